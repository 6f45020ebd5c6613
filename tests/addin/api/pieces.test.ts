import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSheets } from '../../../addin/api/pieces.ts';
import type { CellValue, SheetPayload } from '../../../shared/api/validations.ts';

const sheet = (rows: CellValue[][], name = '清单'): SheetPayload => ({
  kind: 'projects',
  name,
  columns: ['no', 'name'],
  firstRow: 3,
  rows,
});
const LIMITS = { rows: 10, bytes: 100_000, sheets: 200 };

describe('大表分片', () => {
  it('装得下的只有一片，原样', () => {
    const sheets = [sheet([[1, 'a']]), sheet([[1, 'b']], '另一张')];
    expect(cutSheets(sheets, LIMITS)).toEqual([sheets]);
  });

  it('没有记录的表也要送', () => {
    expect(cutSheets([sheet([])], LIMITS)).toEqual([[sheet([])]]);
  });

  it('切口落在记录的第一行：续行的序号是空的，或与上一行相同', () => {
    const rows = Array.from({ length: 12 }, (_, i): CellValue[] => [
      i >= 8 && i <= 10 ? (i === 8 ? 9 : null) : i + 1,
      `第${i}行`,
    ]);
    const pieces = cutSheets([sheet(rows)], LIMITS);
    expect(pieces.map(([piece]) => [piece?.firstRow, piece?.rows.length])).toEqual([
      [3, 8],
      [11, 4],
    ]);
  });

  it('按字节也切', () => {
    const rows = Array.from({ length: 4 }, (_, i): CellValue[] => [i + 1, '字'.repeat(1000)]);
    const pieces = cutSheets([sheet(rows)], { ...LIMITS, bytes: 7000 });
    expect(pieces.length).toBe(2);
    for (const piece of pieces)
      expect(new TextEncoder().encode(JSON.stringify(piece)).length).toBeLessThanOrEqual(7010);
  });

  it('任何表：合起来一行不少、次序不变、行号相接，各片不超过上限', () => {
    const rows = fc.array(fc.tuple(fc.option(fc.nat(3)), fc.string({ maxLength: 30 })), { maxLength: 60 });
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1, max: 20 }), (tables, limit) => {
        const sheets = tables.map((table, i) =>
          sheet(
            table.map((row) => [...row]),
            `表${i}`,
          ),
        );
        const pieces = cutSheets(sheets, { rows: limit, bytes: 1000, sheets: 3 });
        for (const piece of pieces) {
          expect(piece.reduce((sum, part) => sum + part.rows.length, 0)).toBeLessThanOrEqual(limit);
          expect(piece.length).toBeLessThanOrEqual(3);
        }
        for (const whole of sheets) {
          const parts = pieces.flat().filter((part) => part.name === whole.name);
          expect(parts.flatMap((part) => part.rows)).toEqual(whole.rows);
          let next = whole.firstRow;
          for (const part of parts) {
            expect(part.firstRow).toBe(next);
            next += part.rows.length;
          }
        }
      }),
    );
  });
});
