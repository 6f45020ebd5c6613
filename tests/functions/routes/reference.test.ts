import { describe, expect, test } from 'vitest';
import { type ReferenceAnswer, ReferenceResponses } from '../../../shared/api/reference.ts';
import { REFERENCE_RESOURCES, type ReferenceResource } from '../../../shared/reference.ts';
import { ask } from '../ask.ts';

async function get<R extends ReferenceResource>(resource: R, query = ''): Promise<ReferenceAnswer<R>> {
  const response = await ask(`/v1/reference/${resource}${query}`);
  expect(response.status).toBe(200);
  return ReferenceResponses[resource].parse(await response.json()) as ReferenceAnswer<R>;
}

describe.each(REFERENCE_RESOURCES.filter((resource) => resource !== 'schools'))('%s', (resource) => {
  test('合契约，每项都有出处，数目相符', async () => {
    const answer = await get(resource);
    expect(answer.edition).toBe('1');
    expect(answer.count).toBe(answer.items.length);
    expect(answer.items.length).toBeGreaterThan(0);
    for (const item of answer.items) expect(item.source.document).not.toBe('');
  });
});

test('第一版没有学校名录，空着', async () => {
  expect(await get('schools')).toMatchObject({ edition: '1', count: 0, openList: false, items: [] });
});

describe.each(REFERENCE_RESOURCES)('%s', (resource) => {
  test('两次问得同样的字节；没变就只答 304', async () => {
    const first = await ask(`/v1/reference/${resource}`);
    const again = await ask(`/v1/reference/${resource}?edition=1`);
    const body = await first.text();
    expect(await again.text()).toBe(body);
    const tag = first.headers.get('ETag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]{64}"$/);
    const unchanged = await ask(`/v1/reference/${resource}`, { headers: { 'If-None-Match': `W/${tag}` } });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
    const changed = await ask(`/v1/reference/${resource}`, { headers: { 'If-None-Match': '"older"' } });
    expect([changed.status, await changed.text()]).toEqual([200, body]);
  });
});

test('重点项目41项，逐项出自清单', async () => {
  const { items } = await get('projects');
  expect(items.map((item) => item.no)).toEqual(Array.from({ length: 41 }, (_, index) => index + 1));
  expect(items[37]?.source.article).toBe('清单第38项');
  expect(items[0]?.source.document).toContain('征求意见稿');
});

test('聊城8县、135个乡镇街道；服务中心与功能区另列', async () => {
  const { items, note } = await get('divisions');
  expect(items.map((county) => county.name)).toEqual([
    '东昌府区',
    '茌平区',
    '阳谷县',
    '莘县',
    '东阿县',
    '冠县',
    '高唐县',
    '临清市',
  ]);
  expect(items.map((county) => county.towns.length)).toEqual([23, 14, 18, 24, 10, 18, 12, 16]);
  expect(items.flatMap((county) => county.others.map((other) => other.name))).toEqual(['香江光彩大市场服务中心']);
  expect(items[1]?.former).toContain('茌平县');
  expect(note).toContain('江北水城旅游度假区');
});

test('山东16市、136县；聊城的县两处一致', async () => {
  const { items } = await get('divisions', '?place=370000');
  expect(items).toHaveLength(16);
  expect(items.flatMap((city) => city.counties ?? [])).toHaveLength(136);
  const liaocheng = items.find((city) => city.code === '371500');
  const counties = (await get('divisions', '?place=371500')).items.map(({ code, name }) => ({ code, name }));
  expect(liaocheng?.counties).toMatchObject(counties);
  expect(liaocheng?.others.map((zone) => zone.kind)).toEqual(['功能区', '功能区', '功能区']);
});

test('没有收录乡镇的市，只给到县', async () => {
  const { items } = await get('divisions', '?place=370700');
  expect(items.length).toBeGreaterThan(0);
  expect(items.every((county) => county.towns.length === 0)).toBe(true);
});

test('六对市际协作，从帮助市到被帮助市', async () => {
  const { items, openList } = await get('city-pairs');
  expect(items.map((pair) => `${pair.helper}→${pair.helped}`)).toEqual([
    '济南市→临沂市',
    '青岛市→菏泽市',
    '淄博市→滨州市',
    '烟台市→德州市',
    '潍坊市→聊城市',
    '威海市→枣庄市',
  ]);
  expect(openList).toBe(false);
  for (const pair of items) expect(pair.source.document).toContain('鲁教厅办发〔2019〕5号');
});

test('托管帮扶26对，是112对中已知的一部分，各有网页出处', async () => {
  const answer = await get('custody-pairs');
  expect(answer).toMatchObject({ count: 26, openList: true, total: 112 });
  expect(answer.note).toContain('不能据此');
  for (const pair of answer.items) expect(URL.canParse(pair.source.url ?? '')).toBe(true);
});

test('18条举措与总体目标；2022年通知后四条注明不是原文', async () => {
  const { items } = await get('articles');
  const plan = items.filter((article) => article.document === 'lc-2023');
  expect(plan.map((article) => article.article)).toEqual([
    '总体目标',
    ...Array.from({ length: 18 }, (_, index) => `正文第${index + 1}条`),
  ]);
  const custody = items.filter((article) => article.document === 'moe-2022');
  expect(custody).toHaveLength(12);
  expect(custody.filter((article) => article.unresolved.length > 0).map((article) => article.no)).toEqual([
    9, 10, 11, 12,
  ]);
});

test('五份文件，聊城方案是征求意见稿', async () => {
  const { items } = await get('documents');
  expect(items.map((document) => [document.id, document.status])).toEqual([
    ['lc-2023', 'draft'],
    ['sd-2019', 'issued'],
    ['moe-2022', 'issued'],
    ['he-2020', 'issued'],
    ['sd-2022-168', 'issued'],
  ]);
});

test('五种办学模式，各有松紧与条款', async () => {
  const { items } = await get('models');
  expect(items.map((model) => `${model.tightness}/${model.name}`)).toEqual([
    '紧密型/集团化办学',
    '紧密型/委托管理',
    '松散型/学区制管理',
    '松散型/学校联盟',
    '对口帮扶/城乡结对',
  ]);
});
