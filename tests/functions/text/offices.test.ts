import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officeReader } from '../../../functions/text/offices.ts';
import { LANJIANG_OFFICES } from './gold/departments-invented.ts';
import { PROJECT_CELLS } from './gold/departments-liaocheng.ts';
import { LIAOCHENG_OFFICES } from './gold/departments-registers.ts';

const liaocheng = officeReader(LIAOCHENG_OFFICES);
const names = (text: string, reader = liaocheng) => reader.read(text).map(({ name }) => name);

test.each(PROJECT_CELLS)('清单第$no项的责任科室', ({ offices }) => {
  expect(names(offices[0])).toEqual(offices[1]);
});

test.each([
  ['教育教学质量评估', '教育教学质量评估室', 'suffix'],
  ['电化教育馆', '市电化教育馆', 'prefix'],
  ['基教科', '基础教育科', 'alias'],
  ['市教育体育局基础教育科', '基础教育科', 'alias'],
  ['局规划财务科', '规划财务科', 'alias'],
  ['体卫艺科', '训练竞赛和体卫艺科', 'alias'],
])('“%s”是%s', (text, name, kind) => {
  expect(liaocheng.read(text)).toMatchObject([{ text, name, known: true, repair: { kind, sure: true } }]);
});

test.each([
  ['规划财务科学校建设科', ['规划财务科', '学校建设科']],
  ['训练竞赛和体卫艺科和人事科', ['训练竞赛和体卫艺科', '人事科']],
  ['基础教育科牵头，人事科配合', ['基础教育科', '人事科']],
  ['小学、初中教研室', ['小学教研室', '初中教研室']],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test.each(['职业教育科', '政策法规科', '机关党委', '教育科学研究院', '科研科技科'])('不在册的“%s”照留', (text) => {
  expect(liaocheng.read(text)).toMatchObject([{ text, name: text, known: false }]);
});

test('不在册的，空白、换行也分得开', () => {
  expect(names('基础教育科 教师工作科\n人事科', officeReader([]))).toEqual(['基础教育科', '教师工作科', '人事科']);
});

test('各有关科室是泛指', () => {
  expect(liaocheng.read('各有关科室')).toMatchObject([{ name: '各有关科室', known: true, generic: true }]);
  expect(liaocheng.read('局属各科室')).toMatchObject([{ known: true, generic: true }]);
});

test('换一地的登记册，读那一地的科室', () => {
  const lanjiang = officeReader(LANJIANG_OFFICES);
  expect(names('民族教育政策法规科、教育科学研究所', lanjiang)).toEqual([
    '民族教育科',
    '政策法规科',
    '州教育科学研究所',
  ]);
});

test.each(['', '#REF!', 'Office', '2025', '😀'])('“%s”里没有科室', (text) => {
  expect(liaocheng.read(text)).toEqual([]);
});

describe('任何名单', () => {
  const written = LIAOCHENG_OFFICES.map(({ name }) => name);
  test('用顿号连起来，或漏了顿号，读出来还是它们', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...written), { minLength: 1, maxLength: 6 }), (list) => {
        expect(names(list.join('、'))).toEqual(list);
        expect(names(list.join('，'))).toEqual(list);
      }),
    );
  });
});
