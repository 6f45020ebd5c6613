import type { z } from 'zod';
import { BreakdownsResponse } from '../../shared/api/breakdowns.ts';
import { CoverageResponse } from '../../shared/api/coverage.ts';
import {
  type AskedSheet,
  type EnrichmentsRequest,
  EnrichmentsResponse,
  type SheetsRequest,
} from '../../shared/api/enrichments.ts';
import { MAX_ROWS } from '../../shared/api/limits.ts';
import { recordRows } from '../../shared/sheets/records.ts';
import type { CallOptions, SendOptions } from './client.ts';
import { ApiError } from './failure.ts';
import { bytesOf, fitsOneRequest, type Limits, REQUEST_ROWS } from './pieces.ts';

/** 送几张表去补充、分解、算覆盖率。前两样各条记录互不相干，表大时自行分几次送，应答与一次送完相同。 */
export interface SheetsApi {
  enrichments(request: EnrichmentsRequest, options?: CallOptions): Promise<EnrichmentsResponse>;
  breakdowns(request: SheetsRequest, options?: CallOptions): Promise<BreakdownsResponse>;
  /** 要合起来算，一次送不完时抛出 `too-large`。 */
  coverage(request: SheetsRequest, options?: CallOptions): Promise<CoverageResponse>;
}

export type PostJson = <T>(path: string, schema: z.ZodType<T>, body: unknown, options?: SendOptions) => Promise<T>;

/** 表里从这一条记录起，还没有行的一片。 */
const pieceFrom = <S extends AskedSheet>(sheet: S, row: number): S => ({
  ...sheet,
  firstRow: sheet.firstRow + row,
  rows: [],
  ...(sheet.records && { records: [] }),
});

/**
 * 各次送什么，次序不变，不切开一条记录；一次的行数少些，好看到进展，断了也只重送一小段。
 * 一条记录就装不下的，照样整条送，由服务去说太大。
 */
function requestsOf<S extends AskedSheet>(sheets: readonly S[], limits: Limits): S[][] {
  const most = { ...limits, rows: Math.min(limits.rows, REQUEST_ROWS) };
  const requests: S[][] = [];
  let room = most;
  for (const sheet of sheets) {
    const starts = sheet.records ?? recordRows(sheet).map(([first]) => first);
    const head = bytesOf({ ...sheet, rows: [], records: [] });
    let piece: S | undefined;
    const open = (row: number, rows: number, bytes: number): S => {
      const current = requests.at(-1);
      const fits = rows <= room.rows && head + bytes <= room.bytes && room.sheets > 0;
      const opened = pieceFrom(sheet, row);
      if (current && fits) current.push(opened);
      else {
        requests.push([opened]);
        room = most;
      }
      room = { ...room, bytes: room.bytes - head, sheets: room.sheets - 1 };
      return opened;
    };
    for (const [at, start] of starts.entries()) {
      const rows = sheet.rows.slice(start, starts[at + 1]);
      const bytes = bytesOf(rows);
      if (!piece || rows.length > room.rows || bytes > room.bytes) piece = open(start, rows.length, bytes);
      piece.records?.push(piece.rows.length);
      piece.rows.push(...rows);
      room = { ...room, rows: room.rows - rows.length, bytes: room.bytes - bytes };
    }
    if (!piece) open(0, 0, 0);
  }
  return requests;
}

export function createSheetsApi(post: PostJson, limits: Limits): SheetsApi {
  /** 依次送，后面各次沿用第一次的日期与版本，跨过零点或换版也不会前后不一。 */
  async function inTurn<T extends { readonly asOf: string; readonly edition: string }>(
    path: string,
    schema: z.ZodType<T>,
    request: SheetsRequest | EnrichmentsRequest,
    { signal, onPiece, onSend }: CallOptions,
  ): Promise<readonly [T, ...T[]]> {
    const [first = [], ...rest] = requestsOf(request.sheets, limits);
    const head = await post(path, schema, { ...request, sheets: first }, { signal, onSend });
    onPiece?.(1, rest.length + 1);
    const answers: [T, ...T[]] = [head];
    for (const sheets of rest) {
      answers.push(
        await post(path, schema, { ...request, asOf: head.asOf, edition: head.edition, sheets }, { signal, onSend }),
      );
      onPiece?.(answers.length, rest.length + 1);
    }
    return answers;
  }

  return {
    async enrichments(request, options = {}) {
      const answers = await inTurn('/v1/enrichments', EnrichmentsResponse, request, options);
      const sheets = new Map<string, EnrichmentsResponse['sheets'][number]>();
      for (const sheet of answers.flatMap((answer) => answer.sheets)) {
        const held = sheets.get(sheet.name);
        if (held) held.rows.push(...sheet.rows);
        else sheets.set(sheet.name, sheet);
      }
      return { ...answers[0], sheets: [...sheets.values()] };
    },
    async breakdowns(request, options = {}) {
      const answers = await inTurn('/v1/breakdowns', BreakdownsResponse, request, options);
      return { ...answers[0], projects: answers.flatMap(({ projects }) => projects) };
    },
    async coverage(request, { signal, onSend } = {}) {
      if (!fitsOneRequest(request.sheets, limits))
        throw new ApiError(
          'too-large',
          `学校名录与结对表合起来超过 ${MAX_ROWS} 行（或 8 MiB），覆盖率要合起来算，一次送不完。请按县分成几个工作簿，分别计算；工作簿没有改动`,
        );
      return post('/v1/coverage', CoverageResponse, request, { signal, onSend });
    },
  };
}
