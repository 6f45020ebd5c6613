import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createFront, watchBackend } from '../../functions/cli/front.ts';
import { openHost } from '../../functions/cli/host.ts';
import { MAX_BODY_BYTES } from '../../shared/api/limits.ts';
import { runProgram } from './run-program.ts';

const cli = (name: string) => fileURLToPath(new URL(`../../functions/cli/${name}.ts`, import.meta.url));
const PLANTED = '种下的字甲乙丙';

let folder = '';
let pane = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiaoyu-taizhang-test-'));
  pane = join(folder, 'pane');
  await mkdir(pane);
  await writeFile(join(pane, 'index.html'), '<!doctype html><title>窗格</title>');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (program: string, ...args: string[]) => runProgram(cli(program), args);

describe('npm run host', () => {
  test('要令牌，给窗格；重新启动，库还在；开发用的入口不开', async () => {
    const data = join(folder, 'data');
    let token = '';
    for (let round = 0; round < 2; round += 1) {
      const { url, stop } = await openHost({ port: 0, data, pane, onLost: () => undefined });
      expect(new URL(url).hostname).toBe('127.0.0.1');
      if (round === 0) token = (await run('token', '--role', 'editor', '--name', '甲', '--data', data)).out.trim();
      const ask = (path: string, init: RequestInit = {}) =>
        fetch(url + path, { ...init, headers: { Authorization: `Bearer ${token}`, ...init.headers } });

      expect((await fetch(`${url}/healthz`)).status).toBe(200);
      const page = await fetch(`${url}/`);
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('窗格')]);
      expect((await fetch(`${url}/v1/rules`)).status).toBe(401);
      expect((await ask('/v1/rules')).status).toBe(200);
      const texts = JSON.stringify({ texts: [PLANTED] });
      const headers = { 'Content-Type': 'application/json' };
      expect((await ask('/v1/text/targets', { method: 'POST', body: texts, headers })).status).toBe(200);
      for (const path of ['explorer', 'explorer/api/d1/database', 'local/explorer', 'handler/scheduled'])
        expect((await ask(`/cdn-cgi/${path}`)).status, path).toBe(404);

      await stop();
    }
    // 送来的字不在数据文件夹里：开发服务器自己的追踪也关着。
    const files = (await readdir(data, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
    expect(files.length).toBeGreaterThan(0);
    for (const file of files)
      expect((await readFile(join(file.parentPath, file.name))).includes(PLANTED), file.name).toBe(false);
  });

  test.each([
    [['--data', 'x'], '--port 应为'],
    [['--port', '0'], '请用 --data'],
    [['--port', '0', '--data', 'x', '--listen', 'example.com'], '--listen 应为'],
    [['--port', '0', '--state', 'x'], '参数不对'],
  ])('参数 %j 不对时说清楚', async (args, message) => {
    const { code, out, err } = await run('host', ...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
  });
});

describe('对外的那一层', () => {
  const seen: { url: string | undefined; headers: NodeJS.Dict<string | string[]> }[] = [];
  const backend = createServer((incoming, response) => {
    seen.push({ url: incoming.url, headers: incoming.headers });
    response.end('好');
  });
  const lost = vi.fn();
  let port = 0;
  const listen = (server: ReturnType<typeof createServer>) =>
    new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  let front: ReturnType<typeof createServer>;
  beforeAll(async () => {
    front = createFront(`http://127.0.0.1:${await listen(backend)}`, { behindProxy: true, onLost: lost });
    port = await listen(front);
  });
  afterAll(() => {
    front.close();
    front.closeAllConnections();
    backend.close();
    backend.closeAllConnections();
  });
  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number | undefined; retry: string | undefined }>((resolve, reject) => {
      request({ port, host: '127.0.0.1', path, headers }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, retry: response.headers['retry-after'] });
      })
        .on('error', reject)
        .end();
    });

  test.each(['/cdn-cgi/explorer', '//cdn-cgi/explorer', '/./cdn-cgi/x', '/v1/../cdn-cgi/x', 'http://x/cdn-cgi/x'])(
    '%s 不往后传',
    async (path) => {
      const before = seen.length;
      expect((await ask(path)).status).toBe(404);
      expect(seen.length).toBe(before);
    },
  );

  test('开发服务器自己认的头不往后传；地址取本机代理写的最后一个', async () => {
    await ask('/v1/rules?edition=1', {
      Host: 'taizhang.example.com',
      'MF-Original-URL': 'http://x/cdn-cgi/explorer',
      'CF-Connecting-IP': '203.0.113.1',
      'X-Forwarded-For': '198.51.100.1, 203.0.113.9',
      'X-Forwarded-Proto': 'https',
    });
    const { url, headers } = seen.at(-1) ?? { headers: {} };
    expect(url).toBe('/v1/rules?edition=1');
    expect(headers).toMatchObject({
      host: 'taizhang.example.com',
      'cf-connecting-ip': '203.0.113.9',
      'x-forwarded-proto': 'https',
    });
    expect(headers).not.toHaveProperty('mf-original-url');
  });

  test('前面没有代理的，自己写的来路不算数', async () => {
    const address = backend.address();
    const direct = createFront(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, {});
    const own = await listen(direct);
    await fetch(`http://127.0.0.1:${own}/v1/rules`, {
      headers: { 'X-Forwarded-For': '203.0.113.9', 'X-Forwarded-Proto': 'https', 'CF-Connecting-IP': '203.0.113.1' },
    });
    direct.close();
    direct.closeAllConnections();
    const { headers } = seen.at(-1) ?? { headers: {} };
    expect(headers).toMatchObject({ 'cf-connecting-ip': '127.0.0.1' });
    expect(headers).not.toHaveProperty('x-forwarded-for');
    expect(headers).not.toHaveProperty('x-forwarded-proto');
  });

  test('正文比上限大得多：后面读到超过就答、就断，答复照样送到', async () => {
    const refusing = createServer((incoming, response) => {
      let size = 0;
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= MAX_BODY_BYTES || response.headersSent) return;
        response.writeHead(413, { Connection: 'close' }).end('太大', () => incoming.socket.destroy());
      });
    });
    const own = createFront(`http://127.0.0.1:${await listen(refusing)}`, {});
    const url = `http://127.0.0.1:${await listen(own)}/v1/validations`;
    const piece = new Uint8Array(1 << 20);
    for (let round = 0; round < 5; round += 1) {
      let left = 40;
      const body = new ReadableStream<Uint8Array>({
        pull: (controller) => (left-- > 0 ? controller.enqueue(piece) : controller.close()),
      });
      const sent: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
      const answer = await fetch(url, sent);
      expect([answer.status, await answer.text()]).toEqual([413, '太大']);
    }
    for (const server of [own, refusing]) {
      server.close();
      server.closeAllConnections();
    }
  });

  test('报了长度而比上限大得多的，往后只报、只传比上限多一个字节：后面把传来的读完才答', async () => {
    const whole = createServer((incoming, response) => {
      let size = 0;
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.length;
      });
      incoming.on('end', () => response.writeHead(413).end(`${incoming.headers['content-length']} ${size}`));
    });
    const own = createFront(`http://127.0.0.1:${await listen(whole)}`, {});
    const body = new Uint8Array(3 * MAX_BODY_BYTES);
    const answer = await fetch(`http://127.0.0.1:${await listen(own)}/v1/rules`, { method: 'POST', body });
    expect([answer.status, await answer.text()]).toEqual([413, `${MAX_BODY_BYTES + 1} ${MAX_BODY_BYTES + 1}`]);
    for (const server of [own, whole]) {
      server.close();
      server.closeAllConnections();
    }
  });

  test('守着的程序只收不答：接连几次以后告知；答着的不打扰', async () => {
    const silent = createServer(() => undefined);
    const address = `http://127.0.0.1:${await listen(silent)}`;
    const quick = { everyMs: 5, waitMs: 50, misses: 2 };
    const bothered = vi.fn();
    const unwatch = watchBackend(`http://127.0.0.1:${port}`, bothered, { ...quick, waitMs: 60_000 });
    await new Promise<void>((resolve) => {
      watchBackend(address, resolve, quick);
    });
    unwatch();
    expect(bothered).not.toHaveBeenCalled();
    silent.close();
    silent.closeAllConnections();
  });

  test('后面的程序没了：503，请稍后再试，并告知', async () => {
    await new Promise((resolve) => {
      backend.close(resolve);
      backend.closeAllConnections();
    });
    expect(await ask('/healthz')).toEqual({ status: 503, retry: '5' });
    expect(lost).toHaveBeenCalledOnce();
  });
});
