import type { CoveringDocument } from '../../../shared/api/reference.ts';
import { sheetKind } from '../../../shared/sheets/kinds.ts';
import type { SentCheck } from '../../tasks/sent.ts';
import { placeName, placesOf } from '../places.ts';
import { chineseDate } from '../wording.ts';
import type { SentTerms, TableSummary } from './summary.ts';

export const WAY_TITLE: Record<SentCheck['way'], string> = { check: '上次校验', recheck: '最近一次复核' };

/** 表头里的换行、空白不显示。 */
const plain = (header: string): string => header.replaceAll(/\s+/gu, '');
const listed = (headers: readonly string[]): string => headers.map((header) => `“${plain(header)}”`).join('');

export function tableTitle({ table, rows }: TableSummary, way: SentCheck['way']): string {
  const nothing = way === 'recheck' ? '没有变，没有再送' : '没有送出';
  return `${table.name}（${sheetKind(table.kind).title}）：${rows === 0 ? nothing : `${rows} 行`}`;
}

export function columnsText({ table, digest }: TableSummary): string {
  const said = `送的列：${listed(table.columns.map(({ header }) => header))}。`;
  const masked = table.columns.filter((column) => column.masked).map(({ header }) => header);
  if (masked.length === 0) return said;
  const such = digest === undefined ? '' : `，如 ${digest}`;
  return `${said}${listed(masked)}里的人名没有送，送的是加盐的摘要${such}。`;
}

export const keptText = ({ table: { kept } }: TableSummary): string =>
  kept.length === 0 ? '有表头的列都送了。' : `没有送的列：${listed(kept)}。`;

export function termsText({ asOf, place, packs }: SentTerms, documents: readonly CoveringDocument[]): string {
  const title = (pack: string) => documents.find((document) => document.pack === pack)?.title ?? pack;
  const named = placeName(placesOf(documents), place);
  const where = place === undefined ? `没有说，按${named}` : named;
  return [
    asOf === undefined ? '判断日期没有说，按服务当天' : `判断日期 ${chineseDate(asOf)}`,
    `所属地 ${where}`,
    packs === undefined ? '政策包没有选，按表种默认' : `政策包：${packs.map(title).join('、')}`,
  ].join('；');
}
