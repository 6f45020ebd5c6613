import { describe, expect, test } from 'vitest';
import {
  amountText,
  deadlineText,
  departmentFacts,
  metricText,
  numberText,
  standingText,
} from '../../../addin/pane/reading-text.ts';
import { COMPARATORS, type Deadline, type DepartmentReading, type Milestone } from '../../../shared/text.ts';

test.each<[deadline: Deadline, text: string]>([
  [{ year: 2025 }, '2025年底前'],
  [{ year: 2020, month: 6 }, '2020年6月底前'],
  [{ from: 2021, to: 2025 }, '2021—2025年'],
  [{ from: 2023 }, '2023年起'],
  [{ to: 2027 }, '2027年底前'],
  [{ recurring: '每年' }, '每年'],
  [{ year: 2027, recurring: '每个周期' }, '2027年底前，每个周期'],
  [{ from: 2023, recurring: '每学期' }, '2023年起，每学期'],
  [{}, '没有写时限'],
])('时限 %j 写作“%s”', (deadline, text) => {
  expect(deadlineText(deadline)).toBe(text);
});

test.each<[value: number, unit: string | undefined, text: string]>([
  [50, '%', '50%'],
  [33.33, '%', '33.33%'],
  [1.05, undefined, '1.05'],
  [0, '所', '0所'],
  [9_999, '名', '9999名'],
  [15_000, '人次', '1.5万人次'],
  [100_000, '名', '10万名'],
  [12_345, '名', '12345名'],
  [250_000_000, '册', '2.5亿册'],
  [15, '万元', '15万元'],
  [20_000, '万元', '20000万元'],
])('%d %s 写作“%s”', (value, unit, text) => {
  expect(numberText(value, unit)).toBe(text);
});

const milestone = (over: Partial<Milestone>): Milestone => ({
  deadline: {},
  metric: '某',
  comparator: '=',
  span: [0, 1],
  ...over,
});

describe('关系与数值', () => {
  const cases: readonly [over: Partial<Milestone>, text: string][] = [
    [{ comparator: '>=', value: 50, unit: '%' }, '不低于50%'],
    [{ comparator: '>=', value: 500, unit: '人次' }, '不少于500人次'],
    [{ comparator: '>=', value: 1.05 }, '不低于1.05'],
    [{ comparator: '>', value: 90, unit: '%' }, '高于90%'],
    [{ comparator: '>', value: 3, unit: '所' }, '多于3所'],
    [{ comparator: '<=', value: 5, unit: '%' }, '不高于5%'],
    [{ comparator: '<=', value: 2, unit: '公里' }, '不超过2公里'],
    [{ comparator: '<', value: 5, unit: '%' }, '低于5%'],
    [{ comparator: '<', value: 56, unit: '人' }, '少于56人'],
    [{ comparator: '=', value: 3, unit: '所' }, '3所'],
    [{ comparator: '~=', value: 50, unit: '名' }, '约50名'],
    [{ comparator: 'range', value: 3, valueMax: 5, unit: '名' }, '3—5名'],
    [{ comparator: 'range', value: 9_000, valueMax: 20_000, unit: '名' }, '9000—2万名'],
    [{ comparator: 'full', value: 100, unit: '%' }, '全部（100%）'],
    [{ comparator: 'none', value: 0 }, '为零'],
    [{ comparator: 'increase', value: 10, unit: '%' }, '提高10%'],
    [{ comparator: 'increase' }, '只说提高，没有写多少'],
    [{ comparator: 'decrease', value: 50, unit: '%' }, '下降50%'],
    [{ comparator: 'decrease' }, '只说下降，没有写多少'],
    [{ comparator: 'maintain', value: 95, unit: '%' }, '保持在95%'],
    [{ comparator: 'maintain' }, '保持'],
    [{ comparator: 'complete' }, '完成'],
    [{ comparator: 'complete', value: 3, unit: '个' }, '完成3个'],
    [{ comparator: 'some' }, '一批，没有写数目'],
    [{ comparator: 'qualitative' }, '只有要求，没有数目'],
  ];
  test.each(cases)('%j 写作“%s”', (over, text) => {
    expect(amountText(milestone(over))).toBe(text);
  });

  test('每一种关系都试过', () => {
    expect(new Set(cases.map(([{ comparator }]) => comparator))).toEqual(new Set(COMPARATORS));
  });
});

test('分别的各个指标，写明是哪一个', () => {
  expect(metricText(milestone({ metric: '覆盖率', part: '幼儿园' }))).toBe('覆盖率（幼儿园）');
  expect(metricText(milestone({ metric: '覆盖率' }))).toBe('覆盖率');
});

const department = (over: Partial<DepartmentReading>): DepartmentReading => ({
  text: '市财政局',
  name: '市财政局',
  known: true,
  span: [0, 4],
  ...over,
});

test.each<[over: Partial<DepartmentReading>, standing: string]>([
  [{}, '名录里有'],
  [{ known: false }, '名录里没有'],
  [{ known: false, suggestions: [] }, '名录里没有'],
  [
    {
      known: false,
      suggestions: [
        { name: '市审计局', score: 0.8 },
        { name: '市统计局', score: 0.7 },
      ],
    },
    '名录里没有，相近的有“市审计局”、“市统计局”',
  ],
  [{ generic: true }, '泛指一类单位'],
  [{ known: false, generic: true }, '泛指一类单位'],
])('%j：%s', (over, standing) => {
  expect(standingText(department(over))).toBe(standing);
});

test.each<[over: Partial<DepartmentReading>, facts: string[]]>([
  [{}, []],
  [{ text: '财政局', repair: { kind: 'prefix', sure: true } }, ['原文“财政局”，少了前头的字']],
  [{ text: '市财证局', repair: { kind: 'typo', sure: false } }, ['原文“市财证局”，有错别字，改法不止一种']],
  [{ repair: { kind: 'separator', sure: true } }, ['与相邻的名称连写']],
  [{ nameplateOf: '市教育体育局' }, ['“市教育体育局”的另一块牌子']],
  [
    { text: '教育工委', repair: { kind: 'elided-prefix', sure: true }, nameplateOf: '市教育体育局' },
    ['原文“教育工委”，承前省了前头的字', '“市教育体育局”的另一块牌子'],
  ],
])('%j 说明 %j', (over, facts) => {
  expect(departmentFacts(department(over))).toEqual(facts);
});
