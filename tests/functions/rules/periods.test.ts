import { describe, expect, test } from 'vitest';
import { readDateCell } from '../../../functions/rules/periods.ts';
import type { CellValue } from '../../../shared/api/validations.ts';

const YEAR = ['2023-01-01', '2023-12-31'];

describe('只说到年', () => {
  test.each<CellValue>([
    '2023年',
    '2023',
    2023,
    '２０２３年',
    '2023年度',
    '2023年上半年',
    '2023年第三季度',
    '2023年底',
    '2023年召开1次',
    '2023年春季学期',
  ])('%s', (cell) => {
    for (const many of [true, false]) expect(readDateCell(cell, many)).toEqual({ reading: 'years', periods: [YEAR] });
  });

  test('学年跨两年', () => {
    expect(readDateCell('2023—2024学年', false)).toEqual({ reading: 'years', periods: [['2023-01-01', '2024-12-31']] });
  });

  test('几年，或有年有日', () => {
    expect(readDateCell('2022年、2023年', true).periods).toEqual([['2022-01-01', '2022-12-31'], YEAR]);
    expect(readDateCell('2022-05-08、2023年', true)).toEqual({
      reading: 'years',
      periods: [['2022-05-08', '2022-05-08'], YEAR],
    });
  });
});

describe('日期', () => {
  test.each([
    ['2023年5月20日至21日', [['2023-05-20', '2023-05-20']]],
    ['2023年5月20-21日', [['2023-05-20', '2023-05-20']]],
    [
      '2023-05-20至2023-05-21',
      [
        ['2023-05-20', '2023-05-20'],
        ['2023-05-21', '2023-05-21'],
      ],
    ],
    ['2023年5月上旬', [['2023-05-01', '2023-05-31']]],
    ['2023年5月份', [['2023-05-01', '2023-05-31']]],
  ])('%s', (cell, periods) => {
    expect(readDateCell(cell, true)).toEqual({ reading: 'dates', periods });
  });
});

describe('一句话、多久一次，只在可写几个日子的格里认', () => {
  test.each(['2023年6月8日在济南召开', '6月联席会议于2023年6月8日举行，双方局长出席'])('%s', (cell) => {
    expect(readDateCell(cell, true)).toEqual({ reading: 'sentence', periods: [['2023-06-08', '2023-06-08']] });
    expect(readDateCell(cell, false).reading).toBe('none');
  });

  test.each(['每年', '每季度一次', '一年一次', '半年一次', '按季度召开', '定期召开'])('%s', (cell) => {
    expect(readDateCell(cell, true)).toEqual({ reading: 'frequency', periods: [] });
    expect(readDateCell(cell, false).reading).toBe('none');
  });
});

test.each<CellValue>([
  '待定',
  '2023年2月30日',
  '2023年6月8日、2023年2月30日',
  '2023年6月8日在济南召开，2023年13月再开',
  '2023-06-08、待定',
  '拟于2023年6月8日在济南召开',
  '2202年',
  1900,
  7,
  '',
  null,
])('%s 都不是', (cell) => {
  for (const many of [true, false]) expect(readDateCell(cell, many)).toEqual({ reading: 'none', periods: [] });
});
