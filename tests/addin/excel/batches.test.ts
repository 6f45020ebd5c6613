import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepAreas } from '../../../addin/excel/batches.ts';

describe('一块切成几步', () => {
  const area = (bottom: number) => ({ top: 3, left: 1, bottom, right: 4 });

  it('首尾相接，每步不超过 2,000 行、2.5 MB；一行就超了的单独一步', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(3_000_000), { minLength: 1, maxLength: 60 }), (rows) => {
        const bytesOf = (row: number) => rows[row - 3] ?? 0;
        const steps = stepAreas(area(3 + rows.length - 1), bytesOf);
        expect(steps[0]?.top).toBe(3);
        expect(steps.at(-1)?.bottom).toBe(3 + rows.length - 1);
        for (const [i, { top, bottom }] of steps.entries()) {
          if (i > 0) expect(top).toBe((steps[i - 1]?.bottom ?? 0) + 1);
          const bytes = rows.slice(top - 3, bottom - 2).reduce((sum, each) => sum + each, 0);
          expect(bytes <= 2_500_000 || top === bottom).toBe(true);
        }
      }),
    ));

  it('短的行照行数切', () =>
    expect(stepAreas(area(4_502), () => 10).map(({ top, bottom }) => bottom - top + 1)).toEqual([2_000, 2_000, 500]));
});
