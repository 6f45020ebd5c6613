import type { Grid } from './grid.ts';
import { type HeaderPlace, headerCells, headerText } from './header-fit.ts';

/** 记着的一列表头。 */
export interface KnownHeader {
  readonly header: string;
  readonly index: number;
  readonly field?: string | undefined;
}

/** 某处表头，以及记着的各列如今在哪一列。 */
export interface HeaderLike extends HeaderPlace {
  /** 与给出的 `columns` 一一对应；不校验的列可以没有找到。 */
  readonly indexes: readonly (number | undefined)[];
  /** 其中必须找到的各列：有字段的；全都不校验（整张表不校验）时是每一列。 */
  readonly needed: readonly number[];
}

/** 比表头时只看这么长。 */
const LONGEST_KEY = 60;

/** 比表头用的样子：空白、换行、全半角不论。 */
export const headerKey = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').slice(0, LONGEST_KEY);

/** 各列的表头，比较用的样子；没有字的列没有。 */
export const textsOf = (grid: Grid, place: HeaderPlace): ReadonlyMap<number, string> =>
  new Map(headerCells(grid, place).map((cell) => [cell.index, headerKey(headerText(cell))]));

/** 工作表上与记着的表头相同的各处，自上而下；`only` 给出时只看最下一级在那一行（从 0 起）的。没有文字可凭的找不到。 */
export function placesLike(grid: Grid, columns: readonly KnownHeader[], depth: number, only?: number): HeaderLike[] {
  const wanted = neededOf(columns);
  const keys = wanted.map(({ header }) => headerKey(header)).filter((key) => key !== '');
  if (keys.length === 0) return [];
  const found: HeaderLike[] = [];
  for (let bottom = only ?? grid.top + depth - 1; bottom <= Math.min(only ?? grid.bottom, grid.bottom); bottom++) {
    if (!mayHold(grid, bottom, keys)) continue;
    const place = { top: bottom - depth + 1, bottom, left: grid.left, right: grid.right };
    const indexes = matchColumns(textsOf(grid, place), columns, grid);
    if (!indexes) continue;
    const needed = columns.flatMap((column, i) => (wanted.includes(column) ? [indexes[i] ?? []].flat() : []));
    found.push({ ...place, indexes, needed });
  }
  return found;
}

function neededOf<T extends KnownHeader>(columns: readonly T[]): readonly T[] {
  const mapped = columns.filter(({ field }) => field !== undefined);
  return mapped.length > 0 ? mapped : columns;
}

/** 先粗看一眼：每一列的最下一级，这一行里总得有几格对得上。 */
function mayHold(grid: Grid, row: number, keys: readonly string[]): boolean {
  const cells = new Set<string>();
  for (let column = grid.left; column <= grid.right; column++) {
    const text = grid.shown(row, column);
    if (typeof text === 'string' && text.length <= LONGEST_KEY * 2) cells.add(headerKey(text));
    else if (typeof text === 'number') cells.add(String(text));
  }
  cells.delete('');
  return keys.some((key) => [...cells].some((cell) => key.endsWith(cell)));
}

/** 记着的各列如今在哪里：整体挪了几列的先认，再逐列照文字找；必须找到的缺一列就不算。 */
function matchColumns(
  texts: ReadonlyMap<number, string>,
  columns: readonly KnownHeader[],
  grid: Grid,
): readonly (number | undefined)[] | undefined {
  const needed = neededOf(columns);
  const holds = (index: number, header: string) => (texts.get(index) ?? '') === headerKey(header);
  const width = grid.right - grid.left + 1;
  for (const shift of shifts(width)) {
    const inside = ({ index }: KnownHeader) => index + shift >= grid.left && index + shift <= grid.right;
    if (!needed.every((column) => inside(column) && holds(column.index + shift, column.header))) continue;
    return columns.map(({ index, header }) => (holds(index + shift, header) ? index + shift : undefined));
  }
  const taken = new Set<number>();
  const placed = new Map<KnownHeader, number>();
  let moved = 0;
  for (const column of needed) {
    const nearest = nearestLike(texts, headerKey(column.header), column.index + moved, taken);
    if (nearest === undefined) return undefined;
    taken.add(nearest);
    placed.set(column, nearest);
    moved = nearest - column.index;
  }
  return columns.map((column) => placed.get(column));
}

/** 0、1、-1、2、-2…… */
function shifts(most: number): number[] {
  return [0, ...Array.from({ length: most }, (_, i) => [i + 1, -i - 1]).flat()];
}

/** 文字相同、离应在的地方最近的一列；没有字的表头只认应在的那一列。 */
function nearestLike(
  texts: ReadonlyMap<number, string>,
  key: string,
  expected: number,
  taken: ReadonlySet<number>,
): number | undefined {
  if (key === '') return texts.has(expected) || taken.has(expected) ? undefined : expected;
  const alike = [...texts].flatMap(([index, text]) => (text === key && !taken.has(index) ? [index] : []));
  return alike.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected))[0];
}

/** 一张表横着占哪几列：它的各列，连同两边紧挨着的有表头的列，到空列或别的表为止。 */
export function rangeOf(
  grid: Grid,
  rows: HeaderPlace,
  columns: readonly { readonly index: number }[],
  foreign: readonly HeaderPlace[],
): HeaderPlace {
  const indexes = columns.map(({ index }) => index);
  let [left, right] = [Math.min(...indexes), Math.max(...indexes)];
  const texts = headedColumns(grid, rows);
  const isOwn = (column: number) =>
    texts.has(column) && !foreign.some((other) => column >= other.left && column <= other.right);
  while (isOwn(left - 1)) left--;
  while (isOwn(right + 1)) right++;
  return { ...rows, left, right };
}

/** 表头各行里有字的列，合并区盖住的也算。 */
function headedColumns(grid: Grid, { top, bottom }: HeaderPlace): ReadonlySet<number> {
  const headed = new Set<number>();
  for (let row = top; row <= bottom; row++)
    for (let column = grid.left; column <= grid.right; column++)
      if (String(grid.shown(row, column) ?? '').trim() !== '') headed.add(column);
  return headed;
}
