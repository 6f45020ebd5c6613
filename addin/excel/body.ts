import { columnOf } from '../../shared/sheets/kinds.ts';
import { type Grid, isBlank } from './grid.ts';
import type { HeaderFit } from './header-fit.ts';
import { type TailKind, tailKind } from './tail.ts';

/** 表身的范围，行号从 0 起；没有记录时 `last` 小于 `first`。 */
export interface Body {
  readonly first: number;
  readonly last: number;
  /** `first`..`last` 之间不是记录的行：小计、分节标题、重复的表头、栏次。 */
  readonly notRecords: readonly number[];
  /** 表身之后不像本表记录、因而没有收进来的第一行。 */
  readonly leftOut?: number;
}

type RowKind = 'blank' | 'record' | 'header' | 'section' | 'numbering' | 'foreign' | TailKind;

/** 没有序号列的表，合计、说明之后的行要填了这样多的列才又是记录。 */
const RESUMING_SHARE = 0.5;

const LEAST_COLUMNS_FOR_NOTE = 4;

interface RowView {
  /** 这一行自己有字的列（合并区只算左上角）。 */
  readonly filled: readonly number[];
  /** 认出的列中，看上去有值的列数。 */
  readonly known: number;
}

function viewRow(grid: Grid, fit: HeaderFit, row: number): RowView {
  const filled: number[] = [];
  for (let column = fit.left; column <= fit.right; column++) if (!isBlank(grid.value(row, column))) filled.push(column);
  const known = fit.columns.filter((column) => !isBlank(grid.value(row, column.index))).length;
  return { filled, known };
}

/** 从表头之下到 `end`（不含）逐行看是什么。 */
export function findBody(grid: Grid, fit: HeaderFit, end: number): Body {
  const first = fit.bottom + 1;
  const kinds: RowKind[] = [];
  let leftOut: number | undefined;
  let ended = false;
  for (let row = first; row < end; row++) {
    const view = viewRow(grid, fit, row);
    const kind = rowKind(grid, fit, row, view, kinds);
    if (kind === 'total' || kind === 'note' || kind === 'sign-off') ended = true;
    if (kind === 'foreign') {
      leftOut ??= row;
      break;
    }
    if (kind === 'record' && ended) {
      if (resumes(grid, fit, row, view)) ended = false;
      else {
        if (view.known > 1) leftOut ??= row;
        kinds.push('note');
        continue;
      }
    }
    kinds.push(kind);
  }
  const firstRecord = kinds.indexOf('record');
  const lastRecord = kinds.lastIndexOf('record');
  if (firstRecord < 0) return { first, last: first - 1, notRecords: [], ...(leftOut === undefined ? {} : { leftOut }) };
  return {
    first: first + firstRecord,
    last: first + lastRecord,
    notRecords: kinds.flatMap((kind, offset) =>
      offset > firstRecord && offset < lastRecord && kind !== 'record' && kind !== 'blank' ? [first + offset] : [],
    ),
    ...(leftOut === undefined ? {} : { leftOut }),
  };
}

function rowKind(grid: Grid, fit: HeaderFit, row: number, view: RowView, above: readonly RowKind[]): RowKind {
  const lead = view.filled[0];
  if (lead === undefined) return 'blank';
  const alone = view.filled.length === 1;
  const leadValue = grid.value(row, lead);
  const tail = typeof leadValue === 'string' ? tailKind(leadValue, alone) : undefined;
  if (tail) return tail;
  if (repeatsHeader(grid, fit, row)) return 'header';
  if (above.every((kind) => kind === 'blank') && isNumberingRow(grid, fit, row)) return 'numbering';
  if (alone && (spansColumns(grid, fit, row, lead) || notOrdinal(grid, fit, row, lead))) return 'section';
  if (view.known === 0) return 'blank';
  const afterGap = above.at(-1) === 'blank' && above.includes('record');
  const ordinal = ordinalColumn(fit);
  if (afterGap && ordinal !== undefined && notOrdinal(grid, fit, row, ordinal)) return 'foreign';
  // 没有序号可凭的表：空行之后孤零零的一格是附注，不是缺了别的格的记录。
  if (afterGap && ordinal === undefined && alone && fit.columns.length >= LEAST_COLUMNS_FOR_NOTE) return 'note';
  return 'record';
}

/** 合计、说明、落款之后，是不是又接着写记录了：有序号，或填了一半以上的列。 */
function resumes(grid: Grid, fit: HeaderFit, row: number, { known }: RowView): boolean {
  const ordinal = ordinalColumn(fit);
  if (known < 2) return false;
  if (ordinal !== undefined && !isBlank(grid.value(row, ordinal))) return !notOrdinal(grid, fit, row, ordinal);
  return known >= fit.columns.length * RESUMING_SHARE;
}

/** 横着合并、盖住两列以上的一行字：分节标题。 */
function spansColumns(grid: Grid, fit: HeaderFit, row: number, column: number): boolean {
  const area = grid.merge(row, column);
  return area !== undefined && fit.columns.filter(({ index }) => index >= area.left && index <= area.right).length > 1;
}

const ordinalColumn = (fit: HeaderFit): number | undefined =>
  fit.columns.find((column) => columnOf(fit.kind, column.field)?.content.type === 'ordinal')?.index;

/** 序号列里写的是不是序号：数字，或带数字、汉字数字的短文字。 */
function notOrdinal(grid: Grid, fit: HeaderFit, row: number, column: number): boolean {
  if (column !== ordinalColumn(fit)) return false;
  const value = grid.value(row, column);
  if (typeof value !== 'string' || isBlank(value)) return false;
  const text = value.normalize('NFKC').replace(/\s/g, '');
  return !/\d/.test(text) && !/^[(（]?[一二三四五六七八九十百]+[)）、.]?$/.test(text);
}

/** 打印时每页重复的表头：认出的各列与某一级表头逐字相同。 */
function repeatsHeader(grid: Grid, fit: HeaderFit, row: number): boolean {
  for (let header = fit.top; header <= fit.bottom; header++) {
    const texts = fit.columns.map((column) => grid.shown(header, column.index));
    const same = fit.columns.every((column, i) => grid.shown(row, column.index) === texts[i]);
    if (same && texts.some((text) => !isBlank(text))) return true;
  }
  return false;
}

/** 表头下的“1 2 3 …”栏次行：各列依次是连续的数。 */
function isNumberingRow(grid: Grid, fit: HeaderFit, row: number): boolean {
  const numbers = fit.columns.map((column) => Number(grid.value(row, column.index) ?? Number.NaN));
  return (
    numbers.length > 2 &&
    numbers.every((number, i) => i === 0 || (number - (numbers[i - 1] ?? 0) >= 1 && number <= fit.right - fit.left + 2))
  );
}
