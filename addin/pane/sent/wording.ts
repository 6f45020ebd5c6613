import type { CoveringDocument } from '../../../shared/api/reference.ts';
import type { Sending, SentRequest, SentWay } from '../../tasks/sent.ts';
import { placeName, placesOf } from '../places.ts';
import { chineseDate } from '../wording.ts';
import { contentOf, type SentContent, type SentTerms, type TableSummary } from './summary.ts';

export const WAY_TITLE: Readonly<Record<SentWay, string>> = {
  check: '上次校验',
  recheck: '最近一次复核',
  enrich: '最近一次补充列',
  'break-down': '最近一次分解目标',
  cover: '最近一次算覆盖率',
  'match-selection': '最近一次对照所选',
  'pull-values': '最近一次取对上的内容',
  read: '最近一次看读法',
  import: '最近一次读表导入',
  draft: '最近一次存成草稿',
};

/** 为什么送，送的是什么；校验与复核不必说。 */
export function purposeText({ way, cells = '' }: Pick<Sending, 'way' | 'cells'>): string | undefined {
  switch (way) {
    case 'check':
    case 'recheck':
      return undefined;
    case 'enrich':
      return '为补充所选的列，只送填这些列要看的内容，和各条记录在第几行；人名不送。';
    case 'break-down':
      return '为分解目标，只送所选的几张表要写的内容，和各条记录在第几行。';
    case 'cover':
      return '为算结对覆盖率，只送认学校、算比例要看的列，和各条记录在第几行。';
    case 'match-selection':
      return cells === '' ? '没有读成所选的格。' : `为对照参考数据，只送${cells}里的文字，同样的只送一次；人名列不送。`;
    case 'pull-values':
      return '为取对上的各条的内容，只送它们在参考数据里的标识，没有送表里的文字。';
    case 'read':
      return `为说明这一格怎样读，只送${cells}这一格的文字。`;
    case 'import':
      return '为读成参考数据，送的是所选各表认出的列；读表时服务不保存。';
    case 'draft':
      return '送的是读出的参考数据与草稿的标题、说明。这是要服务保存的：草稿可以丢弃，发布的各版一直留着。';
  }
}

const CONTENT_NAMES: Readonly<Record<SentContent, string>> = {
  sheets: '表的内容',
  partials: '各片的中间结果，送回去合并',
  texts: '格里的文字',
  identifiers: '参考数据里的标识',
  draft: '要存成草稿的内容',
};
export const contentText = (request: SentRequest): string => CONTENT_NAMES[contentOf(request)];

/** 表头里的换行、空白不显示。 */
const plain = (header: string): string => header.replaceAll(/\s+/gu, '');
const listed = (headers: readonly string[]): string => headers.map((header) => `“${plain(header)}”`).join('');

export function tableTitle({ table, rows }: TableSummary, way: SentWay): string {
  const nothing = way === 'recheck' ? '没有变，没有再送' : '没有送出';
  return `${table.name}（${table.title}）：${rows === 0 ? nothing : `${rows} 行`}`;
}

export function columnsText({ table, digest }: TableSummary): string {
  if (table.columns.length === 0) return '一列也没有送，只送了各条记录在第几行。';
  const said = `送的列：${listed(table.columns.map(({ header }) => header))}。`;
  const masked = table.columns.filter((column) => column.masked).map(({ header }) => header);
  if (masked.length === 0) return said;
  const such = digest === undefined ? '' : `，如 ${digest}`;
  return `${said}${listed(masked)}里的人名没有送，送的是加盐的摘要${such}。`;
}

export const keptText = ({ table: { kept } }: TableSummary): string =>
  kept.length === 0 ? '有表头的列都送了。' : `没有送的列：${listed(kept)}。`;

export function termsText(
  { asOf, place, packs }: SentTerms,
  documents: readonly CoveringDocument[],
  way: SentWay,
): string {
  const isJudged = way === 'check' || way === 'recheck';
  const title = (pack: string) => documents.find((document) => document.pack === pack)?.title ?? pack;
  const chosen = packs === undefined ? '政策包没有选，按表种默认' : `政策包：${packs.map(title).join('、')}`;
  const named = placeName(placesOf(documents), place);
  const where = place === undefined ? `没有说，按${named}` : named;
  return [
    asOf === undefined ? '判断日期没有说，按服务当天' : `判断日期 ${chineseDate(asOf)}`,
    `所属地 ${where}`,
    ...(isJudged ? [chosen] : []),
  ].join('；');
}
