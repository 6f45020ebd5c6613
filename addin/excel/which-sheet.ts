import type { Area } from './address.ts';
import { holds } from './cell.ts';
import type { CellChange, Change, FillChange } from './change-record.ts';
import { digestAt, NOT_WRITTEN, valueDigest } from './digests.ts';
import { cellKey } from './rectangles.ts';
import { findSheet, type ListedSheet, type ReadCells, readCells } from './survey.ts';

/** 账上的一条写在哪张工作表上；不在了的没有。 */
export type SheetOf = (change: Change) => ListedSheet | undefined;

/** 同一张工作表的各条，照名字、照编号各是哪一张。 */
interface Doubtful {
  readonly byName: ListedSheet;
  readonly byId: ListedSheet;
  readonly changes: (CellChange | FillChange)[];
}

const keyOf = ({ worksheet, worksheetId }: Change): string => `${worksheet}\n${worksheetId}`;

/**
 * 账上各条的工作表：照名字找；改过名的照编号找。名字与编号指着两张（改了名又另做了一张同名的；
 * 另存重开之后编号换过），看我们写的在哪一张上；都看不到的不猜，当作不在了。
 * 有这样的才往返：各格。
 */
export async function sheetsOf(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  changes: readonly Change[],
): Promise<SheetOf> {
  const found = new Map<string, ListedSheet | undefined>();
  const doubts = new Map<string, Doubtful>();
  for (const change of changes) {
    const { worksheet, worksheetId } = change;
    const key = keyOf(change);
    const byName = findSheet(sheets, worksheet, worksheetId);
    const byId = sheets.find(({ id }) => id === worksheetId);
    found.set(key, byName);
    if (!byName || !byId || byName === byId || change.type === 'sheet' || change.type === 'chart') continue;
    const doubt = doubts.get(key) ?? { byName, byId, changes: [] };
    doubt.changes.push(change);
    doubts.set(key, doubt);
  }
  for (const key of doubts.keys()) found.set(key, undefined);
  const both = [...doubts].flatMap(([key, doubt]) =>
    [doubt.byName, doubt.byId].map((sheet) => ({ key, sheet, changes: doubt.changes })),
  );
  if (both.length > 0) {
    const read = await readCells(
      context,
      both.map(({ sheet, changes: own }) => ({
        sheet: sheet.name,
        cells: own.filter((change) => change.type === 'cell'),
        columns: [],
        areas: own.flatMap((change): Area[] => (change.type === 'block' ? [change.area] : [])),
      })),
    );
    const most = new Map<string, number>();
    for (const { key, sheet, changes: own } of both) {
      const cells = read.get(sheet.name);
      const count = cells ? own.reduce((sum, change) => sum + written(change, cells), 0) : 0;
      if (count <= (most.get(key) ?? 0)) continue;
      most.set(key, count);
      found.set(key, sheet);
    }
  }
  return (change) => found.get(keyOf(change));
}

/** 原处还有几格是我们写的。 */
function written(change: CellChange | FillChange, { states, contents }: ReadCells): number {
  if (change.type === 'cell') {
    const state = states.get(cellKey(change));
    return state && holds(state, change.after) ? 1 : 0;
  }
  const { area, digests } = change;
  const width = area.right - area.left + 1;
  let count = 0;
  for (let index = 0; digestAt(digests, index) !== ''; index += 1) {
    const digest = digestAt(digests, index);
    const place = { row: area.top + Math.floor(index / width), column: area.left + (index % width) };
    if (digest !== NOT_WRITTEN && valueDigest(contents.get(cellKey(place)) ?? null) === digest) count += 1;
  }
  return count;
}
