import { describe, expect, test } from 'vitest';
import { readBoolean, readChoices, readDate, readDates, readDocument } from '../../../functions/rules/cells.ts';
import type { CellValue } from '../../../shared/api/validations.ts';
import { OWNERSHIPS } from '../../../shared/sheets/values.ts';

const TWENTIETH = { year: 2022, month: 7, day: 20 };

describe('日期', () => {
  test.each<CellValue>([
    '2022-07-20',
    '2022/7/20',
    '2022.7.20',
    '2022年7月20日',
    '２０２２年７月２０日',
    '20220720',
    20_220_720,
    44_762,
    '44762',
    '2022-07-20 00:00:00',
    '2022-07-20T00:00:00.000Z',
    '2022/7/20 上午9:30',
    '2022年7月20日（星期三）',
    '2022年7月20号',
    '2022年7月20号 上午9:30',
    '2022年7月20日签订',
    '2022年7月20日止',
    '二〇二二年七月二十日',
    '二○二二年七月二十日',
  ])('%s 是2022年7月20日', (cell) => expect(readDate(cell)).toEqual(TWENTIETH));

  test('日只有一位，后面的时刻不并进来', () => {
    expect(readDate('2022/8/1 0:00:00')).toEqual({ year: 2022, month: 8, day: 1 });
    expect(readDate('2022-8-1 10:20')).toEqual({ year: 2022, month: 8, day: 1 });
  });

  test.each(['2022年7月', '2022-07', '2022.7', '二〇二二年七月', '2022年7月起'])('%s 只到月', (cell) =>
    expect(readDate(cell)).toEqual({ year: 2022, month: 7 }),
  );

  test('秋季学期从九月算起，春季学期说不定是几月', () => {
    expect(readDate('2022年秋季学期')).toEqual({ year: 2022, month: 9 });
    expect(readDate('2022年秋')).toEqual({ year: 2022, month: 9 });
    expect(readDate('2022年春季学期')).toBeUndefined();
  });

  test.each(['2022-02-30', '2022年13月', '二〇二二年二月三十日', '待定', '7月20日', '', null])('%s 不是日期', (cell) =>
    expect(readDate(cell)).toBeUndefined(),
  );

  const THIRD = { year: 2022, month: 11, day: 3 };
  test.each([
    '2022-07-20、2022-11-03',
    '2022.7.20,2022.11.3',
    '2022年7月20日\n2022年11月3日',
    '2022年7月20日、11月3日',
    '2022年7月20日和11月3日',
    '2022年7月20号、11月3号',
    '2022/7/20 2022/11/3',
    '第一次：2022年7月20日；第二次：2022年11月3日',
    '①2022-07-20②2022-11-03',
    '2022年7月20日（济南）、2022年11月3日（临沂）',
  ])('%s 是两个日子', (cell) => expect(readDates(cell)).toEqual([TWENTIETH, THIRD]));

  test.each(['2022-07-20、待定', '2022-07-20、2022-02-30', '7月20日、2022-11-03', ''])(
    '%s 有一个读不出，就都不算',
    (cell) => expect(readDates(cell)).toEqual([]),
  );
});

describe('是与否', () => {
  test.each<CellValue>([true, '是', '√', '有', 'Y', '是（市长出席）', '有（见附件3）', 1])('%s 是', (cell) =>
    expect(readBoolean(cell)).toBe(true),
  );
  test.each<CellValue>([false, '否', '×', '无', 'N', '否（只有分管同志）', 0])('%s 否', (cell) =>
    expect(readBoolean(cell)).toBe(false),
  );
  test.each<CellValue>(['待定', '（是）', '一般', ''])('%s 读不出', (cell) =>
    expect(readBoolean(cell)).toBeUndefined(),
  );

  test.each(['《威海市枣庄市教育扶贫协作专项计划》', '济宁帮扶菏泽专项计划.docx', '威教字〔2019〕12号', '已制定'])(
    '%s 是有这份文件',
    (cell) => expect(readDocument(cell)).toBe(true),
  );
  test.each(['无', '未编制', '没有'])('%s 是没有', (cell) => expect(readDocument(cell)).toBe(false));
  test.each(['正在编制《专项计划》', '拟于年底前印发专项计划', '不清楚'])('%s 说不准', (cell) =>
    expect(readDocument(cell)).toBeUndefined(),
  );
});

test('取值可以带括注', () => {
  expect(readChoices('公办（2021年回收）', OWNERSHIPS, false)).toEqual([{ text: '公办（2021年回收）', value: '公办' }]);
  expect(readChoices('（公办）', OWNERSHIPS, false)).toEqual([{ text: '（公办）' }]);
});
