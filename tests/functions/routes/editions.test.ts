import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentHash, toReference } from '../../../functions/reference/content.ts';
import { EDITION_1 } from '../../../functions/reference/edition-1.ts';
import { DraftResources, EditionDiff } from '../../../shared/api/editions.ts';
import { Problem } from '../../../shared/api/problem.ts';
import { EditionsResponse } from '../../../shared/api/reference.ts';
import { Edition } from '../../../shared/reference.ts';
import { askAs, grant } from '../access/grant.ts';

const { content } = EDITION_1;
const [firstPair, ...otherPairs] = content['city-pairs'];
if (!firstPair) throw new Error('第一版没有市际结对');
/** 换掉一对、添一对、去一对。 */
const cityPairs = [
  { ...firstPair, source: '改过的出处' },
  ...otherPairs.slice(1),
  { helper: '威海', helped: '日照', source: '试' },
];

let editor = '';
let reader = '';
/** 各测试都从只有第一版的库开始。 */
beforeEach(async () => {
  editor = await grant('editor', { name: '李老师' });
  reader = await grant('reader');
});
afterEach(async () => {
  const triggers = await env.DB.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all<{
    name: string;
    sql: string;
  }>();
  await env.DB.batch([
    ...triggers.results.map(({ name }) => env.DB.prepare(`DROP TRIGGER ${name}`)),
    env.DB.prepare("DELETE FROM editions WHERE id <> '1'"),
    env.DB.prepare("UPDATE editions SET is_current = 1 WHERE id = '1'"),
    env.DB.prepare('DELETE FROM audit'),
    env.DB.prepare('DELETE FROM tokens'),
    ...triggers.results.map(({ sql }) => env.DB.prepare(sql)),
  ]);
});

const create = (resources: object, rest: object = { title: '第2版' }) =>
  askAs(editor, 'POST', '/v1/editions', { ...rest, resources });
async function drafted(resources: object, rest?: object): Promise<Edition> {
  const response = await create(resources, rest);
  expect(response.status).toBe(201);
  const draft = Edition.parse(await response.json());
  expect(response.headers.get('Location')).toBe(`/v1/editions/${draft.id}`);
  return draft;
}
const publish = (id: string) => askAs(editor, 'POST', `/v1/editions/${id}/publish`);
const discard = (id: string) => askAs(editor, 'DELETE', `/v1/editions/${id}`);
const diffOf = async (id: string) =>
  EditionDiff.parse(await (await askAs(reader, 'GET', `/v1/editions/${id}/diff`)).json());
const listed = async (query = '') =>
  EditionsResponse.parse(await (await askAs(reader, 'GET', `/v1/editions${query}`)).json());
const problemOf = async (response: Response) => Problem.parse(await response.json());
const trail = async () => (await env.DB.prepare('SELECT holder, action, edition FROM audit ORDER BY id').all()).results;

describe('起草', () => {
  test('写到的取代，没有写到的沿用；hash 由整版内容算出；还不是当前版本', async () => {
    const draft = await drafted({ cityPairs }, { title: ' 第2版 ', note: '换了一对' });
    expect(draft).toMatchObject({ id: '2', title: '第2版', note: '换了一对', status: 'draft', current: false });
    expect(draft.hash).toBe(await contentHash({ ...content, 'city-pairs': cityPairs }));
    const stored = await env.DB.prepare("SELECT resource, items FROM edition_resources WHERE edition = '2'").all<{
      resource: string;
      items: string;
    }>();
    const held = Object.fromEntries(stored.results.map(({ resource, items }) => [resource, JSON.parse(items)]));
    expect(toReference('2', held as typeof content)).toEqual(toReference('2', { ...content, 'city-pairs': cityPairs }));
    expect((await listed()).items.map(({ id }) => id)).toEqual(['1']);
    expect((await listed('?status=draft')).items.map(({ id }) => id)).toEqual(['2']);
  });

  test('没有收到答复，一模一样地再送一次：还是那一份，审计只有一条；说明不同的是另一份', async () => {
    const draft = await drafted({ cityPairs });
    const again = await create({ cityPairs });
    expect([again.status, again.headers.get('Location')]).toEqual([200, `/v1/editions/${draft.id}`]);
    expect(await again.json()).toEqual(draft);
    expect(await trail()).toHaveLength(1);
    expect((await drafted({ cityPairs }, { title: '第2版', note: '另一份' })).id).not.toBe(draft.id);
  });

  test('草稿不能用来校验、读取', async () => {
    const { id } = await drafted({ cityPairs });
    expect((await askAs(reader, 'GET', `/v1/reference/city-pairs?edition=${id}`)).status).toBe(404);
  });

  const oneSchool = {
    ...{ code: '2137000001', name: '阎楼镇中心小学', county: '阳谷县', town: '阎楼镇' },
    ...{ phase: '小学', setting: '乡村', ownership: '公办', weak: false },
  };

  test('学校名录：添了就是另一版，能读回；去掉以后，内容与原来的同 hash', async () => {
    const { id } = await drafted({ schools: [oneSchool] });
    expect((await askAs(editor, 'POST', `/v1/editions/${id}/publish`)).status).toBe(200);
    const read = await askAs(reader, 'GET', '/v1/reference/schools');
    expect(await read.json()).toMatchObject({ edition: id, count: 1, items: [oneSchool] });
    const kept = await drafted({ cityPairs });
    const diff = await askAs(reader, 'GET', `/v1/editions/${kept.id}/diff`);
    expect(await diff.json()).toMatchObject({ resources: [{ resource: 'cityPairs' }] });
    const removed = await drafted({ schools: [] });
    expect(removed.hash).toBe(await contentHash(content));
  });

  test('一市一万所学校放得下', async () => {
    const schools = Array.from({ length: 10_000 }, (_, at) => ({ ...oneSchool, code: String(2_137_000_000 + at) }));
    expect((await drafted({ schools })).id).toBe('2');
  });

  const [model] = content.models;
  const [division] = content.divisions;
  const [department] = content.departments;
  /** 各类都写到。 */
  const everything = (items: () => unknown[]) =>
    Object.fromEntries(DraftResources.keyof().options.map((resource) => [resource, items()]));
  const changed = (code: string, change: object) => ({
    divisions: content.divisions.map((each) => (each.code === code ? { ...each, ...change } : each)),
  });
  const plan = (change: object) => ({
    documents: content.documents.map((each) => (each.pack === 'lc-2023' ? { ...each, ...change } : each)),
  });
  const at = (code: string) => content.divisions.findIndex((each) => each.code === code);
  const wrong: [name: string, resources: object, path: string, message: string][] = [
    ['没有差别', {}, 'resources', '没有差别'],
    ['内容与当前一字不差', { models: content.models }, 'resources', '没有差别'],
    ['不认得的一类', { pupils: [] }, 'resources', ''],
    ['空的学校名录，同没有一样', { schools: [] }, 'resources', '没有差别'],
    ['城乡类型不是规范写法', { schools: [{ ...oneSchool, setting: '村庄' }] }, 'resources.schools[0].setting', ''],
    ['标识码写了两次', { schools: [oneSchool, oneSchool] }, 'resources.schools[1]', '与第1项重复'],
    ['少一项', { cityPairs: [{ helper: '济南', helped: '聊城' }] }, 'resources.cityPairs[0].source', ''],
    ['多一项', { cityPairs: [{ ...firstPair, extra: 1 }] }, 'resources.cityPairs[0]', ''],
    ['原型上的键', JSON.parse('{"__proto__":[],"models":[]}'), 'resources', ''],
    ['写了两次', { models: [model, model] }, 'resources.models[1]', '与第1项重复'],
    ['名称空白', { departments: [{ ...department, name: ' ' }] }, 'resources.departments[0].name', '空白'],
    ['别称空白', { departments: [{ ...department, aliases: [''] }] }, 'resources.departments[0].aliases', '空白'],
    ['文件没有', { models: [{ ...model, document: 'zz-2030' }] }, 'resources.models[0].document', '“zz-2030”'],
    ['上级没有', { divisions: [{ ...division, parent: '999999' }] }, 'resources.divisions[0].parent', '“999999”'],
    [
      '来源不是网页',
      { custodyPairs: [{ ...content['custody-pairs'][0], sourceUrl: 'javascript:alert(1)' }] },
      'resources.custodyPairs[0].sourceUrl',
      'https://',
    ],
    ['去掉了还引着的文件', { documents: content.documents.slice(0, 1) }, 'resources.documents', '不能少'],
    ['一个部门也没有', { departments: [] }, 'resources.departments', '部门名册不能一项也没有'],
    ['一个区划也没有', { divisions: [] }, 'resources.divisions', '区划名册不能一项也没有'],
    ['什么都没有', everything(() => []), 'resources.documents', '文件目录不能一项也没有'],
    ['控制字符', { models: [{ ...model, name: '委托\u0000管理' }] }, 'resources.models[0].name', '控制字符'],
    [
      '半个字，在一组里',
      { departments: [{ ...department, aliases: ['\ud840'] }] },
      'resources.departments[0].aliases[0]',
      '半个字',
    ],
    ['上级写成空的', { divisions: [{ ...division, parent: '' }] }, 'resources.divisions[0].parent', '上级'],
    [
      '自己是自己的上级',
      changed('371500', { parent: '371500' }),
      `resources.divisions[${at('371500')}].parent`,
      '成了自己的上级',
    ],
    [
      '绕一圈成了自己的上级',
      changed('370000', { parent: '371521' }),
      `resources.divisions[${at('370000')}].parent`,
      '成了自己的上级',
    ],
    ['适用地区不是代码', plan({ jurisdiction: ['聊城市'] }), 'resources.documents[0].jurisdiction', '六位区划代码'],
    [
      '方案管到的地方不在区划里',
      plan({ jurisdiction: ['419900'] }),
      'resources.documents[0].jurisdiction',
      '不在区划名册里',
    ],
    ['区划里去掉了方案管到的地方', { divisions: [division] }, 'resources.divisions', '不在区划名册里'],
  ];
  test.each(wrong)('422：%s', async (_name, resources, path, message) => {
    const response = await create(resources);
    expect(response.status).toBe(422);
    const { errors = [] } = await problemOf(response);
    const found = errors.find((error) => error.path === path);
    expect(found?.message).toContain(message);
    expect((await listed('?status=draft')).items).toEqual([]);
    expect(await trail()).toEqual([]);
  });

  test.each([
    ['名称里有控制字符', { title: '第\u00002版' }, 'title'],
    ['说明里有半个字', { title: '第2版', note: '换\udc00' }, 'note'],
  ])('422：%s', async (_name, rest, path) => {
    const response = await create({ cityPairs }, rest);
    expect(response.status).toBe(422);
    expect((await problemOf(response)).errors).toEqual([{ path, message: '有看不见的控制字符或半个字，请去掉' }]);
  });

  test('没有清单、条款、结对的一版可以起草：别的市未必都有', async () => {
    const none = { projects: [], articles: [], cityPairs: [], custodyPairs: [], offices: [] };
    expect((await drafted(none)).status).toBe('draft');
  });

  test('一万行都写错：422，列前50处，什么也不留', async () => {
    const response = await create({ custodyPairs: Array.from({ length: 10_000 }, () => ({ province: 1 })) });
    expect(response.status).toBe(422);
    expect((await problemOf(response)).errors).toHaveLength(50);
    expect((await listed('?status=draft')).items).toEqual([]);
  });

  test('一万行，每行处处都错：422，什么也不留', async () => {
    const wrong = Object.fromEntries(Object.keys(content['custody-pairs'][0] ?? {}).map((field) => [field, {}]));
    const row = { ...wrong, ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`x${index}`, 1])) };
    const response = await create({ custodyPairs: Array.from({ length: 10_000 }, () => row) });
    expect(response.status).toBe(422);
    expect(await problemOf(response)).toMatchObject({ type: 'contract' });
    expect((await listed('?status=draft')).items).toEqual([]);
    expect(await trail()).toEqual([]);
  });

  test('一类数据大过 D1 的一行：413', async () => {
    const response = await create({ models: [{ ...model, description: '长'.repeat(700_000) }] });
    expect(response.status).toBe(413);
  });

  test.each(['已发布', 'constructor'])('列版本时状态不认得：%s', async (status) => {
    expect((await askAs(reader, 'GET', `/v1/editions?status=${status}`)).status).toBe(422);
  });
});

describe('差别', () => {
  test('添了什么、去了什么、改了什么', async () => {
    const { id } = await drafted({ cityPairs });
    expect(await diffOf(id)).toEqual({
      edition: id,
      against: '1',
      resources: [
        {
          resource: 'cityPairs',
          added: [{ helper: '威海', helped: '日照', source: '试' }],
          removed: [otherPairs[0]],
          changed: [
            {
              key: `${firstPair.helper}·${firstPair.helped}`,
              before: firstPair,
              after: { ...firstPair, source: '改过的出处' },
            },
          ],
          reordered: false,
        },
      ],
    });
  });

  test('只换了次序也看得出来；当前版本与自己没有差别；没有的版本是404', async () => {
    const { id } = await drafted({ models: [...content.models].reverse() });
    expect((await diffOf(id)).resources).toEqual([
      { resource: 'models', added: [], removed: [], changed: [], reordered: true },
    ]);
    expect((await diffOf('1')).resources).toEqual([]);
    expect((await askAs(reader, 'GET', '/v1/editions/9/diff')).status).toBe(404);
  });
});

describe('发布', () => {
  test('成为当前版本；应答、ETag 随之而变；以往的版本还能要', async () => {
    const before = await askAs(reader, 'GET', '/v1/reference/city-pairs');
    const etag = before.headers.get('ETag') ?? '';
    const draft = await drafted({ cityPairs });
    const published = Edition.parse(await (await publish(draft.id)).json());
    expect(published).toMatchObject({ id: draft.id, status: 'published', current: true, hash: draft.hash });
    expect(await listed()).toMatchObject({
      current: '2',
      items: [
        { id: '2', current: true },
        { id: '1', current: false },
      ],
    });

    const after = await askAs(reader, 'GET', '/v1/reference/city-pairs');
    expect(after.headers.get('ETag')).toBe(`"${draft.hash}"`);
    expect(await after.json()).toMatchObject({
      edition: '2',
      items: cityPairs.map(({ helper, helped }) => ({ helper, helped })),
    });
    const past = await askAs(reader, 'GET', '/v1/reference/city-pairs?edition=1');
    expect(past.headers.get('ETag')).toBe(etag);
    expect(await past.json()).toEqual(await before.json());
    expect(await (await askAs(undefined, 'GET', '/healthz')).json()).toMatchObject({ edition: '2' });
  });

  test('带着旧的 ETag 来问：没变是304，发布以后是200', async () => {
    const etag = (await askAs(reader, 'GET', '/v1/reference/models')).headers.get('ETag') ?? '';
    const again = async () => {
      const { app } = await import('../../../functions/app.ts');
      const headers = { Authorization: `Bearer ${reader}`, 'If-None-Match': etag };
      return (await app.request('https://taizhang.example.com/v1/reference/models', { headers }, env)).status;
    };
    expect(await again()).toBe(304);
    await publish((await drafted({ models: content.models.slice(1) })).id);
    expect(await again()).toBe(200);
  });

  test('恢复旧内容的新版本与旧的同一个 ETag：304 仍说明现在是哪一版', async () => {
    const before = await askAs(reader, 'GET', '/v1/reference/models');
    const etag = before.headers.get('ETag') ?? '';
    expect(before.headers.get('Content-Location')).toBe('/v1/reference/models?edition=1');
    await publish((await drafted({ models: content.models.slice(1) })).id);
    const restored = await drafted({ models: content.models }, { title: '第3版：恢复' });
    await publish(restored.id);
    const { app } = await import('../../../functions/app.ts');
    const headers = { Authorization: `Bearer ${reader}`, 'If-None-Match': etag };
    const again = await app.request('https://taizhang.example.com/v1/reference/models', { headers }, env);
    expect([again.status, again.headers.get('ETag')]).toEqual([304, etag]);
    expect(again.headers.get('Content-Location')).toBe(`/v1/reference/models?edition=${restored.id}`);
  });

  test('别人先发布了：409，当前版本不动，草稿还在', async () => {
    const mine = await drafted({ cityPairs });
    const theirs = await drafted({ models: content.models.slice(1) });
    expect((await publish(theirs.id)).status).toBe(200);
    const response = await publish(mine.id);
    expect(response.status).toBe(409);
    expect(await problemOf(response)).toMatchObject({ type: 'conflict', status: 409 });
    expect((await listed()).current).toBe(theirs.id);
    expect((await listed('?status=draft')).items.map(({ id }) => id)).toEqual([mine.id]);
  });

  test('几份草稿同时发布，只成一份', async () => {
    const drafts = [
      await drafted({ cityPairs }),
      await drafted({ models: content.models.slice(1) }),
      await drafted({ models: content.models.slice(2) }),
    ];
    const statuses = await Promise.all(drafts.map(async ({ id }) => (await publish(id)).status));
    expect(statuses.toSorted()).toEqual([200, 409, 409]);
    expect((await listed()).items.filter(({ current }) => current)).toHaveLength(1);
    expect((await trail()).filter(({ action }) => action === 'publish')).toHaveLength(1);
  });

  test('断线后重试：已是当前版本的再发布无妨，只审计一次；以往的不能再发布', async () => {
    const { id } = await drafted({ cityPairs });
    expect((await publish(id)).status).toBe(200);
    expect((await publish(id)).status).toBe(200);
    expect((await publish('1')).status).toBe(409);
    expect((await publish('99')).status).toBe(404);
    expect(await trail()).toEqual([
      { holder: '李老师', action: 'draft', edition: id },
      { holder: '李老师', action: 'publish', edition: id },
    ]);
  });

  test('第一版是种子，发布它不留审计', async () => {
    expect((await publish('1')).status).toBe(200);
    expect(await trail()).toEqual([]);
  });
});

describe('丢弃', () => {
  test('草稿连同内容删去，审计留下；编号不再用', async () => {
    const { id } = await drafted({ cityPairs });
    const response = await discard(id);
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect((await discard(id)).status).toBe(404);
    const left = await env.DB.prepare('SELECT COUNT(*) AS n FROM edition_resources WHERE edition = ?')
      .bind(id)
      .first('n');
    expect(left).toBe(0);
    expect((await drafted({ cityPairs })).id).toBe('3');
    expect(await trail()).toMatchObject([
      { action: 'draft' },
      { action: 'discard', edition: '2' },
      { action: 'draft' },
    ]);
  });

  test('已发布的不能删', async () => {
    const response = await discard('1');
    expect(response.status).toBe(409);
    expect((await problemOf(response)).type).toBe('conflict');
  });
});

test('审计只增不改', async () => {
  await drafted({ cityPairs });
  await expect(env.DB.exec('DELETE FROM audit')).rejects.toThrow('append-only');
  await expect(env.DB.exec("UPDATE audit SET holder = '别人'")).rejects.toThrow('append-only');
});

test('读文本、对照也可以问以往的版本；正文里没写版本的，头里写着', async () => {
  const departments = content.departments.filter(({ name }) => name !== '市财政局');
  const { id } = await drafted({ departments });
  expect((await publish(id)).status).toBe(200);
  const asked = async (query: string) => {
    const response = await askAs(reader, 'POST', `/v1/text/departments${query}`, { texts: ['市财政局'] });
    const body = (await response.json()) as { results?: { departments: { known: boolean }[] }[] };
    return [response.status, response.headers.get('Reference-Edition'), body.results?.[0]?.departments[0]?.known];
  };
  expect(await asked('')).toEqual([200, id, false]);
  expect(await asked('?edition=1')).toEqual([200, '1', true]);
  expect(await asked('?edition=99')).toEqual([404, null, undefined]);
  for (const path of ['/v1/reconcile?queries={}', '/v1/reconcile/suggest/entity', '/v1/reference/models'])
    expect((await askAs(reader, 'GET', path)).headers.get('Reference-Edition'), path).toBe(id);
});
