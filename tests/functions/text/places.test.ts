import fc from 'fast-check';
import { expect, test } from 'vitest';
import divisions from '../../../functions/reference/data/divisions.json' with { type: 'json' };
import { placeReader } from '../../../functions/text/places.ts';
import { ReferenceDivision } from '../../../shared/reference.ts';

const SHANDONG = divisions.map((item) => ReferenceDivision.parse(item));
const reader = placeReader(SHANDONG);
const codes = (text: string, within?: string) => reader.find(text, within).map(({ code }) => code);

test.each([
  ['东昌府区', '371502', 'full'],
  ['东昌府', '371502', 'short'],
  ['茌平区', '371503', 'full'],
  ['茌平县', '371503', 'former'],
  ['茌平', '371503', 'short'],
  ['冠县', '371525', 'full'],
  ['临清', '371581', 'short'],
  ['聊城', '371500', 'short'],
  ['山东省聊城市莘县', '371522', 'full'],
  ['聊城市东昌府区人民政府', '371502', 'full'],
  ['聊城市 － 阳谷县', '371521', 'full'],
  ['章丘市', '370114', 'former'],
])('“%s”是%s', (text, code, form) => {
  expect(reader.find(text)).toMatchObject([{ code, form }]);
});

test('同名的都给出，说明上级便只有一个', () => {
  const all = codes('市中区');
  expect(all.length).toBeGreaterThan(1);
  expect(codes('市中区', '370100')).toHaveLength(1);
  expect(codes('济南市市中区')).toEqual(codes('市中区', '370100'));
});

test.each([
  ['高新区', '聊城高新技术产业开发区'],
  ['聊城经开区', '聊城经济技术开发区'],
  ['江北水城旅游度假区', '聊城江北水城旅游度假区'],
])('聊城的“%s”是%s', (text, name) => {
  expect(reader.find(text, '371500').map((place) => place.name)).toEqual([name]);
});

test('括号里的上级也算：市中区（济南市）', () => {
  expect(codes('市中区（济南市）')).toEqual(['370103']);
  expect(codes('市中区（枣庄市）', '370400')).toEqual(['370402']);
  expect(codes('市中区（枣庄市）', '370100')).toEqual([]);
});

test('简称可以是几个地方的，都给出：东营是市也是区，高新区各市都有', () => {
  expect(codes('东营')).toEqual(['370500', '370502']);
  expect(reader.find('高新区').length).toBeGreaterThan(5);
});

test('一格里几个地方，各给所在的字', () => {
  const text = '东昌府区、 聊城市－茌平县；其他村,冠县柳林镇';
  expect(
    reader.read(text).map(({ text: printed, candidates }) => [printed, candidates.map(({ code }) => code)]),
  ).toEqual([
    ['东昌府区', ['371502']],
    ['聊城市－茌平县', ['371503']],
    ['冠县柳林镇', ['371525103']],
  ]);
  for (const { text: printed, span } of reader.read(text)) expect(text.slice(...span)).toBe(printed);
});

test('以地名开头的文字，各级都给出，连同上级', () => {
  const prefixes = reader.prefixes('聊城市东昌府区实验小学');
  expect(prefixes.map(({ end }) => end)).toEqual([2, 3, 6, 7]);
  expect(prefixes.at(-1)?.line.map(({ name }) => name)).toEqual(['山东省', '聊城市', '东昌府区']);
});

test('不归它管的不认', () => {
  expect(codes('济南市东昌府区')).toEqual([]);
  expect(codes('东昌府区', '370100')).toEqual([]);
});

test.each(['', '无', '#REF!', '北京市', '12345', '东昌府区实验小学', '😀'])('“%s”不是登记的地方', (text) => {
  expect(reader.find(text)).toEqual([]);
});

test('每个登记的全称都认得自己；加空白、改全角不变', () => {
  for (const { name, code } of SHANDONG) {
    expect(codes(name)).toContain(code);
    expect(codes([...name].join(' '))).toEqual(codes(name));
  }
});

test('任何文字都不抛异常', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { code } of reader.find(text)) expect(SHANDONG.some((division) => division.code === code)).toBe(true);
      for (const { text: printed, span } of reader.read(text)) expect(text.slice(...span)).toBe(printed);
    }),
  );
});
