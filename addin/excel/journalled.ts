import type { CellValue } from '../../shared/api/validations.ts';
import type { Area } from './address.ts';
import { type CellState, holds, isFormula } from './cell.ts';
import type { CellChange, Change, ChartChange, FillChange } from './change-record.ts';
import { type CurrentChart, readCharts } from './chart-rows.ts';
import { cellKey } from './rectangles.ts';
import { digestOf, type ListedSheet, type ReadCells, readCells } from './survey.ts';
import type { SheetOf } from './which-sheet.ts';

/**
 * 账上的一条对着那一格此刻的样子：`new` 改了，`old` 没改（或已改回），`half` 只换了格式，
 * `changed` 此后被人改过或这一行挪走了，`missing` 工作表不在了，`protected` 工作表受保护。
 */
export type Standing = 'new' | 'old' | 'half' | 'changed' | 'missing' | 'protected';

/** 账上改一格的那一条，此刻的样子。 */
export interface Current {
  readonly sheet: ListedSheet | undefined;
  readonly state: CellState | undefined;
  /** 凭证对得上。 */
  readonly isSameRow: boolean;
}

/** 账上填一块的那一条，此刻各格的内容。 */
export interface CurrentFill {
  readonly sheet: ListedSheet | undefined;
  readonly contents: ReadonlyMap<number, CellValue>;
  /** `contents` 里有的范围；没有的是只读了那一块。 */
  readonly seen?: Area;
}

export interface CurrentChanges {
  readonly cells: ReadonlyMap<CellChange, Current>;
  readonly fills: ReadonlyMap<FillChange, CurrentFill>;
}

const isCell = (change: Change): change is CellChange => change.type === 'cell';
const isFill = (change: Change): change is FillChange => change.type === 'block';

/** 账上改画过的一幅图，此刻的样子。 */
export interface JournalledChart extends CurrentChart {
  readonly sheet: ListedSheet | undefined;
}

/** 读改画过的各幅图；没有时不往返。 */
export async function readJournalledCharts(
  context: Excel.RequestContext,
  sheetOf: SheetOf,
  changes: readonly Change[],
): Promise<ReadonlyMap<ChartChange, JournalledChart>> {
  const placed = changes.flatMap((change) => {
    const sheet = change.type === 'chart' ? sheetOf(change) : undefined;
    return change.type === 'chart' ? [{ change, sheet }] : [];
  });
  const there = placed.flatMap(({ change, sheet }) => (sheet ? [{ ...change, worksheet: sheet.name, change }] : []));
  const read = await readCharts(context, there);
  const known = new Map(there.map(({ change }, i) => [change, read[i]]));
  return new Map(
    placed.map(({ change, sheet }) => [change, { sheet, labels: undefined, column: [], ...known.get(change) }]),
  );
}

/** 读各条所在的格和凭证。`known` 是已知的别的账，用来辨认凭证后来是不是本工具改的。 */
export async function readCurrent(
  context: Excel.RequestContext,
  sheetOf: SheetOf,
  changes: readonly Change[],
  known: readonly Change[],
): Promise<CurrentChanges> {
  const placed = new Map<ListedSheet, { cells: CellChange[]; fills: FillChange[] }>();
  for (const change of changes) {
    const sheet = isCell(change) || isFill(change) ? sheetOf(change) : undefined;
    if (!sheet) continue;
    const own = placed.get(sheet) ?? { cells: [], fills: [] };
    placed.set(sheet, own);
    if (isCell(change)) own.cells.push(change);
    else if (isFill(change)) own.fills.push(change);
  }
  const read = await readCells(
    context,
    [...placed].map(([{ name }, { cells, fills }]) => ({
      sheet: name,
      cells,
      columns: [...new Set(cells.flatMap(({ witness }) => witness?.column ?? []))],
      areas: fills.map(({ area }) => area),
    })),
  );
  const later = new Map<string, CellChange[]>();
  for (const change of known.filter(isCell)) {
    const key = `${change.worksheet}\n${cellKey(change)}`;
    if (later.get(key)?.push(change) === undefined) later.set(key, [change]);
  }
  const currentCell = (change: CellChange): Current => {
    const sheet = sheetOf(change);
    const cells = sheet && read.get(sheet.name);
    return { sheet, state: cells?.states.get(cellKey(change)), isSameRow: isSameRow(change, cells, later) };
  };
  return {
    cells: new Map(changes.filter(isCell).map((change) => [change, currentCell(change)])),
    fills: new Map(
      changes.filter(isFill).map((change) => {
        const sheet = sheetOf(change);
        return [change, { sheet, contents: (sheet && read.get(sheet.name)?.contents) ?? new Map() }];
      }),
    ),
  };
}

function isSameRow(
  { row, worksheet, witness }: CellChange,
  cells: ReadCells | undefined,
  later: ReadonlyMap<string, CellChange[]>,
): boolean {
  if (!witness) return true;
  const key = cellKey({ row, column: witness.column });
  const own = later.get(`${worksheet}\n${key}`) ?? [];
  return followed(witness.digest, own).has(digestOf(cells?.values.get(key) ?? null));
}

/** 凭证的那一格后来也由本工具改过的，改后的值同样算数。 */
function followed(digest: string, changes: readonly CellChange[]): ReadonlySet<string> {
  const digests = new Set([digest]);
  for (const { before, after } of changes)
    if (digests.has(digestOf(before.raw)) && !isFormula(after)) digests.add(digestOf(after));
  return digests;
}

export function standingOf({ before, after }: CellChange, { sheet, isSameRow }: Current, state?: CellState): Standing {
  if (!sheet) return 'missing';
  if (!state) return 'changed';
  if (isContentOf(before, state)) return state.format === before.format ? 'old' : isSameRow ? 'half' : 'changed';
  if (!holds(state, after) || !isSameRow) return 'changed';
  return sheet.isProtected ? 'protected' : 'new';
}

/** 公式格只比公式：算出来的值会自己变。 */
function isContentOf(before: CellState, state: CellState): boolean {
  if (before.formula !== undefined) return state.formula === before.formula;
  return state.formula === undefined && state.raw === before.raw && state.error === before.error;
}

/** 没有动的一条，和那一格现在的值。`only`：这是唯一看得见的工作表，删不得。 */
export interface LeftChange {
  readonly change: Change;
  readonly reason: 'changed' | 'missing' | 'protected' | 'only';
  readonly current?: CellValue;
  /** 一块里有几格没有动，其余的已撤。 */
  readonly cells?: number;
}
