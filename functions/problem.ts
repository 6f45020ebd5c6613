import type { Problem, ProblemType } from '../shared/api/problem.ts';

/** 每种问题的状态与题目。 */
export const PROBLEM_KINDS: Readonly<Record<ProblemType, { status: number; title: string }>> = {
  'malformed-json': { status: 400, title: '请求正文不是合格的 JSON' },
  'unsupported-media-type': { status: 415, title: '请求正文的类型不对' },
  'too-large': { status: 413, title: '请求太大' },
  contract: { status: 422, title: '请求不合约定' },
  'unknown-edition': { status: 404, title: '没有这个参考数据版本' },
  'not-found': { status: 404, title: '没有这个地址' },
  'method-not-allowed': { status: 405, title: '这个地址不接受这种方法' },
  unauthorized: { status: 401, title: '需要令牌' },
  forbidden: { status: 403, title: '没有权限' },
  conflict: { status: 409, title: '与现状冲突' },
  'rate-limited': { status: 429, title: '请求太频繁' },
  unavailable: { status: 503, title: '服务暂时不可用' },
  internal: { status: 500, title: '服务出错' },
};

/** 说明里会引送来的话（认不得的键、没有的版本）：送来的再长，也不整个送回去。 */
const MAX_DETAIL = 500;
const MAX_MESSAGE = 300;
const MAX_PATH = 200;
const cut = (text: string, limit: number): string =>
  text.length > limit ? `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}……` : text;

/** 抛出它，就以 application/problem+json 应答。 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    type: ProblemType,
    detail: string,
    extra: { errors?: Problem['errors']; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    const errors = extra.errors?.map(({ path, message }) => ({
      path: cut(path, MAX_PATH),
      message: cut(message, MAX_MESSAGE),
    }));
    this.problem = { type, ...PROBLEM_KINDS[type], detail: cut(detail, MAX_DETAIL), ...(errors && { errors }) };
    this.headers = extra.headers ?? {};
  }
}

export function problemResponse({ problem, headers }: ProblemError): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });
}
