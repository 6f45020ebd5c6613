import type { CellValue } from '../../../shared/api/validations.ts';
import { anchorOf } from '../../excel/anchor.ts';
import { type Grid, isBlank } from '../../excel/grid.ts';
import { fold } from '../../excel/headers.ts';
import type { BlockWriting } from '../../excel/writing.ts';
import type { MatchProperty } from './match-properties.ts';

/** 要写的一列：各行（从 1 起）写什么；没有的行不动。 */
export interface ValueColumn extends MatchProperty {
  readonly values: ReadonlyMap<number, string | number>;
}

interface PlacedColumn extends ValueColumn {
  readonly index: number;
  /** 表头格要写的；已经有表头的不写。 */
  readonly header?: string;
}

interface Target {
  /** 选中的那一列（从 0 起），写在它的右边。 */
  readonly column: number;
  readonly headerRow: number | undefined;
  readonly rows: readonly number[];
}

const PREFIX = '参考';

/**
 * 各列写在哪里。同名的列还空着、或写的就是这些值，就写进去；上次写过的“参考…”一列更新；
 * 都没有的，在表的右侧添一列“参考…”：官员自己写的不同的值从不改掉，也不与他的列同名。
 */
export function placeColumns(grid: Grid, target: Target, columns: readonly ValueColumn[]): PlacedColumn[] {
  const first = target.column + 1;
  const taken = new Set<number>();
  const end = lastFilled(grid, target);
  const found = columns.map((column) => {
    for (let index = first; index <= end; index++)
      if (!taken.has(index) && suits(grid, target, column, index)) {
        taken.add(index);
        return index;
      }
    return undefined;
  });
  let next = Math.max(end + 1, first);
  return columns.map((column, i) => {
    const index = found[i];
    if (index !== undefined) return { ...column, index };
    const header = target.headerRow === undefined ? {} : { header: PREFIX + column.title };
    return { ...column, index: next++, ...header };
  });
}

/** 这一列可以写：是上次写的，或同名（没有表头时不论名字）而没有别的内容。 */
function suits(grid: Grid, { headerRow, rows }: Target, column: ValueColumn, index: number): boolean {
  const agrees = (row: number) => {
    const now = grid.shown(row - 1, index);
    return isBlank(now) || sameCell(now, column.values.get(row));
  };
  if (headerRow === undefined)
    return rows.every(agrees) && rows.some((row) => column.values.has(row) && !isBlank(grid.shown(row - 1, index)));
  const header = fold(String(grid.shown(headerRow - 1, index) ?? ''));
  return header === fold(PREFIX + column.title) || (header === fold(column.title) && rows.every(agrees));
}

const sameCell = (now: CellValue, value: string | number | undefined): boolean =>
  value !== undefined && String(now).trim() === String(value);

/** 表头与各行里最右的有字的一列。 */
function lastFilled(grid: Grid, { column, headerRow, rows }: Target): number {
  const looked = headerRow === undefined ? rows : [headerRow, ...rows];
  for (let index = grid.right; index > column; index--)
    if (looked.some((row) => !isBlank(grid.shown(row - 1, index)))) return index;
  return column;
}

/** 相邻的列并成一块写；表头一块，各行一块。 */
export function blocksOf(
  grid: Grid,
  worksheet: string,
  { column, headerRow, rows }: Target,
  placed: readonly PlacedColumn[],
  why: string,
): BlockWriting[] {
  const [top = 1, bottom = top] = [Math.min(...rows), Math.max(...rows)];
  const anchor = anchorOf(grid, [column], top - 1, bottom - 1);
  return adjacent(placed).flatMap((run): BlockWriting[] => {
    const [first] = run;
    if (!first) return [];
    const block = { type: 'block', worksheet, left: first.index, why, ...(anchor ? { anchor } : {}) } as const;
    const format = { column, width: Math.max(...run.map(({ width }) => width)) };
    const body = Array.from({ length: bottom - top + 1 }, (_, i) =>
      run.map(({ values }) => values.get(top + i) ?? null),
    );
    const headers = run.map(({ header }) => header ?? null);
    const titles = headerRow === undefined ? [] : [{ ...block, top: headerRow - 1, rows: [headers] }];
    return [...titles, { ...block, top: top - 1, rows: body, ...(first.header === undefined ? {} : { format }) }];
  });
}

function adjacent(placed: readonly PlacedColumn[]): PlacedColumn[][] {
  const runs: PlacedColumn[][] = [];
  for (const column of placed.toSorted((a, b) => a.index - b.index)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isNext = last !== undefined && last.index + 1 === column.index;
    if (run && isNext && (last.header === undefined) === (column.header === undefined) && last.width === column.width)
      run.push(column);
    else runs.push([column]);
  }
  return runs;
}
