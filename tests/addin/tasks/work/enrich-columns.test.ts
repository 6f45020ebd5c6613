import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddress } from '../../../../addin/excel/address.ts';
import { isBlank, makeGrid } from '../../../../addin/excel/grid.ts';
import { recogniseSheet } from '../../../../addin/excel/recognise.ts';
import { placeColumns } from '../../../../addin/tasks/work/enrich-columns.ts';
import type { CellValue } from '../../../../shared/api/validations.ts';
import { enrichmentsFor } from '../../../../shared/enrichment.ts';
import { content, PROJECT_HEADERS, project } from '../../excel/sheet-content.ts';

const PAIR_HEADERS = ['县(市、区)', '乡镇', '乡村学校', '帮扶学校', '结对形式', '办学模式'];
const PAIR = ['冠县', '清泉街道', '甲小学', '乙小学', '一对一', '城乡结对'];
const TITLES: readonly string[] = enrichmentsFor('projects').map(({ title }) => title);
const IDS = enrichmentsFor('projects').map(({ id }) => id);

const blanks = (count: number): CellValue[] => Array.from({ length: count }, () => null);

/** 清单右边：隔几列、散着的字、已有的几列、另一张表，什么都可能有。 */
const sheet = fc
  .record({
    own: fc.shuffledSubarray([...TITLES], { maxLength: 3 }),
    gap: fc.nat({ max: 12 }),
    beside: fc.boolean(),
    notes: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 10 })), { maxLength: 3 }),
  })
  .map(({ own, gap, beside, notes }) => {
    const right = (cells: readonly CellValue[]) => (beside && gap > 0 ? [...blanks(gap), ...cells] : blanks(gap));
    const lines: CellValue[][] = [
      [...PROJECT_HEADERS, ...own, ...right(PAIR_HEADERS)],
      [...project(1), ...own.map(() => '原有'), ...right(PAIR)],
      [...project(2), ...own.map(() => null), ...right(PAIR)],
    ];
    for (const [row, offset] of notes) {
      const at = PROJECT_HEADERS.length + own.length + offset;
      // 表头那一行不写，免得成了另一列；两张表之间才是散着的字。
      if (row > 0 && offset < gap - 1) lines[row] = (lines[row] ?? []).with(at, '附记');
    }
    return { lines, own };
  });

test('不占有字的列，不碰别的表，不与它连上；已有的列就用它；再来一次还在原处', () => {
  fc.assert(
    fc.property(sheet, ({ lines, own }) => {
      const before = content(lines);
      const { tables } = recogniseSheet(before);
      const [table, ...others] = tables;
      fc.pre(table?.kind === 'projects');
      if (!table) return;
      const grid = makeGrid(before);
      const placed = placeColumns(grid, table, tables, IDS);
      const columns = [...placed.values()].flatMap((column) => column ?? []);
      expect(new Set(columns.map(({ index }) => index)).size).toBe(IDS.length);
      for (const { title, index, isNew } of columns) {
        expect(isNew).toBe(!own.includes(title));
        if (!isNew) expect(grid.value(0, index)).toBe(title);
        else for (const row of [0, 1, 2]) expect(isBlank(grid.value(row, index))).toBe(true);
        for (const other of others) {
          const area = parseAddress(other.address);
          expect(area && index >= area.left - 1 && index <= area.right + 1).toBe(false);
        }
      }

      const width = Math.max(...lines.map((line) => line.length), ...columns.map(({ index }) => index + 1));
      const written = lines.map((line) => [...line, ...blanks(width - line.length)]);
      for (const { title, index } of columns)
        for (const [row, line] of written.entries()) line[index] = row === 0 ? title : '值';
      const after = content(written);
      const again = recogniseSheet(after).tables;
      expect(again.map(({ kind, columns: known }) => [kind, known.map(({ index }) => index)])).toEqual(
        tables.map(({ kind, columns: known }) => [kind, known.map(({ index }) => index)]),
      );
      const [same] = again;
      const where = same && placeColumns(makeGrid(after), same, again, IDS);
      expect([...(where?.values() ?? [])].map((column) => column?.index)).toEqual(columns.map(({ index }) => index));
    }),
  );
});
