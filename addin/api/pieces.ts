import { MAX_BODY_BYTES, MAX_ROWS } from '../../shared/api/limits.ts';
import type { CellValue, SheetPayload } from '../../shared/api/validations.ts';
import { isRepeatedHeader, SPREADING, TAIL_WORDS } from '../../shared/sheets/records.ts';

export interface Limits {
  readonly rows: number;
  readonly bytes: number;
  readonly sheets: number;
  /** 一片大约多少行：改一格时重送的就是它所在的一片。 */
  readonly pieceRows: number;
}

/** 正文还有表名、列名、日期等；各行之和只用到这么多。 */
const BODY_SHARE = 0.95;
export const LIMITS: Limits = { rows: MAX_ROWS, bytes: MAX_BODY_BYTES * BODY_SHARE, sheets: 200, pieceRows: 250 };

/** 一片的字节到了上限的这一份，就在下一条记录前切开。 */
const PIECE_SHARE = 0.25;

const encoder = new TextEncoder();
export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length + 1;

/** 一次请求装不装得下。 */
export function fitsOneRequest(sheets: readonly Pick<SheetPayload, 'rows'>[], limits: Limits = LIMITS): boolean {
  const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  return rows <= limits.rows && sheets.length <= limits.sheets && bytesOf(sheets) <= limits.bytes;
}

/** 合计、备注一类的行不算记录，其后的续行仍是前面那条的。宁可多疑：哪一格这样起头都算。 */
const maybeTail = (row: readonly CellValue[]): boolean =>
  row.some(
    (value) => typeof value === 'string' && TAIL_WORDS.some((word) => value.replaceAll(/\s/g, '').startsWith(word)),
  );

/** 一行的名目；没有字的没有。每行自成一条的表，各行名目都不同。 */
function headsOf(sheet: SheetPayload): (row: readonly CellValue[], index: number) => string | undefined {
  const heads = SPREADING[sheet.kind]?.head.map((field) => sheet.columns.indexOf(field));
  if (!heads) return (_, index) => String(index);
  return (row) => {
    const values = heads.map((index) => String(row[index] ?? '').trim());
    return values.some((value) => /[\p{L}\p{N}]/u.test(value)) ? JSON.stringify(values) : undefined;
  };
}

/** 拿不准是不是记录的行、每页重复的表头，不作一片的头一行。每行自成一条的表不怕。 */
const canLead = (sheet: SheetPayload, row: readonly CellValue[]): boolean =>
  SPREADING[sheet.kind] === undefined || (!maybeTail(row) && !isRepeatedHeader(sheet, row));

/**
 * 把各表切成片，次序不变，不切开一条记录。切口挨着工作表上每 `pieceRows` 行的一道线，
 * 由线附近的内容定，所以改一处只动它所在的一片；插入、删除一行，其下的行号都变了，各片也就都变了。
 */
export const cutPieces = (sheets: readonly SheetPayload[], limits: Limits = LIMITS): SheetPayload[] =>
  sheets.flatMap((sheet) => cutSheet(sheet, limits));

function cutSheet(sheet: SheetPayload, limits: Limits): SheetPayload[] {
  const head = bytesOf({ ...sheet, rows: [] });
  const headOf = headsOf(sheet);
  const line = (index: number) => Math.floor((sheet.firstRow + index) / limits.pieceRows);
  const pieces: SheetPayload[] = [];
  const seen = new Set<string>();
  let from = 0;
  let bytes = head;
  const close = (to: number) => {
    pieces.push({ ...sheet, firstRow: sheet.firstRow + from, rows: sheet.rows.slice(from, to) });
    seen.clear();
    from = to;
    bytes = head;
  };
  sheet.rows.forEach((row, index) => {
    const size = bytesOf(row);
    const name = headOf(row, index);
    // 本片里还没有过的名目，必是另一条记录；拿不准就不切，这一片长一点。
    const starts = name !== undefined && !seen.has(name) && canLead(sheet, row);
    const due = line(index) > line(from) || bytes > limits.bytes * PIECE_SHARE;
    const full = index - from >= limits.rows || bytes + size > limits.bytes;
    if (index > from && (full || (due && starts))) close(index);
    if (name !== undefined) seen.add(name);
    bytes += size;
  });
  close(sheet.rows.length);
  return pieces;
}

/** 一次请求里装几片：行数少些，好看到进展，断了也只重送一小段。 */
export const REQUEST_ROWS = 2_500;

/** 把各片分成若干次请求，次序不变。 */
export function packPieces<P extends { readonly sheet: SheetPayload }>(
  pieces: readonly P[],
  limits: Limits = LIMITS,
): P[][] {
  const requests: P[][] = [];
  let room = { rows: 0, bytes: 0, sheets: 0 };
  for (const piece of pieces) {
    const needed = { rows: piece.sheet.rows.length, bytes: bytesOf(piece.sheet) };
    const current = requests.at(-1);
    if (current && room.sheets > 0 && needed.rows <= room.rows && needed.bytes <= room.bytes) current.push(piece);
    else {
      requests.push([piece]);
      room = { ...limits, rows: Math.min(limits.rows, REQUEST_ROWS) };
    }
    room = { rows: room.rows - needed.rows, bytes: room.bytes - needed.bytes, sheets: room.sheets - 1 };
  }
  return requests;
}
