import type { SheetKindSpec } from '../../shared/sheets/column.ts';
import { sheetKind } from '../../shared/sheets/kinds.ts';
import type { SentRequest } from '../api/client.ts';
import type { RecognisedTable } from '../excel/recognise.ts';
import type { ReadTable } from './reading.ts';

export type { SentRequest } from '../api/client.ts';

/** 做什么时送的：校验、复核，各件工具，看一格的读法，读表导入，存成草稿。 */
export const SENT_WAYS = [
  'check',
  'recheck',
  'enrich',
  'break-down',
  'cover',
  'match-selection',
  'pull-values',
  'read',
  'import',
  'draft',
] as const;
export type SentWay = (typeof SENT_WAYS)[number];

/** 一次送出了什么。只在内存里，随窗格而去。 */
export interface Sending {
  readonly way: SentWay;
  /** ISO 时刻。 */
  readonly at: string;
  /** 送了哪几格的文字，如「“联系表”C2:C40」；送整张表的没有。 */
  readonly cells?: string;
  /** 读出的各表；没有读成的没有。 */
  readonly tables: readonly SentTable[];
  /** 真的送出的正文，依次。没有变的片不再送，所以复核可以一次也不带行。 */
  readonly requests: readonly SentRequest[];
}

export interface SentTable {
  readonly name: string;
  /** 是哪种表，如「重点项目清单」。 */
  readonly title: string;
  readonly columns: readonly SentColumn[];
  /** 没有送的列，表头原文：不认识的，与没有谁要看的。 */
  readonly kept: readonly string[];
}

export interface SentColumn {
  readonly field: string;
  readonly header: string;
  /** 人名已换成摘要。 */
  readonly masked: boolean;
}

/** 从工作簿读出的一张表，与送的是它的哪几列。 */
interface SentPart {
  readonly table: Pick<RecognisedTable<string>, 'name' | 'columns' | 'extra'>;
  readonly spec: SheetKindSpec;
  readonly columns: readonly string[];
}

/** 正在记的一次。 */
export interface SentRecord {
  readTables(parts: readonly SentPart[]): void;
  readCells(worksheet: string, address: string): void;
  readonly send: (request: SentRequest) => void;
}

/** 读出的各表与各自送出的样子，一一对应。 */
export const sentParts = (
  tables: readonly ReadTable[],
  payloads: readonly { readonly columns: readonly string[] }[],
): SentPart[] =>
  tables.map(({ table }, at) => ({ table, spec: sheetKind(table.kind), columns: payloads[at]?.columns ?? [] }));

/** 每样只留最近一次。 */
export interface SentLog {
  begin(way: SentWay): SentRecord;
  /** 新的在前。没有做成的也在内。 */
  sent(): readonly Sending[];
}

/** 正文一共至多留这么多字；多了，先丢早的。最近一次总是留着。 */
const MOST_KEPT = 20_000_000;

const lengthOf = ({ requests }: Sending): number => requests.reduce((sum, { body }) => sum + body.length, 0);

/** 新的在前，从头数到装不下为止。 */
function withinBounds(sendings: readonly Sending[], most: number): readonly Sending[] {
  let room = most;
  const end = sendings.findIndex((sending, at) => {
    room -= lengthOf(sending);
    return at > 0 && room < 0;
  });
  return end < 0 ? sendings : sendings.slice(0, end);
}

export function createSentLog(most = MOST_KEPT): SentLog {
  let kept: readonly Sending[] = [];
  /** 再校验一次，此前的复核是对着上一次校验的，不留。 */
  const isStale = (way: SentWay, before: SentWay) => before === way || (way === 'check' && before === 'recheck');
  return {
    begin(way) {
      const requests: SentRequest[] = [];
      const tables: SentTable[] = [];
      const sending: { -readonly [K in keyof Sending]: Sending[K] } = {
        ...{ way, at: new Date().toISOString() },
        ...{ tables, requests },
      };
      kept = [sending, ...kept.filter((before) => !isStale(way, before.way))];
      return {
        readTables: (parts) => tables.push(...parts.map(tableOf)),
        readCells: (worksheet, address) => {
          sending.cells = `“${worksheet}”${address}`;
        },
        send: (request) => {
          requests.push(request);
          kept = withinBounds(kept, most);
        },
      };
    },
    sent: () => kept,
  };
}

function tableOf({ table: { name, columns, extra }, spec, columns: sent }: SentPart): SentTable {
  const isSent = ({ field }: { readonly field: string }) => sent.includes(field);
  const persons = new Set(spec.columns.flatMap(({ id, content }) => (content.type === 'person' ? [id] : [])));
  return {
    name,
    title: spec.title,
    columns: columns.filter(isSent).map(({ field, header }) => ({ field, header, masked: persons.has(field) })),
    kept: [...columns.filter((column) => !isSent(column)).map(({ header }) => header), ...extra],
  };
}
