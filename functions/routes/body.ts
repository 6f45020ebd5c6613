import type { Context } from 'hono';
import { z } from 'zod';
import zhCN from 'zod/v4/locales/zh-CN.js';
import { MAX_BODY_BYTES } from '../../shared/api/limits.ts';
import type { AppEnv } from '../bindings.ts';
import { ProblemError } from '../problem.ts';

z.config(zhCN());

/** 列出的违约之处至多这么多条：一列写错会有上万处，头几十条已够看明白。 */
const MAX_ERRORS = 50;

export function tooLarge(): never {
  throw new ProblemError('too-large', `一次请求的正文不超过 ${MAX_BODY_BYTES / 1024 / 1024} MiB；再大的表请分片送。`);
}

/** 编码的名字不分大小写，可以列几个（RFC 9110 §8.4.1）；identity 是没有编码。 */
const isCompressed = (encoding = ''): boolean =>
  encoding.split(',').some((each) => !['', 'identity'].includes(each.trim().toLowerCase()));

/** 读出正文。大小由 bodyLimit 先管过；这里管类型、编码。 */
async function readBody(c: Context<AppEnv>, mediaType: string, wanted: string): Promise<string> {
  const [type] = (c.req.header('Content-Type') ?? '').split(';');
  if (type?.trim().toLowerCase() !== mediaType)
    throw new ProblemError('unsupported-media-type', `请把正文写成${wanted}，并注明 Content-Type: ${mediaType}。`);
  if (isCompressed(c.req.header('Content-Encoding')))
    throw new ProblemError('unsupported-media-type', '正文不要压缩。');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(await c.req.arrayBuffer());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new ProblemError('malformed-json', `正文应当是 UTF-8 编码的${wanted}。`);
  }
}

/** `what` 是这段文字在请求里的名字，如「正文」。 */
export function parsedJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ProblemError('malformed-json', `${what}读不成 JSON，请检查括号、引号与逗号。`);
  }
}

export const readJson = async (c: Context<AppEnv>): Promise<unknown> =>
  parsedJson(await readBody(c, 'application/json', ' JSON'), '正文');

export const readForm = async (c: Context<AppEnv>): Promise<URLSearchParams> =>
  new URLSearchParams(await readBody(c, 'application/x-www-form-urlencoded', '表单'));

export function contractError(errors: readonly { path: string; message: string }[]): ProblemError {
  const more = errors.length > MAX_ERRORS ? `，这里列出前 ${MAX_ERRORS} 处` : '';
  return new ProblemError('contract', `请求有 ${errors.length} 处不合约定${more}。`, {
    errors: errors.slice(0, MAX_ERRORS),
  });
}

/** zod 把各处错误一次展开成参数，十几万处就超出栈：那已不必逐处数。 */
function parsed<T>(schema: z.ZodType<T>, value: unknown): z.ZodSafeParseResult<T> {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ProblemError('contract', '请求不合约定之处有十万以上，没有逐处列出；请核对正文的写法。');
  }
}

/** 按契约查验；不合者以 422 应答，逐处说明。 */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = parsed(schema, value);
  if (result.success) return result.data;
  throw contractError(
    result.error.issues.map((issue) => ({ path: z.core.toDotPath(issue.path), message: issue.message })),
  );
}
