import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { app } from '../../../functions/app.ts';
import { EDITION_1 } from '../../../functions/reference/edition-1.ts';
import { askAs, grant } from '../access/grant.ts';
import { SHEET } from '../ask.ts';
import { faulty } from '../faulty.ts';
import { operations, pathOf } from '../operations.ts';

/** 种下的字：留了痕迹就找得出来。 */
const PLANTED = '种下的字甲乙丙';
const METHODS = ['debug', 'log', 'info', 'warn', 'error', 'trace'] as const;

let logged: unknown[][] = [];
beforeEach(() => {
  logged = [];
  for (const method of METHODS)
    vi.spyOn(console, method).mockImplementation((...line) => {
      logged.push(line);
    });
});
afterEach(() => vi.restoreAllMocks());

const told = () => logged.flat().map((each) => (each instanceof Error ? `${each.stack}${each.cause}` : String(each)));

/** 库里全部的表、全部的行。 */
async function everything(): Promise<string> {
  const tables = await env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
  ).all<{ name: string }>();
  expect(tables.results.map(({ name }) => name)).toEqual(expect.arrayContaining(['editions', 'tokens', 'audit']));
  const rows = await env.DB.batch(tables.results.map(({ name }) => env.DB.prepare(`SELECT * FROM "${name}"`)));
  return JSON.stringify(rows.map(({ results }) => results));
}

test('送来的行，不论判得成判不成，日志与库里都没有', async () => {
  const token = await grant('editor');
  const sheet = {
    ...SHEET,
    rows: [[1, PLANTED, PLANTED, `${PLANTED}2025年全覆盖。`, PLANTED, PLANTED, PLANTED]],
  };
  const bodies: [string, unknown][] = [
    ['/v1/validations', { sheets: [sheet] }],
    ['/v1/validations', { sheets: [sheet], partial: true }],
    ['/v1/validations', { sheets: [{ ...sheet, kind: PLANTED }] }],
    ['/v1/validations', { [PLANTED]: 1 }],
    ['/v1/validations/merge', { partials: [{ edition: PLANTED }] }],
    ['/v1/text/targets', { texts: [PLANTED] }],
    ['/v1/text/departments', { texts: [PLANTED] }],
    ['/v1/text/names', { texts: [PLANTED], against: [PLANTED] }],
    ['/v1/editions', { title: PLANTED, resources: { models: [{ name: PLANTED }] } }],
  ];
  for (const [path, body] of bodies) await askAs(token, 'POST', path, body);
  // 凡收正文、收查询参数的路由，都送到：以后添的也在内。
  for (const one of await operations()) {
    const path = pathOf(one, '1');
    if ('application/json' in one.bodies) {
      await askAs(token, one.method, path, { sheets: [sheet] });
      await askAs(token, one.method, path, { sheets: [sheet], [PLANTED]: PLANTED });
    }
    const query = new URLSearchParams({
      queries: JSON.stringify({ q: { query: PLANTED } }),
      prefix: PLANTED,
      id: PLANTED,
    });
    if (one.method === 'GET') await askAs(token, 'GET', `${path}?${query}`);
    if ('application/x-www-form-urlencoded' in one.bodies) {
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/x-www-form-urlencoded' };
      const init = { method: one.method, headers, body: query.toString() };
      expect((await app.request(`https://taizhang.example.com${path}`, init, env)).status).toBe(200);
    }
  }
  await askAs(token, 'GET', `/v1/reference/divisions?place=${encodeURIComponent(PLANTED)}`);
  await askAs(`${PLANTED}`.replaceAll(/./gu, 'x'), 'GET', '/v1/rules');
  expect(told().join('\n')).not.toContain(PLANTED);
  expect(await everything()).not.toContain(PLANTED);
});

test('程序自己出错，原话夹着表格里的字，日志里也没有；应答也没有', async () => {
  const corrupt = faulty(async (sql, go) => {
    if (!sql.some((one) => one.includes('edition_resources WHERE'))) return go();
    return { results: [{ resource: 'projects', items: `${PLANTED}\n    at ${PLANTED}` }] };
  });
  await env.DB.batch([
    env.DB.prepare(
      "INSERT INTO editions (id, title, status, hash, created_on, published_on) VALUES ('88', '', 'published', ?, '', '')",
    ).bind('8'.repeat(64)),
  ]);
  const broken = { ...env, ACCESS: 'local', DB: corrupt };
  const response = await app.request(`http://127.0.0.1/v1/reference/projects?edition=88&q=${PLANTED}`, {}, broken);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain(PLANTED);
  expect(told()).toHaveLength(1);
  const line: unknown = JSON.parse(told()[0] ?? '');
  expect(line).toMatchObject({ event: 'internal', method: 'GET', error: 'SyntaxError' });
  expect(told().join('\n')).not.toContain(PLANTED);
  expect(JSON.stringify(line)).toContain('repository.ts');
});

test('正文送到一半断了：不是服务的错，不记', async () => {
  const lost = Object.assign(new Error('Network connection lost.'), { retryable: true });
  const ways: Record<string, string>[] = [{}, { 'Content-Length': '900' }];
  for (const headers of ways) {
    let sent = false;
    const body = new ReadableStream({
      pull(controller) {
        if (sent) return controller.error(lost);
        sent = true;
        controller.enqueue(new TextEncoder().encode(PLANTED));
      },
    });
    const request = new Request('http://127.0.0.1/v1/validations', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
    });
    const response = await app.fetch(request, { ...env, ACCESS: 'local' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ type: 'malformed-json', detail: expect.stringContaining('再送') });
  }
  expect(told()).toEqual([]);
});

test('库出错时只记库的原话：表名、约束名；问库的值不在其内', async () => {
  const token = await grant('editor');
  const away = ['ALTER TABLE audit RENAME TO audit_away', 'ALTER TABLE audit_away RENAME TO audit'] as const;
  const asked = await askAs(token, 'GET', '/v1/rules');
  expect(asked.status).toBe(200);
  await env.DB.exec(away[0]);
  const models = [{ ...EDITION_1.content.models[0], description: PLANTED }];
  const response = await askAs(token, 'POST', '/v1/editions', { title: PLANTED, resources: { models } });
  await env.DB.exec(away[1]);
  expect(response.status).toBe(503);
  expect(told()).toHaveLength(1);
  expect(told()[0]).toContain('no such table: ');
  expect(told()[0]).not.toContain(PLANTED);
});

test('审计有谁、何时、哪一版，没有内容', async () => {
  const token = await grant('editor', { name: '张主任' });
  const models = [{ ...EDITION_1.content.models[0], description: PLANTED }];
  const response = await askAs(token, 'POST', '/v1/editions', { title: '试', resources: { models } });
  expect(response.status).toBe(201);
  const { results } = await env.DB.prepare('SELECT * FROM audit').all();
  expect(results).toMatchObject([{ holder: '张主任', action: 'draft', edition: expect.any(String) }]);
  expect(JSON.stringify(results)).not.toContain(PLANTED);
  expect(told().join('\n')).not.toContain(PLANTED);
});
