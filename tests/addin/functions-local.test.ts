import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PortTaken, type RunningFunctions, startFunctions } from '../../functions/cli/local.ts';
import { SEED_FILE, seedSql } from '../../functions/cli/seed.ts';
import { runProgram } from './run-program.ts';

const SERVE = fileURLToPath(new URL('../../functions/cli/serve.ts', import.meta.url));

test('种子与 data/ 一致：改了数据要重写种子', async () => {
  expect(await readFile(SEED_FILE, 'utf8')).toBe(await seedSql());
});

describe('本机运行的 Worker', () => {
  let functions: RunningFunctions;
  beforeAll(async () => {
    functions = await startFunctions();
  });
  afterAll(() => functions.stop());

  test('只听本机，库已建好、种子已放好', async () => {
    expect(new URL(functions.url).hostname).toBe('127.0.0.1');
    const health = await fetch(`${functions.url}/healthz`);
    expect(await health.json()).toMatchObject({ status: 'ok', edition: '1' });
    const projects = (await (await fetch(`${functions.url}/v1/reference/projects`)).json()) as { count: number };
    expect(projects.count).toBe(41);
  });

  test('别的域名指到本机来也不放行', async () => {
    expect(await statusWithHost(functions.url, 'evil.example.com')).toBe(401);
    expect(await statusWithHost(functions.url, 'localhost')).toBe(200);
  });

  test('借开发服务器的头改写主机名也不放行', async () => {
    const spoofed = { 'MF-Original-URL': 'http://localhost/v1/rules', 'X-Forwarded-Host': 'localhost' };
    expect(await statusWithHost(functions.url, 'evil.example.com', spoofed)).toBe(401);
  });
});

function statusWithHost(
  url: string,
  host: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${url}/v1/rules`, { headers: { ...headers, Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test('closed 时与部署后一样要令牌；开发服务器自带的库浏览器、追踪都不开', async () => {
  const persist = await mkdtemp(join(tmpdir(), 'jiaoyu-taizhang-test-'));
  const functions = await startFunctions({ closed: true, persist });
  try {
    for (const path of ['explorer', 'explorer/api/d1/database', 'local/explorer', 'handler/scheduled'])
      expect((await fetch(`${functions.url}/cdn-cgi/${path}`)).status, path).toBe(404);
    expect(await readdir(join(persist, 'v3'))).not.toContain('observability');
    expect((await fetch(`${functions.url}/v1/rules`)).status).toBe(401);
    expect((await fetch(`${functions.url}/healthz`)).status).toBe(200);
  } finally {
    await functions.stop();
    await rm(persist, { recursive: true, force: true });
  }
});

test('库留在给定的文件夹里，再开还在，迁移不重做', async () => {
  const persist = await mkdtemp(join(tmpdir(), 'jiaoyu-taizhang-test-'));
  try {
    for (let round = 0; round < 2; round += 1) {
      const functions = await startFunctions({ persist });
      expect((await fetch(`${functions.url}/healthz`)).status).toBe(200);
      await functions.stop();
    }
  } finally {
    await rm(persist, { recursive: true, force: true });
  }
});

/** 占住一个空着的端口，在系统随手分配的范围（32768 起）之下：放开以后，别的测试碰巧分到它的事不会有。 */
async function occupy(): Promise<{ server: Server; port: number }> {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 20_000);
    const server = createServer();
    const taken = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(true));
      server.listen(port, '127.0.0.1', () => resolve(false));
    });
    if (!taken) return { server, port };
  }
}

/** 命令用的库：测试自己的，不动本机的。 */
let state = '';

/** 运行一次命令；印出首行后按 `signal` 叫停，给出输出与退出码。 */
const serve = (args: string[], signal?: NodeJS.Signals) => runProgram(SERVE, ['--data', state, ...args], { signal });

describe('npm run functions', () => {
  beforeAll(async () => {
    state = await mkdtemp(join(tmpdir(), 'jiaoyu-taizhang-test-'));
  });
  afterAll(() => rm(state, { recursive: true, force: true }));

  test.each(['SIGINT', 'SIGTERM'] as const)('印出网址，收到 %s 就停', async (signal) => {
    const { server, port } = await occupy();
    await new Promise((resolve) => server.close(resolve));
    const { code, out } = await serve(['--port', String(port)], signal);
    expect(out).toBe(`http://127.0.0.1:${port}\n`);
    expect(code).toBe(0);
  });

  test('--closed 时说的生成令牌的办法，进的是同一个库', async () => {
    const { err } = await serve(['--port', '0', '--closed'], 'SIGTERM');
    expect(err).toContain(`npm run -s token -- --data ${state} --role reader --name 姓名`);
  });

  test('端口被占用时说清楚，不起一半', async () => {
    const { server, port } = await occupy();
    try {
      await expect(startFunctions({ port })).rejects.toThrow(PortTaken);
      const { code, out, err } = await serve(['--port', String(port)]);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(`端口 ${port} 用不了`);
    } finally {
      server.close();
    }
  });

  test.each([[['--port', '八千']], [['--port', '70000']], [['--nope']]])('参数 %j 不对时说清楚', async (args) => {
    const { code, err } = await serve(args);
    expect(code).toBe(1);
    expect(err).toMatch(/端口应为|参数不对/);
  });
});
