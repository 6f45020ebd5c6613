import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeGrid } from '../../../addin/excel/grid.ts';
import { recogniseSheet } from '../../../addin/excel/recognise.ts';
import { placeCells } from '../../../addin/excel/snapshot.ts';
import type { CellValue } from '../../../shared/api/validations.ts';
import { SHEET_KINDS } from '../../../shared/sheets/kinds.ts';
import { content } from './sheet-content.ts';

/** 表头的打字习惯：空白、换行、括注、星号、全角。 */
const STYLES: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `${name} `,
  (name) => [...name].join(' '),
  (name) => `${name.slice(0, 1)}\n${name.slice(1)}`,
  (name) => `*${name}`,
  (name) => `${name}：`,
  (name) => name.replace('(', '（').replace(')', '）'),
];

/** 任一种表：列的次序、写法、夹杂的列，标题行数，空行，落款都由不得我们。 */
const untidy = fc.constantFrom(...SHEET_KINDS).chain((spec) =>
  fc.record({
    spec: fc.constant(spec),
    order: fc.shuffledSubarray(
      spec.columns.map((column) => column.id as string),
      { minLength: spec.columns.length, maxLength: spec.columns.length },
    ),
    styles: fc.array(fc.nat(STYLES.length - 1), { minLength: 13, maxLength: 13 }),
    extras: fc.array(fc.tuple(fc.nat(12), fc.constantFrom('完成情况', '经费', '联系方式')), { maxLength: 3 }),
    titles: fc.nat(3),
    rows: fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
    tail: fc.constantFrom<readonly CellValue[][]>(
      [],
      [['合计', 3]],
      [['备注：本表一式三份']],
      [[], ['填表人：某某', '', '审核：某某']],
    ),
    at: fc.tuple(fc.nat(30), fc.nat(30)),
  }),
);

it('任何次序、写法、夹杂之下，列与记录都找得准', () => {
  fc.assert(
    fc.property(untidy, ({ spec, order, styles, extras, titles, rows, tail, at }) => {
      const columns: { field?: string; header: string }[] = order.map((field, i) => {
        const title = spec.columns.find((column) => column.id === field)?.title ?? '';
        return { field, header: (STYLES[styles[i] ?? 0] ?? String)(title) };
      });
      for (const [position, header] of extras) columns.splice(position, 0, { header });
      // 首尾是空行的不算：那样的行不在表身之内。
      const filled = [true, ...rows, true];
      const body = filled.map((full, i): CellValue[] =>
        full ? columns.map(({ field }) => (field === 'no' ? i + 1 : `${field ?? ''}第${i}条`)) : [],
      );
      const lines: CellValue[][] = [
        ...Array.from({ length: titles }, (_, i): CellValue[] => [i === 0 ? '关于某某的表' : '填报单位：某某']),
        columns.map(({ header }) => header),
        ...body,
        ...tail,
      ];
      const sheet = content(lines, { at });
      const { tables, skipped } = recogniseSheet(sheet);
      expect(skipped).toEqual([]);
      expect(tables).toHaveLength(1);
      const [table] = tables;
      if (!table) return;
      expect(table.kind).toBe(spec.kind);
      expect(table.missing).toEqual([]);
      expect(table.columns.map(({ field, index }) => [field, index])).toEqual(
        columns.flatMap(({ field }, i) => (field === undefined ? [] : [[field, i + at[1]]])),
      );
      expect(table.headerRow).toBe(at[0] + titles + 1);
      expect(table.firstRow).toBe(table.headerRow + 1);
      expect(table.lastRow).toBe(table.headerRow + filled.length);
      const records = placeCells(makeGrid(sheet), table, new Map()).map((row) =>
        row.some(({ value }) => value !== null),
      );
      expect(records).toEqual(filled);
    }),
    { numRuns: 300 },
  );
});
