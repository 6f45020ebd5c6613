import { env } from 'cloudflare:workers';
import { describe, expect, test } from 'vitest';
import { allowedOrigin } from '../../../functions/access/access.ts';
import { isLoopback } from '../../../functions/access/loopback.ts';
import { app } from '../../../functions/app.ts';
import worker from '../../../functions/worker.ts';
import { REFERENCE_RESOURCES } from '../../../shared/reference.ts';
import { ask } from '../ask.ts';

const WORKER = 'https://taizhang.example.com/v1/rules';
const GUARDED = [
  '/v1/validations',
  '/v1/validations/merge',
  '/v1/text/targets',
  '/v1/text/departments',
  ...REFERENCE_RESOURCES.map((resource) => `/v1/reference/${resource}`),
  '/v1/rules',
  '/v1/editions',
  '/v1/anything',
  '/',
];

describe('部署后默认是关的', () => {
  test.each(GUARDED)('%s 要令牌', async (path) => {
    for (const method of ['GET', 'POST']) {
      const response = await ask(path, { method }, false);
      expect(response.status).toBe(401);
      expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
      expect(await response.json()).toMatchObject({ type: 'unauthorized', title: '需要令牌' });
    }
  });

  test('wrangler.toml 里没有开门的设置', async () => {
    expect(env.ACCESS).toBeUndefined();
    const response = await worker.fetch(new Request('http://127.0.0.1/v1/rules'), env, {} as ExecutionContext);
    expect(response.status).toBe(401);
  });

  test('/healthz 不要令牌', async () => {
    expect((await ask('/healthz', {}, false)).status).toBe(200);
  });
});

test.each([
  'https://taizhang.example.com',
  'http://127.0.0.1.example.com',
  'http://192.168.1.5:8787',
  'http://localhost.evil',
])('本机模式也只认发到本机的请求：%s', async (origin) => {
  const response = await app.fetch(new Request(`${origin}/v1/rules`), { ...env, ACCESS: 'local' });
  expect(response.status).toBe(401);
});

test.each([
  ['http://localhost:5173', true],
  ['http://127.0.0.1', true],
  ['http://[::1]:8787', true],
  ['https://example.com', false],
  ['null', false],
  ['', false],
])('本机来源 %s：%s', (origin, loopback) => {
  expect(isLoopback(origin)).toBe(loopback);
  expect(allowedOrigin(origin, WORKER, 'local')).toBe(loopback ? origin : null);
  expect(allowedOrigin(origin, WORKER, undefined)).toBeNull();
});

test.each(['https://evil.example.com', 'null'])('别的网站的页面不能借浏览器用本机的服务：%s', async (origin) => {
  const request = new Request('http://127.0.0.1:8787/v1/editions/1/publish', {
    method: 'POST',
    headers: { Origin: origin },
  });
  expect((await app.fetch(request, { ...env, ACCESS: 'local' })).status).toBe(401);
});

test('跨域只开给窗格自己的来源', async () => {
  const own = 'https://taizhang.example.com';
  const from = (origin: string) => app.request(`${own}/healthz`, { headers: { Origin: origin } }, env);
  expect((await from(own)).headers.get('Access-Control-Allow-Origin')).toBe(own);
  for (const origin of ['https://example.com', 'http://taizhang.example.com', 'http://localhost:3000'])
    expect((await from(origin)).headers.get('Access-Control-Allow-Origin')).toBeNull();
});

test('接口的应答不当网页用，也不进框', async () => {
  const { headers } = await app.request('https://taizhang.example.com/healthz', {}, env);
  expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; frame-ancestors 'none'");
});
