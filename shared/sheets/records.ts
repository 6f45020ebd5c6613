import type { CellValue } from '../api/validations.ts';
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
