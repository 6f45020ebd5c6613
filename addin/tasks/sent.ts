import type { SheetPayload } from '../../shared/api/validations.ts';
import { columnOf, type SheetKind } from '../../shared/sheets/kinds.ts';
import type { SentRequest } from '../api/client.ts';
import type { ReadTable } from './reading.ts';

export type { SentRequest } from '../api/client.ts';

/** 一次校验或复核送出了什么。只在内存里，随窗格而去。 */
export interface SentCheck {
  readonly way: 'check' | 'recheck';
  /** ISO 时刻。 */
  readonly at: string;
  /** 读出的各表；没有读成的没有。 */
  readonly tables: readonly SentTable[];
  /** 真的送出的正文，依次。没有变的片不再送，所以复核可以一次也不带行。 */
  readonly requests: readonly SentRequest[];
}

export interface SentTable {
  readonly name: string;
  readonly kind: SheetKind;
  readonly columns: readonly SentColumn[];
  /** 没有送的列，表头原文：不认识的，与没有规则要看的。 */
  readonly kept: readonly string[];
}

export interface SentColumn {
  readonly field: string;
  readonly header: string;
  /** 人名已换成摘要。 */
  readonly masked: boolean;
}

/** 正在记的一次。 */
export interface SentRecord {
  readonly sent: SentCheck;
  read(tables: readonly ReadTable[], payloads: readonly SheetPayload[]): void;
  readonly send: (request: SentRequest) => void;
}

export function recordSent(way: SentCheck['way']): SentRecord {
  const requests: SentRequest[] = [];
  const tables: SentTable[] = [];
  return {
    sent: { way, at: new Date().toISOString(), tables, requests },
    read: (read, payloads) => tables.push(...read.map(({ table }, at) => tableOf(table, payloads[at]?.columns ?? []))),
    send: (request) => requests.push(request),
  };
}

function tableOf({ name, kind, columns, extra }: ReadTable['table'], fields: readonly string[]): SentTable {
  const isSent = ({ field }: { readonly field: string }) => fields.includes(field);
  return {
    name,
    kind,
    columns: columns.filter(isSent).map(({ field, header }) => ({
      field,
      header,
      masked: columnOf(kind, field)?.content.type === 'person',
    })),
    kept: [...columns.filter((column) => !isSent(column)).map(({ header }) => header), ...extra],
  };
}
