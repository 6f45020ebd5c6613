import { z } from 'zod';
import { Health, type ReferenceAnswer, ReferenceResponses } from '../../shared/api/reference.ts';
import { RulesResponse } from '../../shared/api/rules.ts';
import { DepartmentsResponse, OfficesResponse, TargetsResponse } from '../../shared/api/text.ts';
import { type ValidationRequest, ValidationResponse } from '../../shared/api/validations.ts';
import type { DepartmentReading, Milestone } from '../../shared/text.ts';
import { accessCodes } from './access-code.ts';
import { cancelled, offline, refusal, timedOut, unreadable } from './failure.ts';
import { mergeAnswers } from './merge.ts';
import { cutSheets, LIMITS, type Limits } from './pieces.ts';
import { createReconcile, type ReconcileApi } from './reconcile.ts';

export { ApiError, type ApiFailure } from './failure.ts';

export interface ApiClientOptions {
  /** 如 `http://127.0.0.1:8787`；空串为页面自己的来源。 */
  readonly baseUrl: string;
  /** 每次请求时问一次；缺省为本机记下的访问码。 */
  readonly token?: () => string | undefined;
  readonly fetch?: typeof globalThis.fetch;
  /** 一次请求等多久，毫秒。 */
  readonly timeoutMs?: number;
  /** 分片的上限，缺省为 shared/api/limits。 */
  readonly limits?: Limits;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** 分片送时，每送完一片告知。 */
  readonly onPiece?: ((done: number, total: number) => void) | undefined;
}

export interface ApiClient extends ReconcileApi {
  /**
   * 校验；表大时自行分片再合并，应答与一次送完相同。
   * @throws {ApiError} 没有得到结果
   */
  validate(request: ValidationRequest, options?: CallOptions): Promise<ValidationResponse>;
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

export function createApiClient(options: ApiClientOptions): ApiClient {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, limits = LIMITS, token = accessCodes.read } = options;
  const base = options.baseUrl.replace(/\/+$/, '');

  async function call<T>(path: string, schema: z.ZodType<T>, body: unknown, signal?: AbortSignal): Promise<T> {
    const timeout = AbortSignal.timeout(timeoutMs);
    const stop = signal ? AbortSignal.any([signal, timeout]) : timeout;
    const bearer = token();
    try {
      const response = await (options.fetch ?? globalThis.fetch)(`${base}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          Accept: 'application/json',
          ...(body === undefined || body instanceof URLSearchParams ? {} : { 'Content-Type': 'application/json' }),
          ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
        },
        ...(body === undefined ? {} : { body: body instanceof URLSearchParams ? body : JSON.stringify(body) }),
        signal: stop,
      });
      if (!response.ok) throw await refusal(response);
      return schema.parse(JSON.parse(await response.text()));
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

  async function validateInPieces(
    request: ValidationRequest,
    pieces: ValidationRequest['sheets'][],
    call_: CallOptions,
  ) {
    const answers: ValidationResponse[] = [];
    for (const sheets of pieces) {
      const [first] = answers;
      // 后面各片沿用第一片的日期与版次，跨过零点或换版也不会前后不一。
      const pinned = first ? { asOf: first.asOf, edition: first.edition } : {};
      const body = { ...request, ...pinned, sheets, partial: true };
      answers.push(await call(VALIDATIONS, ValidationResponse, body, call_.signal));
      call_.onPiece?.(answers.length, pieces.length + 1);
    }
    const partials = answers.flatMap((answer) => answer.partials ?? []);
    const whole = await call(`${VALIDATIONS}/merge`, ValidationResponse, { partials }, call_.signal);
    return mergeAnswers(answers, whole, request.sheets);
  }

  return {
    async validate(request, callOptions = {}) {
      const pieces = cutSheets(request.sheets, limits);
      if (pieces.length > 1) return validateInPieces(request, pieces, callOptions);
      return call(VALIDATIONS, ValidationResponse, request, callOptions.signal);
    },
    health: ({ signal } = {}) => call('/healthz', Health, undefined, signal),
    reference<R extends keyof typeof ReferenceResponses>(
      resource: R,
      { signal, place }: CallOptions & { readonly place?: string | undefined } = {},
    ) {
      const schema = ReferenceResponses[resource] as unknown as z.ZodType<ReferenceAnswer<R>>;
      const query = place === undefined ? '' : `?place=${encodeURIComponent(place)}`;
      return call(`/v1/reference/${resource}${query}`, schema, undefined, signal);
    },
    rules: ({ signal } = {}) => call('/v1/rules', RulesResponse, undefined, signal),
    async targets(text, { signal } = {}) {
      const { results } = await call('/v1/text/targets', TargetsResponse, { texts: [text] }, signal);
      return only(results).milestones;
    },
    async departments(text, { signal } = {}) {
      const { results } = await call('/v1/text/departments', DepartmentsResponse, { texts: [text] }, signal);
      return only(results).departments;
    },
    async offices(text, { signal } = {}) {
      const { results } = await call('/v1/text/offices', OfficesResponse, { texts: [text] }, signal);
      return only(results).offices;
    },
    ...createReconcile(call),
  };
}

/** 送一段，就该答一段。 */
function only<T>(results: readonly T[]): T {
  const [first] = results;
  if (first === undefined || results.length > 1) throw unreadable(new Error(`送 1 段文字，答了 ${results.length} 段`));
  return first;
}
