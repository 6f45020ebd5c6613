import { describe, expect, test } from 'vitest';
import { readNumeral, readYear } from '../../../functions/text/numerals.ts';

const value = (text: string) => readNumeral(text, 0)?.value;

describe('一个数，怎么写都是它', () => {
  test.each([
    ['50', 50],
    ['1.05', 1.05],
    ['1,000名', 1000],
    ['10万人次', 100_000],
    ['3万多个', 30_000],
    ['1.3万亿斤', 1.3e12],
    ['5千人', 5000],
    ['三个', 3],
    ['两个', 2],
    ['十五所', 15],
    ['二十一', 21],
    ['一百零五', 105],
    ['两千三百名', 2300],
    ['一万二千人', 12_000],
    ['三万个', 30_000],
    ['5O所', 50],
    ['l0所', 10],
  ])('%s 是 %d', (text, expected) => expect(value(text)).toBe(expected));

  test.each([
    ['百分之五十', 50],
    ['百分之百', 100],
    ['百分之99.5', 99.5],
    ['三分之一', 33.33],
    ['五分之一', 20],
    ['1/3', 33.33],
    ['2/3以上', 66.67],
    ['五成', 50],
    ['九成半', 95],
    ['一半以上', 50],
  ])('%s 是百分之 %d', (text, expected) =>
    expect(readNumeral(text, 0)).toMatchObject({ value: expected, percent: true }),
  );

  test.each(['5G网络', 'K12', 'O2O', 'II类', '十四五', '千兆', '百姓', '形成', 'A4纸', '', '万人'])(
    '%s 开头不是数',
    (text) => expect(value(text)).toBeUndefined(),
  );

  test('12/10万、7/20/2022不是分数', () => {
    expect(readNumeral('12/10万', 0)).toMatchObject({ value: 12, percent: false });
    expect(readNumeral('7/20/2022', 0)).toMatchObject({ value: 7, percent: false });
  });
  test('一成立就…不是十分之一', () => expect(readNumeral('一成立', 0)).toMatchObject({ value: 1, percent: false }));
  test('从“五”读起，不把“十四五”读成45', () => expect(readNumeral('十四五', 1)).toBeUndefined());
  test('元之前的万、亿另记', () => expect(readNumeral('15万元', 0)).toMatchObject({ mantissa: 15, scale: '万' }));
});

describe('年份', () => {
  test.each([
    ['2025年', 2025],
    ['2O25年', 2025],
    ['二〇二五年', 2025],
    ['二O二五年', 2025],
  ])('%s', (text, year) => expect(readYear(text, 0)?.value).toBe(year));

  test.each(['20255年', '1200年', '225年', '2025.5'])('%s 不是年份', (text) =>
    expect(readYear(text, 0)).toBeUndefined(),
  );
});
