import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { app } from '../../../functions/app.ts';
import { EDITION_1 } from '../../../functions/reference/edition-1.ts';
import { MAX_WAIT_MS } from '../../../functions/reference/repository.ts';
import { MIGRATIONS } from '../../../functions/reference/schema.ts';
import { Problem } from '../../../shared/api/problem.ts';
import { grant } from '../access/grant.ts';
import { SHEET } from '../ask.ts';
import { faulty } from '../faulty.ts';
import { operations, pathOf } from '../operations.ts';

const every = await operations();
const reads = every.filter(({ method, who }) => method === 'GET' && who !== 'public');
const models = EDITION_1.content.models.slice(1);

let logged: string[] = [];
beforeEach(() => {
  logged = [];
  vi.spyOn(console, 'error').mockImplementation((line) => logged.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

async function askOn(db: D1Database, token: string | undefined, method: string, path: string, body?: unknown) {
  const init: RequestInit = {
    method,
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
  return app.request(`https://taizhang.example.com${path}`, init, { ...env, DB: db });
}

/** 503、说明何时再来、中文、没有栈与库的原话；日志只有一行。 */
async function expectUnavailable(response: Response, detail: string): Promise<void> {
  expect(response.status).toBe(503);
  expect(response.headers.get('Content-Type')).toContain('application/problem+json');
  expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
  const problem = Problem.parse(await response.json());
  expect(problem).toMatchObject({ type: 'unavailable', status: 503, detail: expect.stringContaining(detail) });
  expect(JSON.stringify(problem)).not.toMatch(/D1_|SQLITE|no such|\bat \w+|\.ts\b/);
  expect(logged).toHaveLength(1);
  expect(JSON.parse(logged[0] ?? '')).toMatchObject({ event: 'unavailable' });
}

describe('读一次，库至多查一次', () => {
  test.each(reads.map((one) => [one.path, one] as const))('%s', async (_path, one) => {
    let queries = 0;
    const db = faulty((sql, go) => {
      queries += sql.length;
      return go();
    });
    const token = await grant('reader');
    const path = pathOf(one, '1');
    for (const query of ['', '?edition=1']) {
      await askOn(db, token, 'GET', path + query);
      queries = 0;
      await askOn(db, token, 'GET', path + query);
      expect(queries).toBeLessThanOrEqual(1);
    }
  });
});

describe('库出错、不答复', () => {
  const down = () => faulty(() => Promise.reject(new Error('D1_ERROR: Network connection lost.')));

  test.each([
    ['GET', '/healthz'],
    ['GET', '/v1/reference/projects'],
    ['POST', '/v1/validations'],
    ['POST', '/v1/editions'],
  ])('%s %s：503，不漏原话', async (method, path) => {
    const token = await grant('editor');
    await expectUnavailable(await askOn(down(), token, method, path), '读不到数据库');
    expect(logged[0]).toContain('Network connection lost');
  });

  test('一直不答复：等到上限就答 503', async () => {
    const token = await grant('reader');
    vi.useFakeTimers();
    try {
      const asked = askOn(
        faulty(() => new Promise(() => undefined)),
        token,
        'GET',
        '/v1/rules',
      );
      await vi.advanceTimersByTimeAsync(MAX_WAIT_MS);
      await expectUnavailable(await asked, '读不到数据库');
    } finally {
      vi.useRealTimers();
    }
  });

  test('校验到一半库断了：503；再送一次就成', async () => {
    const token = await grant('reader');
    let broken = true;
    const db = faulty((sql, go) =>
      broken && sql.some((one) => one.includes('edition_resources')) ? Promise.reject(new Error('lost')) : go(),
    );
    const body = { sheets: [SHEET] };
    // 别的测试可能已把第一版读进内存；换一个没有读过的版本来断。
    await env.DB.batch([
      env.DB.prepare(
        "INSERT INTO editions (id, title, status, hash, created_on) SELECT '77', '第77版', 'draft', ?, '2026-12-01'",
      ).bind('7'.repeat(64)),
      env.DB.prepare(
        "INSERT INTO edition_resources SELECT '77', resource, items FROM edition_resources WHERE edition = '1'",
      ),
      env.DB.prepare("UPDATE editions SET status = 'published', published_on = '2026-12-01' WHERE id = '77'"),
    ]);
    const again = () => askOn(db, token, 'POST', '/v1/validations', { ...body, edition: '77' });
    await expectUnavailable(await again(), '读不到数据库');
    broken = false;
    expect((await again()).status).toBe(200);
  });
});

describe('写到一半出错，什么也不留', () => {
  const state = async () =>
    JSON.stringify(
      await env.DB.batch(['editions', 'audit'].map((table) => env.DB.prepare(`SELECT * FROM ${table}`))).then((all) =>
        all.map(({ results }) => results),
      ),
    );
  /** 成批的写入多出一句做不成的：整批退回。 */
  const brokenBatch = () =>
    new Proxy(env.DB, {
      get(target, property) {
        if (property === 'batch')
          return (statements: D1PreparedStatement[]) =>
            target.batch([...statements, target.prepare("INSERT INTO editions (id) VALUES ('x')")]);
        const value: unknown = Reflect.get(target, property);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });

  test('起草、发布、丢弃', async () => {
    const token = await grant('editor');
    const created = await askOn(env.DB, token, 'POST', '/v1/editions', { title: '第2版', resources: { models } });
    const { id } = await created.json<{ id: string }>();
    const before = await state();
    const other = { title: '另一版', resources: { models: models.slice(1) } };
    for (const [method, path, body] of [
      ['POST', '/v1/editions', other],
      ['POST', `/v1/editions/${id}/publish`, undefined],
      ['DELETE', `/v1/editions/${id}`, undefined],
    ] as const) {
      logged = [];
      await expectUnavailable(await askOn(brokenBatch(), token, method, path, body), '没有答复这次写入');
      expect(await state()).toBe(before);
    }
  });
});

describe('迁移做了一半', () => {
  test('程序要的迁移，就是文件夹里的那些', () => {
    expect(env.TEST_MIGRATIONS.map(({ name }) => name)).toEqual([...MIGRATIONS]);
  });

  const halves: [string, broken: string, mended: string][] = [
    ...MIGRATIONS.map((name): [string, string, string] => [
      name,
      `DELETE FROM d1_migrations WHERE name = '${name}'`,
      `INSERT INTO d1_migrations (name) VALUES ('${name}')`,
    ]),
    ...['tokens', 'audit', 'editions', 'edition_resources'].map((table): [string, string, string] => [
      table,
      `ALTER TABLE ${table} RENAME TO ${table}_away`,
      `ALTER TABLE ${table}_away RENAME TO ${table}`,
    ]),
    ['0001_schema.sql', 'ALTER TABLE d1_migrations RENAME TO away', 'ALTER TABLE away RENAME TO d1_migrations'],
  ];
  test.each(halves)('差 %s：各条路由与 /healthz 都是 503，说明差什么', async (missing, broken, mended) => {
    const token = await grant('editor');
    await env.DB.exec(broken);
    try {
      const db = faulty((_sql, go) => go());
      for (const one of every.filter(({ path }) => path !== '/docs')) {
        logged = [];
        await expectUnavailable(
          await askOn(db, token, one.method, one.path, one.method === 'POST' ? {} : undefined),
          missing,
        );
      }
    } finally {
      await env.DB.exec(mended);
    }
    expect((await askOn(env.DB, token, 'GET', '/v1/rules')).status).toBe(200);
  });
});
