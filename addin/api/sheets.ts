import type { z } from 'zod';
import { BreakdownsResponse } from '../../shared/api/breakdowns.ts';
import { CoverageResponse } from '../../shared/api/coverage.ts';
import { EnrichmentsResponse, type SheetsRequest } from '../../shared/api/enrichments.ts';
import { MAX_ROWS } from '../../shared/api/limits.ts';
import type { SheetPayload } from '../../shared/api/validations.ts';
import type { CallOptions } from './client.ts';
import { ApiError } from './failure.ts';
import { cutPieces, fitsOneRequest, type Limits, packPieces } from './pieces.ts';

/** 送几张表去补充、分解、算覆盖率。前两样各条记录互不相干，表大时自行分几次送，应答与一次送完相同。 */
export interface SheetsApi {
  enrichments(request: SheetsRequest, options?: CallOptions): Promise<EnrichmentsResponse>;
  breakdowns(request: SheetsRequest, options?: CallOptions): Promise<BreakdownsResponse>;
  /** 要合起来算，一次送不完时抛出 `too-large`。 */
  coverage(request: SheetsRequest, options?: CallOptions): Promise<CoverageResponse>;
}

export type PostJson = <T>(path: string, schema: z.ZodType<T>, body: unknown, signal?: AbortSignal) => Promise<T>;

/** 同一次请求里，一张表切开的几片接回一张：一次请求里表名不能重复。 */
function rejoined(pieces: readonly SheetPayload[]): SheetPayload[] {
  const sheets: SheetPayload[] = [];
  for (const piece of pieces) {
    const last = sheets.at(-1);
    if (last?.name === piece.name) last.rows.push(...piece.rows);
    else sheets.push({ ...piece, rows: [...piece.rows] });
  }
  return sheets;
}

const requestsOf = (sheets: readonly SheetPayload[], limits: Limits): SheetPayload[][] =>
  packPieces(
    cutPieces(sheets, limits).map((sheet) => ({ sheet })),
    limits,
  ).map((pieces) => rejoined(pieces.map(({ sheet }) => sheet)));

export function createSheetsApi(post: PostJson, limits: Limits): SheetsApi {
  /** 依次送，后面各次沿用第一次的日期与版本，跨过零点或换版也不会前后不一。 */
  async function inTurn<T extends { readonly asOf: string; readonly edition: string }>(
    path: string,
    schema: z.ZodType<T>,
    request: SheetsRequest,
    { signal, onPiece }: CallOptions,
  ): Promise<readonly [T, ...T[]]> {
    const [first = [], ...rest] = requestsOf(request.sheets, limits);
    const head = await post(path, schema, { ...request, sheets: first }, signal);
    onPiece?.(1, rest.length + 1);
    const answers: [T, ...T[]] = [head];
    for (const sheets of rest) {
      answers.push(await post(path, schema, { ...request, asOf: head.asOf, edition: head.edition, sheets }, signal));
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
    async coverage(request, { signal } = {}) {
      if (!fitsOneRequest(request.sheets, limits))
        throw new ApiError(
          'too-large',
          `学校名录与结对表合起来超过 ${MAX_ROWS} 行（或 8 MiB），覆盖率要合起来算，一次送不完。请按县分成几个工作簿，分别计算；工作簿没有改动`,
        );
      return post('/v1/coverage', CoverageResponse, request, signal);
    },
  };
}
