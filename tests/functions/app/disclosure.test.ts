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

/** 种下的字的几种写法：照样、网址里的、JSON 里转义的。 */
const FORMS = [
  PLANTED,
  encodeURIComponent(PLANTED),
  [...PLANTED].map((char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join(''),
];

/** 日志与库里都没有种下的字。 */
async function expectNoTrace(): Promise<void> {
  const traces = `${told().join('\n')}\n${await everything()}`.toLowerCase();
  for (const form of FORMS) expect(traces).not.toContain(form.toLowerCase());
}

const LIST = {
  ...SHEET,
  rows: [[1, PLANTED, PLANTED, `${PLANTED}2025年全覆盖。`, PLANTED, PLANTED, PLANTED]],
};
const MENTORS = {
  ...{ kind: 'mentors', name: `联系${PLANTED}`, firstRow: 3 },
  columns: ['person', 'identity', 'employer', 'school', 'county'],
  rows: [[PLANTED, PLANTED, PLANTED, PLANTED, PLANTED]],
};
const REGISTER = {
  ...{ kind: 'school-register', name: '名录', firstRow: 3 },
  columns: ['school', 'county', 'town', 'setting', 'ownership'],
  rows: [[PLANTED, '冠县', PLANTED, '乡村', '公办']],
};
const PAIRS = {
  ...{ kind: 'school-pairs', name: '结对', firstRow: 3 },
  columns: ['school', 'county', 'town', 'helperSchool'],
  rows: [[PLANTED, '冠县', PLANTED, PLANTED]],
};
const DEPARTMENTS = {
  ...{ kind: 'departments', name: PLANTED, firstRow: 2 },
  columns: ['name', 'full', 'aliases'],
  rows: [
    [PLANTED, `${PLANTED}局`, PLANTED],
    [null, PLANTED, PLANTED],
  ],
};

/** 各条收 JSON 的路由，一份收得下的正文。 */
const TAKEN: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '/v1/validations': { sheets: [LIST, MENTORS, REGISTER, PAIRS] },
  '/v1/enrichments': { sheets: [LIST, MENTORS, REGISTER, PAIRS] },
  '/v1/breakdowns': { sheets: [LIST] },
  '/v1/coverage': { sheets: [REGISTER, PAIRS] },
  '/v1/text/targets': { texts: [`${PLANTED}２０２５年达到95%`] },
  '/v1/text/departments': { texts: [PLANTED] },
  '/v1/text/offices': { texts: [PLANTED] },
  '/v1/text/places': { texts: [PLANTED] },
  '/v1/text/names': { texts: [PLANTED], against: [PLANTED] },
  '/v1/imports': { sheets: [DEPARTMENTS] },
};
/** 收不下、或收下了本来就要存的，另有测试。 */
const APART = ['/v1/validations/merge', '/v1/editions', '/v1/editions/{id}/publish'];
/** 对照服务的表单，每样一份。 */
const FORM_BODIES: readonly Record<string, string>[] = [
  { queries: JSON.stringify({ q: { query: PLANTED, type: 'departments' } }) },
  { extend: JSON.stringify({ ids: [PLANTED], properties: [{ id: 'full' }] }) },
];

const send = (token: string, path: string, body: string, type = 'application/json'): Promise<Response> =>
  Promise.resolve(
    app.request(
      `https://taizhang.example.com${path}`,
      { method: 'POST', headers: { Authorization: `Bearer ${token}`, 'Content-Type': type }, body },
      env,
    ),
  );
/** 各种应答总有其中一样。 */
const ANSWERS = ['edition', 'results', 'q'];
const FORM_TYPE = 'application/x-www-form-urlencoded';

test('上面的正文，收 JSON 的路由条条都有：以后添的也要写上', async () => {
  const taking = (await operations()).flatMap(({ method, path }) => (method === 'POST' ? [path] : []));
  expect(taking.filter((path) => path !== '/v1/reconcile').toSorted()).toEqual(
    [...Object.keys(TAKEN), ...APART].toSorted(),
  );
});

test('送来的行，办成了的，日志与库里都没有', async () => {
  const token = await grant('editor');
  for (const [path, body] of Object.entries(TAKEN)) {
    const response = await askAs(token, 'POST', path, body);
    expect(response.status, `${path} ${await response.clone().text()}`).toBe(200);
  }
  const pieces = await askAs(token, 'POST', '/v1/validations', { ...TAKEN['/v1/validations'], partial: true });
  const { partials } = await pieces.json<{ partials: unknown[] }>();
  expect(partials.length).toBeGreaterThan(0);
  expect((await askAs(token, 'POST', '/v1/validations/merge', { partials })).status).toBe(200);
  for (const body of FORM_BODIES)
    expect((await send(token, '/v1/reconcile', new URLSearchParams(body).toString(), FORM_TYPE)).status).toBe(200);
  const query = new URLSearchParams({ ...FORM_BODIES[0], prefix: PLANTED, id: PLANTED });
  for (const one of await operations())
    if (one.method === 'GET') await askAs(token, 'GET', `${pathOf(one, '1')}?${query}`);
  await expectNoTrace();
  expect(told()).toEqual([]);
});

test('送来的行，退回去的，日志与库里也没有', async () => {
  const token = await grant('editor');
  const rows = Array.from({ length: 20_001 }, () => [PLANTED]);
  for (const [path, body] of [...Object.entries(TAKEN), ...APART.map((path) => [path, { sheets: [LIST] }] as const)]) {
    const at = path.replace('{id}', '1');
    const whole = JSON.stringify(body);
    const refused: readonly [number, Promise<Response>][] = [
      [400, send(token, at, whole.slice(0, -1))],
      [400, send(token, at, `${PLANTED}${whole}`)],
      [415, send(token, at, whole, `text/plain;x=${encodeURIComponent(PLANTED)}`)],
      [422, send(token, at, JSON.stringify({ ...body, [PLANTED]: PLANTED }))],
      [422, send(token, at, JSON.stringify({ sheets: [{ ...LIST, kind: PLANTED, [PLANTED]: PLANTED }] }))],
      ...('sheets' in body && path in TAKEN
        ? [[413, send(token, at, JSON.stringify({ sheets: [{ ...LIST, rows }] }))] as [number, Promise<Response>]]
        : []),
    ];
    // 发布不收正文，送什么都一样。
    for (const [status, response] of refused)
      if (path !== '/v1/editions/{id}/publish') expect((await response).status, path).toBe(status);
      else await response;
  }
  for (const path of ['/v1/validations', '/v1/enrichments', '/v1/breakdowns', '/v1/coverage'])
    expect((await askAs(token, 'POST', path, { sheets: [LIST], edition: PLANTED })).status, path).toBe(404);
  for (const body of [`queries=${encodeURIComponent(PLANTED)}`, `${encodeURIComponent(PLANTED)}=1`, 'extend=[]'])
    await send(token, '/v1/reconcile', body, FORM_TYPE);
  await askAs(token, 'POST', '/v1/editions', { title: PLANTED, resources: { models: [{ name: PLANTED }] } });
  await askAs(token, 'POST', '/v1/validations/merge', { partials: [{ edition: PLANTED }] });
  await askAs(token, 'GET', `/v1/reference/divisions?place=${encodeURIComponent(PLANTED)}`);
  await askAs(token, 'GET', `/v1/${encodeURIComponent(PLANTED)}`);
  await askAs(token, 'DELETE', `/v1/editions/${encodeURIComponent(PLANTED)}`);
  await askAs(encodeURIComponent(PLANTED), 'GET', '/v1/rules');
  await expectNoTrace();
});

test('送来的行，办到一半程序出错的，日志与库里也没有，应答里也没有错误的原话', async () => {
  const token = await grant('editor');
  const cause = `坏在${PLANTED}`;
  const bodies = Object.entries(TAKEN).map(([path, body]) => [path, JSON.stringify(body)] as const);
  const form = new URLSearchParams(FORM_BODIES[0]).toString();
  // 都读完了，写应答时出错，原话里夹着格里的字；日志与问题说明照写。
  const stringify = JSON.stringify;
  const spy = vi.spyOn(JSON, 'stringify').mockImplementation((value: unknown) => {
    const isAnswer = typeof value === 'object' && value !== null && ANSWERS.some((key) => key in value);
    if (isAnswer) throw new TypeError(`${cause}\n    at ${PLANTED}`, { cause });
    return stringify(value);
  });
  const answers: [string, Response][] = [];
  for (const [path, body] of bodies) answers.push([path, await send(token, path, body)]);
  answers.push(['/v1/reconcile', await send(token, '/v1/reconcile', form, FORM_TYPE)]);
  spy.mockRestore();
  for (const [path, response] of answers) {
    expect(response.status, path).toBe(500);
    expect(await response.text()).not.toContain(cause);
  }
  expect(told()).toHaveLength(answers.length);
  await expectNoTrace();
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
