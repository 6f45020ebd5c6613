import { z } from 'zod';
import { columnOf, SHEET_KIND_IDS, type SheetKind } from '../../shared/sheets/kinds.ts';
import type { Grid } from './grid.ts';
import { type HeaderPlace, headerColumns } from './header-fit.ts';
import { headerKey, placesLike, rangeOf, textsOf } from './header-like.ts';
import { CHECKED } from './headers.ts';
import type { Memory } from './memory.ts';
import type { HeaderSpot } from './table.ts';

/** 一份工作簿最多记这么多条更正；再多，最早的不再记。 */
export const MOST_CORRECTIONS = 40;
/** 不校验的列最多记这么多；认得的各列都记。 */
const MOST_IGNORED = 40;
/** 表头可以有几行。 */
export const MOST_HEADER_ROWS = 3;

const Column = z.strictObject({
  header: z.string(),
  index: z.int().min(0),
  /** 没有的，即官员说这一列不校验。 */
  field: z.string().optional(),
});

/**
 * 官员说的：这处表头是哪种表，各列是什么。位置只记作线索，找的时候照表头的文字找，
 * 所以插删行列、改工作表名之后仍认得。
 */
export const Correction = z.strictObject({
  id: z.string(),
  worksheet: z.string(),
  worksheetId: z.string().optional(),
  /** 最下一行表头，从 1 起；表头共几行。 */
  headerRow: z.int().min(1),
  headerRows: z.int().min(1).max(MOST_HEADER_ROWS),
  /** 工作表上有几处同样的表头时，是其中第几处，从 0 起。 */
  occurrence: z.int().min(0),
  kind: z.enum([...SHEET_KIND_IDS, 'not-a-table']),
  columns: z.array(Column),
  /** 它取代的自动认出的表头在它下面几行（在上面为负）。 */
  replaces: z.int().optional(),
});
export type Correction = z.infer<typeof Correction>;
export type CorrectedKind = Correction['kind'];

export const CORRECTIONS: Memory<readonly Correction[]> = {
  key: 'jiaoyu-taizhang.corrections.1',
  schema: z.array(Correction),
  fallback: [],
};

/** 官员在窗格里定下的样子。行号从 1 起。 */
export interface CorrectionRequest {
  readonly worksheet: string;
  readonly headerRow: number;
  readonly headerRows: number;
  readonly kind: CorrectedKind;
  /** 官员看到的各列；`field` 没有的不校验。 */
  readonly columns: readonly { readonly index: number; readonly header: string; readonly field?: string }[];
  /** 更正的是自动认出的、或先前更正过的（`corrected`）哪一处；本来没有认出的没有。 */
  readonly insteadOf?: HeaderSpot & { readonly corrected?: string };
}

/** 请求里的表头行，从 0 起，横贯整张工作表。 */
export const rowsOf = (grid: Grid, headerRow: number, headerRows: number): HeaderPlace => ({
  top: headerRow - headerRows,
  bottom: headerRow - 1,
  left: grid.left,
  right: grid.right,
});

/** 表头和官员看到的还一样吗；不一样的那一列的列号。 */
export function changedColumn(grid: Grid, request: CorrectionRequest): number | undefined {
  const texts = textsOf(grid, rowsOf(grid, request.headerRow, request.headerRows));
  return request.columns.find(({ index, header }) => headerKey(header) !== (texts.get(index) ?? ''))?.index;
}

/** 把请求写成要记下的一条。不属这种表的字段、同一字段的第二列，都当作不校验。 */
export function correctionOf(grid: Grid, request: CorrectionRequest, id: string): Correction {
  const { worksheet, headerRow, headerRows, kind, insteadOf } = request;
  const place = rowsOf(grid, headerRow, headerRows);
  const kept = kind === 'not-a-table' ? wholeHeader(request) : worthKeeping(grid, place, kind, fielded(request));
  const alike = placesLike(grid, kept, headerRows);
  const occurrence = alike.findIndex(({ bottom }) => bottom === place.bottom);
  return {
    ...{ id, worksheet, headerRow, headerRows, kind },
    ...(grid.worksheetId === undefined ? {} : { worksheetId: grid.worksheetId }),
    occurrence: Math.max(occurrence, 0),
    columns: kept,
    ...(insteadOf === undefined || insteadOf.headerRow === headerRow
      ? {}
      : { replaces: insteadOf.headerRow - headerRow }),
  };
}

type Columns = Correction['columns'];

function fielded({ kind, columns }: CorrectionRequest): Columns {
  const taken = new Set<string>();
  return columns.map(({ index, header, field }) => {
    const isOwn = field !== undefined && kind !== 'not-a-table' && columnOf(kind, field) !== undefined;
    if (!isOwn || taken.has(field)) return { index, header };
    taken.add(field);
    return { index, header, field };
  });
}

/** 整张表不校验：记它的各列表头，旁边别的表的不算。 */
function wholeHeader({ columns, insteadOf }: CorrectionRequest): Columns {
  const isOwn = (index: number) => !insteadOf || (index >= insteadOf.left && index <= insteadOf.right);
  return columns
    .filter(({ index, header }) => header !== '' && isOwn(index))
    .map(({ index, header }) => ({ index, header }))
    .slice(0, MOST_IGNORED);
}

/** 不校验的列里，只有照自动识别会认作某列的才要记着。 */
function worthKeeping(grid: Grid, place: HeaderPlace, kind: SheetKind, columns: Columns): Columns {
  const mapped = columns.filter(({ field }) => field !== undefined);
  const range = rangeOf(grid, place, mapped, []);
  const tempting = new Set(
    headerColumns(grid, range, CHECKED).flatMap(({ index, matches }) => (matches.has(kind) ? [index] : [])),
  );
  const ignored = columns.filter(({ index, field }) => field === undefined && tempting.has(index));
  return [...mapped, ...ignored.slice(0, MOST_IGNORED)].sort((a, b) => a.index - b.index);
}

/** 记下一条：同一张表先前的更正让位；工作表已经不在的、超出上限的最早的，不再记。 */
export function withCorrection(
  corrections: readonly Correction[],
  correction: Correction,
  replaced: string | undefined,
  sheets: readonly { readonly sheet: string; readonly worksheetId?: string }[],
): readonly Correction[] {
  const isThere = ({ worksheet, worksheetId }: Correction) =>
    sheets.some((one) => one.sheet === worksheet || (worksheetId !== undefined && one.worksheetId === worksheetId));
  const others = corrections.filter((each) => each.id !== replaced && isThere(each));
  return [...others, correction].slice(-MOST_CORRECTIONS);
}

/** 没有用过的编号。 */
export function freshId(corrections: readonly Correction[]): string {
  const numbers = corrections.map(({ id }) => Number(id)).filter(Number.isInteger);
  return String(Math.max(0, ...numbers) + 1);
}
