import { beforeAll, describe, expect, test } from 'vitest';
import { EDITION_1 } from '../../../functions/reference/edition-1.ts';
import { REFERENCE_RESOURCES } from '../../../shared/reference.ts';
import { SHEET } from '../ask.ts';
import { askAs, grant } from './grant.ts';

type Who = '没有令牌' | '乱写的' | '到期的' | '吊销的' | 'reader' | 'editor';
const WHO: readonly Who[] = ['没有令牌', '乱写的', '到期的', '吊销的', 'reader', 'editor'];
const tokens = new Map<Who, string>();

beforeAll(async () => {
  tokens.set('乱写的', `jytz_${'0'.repeat(16)}_${'0'.repeat(64)}`);
  tokens.set('到期的', await grant('editor', { days: -0.001 }));
  tokens.set('吊销的', await grant('editor', { revoked: true }));
  tokens.set('reader', await grant('reader'));
  tokens.set('editor', await grant('editor'));
});

const OPEN = [200, 200, 200, 200, 200, 200];
/** 任何有效的令牌都可以。 */
const anyone = (status: number) => [401, 401, 401, 401, status, status];
/** 只有 editor 可以。 */
const editor = (status: number) => [401, 401, 401, 401, 403, status];

const draft = { title: '第2版', resources: { models: EDITION_1.content.models.slice(1) } };

const DEPARTMENTS = { kind: 'departments', name: '部门', columns: ['name'], firstRow: 2, rows: [['市教育局']] };

/** 方法、地址、正文，与各人依次得到的状态。没有写到的路由，见 app/every-route.test.ts：那里由 openapi.json 数出。 */
const MATRIX: readonly [method: string, path: string, body: unknown, statuses: number[]][] = [
  ['GET', '/healthz', undefined, OPEN],
  ['GET', '/openapi.json', undefined, OPEN],
  ['GET', '/docs', undefined, OPEN],
  ['POST', '/v1/validations', { sheets: [SHEET] }, anyone(200)],
  ['POST', '/v1/validations/merge', { partials: [] }, anyone(422)],
  ['POST', '/v1/text/targets', { texts: ['2025年全覆盖。'] }, anyone(200)],
  ['POST', '/v1/text/departments', { texts: ['市委宣传部'] }, anyone(200)],
  ['POST', '/v1/text/offices', { texts: ['基础教育科'] }, anyone(200)],
  ['POST', '/v1/text/places', { texts: ['莘县'] }, anyone(200)],
  ['POST', '/v1/text/names', { texts: ['莘县一中'] }, anyone(200)],
  ...REFERENCE_RESOURCES.map(
    (resource) => ['GET', `/v1/reference/${resource}`, undefined, anyone(200)] as [string, string, unknown, number[]],
  ),
  ['GET', '/v1/rules', undefined, anyone(200)],
  ['GET', '/v1/reconcile', undefined, anyone(200)],
  ['POST', '/v1/reconcile', {}, anyone(415)],
  ['GET', '/v1/reconcile/suggest/entity', undefined, anyone(200)],
  ['GET', '/v1/reconcile/suggest/type', undefined, anyone(200)],
  ['GET', '/v1/reconcile/suggest/property', undefined, anyone(200)],
  ['GET', '/v1/reconcile/properties', undefined, anyone(200)],
  ['GET', '/v1/reconcile/preview', undefined, anyone(404)],
  ['GET', '/v1/editions', undefined, anyone(200)],
  ['GET', '/v1/editions/1/diff', undefined, anyone(200)],
  ['POST', '/v1/editions', draft, editor(201)],
  ['POST', '/v1/editions/99/publish', undefined, editor(404)],
  ['DELETE', '/v1/editions/99', undefined, editor(404)],
  ['DELETE', '/v1/editions/1', undefined, editor(409)],
  ['POST', '/v1/imports', { sheets: [DEPARTMENTS] }, editor(200)],
  ['GET', '/v1/nothing', undefined, anyone(404)],
  ['GET', '/', undefined, anyone(404)],
  ['PUT', '/v1/editions', undefined, anyone(405)],
];

describe('每条路由，每种人', () => {
  test.each(MATRIX)('%s %s', async (method, path, body, statuses) => {
    const answers: number[] = [];
    for (const who of WHO) {
      const response = await askAs(tokens.get(who), method, path, body);
      answers.push(response.status);
      if (response.status === 401)
        expect(response.headers.get('WWW-Authenticate')).toBe(
          who === '没有令牌' ? 'Bearer' : 'Bearer error="invalid_token"',
        );
      if (response.status >= 400)
        expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
    }
    expect(Object.fromEntries(WHO.map((who, index) => [who, answers[index]]))).toEqual(
      Object.fromEntries(WHO.map((who, index) => [who, statuses[index]])),
    );
  });
});
