import { describe, expect, test } from 'vitest';
import { deadlineYear, readTime } from '../../../functions/text/dates.ts';
import { fold } from '../../../functions/text/scan/fold.ts';

const time = (text: string, start = 0) => readTime(fold(text), start);

describe('期限', () => {
  test.each([
    ['2025年', { year: 2025 }],
    ['到2025年', { year: 2025 }],
    ['至２０２７年', { year: 2027 }],
    ['2O25年', { year: 2025 }],
    ['2025 年', { year: 2025 }],
    ['二〇二五年', { year: 2025 }],
    ['2023年底', { year: 2023 }],
    ['2023年年末前', { year: 2023 }],
    ['2027年前', { year: 2027 }],
    ['2024年上半年', { year: 2024 }],
    ['2026年春季学期开学前', { year: 2026 }],
    ['2025年9月开学前', { year: 2025, month: 9 }],
    ['2024年第一季度', { year: 2024 }],
    ['2024年三季度末前', { year: 2024 }],
    ['2025年前后', { year: 2025 }],
    ['2024年秋季开学起', { from: 2024 }],
    ['2020年6月底前', { year: 2020, month: 6 }],
    ['2022年7月31日前', { year: 2022, month: 7 }],
    ['2022-07-31', { year: 2022, month: 7 }],
    ['到2025,', { year: 2025 }],
    ['2023—2025年', { from: 2023, to: 2025 }],
    ['2023-2024学年', { from: 2023, to: 2024 }],
    ['2024学年', { year: 2024 }],
    ['2023年至2025年', { from: 2023, to: 2025 }],
    ['从2023年9月到2025年8月', { from: 2023, to: 2025 }],
    ['从2023年起', { from: 2023 }],
    ['2022年秋季学期起', { from: 2022 }],
    ['“十四五”期间', { from: 2021, to: 2025 }],
    ['十三五期间', { from: 2016, to: 2020 }],
    ['“十五五”时期', { from: 2026, to: 2030 }],
    ['到“十四五”末', { to: 2025 }],
  ])('%s', (text, base) => {
    const found = time(text);
    expect(found).toMatchObject({ base, end: fold(text).key.replace(',', '').length });
  });

  test.each(['第一季度', '四季度前', '明年底前', '明年'])('%s没有写年份，只占位', (text) =>
    expect(time(text)).toEqual({ start: 0, end: text.length }),
  );

  test.each([
    ['每年', '每年'],
    ['每学期', '每学期'],
    ['每三年', '每三年'],
    ['每个培养周期内', '每个培养周期内'],
    ['三年内', '三年内'],
    ['5年内', '5年内'],
    ['每天', '每天'],
    ['未来三年', '未来三年'],
    ['用三年时间', '三年时间'],
    ['经过三年努力', '三年努力'],
    ['通过5年左右的时间', '5年左右的时间'],
  ])('%s 记原词', (text, recurring) => expect(time(text)).toMatchObject({ recurring, end: text.length }));

  test('6月底前没有年份，只记月份', () => expect(time('6月底前')).toMatchObject({ month: 6 }));
});

describe('不是期限的', () => {
  test.each([
    '“十四五”县域普通高中',
    '十四五规划',
    '三年内涵发展',
    '每年级',
    '5年制',
    '三个',
    '每所学校',
    '3月培训',
    '近视率',
  ])('%s', (text) => expect(time(text)).toBeUndefined());

  test.each(['在2018年的基础上', '2020年以来', '从2020年的60%', '近三年'])('%s 是起点或过去', (text) => {
    const found = time(text);
    expect(found).toBeDefined();
    expect(found?.base).toBeUndefined();
    expect(found?.recurring).toBeUndefined();
  });

  test('比2015年是比较', () => expect(time('比2015年下降30%', 1)?.base).toBeUndefined());
});

describe('最迟哪一年', () => {
  test('年份或期间之末', () => {
    expect(deadlineYear({ year: 2025 })).toBe(2025);
    expect(deadlineYear({ from: 2021, to: 2025 })).toBe(2025);
    expect(deadlineYear({ year: 2027, recurring: '每年' })).toBe(2027);
  });

  test('只有每年、只有起始、没有期限的，说不出', () => {
    expect(deadlineYear({ recurring: '每年' })).toBeUndefined();
    expect(deadlineYear({ from: 2023 })).toBeUndefined();
    expect(deadlineYear({})).toBeUndefined();
  });
});
