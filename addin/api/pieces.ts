import { MAX_BODY_BYTES, MAX_ROWS } from '../../shared/api/limits.ts';
import type { CellValue, SheetPayload } from '../../shared/api/validations.ts';

export interface Limits {
  readonly rows: number;
  readonly bytes: number;
  readonly sheets: number;
}

/** 正文还有表名、列名、日期等；各行之和只用到这么多。 */
const BODY_SHARE = 0.95;
export const LIMITS: Limits = { rows: MAX_ROWS, bytes: MAX_BODY_BYTES * BODY_SHARE, sheets: 200 };

/** 切口最多往回找这么多行，找一条记录的第一行。 */
const LONGEST_RECORD = 100;

/** 一条记录占几行时，续行的首列是空的，或与上一行相同（合并格摊开）。 */
function startsRecord(rows: readonly (readonly CellValue[])[], index: number): boolean {
  const head = rows[index]?.[0] ?? null;
  return head !== null && head !== '' && head !== (rows[index - 1]?.[0] ?? null);
}

function cutBefore(rows: readonly (readonly CellValue[])[], wanted: number, from: number): number {
  for (let index = wanted; index > Math.max(from, wanted - LONGEST_RECORD); index--)
    if (startsRecord(rows, index)) return index;
  return wanted;
}

const encoder = new TextEncoder();
const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length + 1;

/**
 * 按上限把各表切成若干次请求，次序不变；装得下时只有一次。
 * 切口选在记录的第一行，以免一条记录分在两片（服务端各片自成记录）。
 */
export function cutSheets(sheets: readonly SheetPayload[], limits: Limits = LIMITS): SheetPayload[][] {
  const pieces: SheetPayload[][] = [];
  let piece: SheetPayload[] = [];
  let room = { rows: limits.rows, bytes: limits.bytes };
  const close = () => {
    if (piece.length > 0) pieces.push(piece);
    piece = [];
    room = { rows: limits.rows, bytes: limits.bytes };
  };
  for (const sheet of sheets) {
    const head = bytesOf({ ...sheet, rows: [] });
    const sizes = sheet.rows.map(bytesOf);
    let from = 0;
    do {
      if (piece.length >= limits.sheets) close();
      const taken = fitting(sizes, from, room.rows, room.bytes - head);
      if (taken === 0 && from < sheet.rows.length && piece.length > 0) {
        close();
        continue;
      }
      const end = from + Math.max(taken, Math.min(1, sheet.rows.length - from));
      const to = end < sheet.rows.length ? Math.max(from + 1, cutBefore(sheet.rows, end, from)) : end;
      piece.push({ ...sheet, firstRow: sheet.firstRow + from, rows: sheet.rows.slice(from, to) });
      room.rows -= to - from;
      room.bytes -= head + sizes.slice(from, to).reduce((sum, size) => sum + size, 0);
      from = to;
      if (from < sheet.rows.length) close();
    } while (from < sheet.rows.length);
  }
  close();
  return pieces;
}

function fitting(sizes: readonly number[], from: number, rows: number, bytes: number): number {
  let count = 0;
  for (let left = bytes; count < rows && from + count < sizes.length; count++) {
    left -= sizes[from + count] ?? 0;
    if (left < 0) break;
  }
  return count;
}
