import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeGridStyle, toGridStyle } from '../../../../addin/workbench/grid/cell-style.ts';
import type { HostStyle } from '../../../../addin/workbench/host/model.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);
const style: fc.Arbitrary<HostStyle> = fc.record(
  {
    fill: colour,
    fontColor: colour,
    bold: fc.boolean(),
    italic: fc.boolean(),
    fontName: fc.constantFrom('宋体', '仿宋_GB2312', 'Calibri'),
    fontSize: fc.integer({ min: 8, max: 22 }),
    horizontalAlignment: fc.constantFrom('Left', 'Center', 'Right', 'General', 'Justify', 'Fill', 'Distributed'),
    verticalAlignment: fc.constantFrom('Top', 'Center', 'Bottom', 'Justify', 'Distributed'),
    wrapText: fc.boolean(),
    underline: fc.boolean(),
    borderTop: fc.constantFrom('thin #000000', 'medium #FF0000'),
    borderLeft: fc.constant('double #8A8A8A'),
  },
  { requiredKeys: [] },
);

describe('格式在宿主与网格之间', () => {
  it('没有在网格里改过的格式，写回时一样不变，画不出的也不丢', () => {
    fc.assert(
      fc.property(style, (original) => {
        expect(mergeGridStyle({ value: null, style: original }, toGridStyle(original, 'General'))).toEqual(original);
      }),
    );
  });

  it('在网格里加粗、换底色，只动这两样', () => {
    const before: HostStyle = { fontName: '宋体', horizontalAlignment: 'Fill', fill: '#FFFFFF' };
    const grid = { ...toGridStyle(before, undefined), bl: 1, bg: { rgb: 'rgb(255, 0, 0)' } };
    expect(mergeGridStyle({ value: null, style: before }, grid)).toEqual({ ...before, bold: true, fill: '#FF0000' });
  });

  it('清除格式后回到没有格式', () => {
    expect(mergeGridStyle({ value: null, style: { bold: true, wrapText: true } }, null)).toEqual({});
  });

  it('“常规”不算数字格式，别的照画', () => {
    expect(toGridStyle(undefined, 'General')).toBeUndefined();
    expect(toGridStyle(undefined, 'yyyy/m/d')).toEqual({ n: { pattern: 'yyyy/m/d' } });
  });
});
