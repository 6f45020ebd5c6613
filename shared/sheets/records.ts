import type { CellValue } from '../api/validations.ts';
import { isBlankCell } from './blank.ts';
import { SHEET_KINDS, type SheetKind } from './kinds.ts';

/** 表尾不是记录的行，首格这样起头。 */
export const TAIL_WORDS = [
  '合计',
  '总计',
  '小计',
  '备注',
  '注:',
  '注：',
  '说明',
  '填报单位',
  '填报人',
  '填表人',
  '审核人',
];

/**
 * 一条记录可占几行的表：`head` 是记录的名目，`body` 是一条完整记录必有的内容。
 * 名目全空而内容不全的行是上一条的续行；名目与上一行相同而别处不同的，是合并单元格摊开的同一条。
 */
export const SPREADING: Partial<Record<SheetKind, { head: readonly string[]; body: readonly string[] }>> = {
  projects: { head: ['no', 'name'], body: ['task', 'goal', 'lead'] },
};

/** 表头去掉空白、括注与全半角差别之后的写法。 */
const headerForm = (text: string): string => text.normalize('NFKC').replaceAll(/\s|\([^()]*\)/gu, '');

const headers = new Map<string, ReadonlySet<string>>(
  SHEET_KINDS.flatMap(({ kind, columns }) =>
    columns.map(({ id, title, synonyms }) => [`${kind} ${id}`, new Set([title, ...synonyms].map(headerForm))] as const),
  ),
);
/** 再长的不是表头。 */
const LONGEST_HEADER = 40;

/** 分页打印的表每页重复表头：至少两格，格格都是这一列的名称。 */
export function isRepeatedHeader(
  { kind, columns }: { readonly kind: string; readonly columns: readonly string[] },
  row: readonly CellValue[],
) {
  let titles = 0;
  for (const [index, value] of row.entries()) {
    if (value === null || String(value).trim() === '') continue;
    if (typeof value !== 'string' || value.length > LONGEST_HEADER) return false;
    if (!headers.get(`${kind} ${columns[index]}`)?.has(headerForm(value))) return false;
    titles += 1;
  }
  return titles >= 2;
}

type Cells = readonly CellValue[];

/** 送来的样子里与分记录有关的部分；`kind` 不必是七种表之一。 */
export interface SheetRows {
  readonly kind: string;
  readonly columns: readonly string[];
  readonly rows: readonly Cells[];
}

function isTail(cells: Cells): boolean {
  const filled = cells.filter((value) => !isBlankCell(value));
  const first = filled[0];
  if (typeof first !== 'string') return false;
  const text = first.replaceAll(/\s/g, '');
  return TAIL_WORDS.some((word) => text === word || (filled.length === 1 && text.startsWith(word)));
}

const spreads = new Map(Object.entries(SPREADING));

/** 一行是不是 `head` 这一行起头的那条记录的续行。 */
export function continuation({
  kind,
  columns,
}: Pick<SheetRows, 'kind' | 'columns'>): (cells: Cells, head: Cells) => boolean {
  const spreading = spreads.get(kind);
  if (!spreading) return () => false;
  const indexes = (fields: readonly string[]) => fields.map((field) => columns.indexOf(field));
  const [heads, bodies] = [indexes(spreading.head), indexes(spreading.body)];
  return (cells, head) => {
    const filled = (index: number) => !isBlankCell(cells[index]);
    if (!heads.some(filled)) return !bodies.every(filled);
    const same = (index: number) => String(cells[index] ?? '').trim() === String(head[index] ?? '').trim();
    const alike = cells.length === head.length && cells.every((value, index) => value === head[index]);
    return heads.every((index) => filled(index) && same(index)) && !alike;
  };
}

/** 各条记录占 `rows` 里的哪几行，首行在前：空行、合计与备注行、每页重复的表头不算，续行并入上一条。 */
export function recordRows(sheet: SheetRows): (readonly [number, ...number[]])[] {
  const continues = continuation(sheet);
  const records: [number, ...number[]][] = [];
  sheet.rows.forEach((cells, index) => {
    if (cells.every(isBlankCell) || isTail(cells) || isRepeatedHeader(sheet, cells)) return;
    const record = records.at(-1);
    const head = record && sheet.rows[record[0]];
    if (record && head && continues(cells, head)) record.push(index);
    else records.push([index]);
  });
  return records;
}
