import type { CellValue } from '../../shared/api/validations.ts';
import { columnOf } from '../../shared/sheets/kinds.ts';
import { isDateFormat, isoDate } from './dates.ts';
import { type Grid, isBlank } from './grid.ts';
import type { PersonMask } from './persons.ts';
import type { RecognisedTable } from './recognise.ts';
import type { FoundColumn, TableSnapshot } from './table.ts';

/** 某列各行的数字格式，从 `firstRow` 起。只有含数字的列才读。 */
export type ColumnFormats = ReadonlyMap<number, readonly string[]>;

/** 一格：送去校验的值，以及它真正写在哪一格（合并区的左上角，行从 1 起）。 */
export interface PlacedCell {
  readonly value: CellValue;
  readonly row: number;
  readonly column: number;
}

/** 这一列有没有数字，即要不要读数字格式来辨认日期。 */
export function hasNumbers(grid: Grid, table: RecognisedTable<string>, column: FoundColumn): boolean {
  for (let row = table.firstRow - 1; row < table.lastRow; row++)
    if (typeof grid.value(row, column.index) === 'number') return true;
  return false;
}

/**
 * 一格的值：竖着合并的，把值带给它盖住的各行，但只带给自己也有字的行，
 * 否则合并区下面的空行会平白变成记录。
 */
function placeCell(
  grid: Grid,
  table: RecognisedTable<string>,
  row: number,
  column: number,
  alive: boolean,
): PlacedCell {
  const area = grid.merge(row - 1, column);
  const covered = area && area.top < row - 1 && area.left === column && area.top >= table.firstRow - 1;
  if (!area || !covered || !alive) return { value: grid.value(row - 1, column), row, column };
  return { value: grid.value(area.top, column), row: area.top + 1, column };
}

function dated(value: CellValue, formats: readonly string[] | undefined, offset: number): CellValue {
  if (typeof value !== 'number' || !isDateFormat(formats?.[offset] ?? 'General')) return value;
  return isoDate(value) ?? value;
}

/** 表身各行各列的值和位置，按 `columns` 的次序；不是记录的行全为空。 */
export function placeCells(grid: Grid, table: RecognisedTable<string>, formats: ColumnFormats): PlacedCell[][] {
  const rows: PlacedCell[][] = [];
  const notRecords = new Set(table.notRecords);
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const blank = notRecords.has(row);
    const alive = !blank && table.columns.some((column) => !isBlank(grid.value(row - 1, column.index)));
    rows.push(
      table.columns.map(({ index }) => {
        if (blank) return { value: null, row, column: index };
        const cell = placeCell(grid, table, row, index, alive);
        return { ...cell, value: dated(cell.value, formats.get(index), cell.row - table.firstRow) };
      }),
    );
  }
  return rows;
}

/** 送去校验的样子：人名已换成摘要。 */
export async function snapshot(
  table: RecognisedTable,
  cells: readonly (readonly PlacedCell[])[],
  persons: PersonMask,
): Promise<TableSnapshot> {
  const masked = table.columns.map((column) => columnOf(table.kind, column.field)?.content.type === 'person');
  const rows: CellValue[][] = [];
  for (const line of cells) {
    const row: CellValue[] = [];
    // 一个一个地换，同名者的摘要才总是记在先见到的写法上。
    for (const [i, { value }] of line.entries()) row.push(masked[i] ? await persons.mask(value) : value);
    rows.push(row);
  }
  return { ...table, rows };
}
