import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { Problem } from '../../../shared/api/problem.ts';
import {
  ExtendResponse,
  MAX_QUERIES,
  ProposeResponse,
  RECONCILE_TYPE_IDS,
  ReconcileManifest,
  ReconcileResponse,
  SuggestResponse,
} from '../../../shared/api/reconcile.ts';
import { askAs, grant } from '../access/grant.ts';
import { ask } from '../ask.ts';
import { form } from '../reconcile/reconcile.ts';

const BASE = '/v1/reconcile';
const ok = async (response: Response): Promise<unknown> => {
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
};
const get = async (path: string): Promise<unknown> => ok(await ask(`${BASE}${path}`));
const extend = async (query: unknown) => ExtendResponse.parse(await ok(await form({ extend: JSON.stringify(query) })));

describe('服务说明', () => {
  test('写明 0.2、各类、各处地址与版本；本机不要令牌', async () => {
    const manifest = ReconcileManifest.parse(await get(''));
    expect(manifest.defaultTypes.map(({ id }) => id)).toEqual(RECONCILE_TYPE_IDS);
    expect(manifest.edition).toMatchObject({ id: '1', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(manifest.authentication).toBeUndefined();
    for (const { service_url, service_path } of [
      manifest.suggest.entity,
      manifest.suggest.type,
      manifest.suggest.property,
      manifest.extend.propose_properties,
    ])
      expect((await ask(`${service_url}${service_path}?prefix=&type=projects`)).status).toBe(200);
  });
  test('部署的要令牌，写明怎样带', async () => {
    const response = await askAs(await grant('reader'), 'GET', BASE);
    expect(ReconcileManifest.parse(await ok(response)).authentication).toMatchObject({ name: 'Authorization' });
  });
});

describe('一批查询', () => {
  const queries = JSON.stringify({ q0: { query: '莘县' }, q1: { query: '生造的名字' } });
  test('POST 与 GET 答案相同', async () => {
    const posted = await ok(await form({ queries }));
    expect(await get(`?queries=${encodeURIComponent(queries)}`)).toEqual(posted);
    expect(Object.keys(ReconcileResponse.parse(posted))).toEqual(['q0', 'q1']);
  });
  test('callback 不理会，仍答 JSON：JSONP 没有做', async () => {
    const response = await ask(`${BASE}?callback=alert&queries=${encodeURIComponent(queries)}`);
    expect(response.headers.get('Content-Type')).toContain('application/json');
  });
  test('键随便起，`__proto__` 也照答', async () => {
    const body = '{"__proto__":{"query":"莘县"},"constructor":{"query":"莘县"},"":{"query":"莘县"}}';
    const text = await (await form({ queries: body })).text();
    const keys: string[] = [];
    JSON.parse(text, function (this: unknown, key, value: unknown) {
      if (typeof value === 'object' && value !== null && 'result' in value) keys.push(key);
      return value;
    });
    expect(keys).toEqual(['__proto__', 'constructor', '']);
  });
  test('空的查询没有候选，不连累同一批的', async () => {
    const batch = JSON.stringify({ a: { query: '' }, b: { query: ' \n' }, c: { query: '莘县' } });
    const { a, b, c } = ReconcileResponse.parse(await ok(await form({ queries: batch })));
    expect([a?.result, b?.result]).toEqual([[], []]);
    expect(c?.result).toHaveLength(2);
  });
  test('limit 再大也至多 50 个', async () => {
    const batch = JSON.stringify({ q: { type: 'divisions', properties: [{ pid: 'level', v: '县级' }], limit: 1e300 } });
    expect(ReconcileResponse.parse(await ok(await form({ queries: batch }))).q?.result).toHaveLength(50);
  });
  test('各类一批一千条不出错', async () => {
    const batch = Object.fromEntries(Array.from({ length: MAX_QUERIES }, (_, i) => [i, { query: `第${i}中学` }]));
    const answered = ReconcileResponse.parse(await ok(await form({ queries: JSON.stringify(batch) })));
    expect(Object.keys(answered)).toHaveLength(MAX_QUERIES);
  });
});

describe('不合约定的，说清哪里不合', () => {
  test.each([
    ['不是 JSON', { queries: '{' }, 400, 'queries读不成 JSON'],
    ['不是对象', { queries: '[]' }, 422, '1 处'],
    ['查询不是对象', { queries: '{"q":1}' }, 422, '1 处'],
    ['什么也没问', { queries: '{"q":{}}' }, 422, '1 处'],
    ['limit 为零', { queries: '{"q":{"query":"a","limit":0}}' }, 422, '1 处'],
    ['limit 不是整数', { queries: '{"q":{"query":"a","limit":1.5}}' }, 422, '1 处'],
    ['limit 是无穷', { queries: '{"q":{"query":"a","limit":1e999}}' }, 422, '1 处'],
    ['没有的字段', { queries: '{"q":{"query":"a","sql":"x"}}' }, 422, '1 处'],
    ['两处', { queries: '{"q":{"query":1},"r":{"query":2}}' }, 422, '2 处'],
    ['深层嵌套', { queries: `${'['.repeat(100_000)}${']'.repeat(100_000)}` }, 422, '1 处'],
    ['没有的属性', { extend: '{"ids":[],"properties":[{"id":"P31"}]}' }, 422, '1 处'],
    ['取值查询缺了 ids', { extend: '{"properties":[]}' }, 422, '1 处'],
    ['表单里没有查询', { query: 'a' }, 422, '1 处'],
  ])('%s', async (_, fields, status, detail) => {
    const response = await form(fields as Record<string, string>);
    expect(response.status).toBe(status);
    expect(Problem.parse(await response.json()).detail).toContain(detail);
  });
  test('说出是哪一条查询的哪一处', async () => {
    const response = await form({ queries: '{"q7":{"query":"a","properties":[{"pid":"x"}]}}' });
    expect(Problem.parse(await response.json()).errors).toMatchObject([{ path: 'queries.q7.properties.0.v' }]);
  });
  test.each([
    ['cursor', '/suggest/entity?prefix=a&cursor=-1'],
    ['limit', '/properties?type=projects&limit=0'],
  ])('%s 不是数', async (_, path) => expect((await ask(`${BASE}${path}`)).status).toBe(422));
  test('超过一千条为 413', async () => {
    const batch = Object.fromEntries(Array.from({ length: MAX_QUERIES + 1 }, (_, i) => [i, { query: 'a' }]));
    expect((await form({ queries: JSON.stringify(batch) })).status).toBe(413);
    const ids = Object.keys(batch);
    expect((await form({ extend: JSON.stringify({ ids, properties: [] }) })).status).toBe(413);
  });
  test('正文要是表单', async () => {
    const response = await ask(BASE, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
    expect(response.status).toBe(415);
  });
  test('没有的版本、没有的标识为 404', async () => {
    expect((await form({ queries: '{}' }, `${BASE}?edition=99`)).status).toBe(404);
    expect((await ask(`${BASE}/preview?id=projects:99`)).status).toBe(404);
  });
});

describe('取值', () => {
  test('结对的两市是实体，项目的序号是整数，没有的为空', async () => {
    const { meta, rows } = await extend({
      ids: ['city-pairs:潍坊市-聊城市', 'projects:38', 'nothing'],
      properties: [{ id: 'helper' }, { id: 'no' }, { id: 'source' }],
    });
    expect(meta[0]).toEqual({ id: 'helper', name: '帮助市', type: { id: 'divisions', name: '行政区划' } });
    expect(rows['city-pairs:潍坊市-聊城市']).toEqual({
      helper: [{ id: 'divisions:370700', name: '潍坊市' }],
      no: [],
      source: [{ str: '关于加强省内教育扶贫协作的指导意见（鲁教厅办发〔2019〕5号） 第二部分' }],
    });
    expect(rows['projects:38']?.no).toEqual([{ int: 38 }]);
    expect(rows.nothing).toEqual({ helper: [], no: [], source: [] });
  });
  test('规范不禁的别的键，不看', async () => {
    const { rows } = await extend({
      ids: ['projects:1'],
      properties: [{ id: 'no', name: '序号' }],
      from: 'OpenRefine',
    });
    expect(rows['projects:1']?.no).toEqual([{ int: 1 }]);
  });
  test('settings.limit 限个数，写作文字也认', async () => {
    const leads = async (limit: unknown) =>
      (await extend({ ids: ['projects:1'], properties: [{ id: 'lead', settings: { limit } }] })).rows['projects:1']
        ?.lead;
    expect(await leads(1)).toEqual([{ id: 'departments:市教育体育局', name: '市教育体育局' }]);
    expect(await leads('1')).toHaveLength(1);
    expect(await leads(0)).toHaveLength(2);
  });
  test('某一类可取哪些属性', async () => {
    const all = ProposeResponse.parse(await get('/properties?type=city-pairs'));
    expect(all.properties.map(({ name }) => name)).toEqual(['帮助市', '被帮助市', '出处']);
    expect(ProposeResponse.parse(await get('/properties?type=city-pairs&limit=1'))).toMatchObject({ limit: 1 });
    expect(ProposeResponse.parse(await get('/properties?type=Q5')).properties).toEqual([]);
  });
});

describe('输入时提示', () => {
  const suggested = async (path: string) =>
    SuggestResponse.parse(await get(`/suggest/${path}`)).result.map(({ id }) => id);
  test('整个相同的在前，起首相同的次之，含有的在后', async () => {
    const found = await suggested(`entity?prefix=${encodeURIComponent('济南市')}`);
    expect(found).toEqual(['divisions:370100', 'city-pairs:济南市-临沂市']);
    const middle = await suggested(`entity?type=city-pairs&prefix=${encodeURIComponent('市—')}`);
    expect(middle).toHaveLength(6);
    expect(await suggested(`entity?prefix=${encodeURIComponent('市财政局')}`)).toEqual(['departments:市财政局']);
  });
  test('标识也可以输入', async () => expect(await suggested('entity?prefix=projects:38')).toEqual(['projects:38']));
  test('以 cursor 续取，不重不漏', async () => {
    const first = await suggested('entity?type=projects&prefix=');
    const second = await suggested(`entity?type=projects&prefix=&cursor=${first.length}`);
    const third = await suggested(`entity?type=projects&prefix=&cursor=${first.length + second.length}`);
    expect(new Set([...first, ...second, ...third]).size).toBe(41);
    expect(await suggested('entity?type=projects&prefix=&cursor=999999')).toEqual([]);
  });
  test('类与属性', async () => {
    expect(await suggested(`type?prefix=${encodeURIComponent('县中')}`)).toEqual(['custody-pairs']);
    expect(await suggested(`property?prefix=${encodeURIComponent('托管')}`)).toEqual(['university', 'custody']);
  });
});

describe('预览', () => {
  test('是一张自足的网页，策略只放行它自己的样式', async () => {
    const response = await ask(`${BASE}/preview?id=${encodeURIComponent('custody-pairs:垣曲县-垣曲中学')}`);
    expect(response.headers.get('Content-Type')).toContain('text/html');
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'; style-src 'sha256-");
    expect(policy).not.toContain('unsafe-inline');
    const page = await response.text();
    expect(page).toContain('<h1>北京大学—垣曲中学</h1>');
    expect(page).toContain('<a href="http://yc.jzgczz.com/infos/80363.html"');
    const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    expect(policy).toContain(btoa(String.fromCharCode(...new Uint8Array(digest))));
  });
  test('别的路由的策略照旧', async () =>
    expect((await ask(BASE)).headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    ));
});

test('问了什么，日志里没有；说不合约定时也不复述', async () => {
  const planted = '种下的字甲乙丙';
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
    vi.spyOn(console, method).mockImplementation(() => undefined),
  );
  const queries = JSON.stringify({ [planted]: { query: planted, type: planted } });
  const broken = JSON.stringify({ q: { query: planted, limit: planted } });
  await form({ queries });
  await ask(`${BASE}?queries=${encodeURIComponent(queries)}`);
  await ask(`${BASE}/suggest/entity?prefix=${planted}`);
  for (const response of [await form({ queries: broken }), await ask(`${BASE}/preview?id=${planted}`)])
    expect(await response.text()).not.toContain(planted);
  expect(
    spies
      .flatMap(({ mock }) => mock.calls)
      .flat()
      .map(String)
      .join(''),
  ).not.toContain(planted);
  vi.restoreAllMocks();
});

test('查询里写什么都不出 5xx', async () => {
  const key = fc.oneof(
    fc.constantFrom('query', 'type', 'limit', 'properties', 'type_strict', 'pid', 'v', '__proto__', 'constructor'),
    fc.string(),
  );
  const anything = fc.anything({ key, maxDepth: 5, withNullPrototype: false });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('queries', 'extend'), anything, async (field, value) => {
      const response = await form({ [field]: JSON.stringify(value) ?? '' });
      expect(response.status, await response.clone().text()).toBeLessThan(500);
    }),
    { numRuns: 200 },
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'市县第一中学(）、—托管帮扶0１\n') }),
  );
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom(...RECONCILE_TYPE_IDS), async (query, type) => {
      const answered = ReconcileResponse.parse(
        await ok(await form({ queries: JSON.stringify({ q: { query, type } }) })),
      );
      expect(answered.q?.result.filter(({ match }) => match).length ?? 0).toBeLessThan(2);
    }),
    { numRuns: 300 },
  );
});
