import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { withValues } from '../../functions/cli/deployment.ts';
import {
  type RunningFunctions,
  startFunctions,
  withLocalDatabase,
  withPreparedDatabase,
} from '../../functions/cli/local.ts';
import { runProgram } from './run-program.ts';

const TOKEN = fileURLToPath(new URL('../../functions/cli/token.ts', import.meta.url));
const PUBLIC = fileURLToPath(new URL('../../addin/pane/public', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiaoyu-taizhang-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** `npm run -s token -- …`，用测试自己的库。 */
const token = (...args: string[]) => runProgram(TOKEN, ['--data', join(folder, 'state'), ...args]);

test('--data 写错了字：说是新建的库；再用就不说了', async () => {
  const mistyped = join(folder, 'stat');
  const asked = () => runProgram(TOKEN, ['--data', mistyped, '--list']);
  expect((await asked()).err).toContain(`原来没有“${mistyped}”这个文件夹`);
  expect((await asked()).err).toBe('');
});

describe('令牌从生成到吊销，服务一直开着', () => {
  let functions: RunningFunctions;
  let pane = '';
  beforeAll(async () => {
    pane = join(folder, 'pane');
    await mkdir(pane);
    await writeFile(join(pane, 'index.html'), '<!doctype html><title>窗格</title>');
    await writeFile(join(pane, '_headers'), await readFile(join(PUBLIC, '_headers')));
    functions = await startFunctions({ closed: true, persist: join(folder, 'state'), pane });
  });
  afterAll(() => functions.stop());

  const ask = (written: string, path: string, method = 'GET') =>
    fetch(`${functions.url}${path}`, { method, headers: { Authorization: `Bearer ${written}` } });

  test('reader 能读，不能发布；吊销后马上不能用；列表里没有令牌', async () => {
    const issued = await token('--role', 'reader', '--name', '王 老师');
    expect(issued.code).toBe(0);
    const [written = '', ...more] = issued.out.trimEnd().split('\n').reverse();
    expect(more).toEqual([]);
    expect((await ask(written, '/v1/rules')).status).toBe(200);
    expect((await ask(written, '/v1/editions/1/publish', 'POST')).status).toBe(403);

    const { out } = await token('--list');
    expect(out).toMatch(/王 老师 {2}reader/);
    expect(out).not.toContain(written);
    expect(out).not.toContain(written.slice(-64));

    expect((await token('--revoke', '王 老师')).code).toBe(0);
    const refused = await ask(written, '/v1/rules');
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('吊销') });
    expect((await token('--list')).out).toContain('吊销');
  });

  test('没有可吊销的，说清楚', async () => {
    const { code, err } = await token('--revoke', '李老师');
    expect([code, err.trim()]).toEqual([1, '没有名为“李老师”、还可用的令牌。']);
  });

  test('editor 能发布', async () => {
    const { out } = await token('--role', 'editor', '--name', "O'Brien", '--days', '7');
    expect((await ask(out.trim(), '/v1/editions/1/publish', 'POST')).status).toBe(200);
  });

  test('库的文件里找不到令牌的秘密', async () => {
    const { out } = await token('--role', 'reader', '--name', '查库');
    const secret = out.trim().slice(-64);
    const files = await readdir(join(folder, 'state'), { recursive: true, withFileTypes: true });
    for (const file of files.filter((each) => each.isFile()))
      expect((await readFile(join(file.parentPath, file.name))).includes(secret), file.name).toBe(false);
  });

  test('窗格的静态文件不要令牌，许微软的页面把它放进框里，只从自己与微软的 CDN 取脚本', async () => {
    const page = await fetch(`${functions.url}/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('窗格');
    const policy = new Map(
      (page.headers.get('Content-Security-Policy') ?? '').split(';').map((directive): [string, string[]] => {
        const [name = '', ...values] = directive.trim().split(' ');
        return [name, values];
      }),
    );
    expect(policy.get('script-src')).toEqual([
      "'self'",
      'https://appsforoffice.microsoft.com',
      'https://appsforoffice.cdn.partner.office365.cn',
    ]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(policy.get('frame-ancestors')).toEqual(expect.arrayContaining(["'self'", 'https://*.officeapps.live.com']));
    expect(page.headers.get('X-Frame-Options')).toBeNull();
    expect((await fetch(`${functions.url}/_headers`)).status).toBe(401);
    expect((await fetch(`${functions.url}/v1/rules`)).status).toBe(401);
  });
});

test.each([
  [['--role', 'admin', '--name', '甲'], '--role 应为'],
  [['--role', 'reader', '--name', ' '], '名字应为'],
  [['--role', 'reader', '--name', '甲\n乙'], '名字应为'],
  [['--role', 'reader', '--name', '甲', '--days', '0'], '--days 应为'],
  [['--role', 'reader', '--name', '甲', '--days', '一年'], '--days 应为'],
  [['--role', 'reader'], '用法'],
  [['--nope'], '参数不对'],
])('参数 %j 不对时说清楚，不生成令牌', async (args, message) => {
  const { code, out, err } = await token(...args);
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(message);
});

test('种子改了：旧的库挪开，不删，说明挪到了哪里', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const state = join(folder, 'old');
  const marks = async (now?: Date) =>
    withPreparedDatabase(
      state,
      async (db) => (await db.prepare("SELECT name FROM tokens WHERE name = '旧库的'").run()).results.length,
      now,
    );
  expect(await marks()).toBe(0);
  await withLocalDatabase(state, async (db) => {
    await db
      .prepare(`INSERT INTO tokens VALUES ('${'0'.repeat(16)}', '${'0'.repeat(64)}', '旧库的', 'reader', '', '', NULL)`)
      .run();
  });
  expect(await marks()).toBe(1);
  await withLocalDatabase(state, async (db) => {
    await db.prepare('DROP TRIGGER published_editions_keep').run();
    await db.prepare(`UPDATE editions SET hash = '${'0'.repeat(64)}'`).run();
  });
  expect(await marks(new Date('2026-11-23T00:00:00.000Z'))).toBe(0);
  expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`${state}-20261123000000000`));
  expect(await readdir(`${state}-20261123000000000`)).not.toEqual([]);
  said.mockRestore();
});

test('写进语句的值，引号照转', () => {
  expect(withValues('UPDATE t SET a = ? WHERE b = ? AND c IS NULL', ["O'Brien", null])).toBe(
    "UPDATE t SET a = 'O''Brien' WHERE b = NULL AND c IS NULL",
  );
});
