import { describe, expect, test } from 'vitest';
import { readBoolean, readDocument } from '../../../functions/rules/cells.ts';
import { withoutStrayBlanks } from '../../../functions/rules/text-form.ts';
import { columnOf } from '../../../shared/sheets/kinds.ts';

describe('写成一句话的是与否', () => {
  test.each([
    '双方主要负责同志均出席',
    '双方局主要负责同志均出席',
    '两市教育局主要负责人都参加',
    '主要领导出席会议',
    '由局长参加',
    '一把手全程参加了会议',
    '是 是',
    '是、是',
    '有，见附件2',
    '存在跨区域招生问题',
  ])('%s 是', (cell) => expect(readBoolean(cell)).toBe(true));

  test.each([
    '双方主要负责同志均未出席',
    '主要领导没有参加',
    '否、否',
    '无跨区域招生情况',
    '没有违规跨区招生行为',
    '不存在跨县招生现象',
    '没有，另附说明',
  ])('%s 否', (cell) => expect(readBoolean(cell)).toBe(false));

  test.each(['副局长参加', '分管同志出席', '委托他人出席', '是、否', '潍坊出席', '跨区域招生', '正在编制'])(
    '%s 读不出',
    (cell) => expect(readBoolean(cell)).toBeUndefined(),
  );

  test('有文件的，后面可以写见附件', () => {
    expect(readDocument('已编制，见附件')).toBe(true);
    expect(readDocument('正在编制，见附件')).toBeUndefined();
  });

  test('两方各写一个的，不粘在一起', () => {
    const column = columnOf('city-pairs', 'leadersPresent');
    expect(column && withoutStrayBlanks('是 是', column)).toBe('是 是');
  });
});
