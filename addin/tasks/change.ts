import { areaAddress, cellAddress } from '../excel/address.ts';
import { type Content, isFormula } from '../excel/cell.ts';
import type { Change } from '../excel/change-record.ts';
import { rowsName } from '../excel/chart-rows.ts';
import { DIGEST_LENGTH, digestAt, NOT_WRITTEN } from '../excel/digests.ts';
import { shownBy } from '../excel/link.ts';
import type { JournalEntry } from './tasks.ts';

/** 窗格看得到的部分。 */
export function entryOf(change: Change): JournalEntry {
  const { id, at, worksheet, why } = change;
  const common = { id, at, worksheet, why };
  if (change.type === 'cell') {
    const address = cellAddress(change.row + 1, change.column);
    return { ...common, kind: 'cell', cells: 1, address, before: change.before.value, after: shownIn(change.after) };
  }
  const blank = { before: null, after: null };
  if (change.type === 'block') {
    const cells = digestsIn(change.digests).filter((digest) => digest !== NOT_WRITTEN).length;
    return { ...common, ...blank, kind: 'block', cells, address: areaAddress(change.area) };
  }
  if (change.type === 'chart') {
    const { before, after, category } = change;
    const address = areaAddress({ ...after, left: category, right: category });
    const cells = after.bottom - after.top + 1;
    return { ...common, kind: 'chart', cells, address, before: rowsName(before), after: rowsName(after) };
  }
  const rows = digestsIn(change.digests).length;
  const address = areaAddress({ top: 0, left: 0, bottom: Math.max(0, rows - 1), right: change.columns - 1 });
  return { ...common, ...blank, kind: 'sheet', cells: rows * change.columns, address };
}

const digestsIn = (digests: string): string[] =>
  Array.from({ length: digests.length / DIGEST_LENGTH }, (_, i) => digestAt(digests, i));

/** 写进去的内容看上去的样子：链接是它的文字。 */
export const shownIn = (content: Content): string | number => (isFormula(content) ? shownBy(content) : content);
