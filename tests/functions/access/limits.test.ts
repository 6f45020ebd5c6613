import { env } from 'cloudflare:workers';
import { describe, expect, test, vi } from 'vitest';
import { addressKey } from '../../../functions/access/limits.ts';
import { readToken } from '../../../functions/access/token.ts';
import { app } from '../../../functions/app.ts';
import { grant } from './grant.ts';

/** 数满即拒的限流，记下被问到的键。 */
function counter(limit: number) {
  const counts = new Map<string, number>();
  return {
    counts,
    limit: ({ key }: { key: string }) => {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return Promise.resolve({ success: (counts.get(key) ?? 0) <= limit });
    },
  };
}

const ask = (path: string, bindings: object, headers: Record<string, string> = {}) =>
  app.request(`https://taizhang.example.com${path}`, { headers }, { ...env, ...bindings });

describe('限流', () => {
  test('同一令牌太频繁：429，说明多久后再试；别的令牌不受影响', async () => {
    const [busy, other] = [await grant('reader'), await grant('reader')];
    const limits = { TOKEN_LIMIT: counter(2), ADDRESS_LIMIT: counter(100) };
    const statuses: number[] = [];
    for (const token of [busy, busy, busy, other])
      statuses.push((await ask('/v1/rules', limits, { Authorization: `Bearer ${token}` })).status);
    expect(statuses).toEqual([200, 200, 429, 200]);
    expect([...limits.TOKEN_LIMIT.counts.keys()]).toEqual([readToken(busy)?.id, readToken(other)?.id]);
    const refused = await ask('/v1/rules', limits, { Authorization: `Bearer ${busy}` });
    expect(refused.headers.get('Retry-After')).toBe('60');
    expect(await refused.json()).toMatchObject({ type: 'rate-limited', status: 429 });
  });

  test('同一地址太频繁，公开的路由、没有令牌的请求也算', async () => {
    const limits = { TOKEN_LIMIT: counter(100), ADDRESS_LIMIT: counter(2) };
    const from = (address: string) => ({ 'CF-Connecting-IP': address });
    const statuses: number[] = [];
    for (const path of ['/healthz', '/v1/rules', '/healthz', '/v1/rules'])
      statuses.push((await ask(path, limits, from('203.0.113.7'))).status);
    expect(statuses).toEqual([200, 401, 429, 429]);
    expect((await ask('/healthz', limits, from('203.0.113.8'))).status).toBe(200);
  });

  test('wrangler.toml 的限流在 workerd 里数得满', async () => {
    const outcomes: boolean[] = [];
    for (let round = 0; round < 601; round += 1)
      outcomes.push((await env.TOKEN_LIMIT.limit({ key: '只此一测' })).success);
    expect(outcomes.filter((success) => !success).length).toBeGreaterThan(0);
    expect(outcomes[0]).toBe(true);
  });

  test('计数的地方出了错：503，稍后再来，不是放行也不是 500', async () => {
    const broken = { limit: () => Promise.reject(new Error('SQLITE_CANTOPEN')) };
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const response = await ask('/healthz', { ADDRESS_LIMIT: broken });
    said.mockRestore();
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '5']);
    expect(await response.text()).not.toContain('SQLITE');
  });

  test('本机模式不限', async () => {
    const none = { ACCESS: 'local', TOKEN_LIMIT: counter(0), ADDRESS_LIMIT: counter(0) };
    expect((await app.request('http://127.0.0.1:8787/v1/rules', {}, { ...env, ...none })).status).toBe(200);
  });
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
])('地址 %s 按 %s 计', (address, key) => {
  expect(addressKey(address)).toBe(key);
});
