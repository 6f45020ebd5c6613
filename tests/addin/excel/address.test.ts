import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  areaAddress,
  columnLetters,
  joinAddresses,
  MAX_ADDRESS,
  parseAddress,
  parseAddresses,
  verticalRuns,
} from '../../../addin/excel/address.ts';

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('第 %i 列是 %s', (index, letters) => expect(columnLetters(index)).toBe(letters));

it('同列相邻的行连成一块', () => {
  const cells = [3, 5, 4, 9].map((row) => ({ row, column: 4 }));
  expect(verticalRuns(cells).map(areaAddress)).toEqual(['E3:E5', 'E9']);
});

it('任何一组格：各段不超过上限，合起来恰是这些格', () => {
  const cell = fc.record({ row: fc.integer({ min: 1, max: 400 }), column: fc.integer({ min: 0, max: 12 }) });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 3000 }), (cells) => {
      const runs = verticalRuns(cells);
      for (const address of joinAddresses(runs)) expect(address.length).toBeLessThanOrEqual(MAX_ADDRESS);
      expect(joinAddresses(runs).flatMap((address) => address.split(','))).toEqual(runs.map(areaAddress));
      const covered = runs.flatMap(({ top, bottom, left }) =>
        Array.from({ length: bottom - top + 1 }, (_, i) => `${left},${top + i + 1}`),
      );
      expect(covered.sort()).toEqual([...new Set(cells.map(({ row, column }) => `${column},${row}`))].sort());
    }),
    { numRuns: 30 },
  );
});

it('区域写成地址再读回来，还是那块', () => {
  const corner = fc.tuple(fc.nat(1_048_575), fc.nat(16_383));
  fc.assert(
    fc.property(corner, corner, ([r1, c1], [r2, c2]) => {
      const area = { top: Math.min(r1, r2), left: Math.min(c1, c2), bottom: Math.max(r1, r2), right: Math.max(c1, c2) };
      expect(parseAddress(areaAddress(area))).toEqual(area);
    }),
  );
});

it.each(['Sheet1', "教师's表", '甲,乙', '甲!乙', '清单 (2)'])('各块都带工作表名“%s”', (sheet) => {
  const quoted = `'${sheet.replaceAll("'", "''")}'!`;
  expect(parseAddresses(`${quoted}A1:B2,${quoted}D4`, sheet).map(areaAddress)).toEqual(['A1:B2', 'D4']);
});
