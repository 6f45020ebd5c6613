import { expect, test } from 'vitest';
import divisions from '../../../../functions/reference/data/divisions.json' with { type: 'json' };
import { nameMatcher } from '../../../../functions/text/names/matcher.ts';
import { placeReader } from '../../../../functions/text/places.ts';
import { ReferenceDivision } from '../../../../shared/reference.ts';

const places = placeReader(divisions.map((item) => ReferenceDivision.parse(item)));
const listing = (...names: string[]) =>
  nameMatcher(
    names.map((name) => ({ name })),
    places,
  );
const COUNTIES = ['东昌府区', '茌平区', '临清市', '阳谷县', '莘县', '东阿县', '冠县', '高唐县'];
const KINDS = ['第一中学', '第二中学', '实验小学', '第二实验小学', '职业中等专业学校', '特殊教育学校', '育才小学'];
const LIST = COUNTIES.flatMap((county) => KINDS.map((kind) => county + kind));

test.each([
  ['聊城市茌平县实验小学', '茌平区实验小学'],
  ['高唐一中', '高唐县第一中学'],
  ['阳谷二中', '阳谷县第二中学'],
  ['莘县特校', '莘县特殊教育学校'],
  ['冠县职专', '冠县职业中等专业学校'],
  ['临清实验二小', '临清市第二实验小学'],
  ['东阿县育材小学', '东阿县育才小学'],
])('名单里最像“%s”的是“%s”', (text, name) => {
  const [first, second] = listing(...LIST).find(text);
  expect(first).toMatchObject({ name });
  expect(first?.score).toBeGreaterThan(0.8);
  expect(second?.score ?? 0).toBeLessThan(0.6);
});

test('没有说是哪个县的，各县的都列为候选，得分一样', () => {
  const candidates = listing(...LIST).find('实验小学');
  expect(candidates).toHaveLength(5);
  expect(new Set(candidates.map(({ score }) => score)).size).toBe(1);
});

test('名单里没有的，不硬认', () => {
  expect(listing(...LIST).find('济南外国语学校')).toEqual([]);
  expect(listing().find('聊城一中')).toEqual([]);
  expect(listing('', '合计', '12').find('聊城一中')).toEqual([]);
});

test('名单里写了所在地的，校名不必再说', () => {
  const matcher = nameMatcher([{ name: '箭桥中学', place: '内蒙古自治区敖汉旗' }], places);
  expect(matcher.find('敖汉旗箭桥中学')).toMatchObject([
    { name: '箭桥中学', place: '内蒙古自治区敖汉旗', score: 0.95 },
  ]);
});

test.each([
  ['实验小学', '茌平区'],
  ['茌平县实验小学', '茌平区'],
  ['聊城市茌平区实验小学', '茌平区'],
  ['茌平实小', '茌平区'],
])('问的时候说明了所在地：“%s”在%s', (text, place) => {
  const matcher = nameMatcher(
    ['茌平区', '东昌府区'].map((county) => ({ name: '实验小学', place: county })),
    places,
  );
  expect(matcher.find(text, place)).toMatchObject([{ name: '实验小学', place: '茌平区', score: 1 }]);
});

test('校名与别处的简称同名，以所在地为准', () => {
  const matcher = nameMatcher([{ name: '河口小学', place: '东昌府区' }], places);
  expect(matcher.find('河口小学', '东昌府区')).toMatchObject([{ score: 1 }]);
  expect(matcher.find('河口区河口小学')).toEqual([]);
});

test('重复的只列一次', () => {
  expect(listing('聊城一中', '聊城一中').find('聊城市第一中学')).toHaveLength(1);
});

test('两万个名字的名单，该找到的照样找到', () => {
  const many = Array.from({ length: 19_999 }, (_, index) => `聊城市第${index + 2}小学`);
  const matcher = listing(...many, '聊城市第一中学');
  expect(matcher.find('聊城一中')[0]).toMatchObject({ name: '聊城市第一中学', score: 1 });
  expect(matcher.find('聊城市第777小学')[0]).toMatchObject({ name: '聊城市第777小学', score: 1 });
});
