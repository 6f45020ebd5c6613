import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPieces, fitsOneRequest, LIMITS, packPieces } from '../../../addin/api/pieces.ts';
import { readRecords } from '../../../functions/rules/records.ts';
import type { CellValue, SheetPayload } from '../../../shared/api/validations.ts';

const sheet = (rows: CellValue[][], name = '清单'): SheetPayload => ({
  kind: 'projects',
  name,
  columns: ['no', 'name', 'task', 'goal', 'lead'],
  firstRow: 3,
  rows,
});
const limits = (over: Partial<typeof LIMITS>) => ({ ...LIMITS, pieceRows: 5, ...over });
const numbered = (count: number): CellValue[][] => Array.from({ length: count }, (_, i) => [i + 1, `第${i + 1}项`]);
const shape = (pieces: readonly SheetPayload[]) => pieces.map(({ firstRow, rows }) => [firstRow, rows.length]);

describe('切成片', () => {
  it('切口在工作表每几行的一道线上，与表从哪一行开始无关', () => {
    expect(shape(cutPieces([sheet(numbered(12))], limits({})))).toEqual([
      [3, 2],
      [5, 5],
      [10, 5],
    ]);
  });

  it('没有记录的表也是一片', () => {
    expect(cutPieces([sheet([])])).toEqual([sheet([])]);
  });

  it('不切开一条记录：名目空着的、与前面相同的，可能是续行，切口往后让', () => {
    const rows = numbered(12);
    rows[2] = [null, null, '续行'];
    rows[3] = [2, '第2项', '摊开的合并格'];
    rows[4] = ['—', null, '拿不准'];
    expect(shape(cutPieces([sheet(rows)], limits({})))).toEqual([
      [3, 5],
      [8, 2],
      [10, 5],
    ]);
  });

  it('改一格，只有它所在的一片不同', () => {
    const rows = numbered(40);
    const before = cutPieces([sheet(rows)], limits({}));
    const after = cutPieces([sheet(rows.with(17, [18, '改过的名称']))], limits({}));
    expect(after.filter((piece, i) => JSON.stringify(piece) !== JSON.stringify(before[i]))).toHaveLength(1);
  });

  it('字多的，片短一些；装不下一次请求的，不得已在记录中间切', () => {
    const long = Array.from({ length: 4 }, (_, i): CellValue[] => [i + 1, '字'.repeat(1000)]);
    expect(shape(cutPieces([sheet(long)], limits({ bytes: 7000, pieceRows: 100 })))).toEqual([
      [3, 1],
      [4, 1],
      [5, 1],
      [6, 1],
    ]);
    const spread = long.map((_, i): CellValue[] => [1, '同一项', i]);
    expect(shape(cutPieces([sheet(spread)], limits({ rows: 3 })))).toEqual([
      [3, 3],
      [6, 1],
    ]);
  });

  it('别的格写着“合计”的一行也是记录：名目相同的下一行不另成一片', () => {
    const rows = [
      [1, '甲', null, null, '合计'],
      [1, '甲', null, null, null],
    ];
    expect(cutPieces([sheet(rows)], { ...LIMITS, pieceRows: 1 })).toHaveLength(1);
  });

  it('任何清单：合起来一行不少，分片读出的记录与整张读出的相同', () => {
    const cell = fc.constantFrom<CellValue>(
      null,
      '',
      ' ',
      '—',
      1,
      2,
      '1',
      '甲',
      '甲 ',
      '乙',
      '合计',
      '序号',
      '项目名称',
      '备注：某',
      '#REF!',
    );
    const rows = fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 60 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 8 }), (table, pieceRows) => {
        const whole = sheet(table);
        const pieces = cutPieces([whole], { ...LIMITS, pieceRows });
        expect(pieces.flatMap((piece) => piece.rows)).toEqual(whole.rows);
        const records = (each: SheetPayload) =>
          readRecords(each).map((record) => [record.number, record.text('name'), record.text('task')]);
        expect(pieces.flatMap(records)).toEqual(records(whole));
      }),
      { numRuns: 300 },
    );
  });
});

describe('分成几次请求', () => {
  it('装得下的只有一次', () => {
    expect(fitsOneRequest([sheet(numbered(3)), sheet(numbered(3), '另一张')], limits({ rows: 6 }))).toBe(true);
    expect(fitsOneRequest([sheet(numbered(7))], limits({ rows: 6 }))).toBe(false);
    expect(fitsOneRequest([sheet(numbered(1)), sheet(numbered(1), '另一张')], limits({ sheets: 1 }))).toBe(false);
    expect(fitsOneRequest([sheet([[1, '字'.repeat(1000)]])], limits({ bytes: 2000 }))).toBe(false);
  });

  it('任何片：次序不变，行数、片数、字节都不超过上限', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 30 });
    fc.assert(
      fc.property(counts, (sizes) => {
        const pieces = sizes.map((count) => ({ sheet: sheet(numbered(count)) }));
        const requests = packPieces(pieces, { rows: 10, bytes: 1000, sheets: 3, pieceRows: 5 });
        expect(requests.flat()).toEqual(pieces);
        for (const group of requests) {
          expect(group.reduce((sum, piece) => sum + piece.sheet.rows.length, 0)).toBeLessThanOrEqual(10);
          expect(group.length).toBeLessThanOrEqual(3);
          expect(JSON.stringify(group.map((piece) => piece.sheet)).length).toBeLessThanOrEqual(1000);
        }
      }),
    );
  });
});
