import { Problem } from '../../shared/api/problem.ts';

export type ApiFailure =
  | 'cancelled'
  | 'offline'
  | 'timeout'
  | 'refused'
  | 'too-often'
  | 'server'
  | 'too-large'
  | 'conflict';

/** 服务没有给出结果。`message` 是给官员看的中文：原因与办法。 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly reason: ApiFailure;
  readonly status: number | undefined;
  /** 服务说过多少秒再来（Retry-After）。 */
  readonly retryAfter: number | undefined;
  /** 服务自己说的缘故。 */
  readonly said: string | undefined;
  constructor(
    reason: ApiFailure,
    message: string,
    options: ErrorOptions & { status?: number; retryAfter?: number | undefined; said?: string | undefined } = {},
  ) {
    super(message, options);
    this.reason = reason;
    this.status = options.status;
    this.retryAfter = options.retryAfter;
    this.said = options.said;
  }
}

const UNCHANGED = '工作簿没有改动';

export const offline = (cause: unknown) =>
  new ApiError('offline', `连不上校验服务。请检查网络，或问管理员服务是否在运行，然后再试；${UNCHANGED}`, { cause });

export const timedOut = (ms: number, cause: unknown) =>
  new ApiError('timeout', `等了 ${Math.round(ms / 1000)} 秒，校验服务没有回答。请稍后再试；${UNCHANGED}`, { cause });

export const cancelled = (cause: unknown) => new ApiError('cancelled', `已取消，${UNCHANGED}`, { cause });

export const unreadable = (cause: unknown) =>
  new ApiError('server', `校验服务的回答读不懂，加载项与服务的版本可能不一致。请告知管理员；${UNCHANGED}`, { cause });

/** 非 2xx 应答 → 错误。正文是 problem+json 时用它的说明。 */
export async function refusal(response: Response): Promise<ApiError> {
  const { status } = response;
  const retryAfter = retryAfterOf(response);
  const said = await problemDetail(response);
  const options = { status, retryAfter, said };
  if (status === 401)
    return new ApiError('refused', `访问码没有填写，或已失效。请向管理员索取访问码，填好后再试；${UNCHANGED}`, options);
  if (status === 403) return new ApiError('refused', `这个访问码没有权限做这件事。请联系管理员；${UNCHANGED}`, options);
  if (status === 429) return new ApiError('too-often', `${waitAdvice(retryAfter)}；${UNCHANGED}`, options);
  if (status === 409) return new ApiError('conflict', said ?? `别人先做了改动（409）。请重新打开再试`, options);
  if (status === 413)
    return new ApiError('too-large', `表太大，超过一次校验的上限。请分成几个工作簿再试；${UNCHANGED}`, options);
  if (status >= 500)
    return new ApiError(
      'server',
      `校验服务出了故障（${status}）。请稍后再试，仍不行请告知管理员；${UNCHANGED}`,
      options,
    );
  return new ApiError(
    'server',
    `校验服务没有接受请求（${status}）${said ? `：${said}` : ''}。请告知管理员；${UNCHANGED}`,
    options,
  );
}

function retryAfterOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined;
}

const waitAdvice = (seconds: number | undefined): string =>
  seconds === undefined ? '校验得太频繁，请过一会儿再试' : `校验得太频繁，请等 ${seconds} 秒再试`;

async function problemDetail(response: Response): Promise<string | undefined> {
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) return undefined;
  const parsed = Problem.safeParse(parseJson(await response.text()));
  if (!parsed.success) return undefined;
  const [first] = parsed.data.errors ?? [];
  const detail = (parsed.data.detail ?? parsed.data.title).replace(/[。.]$/, '');
  return first ? `${detail}（${first.path}：${first.message}）` : detail;
}

/** 网关的错误页也会自称 JSON；读不成就只报状态码。 */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
