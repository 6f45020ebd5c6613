import { z } from 'zod';
import type { SentCheck, SentRequest, SentTable } from '../../tasks/sent.ts';

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
  /** 一次带行的请求也没有送成时没有。 */
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

export const isMerge = ({ path }: SentRequest): boolean => path.endsWith('/merge');

export function summarise({ tables, requests }: SentCheck): SentSummary {
  const contents = requests.filter((request) => !isMerge(request)).map(({ body }) => Content.parse(JSON.parse(body)));
  const sheets = contents.flatMap((content) => content.sheets);
  const [first] = contents;
  return {
    bytes: requests.reduce((sum, request) => sum + bytesOf(request), 0),
    ...(first && { terms: { place: first.place, asOf: first.asOf, packs: first.packs } }),
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
export const wholeText = ({ requests }: SentCheck): string => requests.map(({ body }) => body).join('\n');

/** 一份正文先显示这么多字：两万行的表也不卡。 */
const SHOWN = 2_000;

export interface Shown {
  readonly text: string;
  /** 没有显示的字数。 */
  readonly more: number;
}

export const shownOf = ({ body }: SentRequest): Shown => ({
  text: body.slice(0, SHOWN),
  more: Math.max(0, body.length - SHOWN),
});

export const sizeText = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} 字节`
    : bytes < 1024 ** 2
      ? `${(bytes / 1024).toFixed(1)} KB`
      : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
