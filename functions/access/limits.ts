import type { Context } from 'hono';
import type { AppEnv } from '../bindings.ts';
import { ProblemError } from '../problem.ts';
import { answered } from '../reference/repository.ts';

/** 与 wrangler.toml 里 ratelimits 的 period 一致。 */
const PERIOD_SECONDS = 60;

/** IPv6 给一户的是整个 /64，换着后半段用还是同一户；IPv4（含映射写法）照原样。 */
export function addressKey(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const all = tail === undefined ? groups : [...groups, ...Array(8 - groups.length - after.length).fill('0'), ...after];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

async function refuseOverLimit(limit: RateLimit, key: string): Promise<void> {
  const { success } = await answered('限流的计数读不到', () => limit.limit({ key }));
  if (!success)
    throw new ProblemError('rate-limited', `请求太频繁，请过 ${PERIOD_SECONDS} 秒再试。`, {
      headers: { 'Retry-After': String(PERIOD_SECONDS) },
    });
}

/** 同一地址的请求，不论有没有令牌；地址由 Cloudflare 写在 CF-Connecting-IP 里，别人改不了。 */
export const limitAddress = (c: Context<AppEnv>): Promise<void> =>
  refuseOverLimit(c.env.ADDRESS_LIMIT, addressKey(c.req.header('CF-Connecting-IP') ?? ''));

/** 同一令牌的请求，不论从哪里来。 */
export const limitToken = (c: Context<AppEnv>, id: string): Promise<void> => refuseOverLimit(c.env.TOKEN_LIMIT, id);
