import { runExcel } from '../excel/errors.ts';
import { listChanges } from '../excel/write.ts';
import { entryOf } from './change.ts';
import { undoAll } from './changes.ts';
import { attempt } from './failure.ts';
import { TaskError, type Tasks } from './tasks.ts';

export const journal: Tasks['journal'] = () => attempt(async () => (await runExcel(listChanges)).map(entryOf));

/** 撤销一条：只有一条的一批。 */
export const undo: Tasks['undo'] = async (entryId) => {
  const { undone, left } = await undoAll([entryId]);
  if (undone.length > 0) return { outcome: 'undone' };
  const [kept] = left;
  if (!kept) throw new TaskError('missing', '这条改动已经撤销过，或者太旧，已不在记录里');
  if (kept.reason === 'protected' || kept.reason === 'missing') throw new TaskError(kept.reason, kept.why);
  const why = kept.entry.kind === 'cell' ? {} : { why: kept.why };
  return { outcome: 'changed', current: kept.current ?? null, ...why };
};
