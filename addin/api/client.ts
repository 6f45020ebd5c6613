import { z } from 'zod';
import { Health, type ReferenceAnswer, ReferenceResponses } from '../../shared/api/reference.ts';
import { RulesResponse } from '../../shared/api/rules.ts';
import { DepartmentsResponse, OfficesResponse, TargetsResponse } from '../../shared/api/text.ts';
import { type ValidationRequest, ValidationResponse } from '../../shared/api/validations.ts';
import type { DepartmentReading, Milestone } from '../../shared/text.ts';
import { createEditionsApi, type EditionsApi } from './editions.ts';
import { cancelled, offline, refusal, timedOut, unreadable } from './failure.ts';
import { type PieceService, validateInPieces } from './in-pieces.ts';
import { createKnownPieces, type KnownPieces } from './known-pieces.ts';
import { fitsOneRequest, LIMITS, type Limits } from './pieces.ts';
import { createReconcile, type ReconcileApi } from './reconcile.ts';
import { type Pause, pause, retrying } from './retry.ts';
import { createSheetsApi, type SheetsApi } from './sheets.ts';

export { ApiError, type ApiFailure } from './failure.ts';

export interface ApiClientOptions {
  /** 如 `http://127.0.0.1:8787`；空串为页面自己的来源。 */
  readonly baseUrl: string;
  /** 每次请求时问一次；没有就不带令牌。 */
  readonly token?: () => string | undefined;
  readonly fetch?: typeof globalThis.fetch;
  /** 一次请求等多久，毫秒。 */
  readonly timeoutMs?: number;
  /** 分片的上限，缺省为 shared/api/limits。 */
  readonly limits?: Limits;
  /** 再试之前怎样等；测试里不真等。 */
  readonly pause?: Pause;
}

export interface SendOptions {
  readonly signal?: AbortSignal | undefined;
  /** 每送一次正文告知一次；断线再送同一份的不重复告知。 */
  readonly onSend?: ((sent: SentRequest) => void) | undefined;
}

export interface CallOptions extends SendOptions {
  /** 分片送时，每送完一片告知。 */
  readonly onPiece?: ((done: number, total: number) => void) | undefined;
}

export interface ValidateCallOptions extends CallOptions {
  /** 记着的各片：其中有的不再送，新答的记进去。给了就分片送，除非表小得不值当。 */
  readonly known?: KnownPieces | undefined;
}

/** 送出去的一次请求；`body` 就是送出的正文，一字不差。 */
export interface SentRequest {
  readonly path: string;
  readonly body: string;
}

export interface ApiClient extends EditionsApi, ReconcileApi, SheetsApi {
  /**
   * 校验；表大时自行分片再合并，应答与一次送完相同。
   * @throws {ApiError} 没有得到结果
   */
  validate(request: ValidationRequest, options?: ValidateCallOptions): Promise<ValidationResponse>;
  /** 服务在不在，用的是哪一版参考数据。不要令牌。 */
  health(options?: CallOptions): Promise<Health>;
  /** 一类参考数据。`place` 是区划的上级（六位代码），不给则为聊城市。 */
  reference<R extends keyof typeof ReferenceResponses>(
    resource: R,
    options?: CallOptions & { readonly place?: string | undefined },
  ): Promise<ReferenceAnswer<R>>;
  /** 全部规则的说明。 */
  rules(options?: CallOptions): Promise<RulesResponse>;
  /** 一段工作目标读作哪些节点，按原文次序。 */
  targets(text: string, options?: CallOptions): Promise<readonly Milestone[]>;
  /** 一段文字里有哪些部门，按原文次序。 */
  departments(text: string, options?: CallOptions): Promise<readonly DepartmentReading[]>;
  offices(text: string, options?: CallOptions): Promise<readonly DepartmentReading[]>;
}

const DEFAULT_TIMEOUT_MS = 60_000;
const VALIDATIONS = '/v1/validations';
const NO_CONTENT = 204;

export function createApiClient(options: ApiClientOptions): ApiClient {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, limits = LIMITS } = options;
  const base = options.baseUrl.replace(/\/+$/, '');

  /** 这里各问都只读，问几次都一样，所以断线、服务一时不在时再试。 */
  function call<T>(
    path: string,
    schema: z.ZodType<T>,
    content: unknown,
    { signal, onSend }: SendOptions = {},
  ): Promise<T> {
    let tell = onSend;
    const once = () => {
      const asked = ask(path, schema, content, { signal, onSend: tell });
      tell = undefined;
      return asked;
    };
    return retrying(once, options.pause ?? pause, signal);
  }

  async function ask<T>(
    path: string,
    schema: z.ZodType<T>,
    content: unknown,
    { signal, onSend }: SendOptions = {},
    method = content === undefined ? 'GET' : 'POST',
  ): Promise<T> {
    const timeout = AbortSignal.timeout(timeoutMs);
    const stop = signal ? AbortSignal.any([signal, timeout]) : timeout;
    const bearer = options.token?.();
    const body = content === undefined || content instanceof URLSearchParams ? content : JSON.stringify(content);
    if (body !== undefined) onSend?.({ path, body: body.toString() });
    try {
      const response = await (options.fetch ?? globalThis.fetch)(`${base}${path}`, {
        method,
        headers: {
          Accept: 'application/json',
          ...(typeof body === 'string' ? { 'Content-Type': 'application/json' } : {}),
          ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
        },
        ...(body === undefined ? {} : { body }),
        signal: stop,
      });
      if (!response.ok) throw await refusal(response);
      return schema.parse(response.status === NO_CONTENT ? undefined : JSON.parse(await response.text()));
    } catch (error) {
      throw explain(error, signal, timeout);
    }
  }

  /** 中断与超时在哪一步发生都算；其余只有 fetch 自己的失败是网络问题。 */
  function explain(error: unknown, signal: AbortSignal | undefined, timeout: AbortSignal): unknown {
    if (signal?.aborted) return cancelled(error);
    if (timeout.aborted) return timedOut(timeoutMs, error);
    if (error instanceof z.ZodError || error instanceof SyntaxError) return unreadable(error);
    if (error instanceof TypeError) return offline(error);
    return error;
  }

  return {
    validate(request, { signal, known, onPiece, onSend } = {}) {
      const sending = { signal, onSend };
      const whole = () => call(VALIDATIONS, ValidationResponse, request, sending);
      const rows = request.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
      const fits = fitsOneRequest(request.sheets, limits);
      if (fits && (known === undefined || rows <= limits.pieceRows)) return whole();
      const service: PieceService = {
        validate: (piece) => call(VALIDATIONS, ValidationResponse, piece, sending),
        merge: (partials) => call(`${VALIDATIONS}/merge`, ValidationResponse, { partials }, sending),
        ruleOrder: async () =>
          (await call('/v1/rules', RulesResponse, undefined, { signal })).items.map(({ id }) => id),
      };
      return validateInPieces(service, request, known ?? createKnownPieces(), { limits, onPiece });
    },
    health: ({ signal } = {}) => call('/healthz', Health, undefined, { signal }),
    reference<R extends keyof typeof ReferenceResponses>(
      resource: R,
      { signal, place }: CallOptions & { readonly place?: string | undefined } = {},
    ) {
      const schema = ReferenceResponses[resource] as unknown as z.ZodType<ReferenceAnswer<R>>;
      const query = place === undefined ? '' : `?place=${encodeURIComponent(place)}`;
      return call(`/v1/reference/${resource}${query}`, schema, undefined, { signal });
    },
    rules: ({ signal } = {}) => call('/v1/rules', RulesResponse, undefined, { signal }),
    async targets(text, sending = {}) {
      const { results } = await call('/v1/text/targets', TargetsResponse, { texts: [text] }, sending);
      return only(results).milestones;
    },
    async departments(text, sending = {}) {
      const { results } = await call('/v1/text/departments', DepartmentsResponse, { texts: [text] }, sending);
      return only(results).departments;
    },
    async offices(text, sending = {}) {
      const { results } = await call('/v1/text/offices', OfficesResponse, { texts: [text] }, sending);
      return only(results).offices;
    },
    ...createReconcile(call),
    ...createSheetsApi(call, limits),
    ...createEditionsApi(ask, call),
  };
}

/** 送一段，就该答一段。 */
function only<T>(results: readonly T[]): T {
  const [first] = results;
  if (first === undefined || results.length > 1) throw unreadable(new Error(`送 1 段文字，答了 ${results.length} 段`));
  return first;
}
