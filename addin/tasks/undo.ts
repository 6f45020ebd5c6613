import { runExcel } from '../excel/errors.ts';
import { listChanges, revertChange } from '../excel/write.ts';
import { entryOf } from './change.ts';
import { attempt } from './failure.ts';
import { TaskError, type Tasks } from './tasks.ts';

export const journal: Tasks['journal'] = () => attempt(async () => (await runExcel(listChanges)).map(entryOf));

/** 撤销一条。 */
export const undo: Tasks['undo'] = (entryId) =>
  attempt(async () => {
    const outcome = await runExcel((context) => revertChange(context, entryId));
    if (outcome.outcome === 'unknown') throw new TaskError('missing', '这条改动已经撤销过，或者太旧，已不在记录里');
    return outcome;
  });
