import { CellValueType } from '@univerjs/presets';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridValue, toGridCell } from '../../../../addin/workbench/grid/cell-data.ts';

describe('一格的值在宿主与网格之间', () => {
  it('来回一趟不变：数字、文字、逻辑值、空', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ minLength: 1 }),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(value, (original) => {
        expect(gridValue(toGridCell({ value: original }))).toBe(original);
      }),
    );
  });

  it('文本格式的数字仍是文字', () => {
    expect(gridValue(toGridCell({ value: '012' }))).toBe('012');
    expect(gridValue({ v: '012', t: CellValueType.FORCE_STRING })).toBe('012');
  });

  it('Alt+Enter 换行的文字存在富文本里，取出时是换行', () => {
    expect(
      gridValue({ v: null, p: { id: 'd', documentStyle: {}, body: { dataStream: '市教育局\r市财政局\r\n' } } }),
    ).toBe('市教育局\n市财政局');
  });

  it('公式格带着公式与缓存值', () => {
    expect(toGridCell({ value: 3, formula: '=1+2' })).toMatchObject({ v: 3, f: '=1+2' });
  });

  it('空格把网格里的各项都清掉', () => {
    expect(toGridCell(undefined)).toEqual({ v: null, t: null, f: null, si: null, p: null });
  });
});
