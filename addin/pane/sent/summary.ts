import { z } from 'zod';
import type { Sending, SentRequest, SentTable } from '../../tasks/sent.ts';

/** 正文里要给官员看的几样；照真的送出的正文读，不另记。 */
const Content = z.object({
  sheets: z
    .array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.array(z.array(z.unknown())) }))
    .default([]),
  place: z.string().optional(),
  asOf: z.string().optional(),
  packs: z.array(z.string()).optional(),
});
type Content = z.infer<typeof Content>;

export type SentTerms = Pick<Content, 'place' | 'asOf' | 'packs'>;

export interface SentSummary {
  readonly bytes: number;
  /** 一次带行的请求也没有送成时没有；读表导入不论日期与所属地，也没有。 */
  readonly terms?: SentTerms;
  readonly tables: readonly TableSummary[];
}

export interface TableSummary {
  readonly table: SentTable;
  readonly rows: number;
  /** 送出的头一个人名摘要，给官员看看送的是什么样子。 */
  readonly digest?: string;
}

const encoder = new TextEncoder();
export const bytesOf = ({ body }: SentRequest): number => encoder.encode(body).length;

/** 一份正文里是什么。 */
export type SentContent = 'sheets' | 'partials' | 'texts' | 'identifiers' | 'draft';

export function contentOf({ path, body }: SentRequest): SentContent {
  if (path.endsWith('/merge')) return 'partials';
  if (path.startsWith('/v1/text/')) return 'texts';
  if (path === '/v1/editions') return 'draft';
  if (path === '/v1/reconcile') return isForm(body, 'extend') ? 'identifiers' : 'texts';
  return 'sheets';
}

const isForm = (body: string, field: string): boolean => body.startsWith(`${field}=`);

export function summarise({ way, tables, requests }: Sending): SentSummary {
  const contents = requests
    .filter((request) => contentOf(request) === 'sheets')
    .map(({ body }) => Content.parse(JSON.parse(body)));
  const sheets = contents.flatMap((content) => content.sheets);
  const [first] = contents;
  return {
    bytes: requests.reduce((sum, request) => sum + bytesOf(request), 0),
    ...(first && way !== 'import' && { terms: { place: first.place, asOf: first.asOf, packs: first.packs } }),
    tables: tables.map((table) => {
      const own = sheets.filter(({ name }) => name === table.name);
      const digest = digestIn(table, own);
      return {
        table,
        rows: own.reduce((sum, { rows }) => sum + rows.length, 0),
        ...(digest !== undefined && { digest }),
      };
    }),
  };
}

function digestIn({ columns }: SentTable, sheets: Content['sheets']): string | undefined {
  const masked = columns.find((column) => column.masked);
  for (const { columns: fields, rows } of sheets) {
    const at = masked ? fields.indexOf(masked.field) : -1;
    const value = rows.map((row) => row[at]).find((cell) => typeof cell === 'string' && cell !== '');
    if (typeof value === 'string') return value;
  }
  return undefined;
}

/** 全部正文，一次请求一行，可以粘到别处细看。 */
export const wholeText = ({ requests }: Sending): string => requests.map(({ body }) => body).join('\n');

/** 一份正文先显示这么多字：两万行的表也不卡。 */
const SHOWN = 2_000;

export interface Shown {
  readonly text: string;
  /** 没有显示的字数。 */
  readonly more: number;
  /** 照表单送的，正文里汉字写成百分号编码；显示的是还原了的。 */
  readonly decoded: boolean;
}

export function shownOf(request: SentRequest): Shown {
  const decoded = request.path === '/v1/reconcile';
  const whole = decoded
    ? [...new URLSearchParams(request.body)].map(([field, value]) => `${field}=${value}`).join('&')
    : request.body;
  return { text: whole.slice(0, SHOWN), more: Math.max(0, whole.length - SHOWN), decoded };
}

export const sizeText = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} 字节`
    : bytes < 1024 ** 2
      ? `${(bytes / 1024).toFixed(1)} KB`
      : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
