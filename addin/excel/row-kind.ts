import type { ColumnType } from '../../shared/sheets/column.ts';
import { EMPTY_WORDS } from '../../shared/sheets/values.ts';
import { type Grid, isBlank } from './grid.ts';
import { type HeaderFit, TITLE_ROWS } from './header-fit.ts';
import { headerKey } from './header-like.ts';
import { isNumberingRow, isRequirementRow } from './numbering.ts';
import { type TailKind, tailKind } from './tail.ts';

/**
 * 表头之下的一行是什么。`numbered` 只编了序号，后面还有记录时才算记录；
 * `numbering` 是表头下的栏次、填写要求；`filler` 是划了斜线的空行；`page` 是页脚、续表的题目；`example` 是填写示例。
 */
export type RowKind =
  | ('blank' | 'record' | 'numbered' | 'header' | 'section' | 'numbering' | 'foreign' | 'filler' | 'page' | 'example')
  | TailKind;

/** 没有序号列的表，合计、说明之后的行要填了这样多的列才又是记录。 */
const RESUMING_SHARE = 0.5;
const LEAST_COLUMNS_FOR_NOTE = 4;
/** 序号里最多这么长，除数字、“第几项”之外最多这么多个汉字；更长的是一句话。 */
const LONGEST_ORDINAL = 16;
const MOST_WORDS_IN_ORDINAL = 4;
/** 这几种列里的值都短，独占一行而比这还长的是附注。 */
const SHORT_VALUED: ReadonlySet<ColumnType['type']> = new Set([
  'ordinal',
  'place',
  'date',
  'boolean',
  'enum',
  'person',
]);
const LONGEST_SHORT_VALUE = 20;
/** 这几种列里不会是单位名。 */
const CLOSED_VALUED: ReadonlySet<ColumnType['type']> = new Set(['ordinal', 'date', 'boolean', 'enum']);
const BODY_NAME = /(?:局|委|厅|政府|委员会|办公室|中心|科|学校|大学)$/u;
const DATED = /^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/u;
/** 分节的题目：一、二、（一）。 */
const SECTION = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))/u;
const CHINESE_NUMBER = /^[(]?[一二三四五六七八九十]+[)、.]?$/u;
const EMPTY = new Set(EMPTY_WORDS);
const EXAMPLES = new Set(['示例', '样例', '例', '举例', '填写示例', '填表示例', '填报示例']);
/** 页脚与续表：第2页、共3页、续表、（续）、（续一）。 */
const PAGE = /^第[\d一二三四五六七八九十]+页|^共[\d一二三四五六七八九十]+页|续表|\(续[一二三四五六七八九十\d]*\)$/u;

/** 末尾只编了序号的空行不算；夹在记录之间的，是漏填的记录。 */
export const isRecord = (kind: RowKind | undefined): boolean => kind === 'record' || kind === 'numbered';

export interface RowView {
  /** 这一行自己有字的列（合并区只算左上角）。 */
  readonly filled: readonly number[];
  /** 认出的列中，自己有字的列数。 */
  readonly known: number;
}

export function viewRow(grid: Grid, fit: HeaderFit<string>, row: number): RowView {
  const filled: number[] = [];
  for (let column = fit.left; column <= fit.right; column++) if (!isBlank(grid.value(row, column))) filled.push(column);
  const known = fit.columns.filter((column) => !isBlank(grid.value(row, column.index))).length;
  return { filled, known };
}

export function rowKind(
  grid: Grid,
  fit: HeaderFit<string>,
  row: number,
  view: RowView,
  above: readonly RowKind[],
): RowKind {
  const lead = view.filled[0];
  if (lead === undefined) return 'blank';
  if (view.filled.every((column) => EMPTY.has(String(grid.value(row, column)).trim()))) return 'filler';
  const alone = view.filled.length === 1;
  const leadValue = grid.value(row, lead);
  const tail = typeof leadValue === 'string' ? tailKind(leadValue, alone) : undefined;
  if (tail) return tail;
  if (repeatsHeader(grid, fit, row)) return 'header';
  const isUnderHeader = above.every((kind) => kind === 'blank' || kind === 'numbering');
  if (isUnderHeader && (isNumberingRow(grid, fit, row) || isRequirementRow(grid, fit, row))) return 'numbering';
  if (above.includes('record') && !isRecord(above.at(-1)) && isOtherHeader(grid, fit, row, view)) return 'foreign';
  if (EXAMPLES.has(plain(leadValue).replace(/[():\d一二三]/gu, ''))) return 'example';
  if (alone && isPageRow(grid, fit, row)) return 'page';
  if (alone && isRemark(grid, fit, row, lead)) return 'section';
  if (view.filled.length === 2 && headsNumbered(grid, row, lead)) return 'section';
  if (alone && above.includes('record') && isSignature(grid, fit, row, lead)) return 'sign-off';
  if (view.known === 0) return 'blank';
  const afterGap = above.at(-1) === 'blank' && above.includes('record');
  const ordinal = ordinalColumn(fit);
  if (afterGap && ordinal !== undefined && notOrdinal(grid, fit, row, ordinal)) return 'foreign';
  // 没有序号可凭的表：空行之后孤零零的一格是附注，不是缺了别的格的记录。
  if (afterGap && ordinal === undefined && alone && fit.columns.length >= LEAST_COLUMNS_FOR_NOTE) return 'note';
  return alone && lead === ordinal && !isCovered(grid, fit, row) ? 'numbered' : 'record';
}

/** 合计、说明、落款之后，是不是又接着写记录了：有序号，或填了一半以上的列。 */
export function resumes(grid: Grid, fit: HeaderFit<string>, row: number, { known }: RowView): boolean {
  const ordinal = ordinalColumn(fit);
  if (known < 2) return false;
  if (ordinal !== undefined && !isBlank(grid.value(row, ordinal))) return !notOrdinal(grid, fit, row, ordinal);
  return known >= fit.columns.length * RESUMING_SHARE;
}

const plain = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFKC').replace(/\s/gu, '') : '';

/** 上面的记录竖着合并到这一行。 */
const isCovered = (grid: Grid, fit: HeaderFit<string>, row: number) =>
  fit.columns.some(({ index }) => (grid.merge(row, index)?.top ?? row) < row);

/** 独占一行的话：横着合并的分节标题，序号列里的一句话，写不下这么长的列里的附注。 */
function isRemark(grid: Grid, fit: HeaderFit<string>, row: number, lead: number): boolean {
  if (spansColumns(grid, fit, row, lead) || notOrdinal(grid, fit, row, lead)) return true;
  if (SECTION.test(plain(grid.value(row, lead)))) return true;
  const field = fit.columns.find(({ index }) => index === lead)?.field;
  const type = field === undefined ? undefined : typeOf(fit, field);
  return type !== undefined && SHORT_VALUED.has(type) && plain(grid.value(row, lead)).length > LONGEST_SHORT_VALUE;
}

/** 汉字数字的序号，后面只有一格，下一行又编阿拉伯数字：“一”“阳谷县”，分节的题目。 */
function headsNumbered(grid: Grid, row: number, lead: number): boolean {
  return CHINESE_NUMBER.test(plain(grid.value(row, lead))) && /^\d+$/u.test(String(grid.value(row + 1, lead)));
}

/** 末尾的落款：单位名、日期，写在装不下它的列里。 */
function isSignature(grid: Grid, fit: HeaderFit<string>, row: number, lead: number): boolean {
  const field = fit.columns.find(({ index }) => index === lead)?.field;
  const type = field === undefined ? undefined : typeOf(fit, field);
  const text = plain(grid.value(row, lead));
  if (type === undefined || !CLOSED_VALUED.has(type)) return false;
  return BODY_NAME.test(text) || (type !== 'date' && DATED.test(text));
}

/** 横着合并、盖住两列以上的一行字。 */
function spansColumns(grid: Grid, fit: HeaderFit<string>, row: number, column: number): boolean {
  const area = grid.merge(row, column);
  return area !== undefined && fit.columns.filter(({ index }) => index >= area.left && index <= area.right).length > 1;
}

const typeOf = ({ spec }: HeaderFit<string>, field: string): ColumnType['type'] | undefined =>
  spec.columns.find(({ id }) => id === field)?.content.type;

const ordinalColumn = (fit: HeaderFit<string>): number | undefined =>
  fit.columns.find((column) => typeOf(fit, column.field) === 'ordinal')?.index;

/** 序号列里写的是不是序号：数字，或带数字、汉字数字的短文字。 */
function notOrdinal(grid: Grid, fit: HeaderFit<string>, row: number, column: number): boolean {
  if (column !== ordinalColumn(fit)) return false;
  const value = grid.value(row, column);
  if (typeof value !== 'string' || isBlank(value)) return false;
  const text = plain(value);
  const words = text.replace(/[^\p{Script=Han}]|[第项号一二三四五六七八九十百]/gu, '').length;
  if (text.length > LONGEST_ORDINAL || words > MOST_WORDS_IN_ORDINAL) return true;
  return !/\d/.test(text) && !/^[(（]?[一二三四五六七八九十百]+[)）、.]?$/.test(text);
}

/** 打印时每页重复的表头：认出的各列与某一级表头文字相同。 */
function repeatsHeader(grid: Grid, fit: HeaderFit<string>, row: number): boolean {
  const printed = (at: number, column: number) => headerKey(String(grid.shown(at, column) ?? ''));
  for (let header = fit.top; header <= fit.bottom; header++) {
    const isSame = fit.columns.every(({ index }) => printed(row, index) === printed(header, index));
    if (isSame && fit.columns.some(({ index }) => printed(header, index) !== '')) return true;
  }
  return false;
}

/** 另一张表的表头：几格都是字，其中有一格正是本列的表头。 */
function isOtherHeader(grid: Grid, fit: HeaderFit<string>, row: number, { filled }: RowView): boolean {
  if (filled.length < 2 || !filled.every((column) => typeof grid.value(row, column) === 'string')) return false;
  return fit.columns.some(({ index }) => {
    const text = headerKey(String(grid.value(row, index) ?? ''));
    return text !== '' && text === headerKey(String(grid.shown(fit.bottom, index) ?? ''));
  });
}

/** 换页留下的一行：页脚、续表的题目，或每页重复的题目。 */
export function isPageRow(grid: Grid, fit: HeaderFit<string>, row: number): boolean {
  const { filled } = viewRow(grid, fit, row);
  const [lead] = filled;
  if (lead === undefined || filled.length > 1) return false;
  const text = plain(grid.value(row, lead));
  if (PAGE.test(text)) return true;
  for (let title = Math.max(grid.top, fit.top - TITLE_ROWS); title < fit.top; title++)
    if (text !== '' && viewRow(grid, fit, title).filled.length === 1 && plain(grid.value(title, lead)) === text)
      return true;
  return false;
}
