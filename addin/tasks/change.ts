import { cellAddress } from '../excel/address.ts';
import type { Change } from '../excel/journal.ts';
import type { JournalEntry } from './tasks.ts';

/** 窗格看得到的部分。 */
export const entryOf = ({ id, at, worksheet, row, column, before, after, why }: Change): JournalEntry => ({
  ...{ id, at, worksheet, address: cellAddress(row + 1, column) },
  ...{ before: before.value, after, why },
});
