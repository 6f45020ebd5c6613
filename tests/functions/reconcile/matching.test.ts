import { describe, expect, test } from 'vitest';
import { toReference } from '../../../functions/reference/content.ts';
import { EDITION_1 } from '../../../functions/reference/edition-1.ts';
import { reconcilerOf } from '../../../functions/routes/reader.ts';
import { MAX_CANDIDATES, type ReconcileQuery } from '../../../shared/api/reconcile.ts';
import { candidates, matched } from './reconcile.ts';

describe('说得确切、只有一个的，才认定', () => {
  test.each([
    ['departments', '市财政局', 'departments:市财政局'],
    ['departments', '聊城市发展和改革委员会', 'departments:市发展改革委'],
    ['departments', '市财政局牵头', 'departments:市财政局'],
    ['departments', '市教育体育局（市委教育工委）', 'departments:市教育体育局'],
    ['departments', '各有关部门', 'departments:各有关部门'],
    ['offices', '基教科', 'offices:基础教育科'],
    ['divisions', '莘县', 'divisions:371522'],
    ['divisions', ' 莘 县\n', 'divisions:371522'],
    ['divisions', '茌平县', 'divisions:371503'],
    ['divisions', '潍坊', 'divisions:370700'],
    ['divisions', '371502', 'divisions:371502'],
    ['divisions', '聊城经开区', 'divisions:聊城经济技术开发区'],
    ['divisions', '山东省聊城市东昌府区', 'divisions:371502'],
    ['schools', '右玉一中', 'schools:右玉县-右玉县第一中学'],
    ['schools', '都安高中', 'schools:都安瑶族自治县-都安瑶族自治县高级中学'],
    ['schools', '北京师范大学', 'schools:北京师范大学'],
    ['projects', '38', 'projects:38'],
    ['projects', '第38项', 'projects:38'],
    ['projects', '清单第5项', 'projects:5'],
    ['projects', '乡村全环境\n立德树人工程', 'projects:1'],
    ['models', '托管', 'models:委托管理'],
    ['models', '紧密型集团化办学', 'models:集团化办学'],
    ['city-pairs', '潍坊', 'city-pairs:潍坊市-聊城市'],
    ['city-pairs', '聊城市', 'city-pairs:潍坊市-聊城市'],
    ['city-pairs', '济南对口帮扶临沂', 'city-pairs:济南市-临沂市'],
    ['custody-pairs', '北京大学—垣曲中学', 'custody-pairs:垣曲县-垣曲中学'],
    ['custody-pairs', '复旦大学托管奉节中学', 'custody-pairs:奉节县-奉节中学'],
  ])('%s “%s” → %s', async (type, query, id) => expect(await matched({ type, query })).toBe(id));

  test.each([
    ['departments', '市教育体育局、市财政局', '两个部门'],
    ['departments', '德州市财政局', '外地的'],
    ['departments', '莘县教育体育局', '县里的'],
    ['departments', '关于请市财政局会同有关方面抓紧研究提出意见的通知', '一段话'],
    ['divisions', '市中区', '济南、枣庄都有'],
    ['divisions', '东昌府区、莘县', '两个县'],
    ['divisions', '高新区', '各市都有'],
    ['divisions', '度假区', '名册里只有一处，别处也有'],
    ['divisions', '阿城', '乡镇的简称'],
    ['schools', '第一中学', '到处都有'],
    ['schools', '聊城第一中学', '名单之外'],
    ['schools', '北京大学附属中学', '不是北京大学'],
    ['schools', '北师大', '缩写'],
    ['projects', '42', '没有这一项'],
    ['projects', '全环境立德树人', '名称不全'],
    ['models', '松散型集团化办学', '松紧不合'],
    ['city-pairs', '莘县', '说的是县'],
    ['city-pairs', '临沂市 济南市', '方向反了'],
    ['city-pairs', '泰安市', '没有结对'],
    ['custody-pairs', '兰州大学', '托管几所'],
    ['custody-pairs', '北京大学—右玉一中', '不是一对'],
  ])('%s “%s”：%s，不认定', async (type, query) => expect(await matched({ type, query })).toBeUndefined());

  test('反了的一对仍列为候选，特征说明方向不同', async () => {
    const [pair] = await candidates({ type: 'city-pairs', query: '临沂市 济南市' });
    expect(pair).toMatchObject({ id: 'city-pairs:济南市-临沂市', score: 80 });
    expect(pair?.features).toContainEqual({ id: 'same_direction', value: false });
  });
});

test('县名几处都有的，各市的结对都列为候选', async () => {
  const found = await candidates({ type: 'city-pairs', query: '市中区' });
  expect(found.map(({ id, match }) => [id, match])).toEqual([
    ['city-pairs:济南市-临沂市', false],
    ['city-pairs:威海市-枣庄市', false],
  ]);
});

describe('类', () => {
  test('不说类，名称本身优先于提到它的结对', async () => {
    const found = await candidates({ query: '济南市' });
    expect(found.map(({ id }) => id)).toEqual(['divisions:370100', 'city-pairs:济南市-临沂市']);
    expect(found.map(({ match }) => match)).toEqual([true, false]);
  });
  test('不说类，光是一个数不认定', async () => {
    expect(await candidates({ query: '38' })).toMatchObject([{ id: 'projects:38', match: false }]);
    expect(await matched({ query: '371502' })).toBeUndefined();
  });
  test('标识本身就是答案', async () => expect(await matched({ query: 'projects:38' })).toBe('projects:38'));
  test('几类都可以', async () =>
    expect(await matched({ query: '教师工作科', type: ['departments', 'offices'] })).toBe('offices:教师工作科'));
  test('all：没有一个实体兼属两类', async () =>
    expect(await candidates({ query: '济南市', type: ['divisions', 'city-pairs'], type_strict: 'all' })).toEqual([]));
  test('should：别类的也给，打折，不认定', async () => {
    const query: ReconcileQuery = { query: '济南市', type: 'city-pairs', type_strict: 'should' };
    const found = await candidates(query);
    expect(found.map(({ id, score }) => [id, score])).toEqual([
      ['city-pairs:济南市-临沂市', 90],
      ['divisions:370100', 80],
    ]);
  });
  test('没有的类没有候选', async () => expect(await candidates({ query: '济南市', type: 'Q5' })).toEqual([]));
});

describe('另说的属性', () => {
  const central = (v: NonNullable<ReconcileQuery['properties']>[number]['v']): ReconcileQuery => ({
    query: '市中区',
    type: 'divisions',
    properties: [{ pid: 'parent', v }],
  });
  test.each([
    ['上级的名称', '济南市', 'divisions:370103'],
    ['简称', '枣庄', 'divisions:370402'],
    ['已对照过的实体', { id: 'divisions:370400', name: '枣庄市' }, 'divisions:370402'],
    ['连着写的各级', '山东省枣庄市', 'divisions:370402'],
    ['几个值里有一个对', ['无', '枣庄市'], 'divisions:370402'],
  ])('据%s区分同名的', async (_, parent, id) => expect(await matched(central(parent))).toBe(id));

  test('上级可以隔级说', async () =>
    expect(await matched({ query: '古楼街道', type: 'divisions', properties: [{ pid: 'parent', v: '聊城市' }] })).toBe(
      'divisions:371502001',
    ));

  test('哪个都不合，谁也不认定，得分减半', async () => {
    const found = await candidates(central('青岛市'));
    expect(found.map(({ score, match }) => [score, match])).toEqual([
      [50, false],
      [50, false],
    ]);
  });
  test('所在县补上校名没有说的', async () => {
    const query: ReconcileQuery = {
      query: '第一中学',
      type: 'schools',
      properties: [
        { pid: 'province', v: '山西省' },
        { pid: 'county', v: '右玉县' },
      ],
    };
    expect(await matched(query)).toBe('schools:右玉县-右玉县第一中学');
  });
  test('不说名称，只说属性', async () => {
    const properties = [{ pid: 'county', v: '垣曲县' }];
    expect(await matched({ type: 'custody-pairs', properties })).toBe('custody-pairs:垣曲县-垣曲中学');
  });
  test('没有这个属性的不理会', async () =>
    expect(await matched({ query: '莘县', type: 'divisions', properties: [{ pid: 'P31', v: 1 }] })).toBe(
      'divisions:371522',
    ));
});

test('参考数据里的每一个，照它的名称去问，它总在候选之首', () => {
  const reconciler = reconcilerOf(toReference('1', EDITION_1.content));
  const lost = reconciler.entities().filter(({ id, name, type }) => {
    const found = reconciler.candidates({ query: name, type: type.id, limit: MAX_CANDIDATES });
    return found.find((one) => one.id === id)?.score !== found[0]?.score;
  });
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test('候选有说明、类与特征，得分从高到低，至多五个或所限的个数', async () => {
  const found = await candidates({ query: '第一中学', type: 'schools' });
  expect(found).toHaveLength(5);
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
  for (const { features, description, type } of found) {
    expect(features.map(({ id }) => id)).toEqual(expect.arrayContaining(['place', 'ordinal', 'stage']));
    expect(description).toContain('县中');
    expect(type).toEqual([{ id: 'schools', name: '学校' }]);
  }
  expect(await candidates({ query: '第一中学', type: 'schools', limit: 2 })).toHaveLength(2);
});
