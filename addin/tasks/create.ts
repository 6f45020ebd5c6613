import type { ApiClient } from '../api/client.ts';
import { createClauses } from './clause.ts';
import { clearMarks } from './clear-marks.ts';
import { applyFix } from './fix.ts';
import { goTo } from './go-to.ts';
import { recognise } from './recognise.ts';
import type { Tasks } from './tasks.ts';
import { journal, undo } from './undo.ts';
import { validate } from './validate.ts';

/** 把 Excel 与接口合成窗格认识的 {@link Tasks}。 */
export function createTasks(api: ApiClient): Tasks {
  const { documents, clause } = createClauses(api);
  return {
    recognise,
    validate: (options) => validate(api, options),
    goTo,
    applyFix,
    journal,
    undo,
    clearMarks,
    documents,
    clause,
  };
}
