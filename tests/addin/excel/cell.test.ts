import { describe, expect, it } from 'vitest';
import { cellState, writable } from '../../../addin/excel/cell.ts';

describe('写回去仍是文字', () => {
  it.each([
    '=A1',
    '+86',
    '-',
    '@某',
    "'引号",
    '2025',
    '2025年底',
    '50%',
    '１２',
    '＝某',
    'TRUE',
    '#REF!',
    '.5',
    '￥30',
  ])('“%s”前加一撇', (text) => expect(writable(text, 'General')).toBe(`'${text}`));
  it.each(['市教育体育局', '“十四五”期间', '（一）某', '一、某', 'A区'])('“%s”照写', (text) =>
    expect(writable(text, 'General')).toBe(text),
  );
  it('文本格式的格里，数字样的文字不用加', () => expect(writable('2025', '@')).toBe('2025'));
  it('数、真假、空照写', () =>
    expect([5, true, null].map((value) => writable(value, 'General'))).toEqual([5, true, '']));
});

describe('一格此刻的样子', () => {
  it('日期格读作 YYYY-MM-DD，原值留着', () =>
    expect(cellState(44762, 44762, 'yyyy/m/d')).toEqual({ value: '2022-07-20', raw: 44762, format: 'yyyy/m/d' }));
  it('公式格的值是算出来的', () =>
    expect(cellState(3, '=1+2', 'General')).toMatchObject({ value: 3, formula: '=1+2' }));
  it('以等号开头的文字不是公式', () => expect(cellState('=某', '=某', 'General')).not.toHaveProperty('formula'));
  it('空格', () => expect(cellState('', '', 'General').value).toBeNull());
});
