import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import divisions from '../../../../functions/reference/data/divisions.json' with { type: 'json' };
import { compareNames } from '../../../../functions/text/names/compare.ts';
import { regionReader } from '../../../../functions/text/names/regions.ts';
import { schoolNameOf } from '../../../../functions/text/names/school-name.ts';
import { placeReader } from '../../../../functions/text/places.ts';
import { ReferenceDivision } from '../../../../shared/reference.ts';

const regions = regionReader(placeReader(divisions.map((item) => ReferenceDivision.parse(item))));

const compared = (a: string, b: string) => {
  const [left, right] = [schoolNameOf(a, regions), schoolNameOf(b, regions)];
  if (!left || !right) throw new Error(`“${a}”“${b}”应当都是校名`);
  return compareNames(left, right);
};
const score = (a: string, b: string) => compared(a, b).score;
const features = (a: string, b: string) =>
  Object.fromEntries(compared(a, b).features.map(({ id, value }) => [id, value]));

describe('同一所学校的几种写法', () => {
  test.each([
    ['聊城一中', '聊城市第一中学'],
    ['聊城一中', '山东省聊城第一中学'],
    ['聊城市第一中学', '山东省聊城第一中学'],
    ['聊城市１中', '聊城一中'],
    ['第 11 中学', '十一中'],
    ['高唐一中', '高唐县第一中学'],
    ['聊城市实验二小', '聊城市第二实验小学'],
    ['茌平实小', '茌平区实验小学'],
    ['茌平县实验小学', '茌平区实验小学'],
    ['章丘市第四中学', '济南市章丘区第四中学'],
    ['冠县柳林镇中心小学', '聊城市冠县柳林镇中心小学'],
    ['聊城一中东校区', '聊城第一中学（东校）'],
    ['茌平区第一中学（公办）', '茌平区第一中学'],
    ['实验小学（东昌府区）', '聊城市东昌府区实验小学'],
    ['莘县一中', '聊城市莘县第一中学'],
    ['聊城特校', '聊城市特殊教育学校'],
    ['垣曲中学', '山西省垣曲县垣曲中学'],
    ['奉节中学', '重庆市奉节县奉节中学'],
    ['都安瑶族自治县高级中学', '都安高级中学'],
    ['徐州市鼓楼区第一中学', '江苏省徐州市鼓楼区第一中学'],
  ])('“%s”就是“%s”', (a, b) => {
    expect(score(a, b)).toBeGreaterThanOrEqual(0.85);
  });
});

describe('不是同一所', () => {
  test.each([
    ['东昌府区实验小学', '茌平区实验小学'],
    ['东昌府实验小学', '茌平实验小学'],
    ['聊城市第一中学', '聊城市第二中学'],
    ['第十一中学', '第一中学'],
    ['聊城一中', '聊城十一中'],
    ['聊城一中', '高唐一中'],
    ['聊城市实验小学', '聊城市东昌府区实验小学'],
    ['济南市市中区实验小学', '枣庄市市中区实验小学'],
    ['茌平区第一初级中学', '茌平区第一高级中学'],
    ['茌平区实验小学', '茌平区实验中学'],
    ['聊城一中东校区', '聊城一中西校区'],
    ['育才小学', '育英小学'],
    ['山东师范大学附属小学', '山东师范大学附属中学'],
    ['聊城大学附属中学', '山东师范大学附属中学'],
    ['聊城大学附属中学', '聊城大学'],
    ['中国石油大学（华东）', '中国石油大学（北京）'],
    ['北京市海淀区第一中学', '北京市朝阳区第一中学'],
    ['南京市鼓楼区第一中学', '徐州市鼓楼区第一中学'],
  ])('“%s”不是“%s”', (a, b) => {
    expect(score(a, b)).toBeLessThanOrEqual(0.3);
  });

  test.each([1, 2, 3, 10, 21])('第%i中学不是其后的那一所，写成汉字也一样', (ordinal) => {
    expect(score(`聊城市第${ordinal}中学`, `聊城市第${ordinal + 1}中学`)).toBeLessThan(0.1);
    expect(score('聊城市第一中学', '聊城二中')).toBeLessThan(0.1);
  });
});

describe('可以是、也可以不是的，得分在中间', () => {
  test.each([
    ['茌平区第一中学', '茌平区第一高级中学'],
    ['茌平区第一中学', '茌平区第一初级中学'],
    ['柳林镇小学', '柳林镇中心小学'],
    ['柳林镇完全小学', '柳林镇中心小学'],
    ['聊城一中', '聊城一中东校区'],
    ['实验小学', '东昌府区实验小学'],
    ['市第一中学', '聊城市第一中学'],
    ['第一实验小学', '实验小学'],
    ['临清京华中学', '临清市京华学校'],
    ['山师大', '山东师范大学'],
    ['山师附中', '山东师范大学附属中学'],
  ])('“%s”与“%s”', (a, b) => {
    expect(score(a, b)).toBeGreaterThan(0.3);
    expect(score(a, b)).toBeLessThan(0.9);
  });
});

test('依据逐项说明：哪里、第几、专名、学段', () => {
  expect(compared('聊城一中', '高唐县第二高级中学').features).toEqual([
    { id: 'place', value: 0.3, text: '聊城', against: '高唐县' },
    { id: 'ordinal', value: 0.05, text: '1', against: '2' },
    { id: 'proper', value: 1, text: '', against: '' },
    { id: 'stage', value: 0.8, text: 'secondary', against: 'senior' },
  ]);
});

test('同名的县没有说是哪个市的，略减', () => {
  expect(features('市中区实验小学', '济南市市中区实验小学')).toMatchObject({ place: 0.9, proper: 1 });
});

test('缩写只是旁证', () => {
  expect(features('山师大', '山东师范大学')).toHaveProperty('abbreviation');
  expect(features('山东大学', '山东师范大学')).not.toHaveProperty('abbreviation');
});

test('同音的专名多半是错字', () => {
  expect(score('育材小学', '育才小学')).toBeGreaterThan(score('育英小学', '育才小学'));
});

test.each(['', '  ', '无', 'abc', '12345', '#REF!', '学'.repeat(61), '😀😀'])('“%s”不是校名', (text) => {
  expect(schoolNameOf(text, regions)).toBeUndefined();
});

const nameLike = fc
  .array(fc.constantFrom(...'聊城市东昌府区县镇第一二十实验中小学附属大学院校部(（）)东'), {
    minLength: 2,
    maxLength: 20,
  })
  .map((chars) => chars.join(''));

test('怎么写都不抛错；得分在 0 与 1 之间，两方对调不变，自己与自己是同一所', () => {
  fc.assert(
    fc.property(nameLike, nameLike, (a, b) => {
      const [left, right] = [schoolNameOf(a, regions), schoolNameOf(b, regions)];
      if (!left || !right) return;
      const { score: found } = compareNames(left, right);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
      expect(compareNames(right, left).score).toBe(found);
      expect(compareNames(left, left).score).toBe(1);
    }),
  );
});

test('加空白、改全角，读法不变', () => {
  fc.assert(
    fc.property(nameLike, (text) => {
      const spaced = [...text].join(' ').replaceAll('(', '（');
      expect(schoolNameOf(spaced, regions)?.readings).toEqual(schoolNameOf(text, regions)?.readings);
    }),
  );
});
