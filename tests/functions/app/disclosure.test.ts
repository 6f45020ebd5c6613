import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { app } from '../../../functions/app.ts';
import { EDITION_1 } from '../../../functions/reference/edition-1.ts';
import { askAs, grant } from '../access/grant.ts';
import { SHEET } from '../ask.ts';

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
  await askAs(token, 'GET', `/v1/reference/divisions?place=${encodeURIComponent(PLANTED)}`);
  await askAs(`${PLANTED}`.replaceAll(/./gu, 'x'), 'GET', '/v1/rules');
  expect(told().join('\n')).not.toContain(PLANTED);
  expect(await everything()).not.toContain(PLANTED);
});

test('程序自己出错，原话夹着表格里的字，日志里也没有；应答也没有', async () => {
  const broken = {
    ...env,
    ACCESS: 'local',
    DB: {
      prepare: () => {
        throw new RangeError(`读不懂“${PLANTED}”\n    at ${PLANTED}`);
      },
    },
  };
  const response = await app.request(`http://127.0.0.1/v1/editions?q=${PLANTED}`, {}, broken);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain(PLANTED);
  expect(told()).toHaveLength(1);
  const line: unknown = JSON.parse(told()[0] ?? '');
  expect(line).toMatchObject({ event: 'internal', method: 'GET', error: 'RangeError' });
  expect(told().join('\n')).not.toContain(PLANTED);
  expect(JSON.stringify(line)).toContain('editions.ts');
});

test('审计有谁、何时、哪一版，没有内容', async () => {
  const token = await grant('editor', { name: '张主任' });
  const models = [{ ...EDITION_1.content.models[0], description: PLANTED }];
  const response = await askAs(token, 'POST', '/v1/editions', { title: '试', resources: { models } });
  expect(response.status).toBe(201);
  const { results } = await env.DB.prepare('SELECT * FROM audit').all();
  expect(results).toMatchObject([{ holder: '张主任', action: 'draft', edition: '2' }]);
  expect(JSON.stringify(results)).not.toContain(PLANTED);
  expect(told().join('\n')).not.toContain(PLANTED);
});
