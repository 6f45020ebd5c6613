import type { CellValue } from '../../shared/api/validations.ts';
import type { Area } from './address.ts';
import type { FillChange } from './change-record.ts';
import { DIGEST_LENGTH, digestAt, NOT_WRITTEN, valueDigest } from './digests.ts';
import type { Place } from './survey.ts';

/** 填的一块，此刻各在哪里。 */
export interface FillPlaces {
  /** 还是写上去的内容的各格；排过序、增删过行列的，随行列挪了地方。 */
  readonly ours: readonly Place[];
  /** 写过之后被人改了的各格现在的内容。 */
  readonly changed: readonly CellValue[];
  /** 还没有对上的摘要，一格一位；别的格是没有写的。 */
  readonly kept: string;
  /** 格式写在哪里：没有挪的是整块，挪了的是有我们内容的那几行几列。 */
  readonly areas: readonly Area[];
}

/** 一格此刻的内容，空的是 null。 */
export type ContentAt = (row: number, column: number) => CellValue;

/** 各写过的格都在原处，一格不差；`isExempt` 的格不看。 */
export const isInPlace = (
  { area, digests }: Pick<FillChange, 'area' | 'digests'>,
  contentAt: ContentAt,
  isExempt: (place: Place) => boolean = () => false,
): boolean =>
  writtenCells(area, digests).every(
    (cell) => digestOf(contentAt(cell.row, cell.column)) === cell.digest || isExempt(cell),
  );

/**
 * `seen` 是看得到的范围，只看这里。块里原来有官员的内容的（`formatted` 没有）只认原处，
 * 免得把官员写的同样的字当成我们的；原来全空的，挪了地方也认：列照表头认，行照整行认。
 */
export function fillPlaces(
  change: Pick<FillChange, 'area' | 'digests' | 'formatted'>,
  contentAt: ContentAt,
  seen: Area = change.area,
): FillPlaces {
  const { area, digests } = change;
  if (change.formatted === undefined || isInPlace(change, contentAt)) return placesInPlace(area, digests, contentAt);
  const sheet = new Digested(contentAt, seen);
  const columns = columnsOf(area, digests, sheet);
  const rows = rowsOf(area, digests, columns, sheet);
  return cellsOf(area, digests, columns, rows, sheet);
}

interface Written extends Place {
  readonly index: number;
  readonly digest: string;
}

function writtenCells(area: Area, digests: string): Written[] {
  const width = area.right - area.left + 1;
  return Array.from({ length: digests.length / DIGEST_LENGTH }, (_, index) => ({
    ...{ index, digest: digestAt(digests, index) },
    ...{ row: area.top + Math.floor(index / width), column: area.left + (index % width) },
  })).filter(({ digest }) => digest !== NOT_WRITTEN);
}

const digestOf = (content: CellValue): string => (content === null ? NOT_WRITTEN : valueDigest(content));

function placesInPlace(area: Area, digests: string, contentAt: ContentAt): FillPlaces {
  const filled = writtenCells(area, digests).filter(({ row, column }) => contentAt(row, column) !== null);
  const isOurs = ({ row, column, digest }: Written) => digestOf(contentAt(row, column)) === digest;
  const changed = filled.filter((cell) => !isOurs(cell));
  return {
    ours: filled.filter(isOurs).map(({ row, column }) => ({ row, column })),
    changed: changed.map(({ row, column }) => contentAt(row, column)),
    kept: keptOf(area, digests, new Set(changed.map(({ index }) => index))),
    areas: [area],
  };
}

function keptOf({ left, right, top, bottom }: Area, digests: string, kept: ReadonlySet<number>): string {
  const count = (right - left + 1) * (bottom - top + 1);
  return Array.from({ length: count }, (_, index) => (kept.has(index) ? digestAt(digests, index) : NOT_WRITTEN)).join(
    '',
  );
}

/** 看得到的范围里各格的摘要，一列算一遍。 */
class Digested {
  readonly seen: Area;
  readonly contentAt: ContentAt;
  private readonly columns = new Map<number, readonly string[]>();
  constructor(contentAt: ContentAt, seen: Area) {
    this.contentAt = contentAt;
    this.seen = seen;
  }
  column(column: number): readonly string[] {
    const known = this.columns.get(column);
    if (known) return known;
    const { top, bottom } = this.seen;
    const made = Array.from({ length: bottom - top + 1 }, (_, i) => digestOf(this.contentAt(top + i, column)));
    this.columns.set(column, made);
    return made;
  }
  at(row: number, column: number): string {
    return this.column(column)[row - this.seen.top] ?? NOT_WRITTEN;
  }
}

/** 块里的第几列 → 现在是哪一列；官员删去的列没有。 */
type Columns = ReadonlyMap<number, number>;

/** 先看原处，再照表头（块里第一行）由近到远找；都不是的仍算在原处，除非那里已是别的列。 */
function columnsOf(area: Area, digests: string, sheet: Digested): Columns {
  const width = area.right - area.left + 1;
  const written = Array.from({ length: width }, (_, i) =>
    Array.from({ length: area.bottom - area.top + 1 }, (_row, r) => digestAt(digests, r * width + i)),
  );
  const belongs = (i: number, column: number) => {
    const [header = NOT_WRITTEN, ...others] = written[i] ?? [];
    const present = sheet.column(column);
    return (header === NOT_WRITTEN || present.includes(header)) && hasHalf([header, ...others], present);
  };
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const take = (i: number, column: number) => {
    found.set(i, column);
    taken.add(column);
  };
  for (let i = 0; i < width; i += 1) if (belongs(i, area.left + i)) take(i, area.left + i);
  for (let i = 0; i < width; i += 1) {
    if (found.has(i) || written[i]?.[0] === NOT_WRITTEN) continue;
    const column = nearest(area.left + i, sheet.seen).find((near) => !taken.has(near) && belongs(i, near));
    if (column !== undefined) take(i, column);
  }
  for (let i = 0; i < width; i += 1) if (!found.has(i) && !taken.has(area.left + i)) take(i, area.left + i);
  return found;
}

const nearest = (own: number, { left, right }: Area): number[] =>
  Array.from({ length: right - left + 1 }, (_, i) => left + i).sort((a, b) => Math.abs(a - own) - Math.abs(b - own));

/** 写过的、或那里现有的，至少一半对得上；删去大半行的，看剩下的。 */
function hasHalf(written: readonly string[], present: readonly string[]): boolean {
  const waiting = new Map<string, number>();
  for (const digest of written) if (digest !== NOT_WRITTEN) waiting.set(digest, (waiting.get(digest) ?? 0) + 1);
  let [count, filled] = [0, 0];
  for (const digest of present) {
    if (digest === NOT_WRITTEN) continue;
    filled += 1;
    const left = waiting.get(digest) ?? 0;
    if (left > 0) count += 1;
    waiting.set(digest, left - 1);
  }
  const total = written.filter((digest) => digest !== NOT_WRITTEN).length;
  return count > 0 && count * 2 >= Math.min(total, filled);
}

/** 现在的哪一行 → 块里的第几行：整行相同才算。原处的先认，再认块里挪动的，再认上下边连着的（插过行）。 */
function rowsOf(area: Area, digests: string, columns: Columns, sheet: Digested): ReadonlyMap<number, number> {
  const width = area.right - area.left + 1;
  const blank = [...columns].map(() => NOT_WRITTEN).join('');
  const presentKey = (row: number) => [...columns.values()].map((column) => sheet.at(row, column)).join('');
  const waiting = new Map<string, number[]>();
  const found = new Map<number, number>();
  for (let r = 0; r <= area.bottom - area.top; r += 1) {
    const key = [...columns.keys()].map((i) => digestAt(digests, r * width + i)).join('');
    if (key === blank) continue;
    if (presentKey(area.top + r) === key) found.set(area.top + r, r);
    else waiting.set(key, [...(waiting.get(key) ?? []), r]);
  }
  const match = (row: number): boolean => {
    const r = found.has(row) ? undefined : waiting.get(presentKey(row))?.shift();
    if (r !== undefined) found.set(row, r);
    return r !== undefined;
  };
  for (let row = area.top; row <= area.bottom; row += 1) match(row);
  const isOpen = (row: number) => match(row) || presentKey(row) === blank;
  for (let row = area.bottom + 1; row <= sheet.seen.bottom && isOpen(row); row += 1);
  for (let row = area.top - 1; row >= sheet.seen.top && isOpen(row); row -= 1);
  return found;
}

/** 整行对上的都是我们的；没有对上的行里逐格看，还有没对上的那些内容也算。 */
function cellsOf(
  area: Area,
  digests: string,
  columns: Columns,
  rows: ReadonlyMap<number, number>,
  sheet: Digested,
): FillPlaces {
  const width = area.right - area.left + 1;
  const matched = new Set(rows.values());
  const loose = new Map<string, number[]>();
  const keyOf = (i: number, digest: string) => `${i}\n${digest}`;
  for (const { row, index, digest } of writtenCells(area, digests)) {
    if (matched.has(row - area.top) || !columns.has(index % width)) continue;
    const key = keyOf(index % width, digest);
    loose.set(key, [...(loose.get(key) ?? []), index]);
  }
  const ours: Place[] = [];
  const changed: { content: CellValue; index: number }[] = [];
  for (const [row, r] of rows)
    for (const [i, column] of columns) if (digestAt(digests, r * width + i) !== NOT_WRITTEN) ours.push({ row, column });
  for (let row = area.top; row <= area.bottom; row += 1) {
    if (rows.has(row)) continue;
    for (const [i, column] of columns) {
      const digest = sheet.at(row, column);
      if (digest === NOT_WRITTEN) continue;
      const index = (row - area.top) * width + i;
      if (loose.get(keyOf(i, digest))?.shift() !== undefined) ours.push({ row, column });
      else if (digestAt(digests, index) !== NOT_WRITTEN) changed.push({ content: sheet.contentAt(row, column), index });
    }
  }
  const unmatched = new Set([...loose.values()].flat());
  const isStill =
    [...columns].every(([i, column]) => column === area.left + i) &&
    [...rows].every(([row, r]) => row === area.top + r);
  return {
    ours,
    changed: changed.map(({ content }) => content),
    kept: keptOf(area, digests, changed.length > 0 ? unmatched : new Set()),
    areas: isStill ? [area] : spansOf(ours),
  };
}

/** 我们的各列，从我们的第一行到最后一行：没有填的格也写过格式。 */
function spansOf(cells: readonly Place[]): Area[] {
  const top = cells.reduce((least, { row }) => Math.min(least, row), Number.POSITIVE_INFINITY);
  const bottom = cells.reduce((most, { row }) => Math.max(most, row), 0);
  const columns = new Set(cells.map(({ column }) => column));
  return [...columns].map((column) => ({ top, bottom, left: column, right: column }));
}
