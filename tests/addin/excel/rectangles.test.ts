import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rectanglesOf } from '../../../addin/excel/rectangles.ts';

const cell = fc.record({ row: fc.nat(300), column: fc.nat(8) });
const holds = (area: { top: number; left: number; bottom: number; right: number }, row: number, column: number) =>
  area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;

describe('散格并成矩形', () => {
  it('每格恰在一块里，各块不相交', () =>
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 80 }), (cells) => {
        const areas = rectanglesOf(cells);
        for (const { row, column } of cells) expect(areas.filter((area) => holds(area, row, column))).toHaveLength(1);
        for (const one of areas)
          for (const other of areas)
            if (one !== other)
              expect(
                one.left > other.right || other.left > one.right || one.top > other.bottom || other.top > one.bottom,
              ).toBe(true);
      }),
    ));

  it('相邻的列起止相同，并成一块', () =>
    expect(rectanglesOf([1, 2, 3].flatMap((row) => [4, 5].map((column) => ({ row, column }))))).toEqual([
      { top: 1, left: 4, bottom: 3, right: 5 },
    ]));

  it('隔得太远的不并', () =>
    expect(
      rectanglesOf([
        { row: 0, column: 0 },
        { row: 900, column: 0 },
      ]),
    ).toHaveLength(2));
});
