import type { CellValue } from '../../shared/api/validations.ts';
import type { CellState } from './cell.ts';
import type { Change } from './journal.ts';
import { cellKey } from './rectangles.ts';
import { digestOf, findSheet, type ListedSheet, readCells } from './survey.ts';

/**
 * 账上的一条对着那一格此刻的样子：`new` 改了，`old` 没改（或已改回），`half` 只换了格式，
 * `changed` 此后被人改过或这一行挪走了，`missing` 工作表不在了，`protected` 工作表受保护。
 */
export type Standing = 'new' | 'old' | 'half' | 'changed' | 'missing' | 'protected';

/** 账上的各条此刻的样子。 */
export interface Current {
  readonly sheet: ListedSheet | undefined;
  readonly state: CellState | undefined;
  /** 凭证对得上。 */
  readonly isSameRow: boolean;
}

/** 读各条所在的格和凭证。 */
export async function readCurrent(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  changes: readonly Change[],
  known: readonly Change[],
): Promise<Map<Change, Current>> {
  const placed = new Map<ListedSheet, Change[]>();
  const sheetOf = new Map<string, ListedSheet | undefined>();
  for (const change of changes) {
    const key = `${change.worksheet}\n${change.worksheetId}`;
    if (!sheetOf.has(key)) sheetOf.set(key, findSheet(sheets, change.worksheet, change.worksheetId));
    const sheet = sheetOf.get(key);
    if (!sheet) continue;
    const own = placed.get(sheet);
    if (own) own.push(change);
    else placed.set(sheet, [change]);
  }
  const read = await readCells(
    context,
    [...placed].map(([{ name }, own]) => ({
      sheet: name,
      cells: own,
      columns: [...new Set(own.flatMap(({ witness }) => witness?.column ?? []))],
    })),
  );
  const later = new Map<string, Change[]>();
  for (const change of known) {
    const key = `${change.worksheet}\n${cellKey(change)}`;
    if (later.get(key)?.push(change) === undefined) later.set(key, [change]);
  }
  return new Map(
    changes.map((change): [Change, Current] => {
      const sheet = sheetOf.get(`${change.worksheet}\n${change.worksheetId}`);
      const cells = sheet && read.get(sheet.name);
      const { row, worksheet, witness } = change;
      const own = witness && later.get(`${worksheet}\n${cellKey({ row, column: witness.column })}`);
      const now = witness && (cells?.values.get(cellKey({ row, column: witness.column })) ?? null);
      const isSameRow = !witness || followed(witness.digest, own ?? []).has(digestOf(now ?? null));
      return [change, { sheet, state: cells?.states.get(cellKey(change)), isSameRow }];
    }),
  );
}

/** 凭证的那一格后来也由本工具改过的，改后的值同样算数。 */
function followed(digest: string, changes: readonly Change[]): ReadonlySet<string> {
  const digests = new Set([digest]);
  for (const { before, after } of changes) if (digests.has(digestOf(before.raw))) digests.add(digestOf(after));
  return digests;
}

export function standingOf({ before, after }: Change, { sheet, isSameRow }: Current, state?: CellState): Standing {
  if (!sheet) return 'missing';
  if (!state) return 'changed';
  if (isContentOf(before, state)) return state.format === before.format ? 'old' : isSameRow ? 'half' : 'changed';
  if (state.raw !== after || state.formula !== undefined || !isSameRow) return 'changed';
  return sheet.isProtected ? 'protected' : 'new';
}

/** 公式格只比公式：算出来的值会自己变。 */
function isContentOf(before: CellState, state: CellState): boolean {
  if (before.formula !== undefined) return state.formula === before.formula;
  return state.formula === undefined && state.raw === before.raw && state.error === before.error;
}

/** 没有动的一条，和那一格现在的值。 */
export interface LeftChange {
  readonly change: Change;
  readonly reason: Exclude<Standing, 'new' | 'old' | 'half'>;
  readonly current?: CellValue;
}
