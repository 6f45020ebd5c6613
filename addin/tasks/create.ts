import { accessCodes } from '../api/access-code.ts';
import type { ApiClient } from '../api/client.ts';
import { createAccessCodeTasks } from './access-code.ts';
import { changeTasks } from './changes.ts';
import { createClauses } from './clause.ts';
import { clearMarks } from './clear-marks.ts';
import { correctionTasks } from './corrections.ts';
import { applyFix } from './fix.ts';
import { goTo } from './go-to.ts';
import { createImports } from './imports.ts';
import { placeTasks } from './place.ts';
import { createReadings } from './read.ts';
import { createChecks } from './recheck.ts';
import { recognise } from './recognise.ts';
import { createRules } from './rules.ts';
import { createSentLog } from './sent.ts';
import type { Tasks } from './tasks.ts';
import { journal, undo } from './undo.ts';
import { watchTasks } from './watching.ts';
import { createWork } from './work/create-work.ts';

/** 把 Excel 与接口合成窗格认识的 {@link Tasks}。 */
export function createTasks(api: ApiClient): Tasks {
  const { documents, clause, forget } = createClauses(api);
  const log = createSentLog();
  return {
    recognise,
    ...createChecks(api, log),
    ...watchTasks,
    goTo,
    applyFix,
    journal,
    undo,
    ...changeTasks,
    ...correctionTasks,
    ...placeTasks,
    clearMarks,
    documents,
    clause,
    rules: createRules(api),
    sent: log.sent,
    read: createReadings(api, log),
    accessCode: createAccessCodeTasks(accessCodes),
    work: createWork(api, log),
    imports: createImports(api, log, forget),
  };
}
