import { eventEntries } from './events.ts';
import { createHost, type Host, type RangeTarget } from './host.ts';
import { runtime } from './members/application.ts';
import { range, targetOf } from './members/range.ts';
import { workbook as workbookClass } from './members/workbook.ts';
import type { HostArea, HostChange, HostSheet, HostWorkbook } from './model.ts';
import type { HostObject } from './object-class.ts';
import { OfficeError } from './office-error.ts';
import { execute, type RequestBody, type ResponseBody } from './protocol.ts';

/** Excel 网页版每个请求、每个答复的上限。 */
const MAX_BYTES = 5 * 1024 * 1024;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;
const CONNECTION_LOST = 5001;

/** 记下来的一次 `context.sync()`。 */
export interface LoggedRequest {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** 只是放掉对象引用的请求（Excel.run 结束时库自己发的）。 */
  readonly cleanup: boolean;
  readonly error?: string;
}

export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  /** 不算只放引用的。 */
  readonly syncs: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  reset(): void;
}

/** 第几个请求（从 1 起，不算只放引用的）出什么错；`action` 是做完几个动作之后。`cut` 是断线。 */
export interface Fault {
  readonly request: number;
  readonly code?: string;
  readonly action?: number;
  readonly cut?: boolean;
}

export interface HostOptions {
  readonly maxBytes?: number;
  readonly failAt?: Fault | readonly Fault[];
  /** 每个请求之前；抛 {@link OfficeError} 即那个错误，抛别的即断线。 */
  readonly beforeRequest?: (number: number) => void | Promise<void>;
  readonly onRequest?: (request: LoggedRequest) => void;
}

/** office.js 的 asyncResult。 */
export type AsyncResult =
  | { readonly status: 'succeeded'; readonly value: { readonly data: readonly unknown[] } }
  | { readonly status: 'failed'; readonly error: { readonly code: number; readonly message: string } };

type EventHandler = (message: { readonly entries: readonly unknown[] }) => void;

/** 架在 office.js 两个接口下面的宿主。 */
export interface Bridge {
  readonly host: Host;
  readonly requests: RequestLog;
  executeRichApiRequestAsync(message: readonly unknown[], callback: (result: AsyncResult) => void): void;
  readonly richApiMessageManager: {
    register(handler: EventHandler): Promise<void>;
    removeHandlerAsync(type: string, options: { handler: EventHandler }, callback: (result: AsyncResult) => void): void;
  };
  dispose(): void;
}

export function createBridge(workbook: HostWorkbook, options: HostOptions = {}): Bridge {
  const host = createHost(workbook);
  const references = createReferences(host);
  const log = createLog();
  const handlers = new Set<EventHandler>();
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  const faults = [options.failAt ?? []].flat();
  let pending: unknown[] = [];

  const unsubscribe = workbook.subscribe((change: HostChange) => {
    const entries = eventEntries(host, change, references.keepArea);
    if (entries.length === 0) return;
    if (pending.length === 0) setTimeout(deliver, 0);
    pending.push(...entries);
  });
  const deliver = () => {
    const entries = pending;
    pending = [];
    for (const handler of [...handlers]) handler({ entries });
  };

  const perform = async (text: string): Promise<AsyncResult> => {
    const body: RequestBody = JSON.parse(text);
    const cleanup =
      body.Actions.length > 0 &&
      body.Actions.every(({ Name, ActionType }) => ActionType === 1 || Name === '_RemoveReference');
    const number = cleanup ? 0 : log.syncs + 1;
    const requestBytes = byteLength(text);
    const record = (responseBytes: number, error?: string) => {
      const entry = { actions: body.Actions.length, requestBytes, responseBytes, cleanup, ...(error ? { error } : {}) };
      log.add(entry);
      options.onRequest?.(entry);
    };
    if (requestBytes > maxBytes) {
      record(0, 'RequestPayloadSizeLimitExceeded');
      return failed(REQUEST_TOO_LARGE, '请求太大。');
    }
    const fault = cleanup ? undefined : faults.find((each) => each.request === number);
    let response: ResponseBody;
    try {
      if (!cleanup) await options.beforeRequest?.(number);
      if (fault?.cut && fault.action === undefined) throw new Error('连接断开');
      response = respond(body, fault);
    } catch (error) {
      if (!(error instanceof OfficeError)) {
        record(0, 'cut');
        return failed(CONNECTION_LOST, error instanceof Error ? error.message : String(error));
      }
      response = refusal(error);
    }
    const answer = JSON.stringify(response);
    const responseBytes = byteLength(answer);
    record(responseBytes, response.Error?.Code);
    return responseBytes > maxBytes
      ? failed(RESPONSE_TOO_LARGE, '答复太大。')
      : { status: 'succeeded', value: { data: [200, [], answer] } };
  };

  const respond = (body: RequestBody, fault: Fault | undefined): ResponseBody => {
    if (host.editing) throw new OfficeError('InvalidOperationInCellEditMode');
    const response = execute(body, {
      ...references,
      workbook: () => workbookClass({ host, release: references.release, referenced: references.reference }),
      service: (name) => (name === 'Microsoft.ExcelServices.Runtime' ? runtime(host) : undefined),
      beforeAction(index) {
        if (!fault || index < (fault.action ?? 0)) return;
        if (fault.cut) throw new Error('连接断开');
        throw new OfficeError(fault.code ?? 'GeneralException');
      },
    });
    references.forgetOthers();
    return response;
  };

  return {
    host,
    requests: log,
    executeRichApiRequestAsync(message, callback) {
      // 真的 Excel 总是隔一会儿才答；同步回答会掩盖次序上的错。
      void Promise.resolve()
        .then(() => perform(String(message[4])))
        .then(callback);
    },
    richApiMessageManager: {
      async register(handler) {
        handlers.add(handler);
      },
      removeHandlerAsync(_type, { handler }, callback) {
        handlers.delete(handler);
        callback({ status: 'succeeded', value: { data: [] } });
      },
    },
    dispose() {
      unsubscribe();
      host.dispose();
      handlers.clear();
      pending = [];
    },
  };
}

function failed(code: number, message: string): AsyncResult {
  return { status: 'failed', error: { code, message } };
}

/** 整批被拒，一个动作也没做。 */
function refusal(error: OfficeError): ResponseBody {
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: error.code, Message: error.message, ActionIndex: 0, Location: error.location },
  };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function createLog(): RequestLog & { add(entry: LoggedRequest): void } {
  let entries: LoggedRequest[] = [];
  const counted = () => entries.filter((entry) => !entry.cleanup);
  const sum = (key: 'requestBytes' | 'responseBytes') => counted().reduce((total, entry) => total + entry[key], 0);
  return {
    get entries() {
      return entries;
    },
    get syncs() {
      return counted().length;
    },
    get requestBytes() {
      return sum('requestBytes');
    },
    get responseBytes() {
      return sum('responseBytes');
    },
    add: (entry) => {
      entries.push(entry);
    },
    reset: () => {
      entries = [];
    },
  };
}

/** 客户端记住（track）的区域：编号 → 对象，跨请求有效，随行列移动。 */
function createReferences(host: Host) {
  const kept = new Map<string, HostObject>();
  const ids = new WeakMap<object, string>();
  let serial = 0;
  const key = (object: HostObject): object | undefined =>
    typeof object.self === 'object' && object.self !== null ? object.self : undefined;
  const keep = (object: HostObject) => {
    const self = key(object);
    if (!self || ids.has(self)) return;
    serial += 1;
    ids.set(self, `ref-${serial}`);
    kept.set(`ref-${serial}`, object);
  };
  return {
    keep,
    referenceId(object: HostObject) {
      const self = key(object);
      return self && ids.get(self);
    },
    reference: (id: string) => kept.get(id),
    release(id: string) {
      const object = kept.get(id);
      const self = object && key(object);
      if (self) ids.delete(self);
      kept.delete(id);
    },
    keepArea(sheet: HostSheet, area: HostArea): string {
      const object = range(host.range(sheet, area));
      keep(object);
      return ids.get(targetOf(object)) ?? '';
    },
    forgetOthers() {
      host.forget((target: RangeTarget) => ids.has(target));
    },
  };
}
