import type { SheetsRequest } from '../../../shared/api/enrichments.ts';
import type { CallOptions } from '../../api/client.ts';
import { cellAddress } from '../../excel/address.ts';
import { runExcel } from '../../excel/errors.ts';
import type { CellLink } from '../../excel/sheet-draft.ts';
import { narrowed } from '../disclosure.ts';
import { type ReadTable, type ReadWorkbook, readTables } from '../reading.ts';
import { type SentRecord, sentParts } from '../sent.ts';
import type { WorkOptions } from './work.ts';

/** 读工作簿，供问服务。 */
export function readWorkbook({ signal, onProgress }: WorkOptions): Promise<ReadWorkbook> {
  signal?.throwIfAborted();
  onProgress?.({ step: 'recognise', done: 0, total: 1 });
  return runExcel((context) => readTables(context, { signal, onProgress }));
}

/** 要问服务的活，另记下送出了什么。 */
export interface AskOptions extends WorkOptions {
  readonly record?: SentRecord | undefined;
}

/** 送这几张表里要看的列去问；没有说所属地时，用工作簿记着的。 */
export function sheetsRequest(
  workbook: ReadWorkbook,
  tables: readonly ReadTable[],
  fieldsOf: (table: ReadTable) => Iterable<string>,
  { place = workbook.place, asOf, record }: AskOptions,
): SheetsRequest {
  const sheets = tables.map((table) => narrowed(table.payload, new Set(fieldsOf(table))));
  record?.readTables(sentParts(tables, sheets));
  return {
    sheets,
    ...(place === undefined ? {} : { place }),
    ...(asOf === undefined ? {} : { asOf }),
  };
}

export function callOptions({ signal, onProgress, record }: AskOptions): CallOptions {
  signal?.throwIfAborted();
  onProgress?.({ step: 'send', done: 0, total: 1 });
  return { signal, onSend: record?.send, onPiece: (done, total) => onProgress?.({ step: 'send', done, total }) };
}

/** 应答里的一条记录在工作簿的哪一格：`field` 那一列，没有这一列的是第一列。 */
export type Locate = (sheet: string, row: number, field: string) => CellLink | undefined;

export function locator(tables: readonly ReadTable[]): Locate {
  const byName = new Map(tables.map((table) => [table.payload.name, table]));
  return (sheet, row, field) => {
    const found = byName.get(sheet);
    const cells = found?.cells[row - found.table.firstRow];
    const column = found?.table.columns.findIndex((one) => one.field === field) ?? -1;
    const cell = cells?.[Math.max(column, 0)];
    return found && cell ? { worksheet: found.table.sheet, address: cellAddress(cell.row, cell.column) } : undefined;
  };
}
