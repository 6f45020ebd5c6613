import type { LocatedFinding, Tasks, ValidateOptions } from '../tasks/tasks.ts';
import type { Action } from './actions.ts';
import { type AnswerCommands, createAnswerCommands } from './answer-commands.ts';
import { type CheckingCommands, createCheckingCommands } from './checking/checking-commands.ts';
import { type CorrectingCommands, createCorrectingCommands } from './correcting/correcting-commands.ts';
import { failureOf } from './failures.ts';
import { createImportCommands, type ImportCommands } from './import/import-commands.ts';
import { createLiveCommands } from './live/live-commands.ts';
import { reduce } from './reduce.ts';
import { type BatchCommands, createBatchCommands } from './repairing/batch-commands.ts';
import { createRepairingCommands, type RepairingCommands } from './repairing/repairing-commands.ts';
import { findingOf } from './results.ts';
import { createSettingsCommands, type SettingsCommands } from './settings-commands.ts';
import { isFree, type PaneState, type Retry, resultsOf, startingState } from './state.ts';
import { createWorkCommands, type WorkCommands } from './work/work-commands.ts';

/** 窗格的效果从这里出去：各类命令调 Tasks，把结果变成 Action。界面只读 `state` 与调这些命令。 */
export interface PaneController
  extends CheckingCommands,
    RepairingCommands,
    BatchCommands,
    AnswerCommands,
    SettingsCommands {
  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (action: Action) => void;
  /** 认表、读文件清单、读改动记录；打开窗格时一次。 */
  readonly start: () => Promise<void>;
  readonly choose: (id: string) => Promise<void>;
  readonly goTo: (id: string) => Promise<void>;
  readonly correcting: CorrectingCommands;
  readonly retry: (retry: Retry) => Promise<void>;
  readonly work: WorkCommands;
  readonly imports: ImportCommands;
  readonly switchLive: (on: boolean) => Promise<void>;
  readonly sent: Tasks['sent'];
  /** 窗格关了：不再看着工作簿。 */
  readonly stop: () => Promise<void>;
}

/** 工作簿由本工具改过了：改过的随即复核。 */
const WROTE: ReadonlySet<Action['type']> = new Set([
  ...(['fix-ended', 'undo-ended', 'batch-applied', 'batch-undone', 'settled'] as const),
]);

/** `today` 给出 `YYYY-MM-DD`。 */
export function createPaneController(tasks: Tasks, today: () => string): PaneController {
  let state = startingState(today());
  const listeners = new Set<() => void>();

  const dispatch = (action: Action): void => {
    const next = reduce(state, action);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
    if (WROTE.has(action.type) && resultsOf(state.stage)) live.recheck();
  };

  const finding = (id: string): LocatedFinding | undefined => {
    const results = resultsOf(state.stage);
    return results && findingOf(results, id);
  };

  /** 判断日期、政策包、所属地。 */
  const terms = (): ValidateOptions => {
    const { asOf, packs, place } = state.settings;
    return {
      asOf: asOf === '' ? today() : asOf,
      ...(packs.length > 0 ? { packs } : {}),
      ...(place === undefined ? {} : { place }),
    };
  };

  async function goTo(id: string): Promise<void> {
    const target = finding(id);
    if (!target) return;
    try {
      await tasks.goTo(target);
    } catch (thrown) {
      dispatch({ type: 'failed', failure: failureOf(thrown), retry: { command: 'go-to', id } });
    }
  }

  async function choose(id: string): Promise<void> {
    dispatch({ type: 'chosen', id });
    await goTo(id);
  }

  async function readJournal(): Promise<void> {
    try {
      dispatch({ type: 'journal-read', journal: await tasks.journal() });
    } catch (thrown) {
      dispatch({ type: 'failed', failure: failureOf(thrown), retry: { command: 'read-journal' } });
    }
  }

  const live = createLiveCommands({ tasks, state: () => state, dispatch, terms });
  const checking = createCheckingCommands({
    tasks,
    state: () => state,
    dispatch,
    terms,
    started: live.drop,
    ended: live.settle,
  });
  const repairing = createRepairingCommands({ tasks, state: () => state, dispatch, finding, readJournal });
  const batch = createBatchCommands({ tasks, state: () => state, dispatch, readJournal });
  const answers = createAnswerCommands({ tasks, state: () => state, dispatch });
  const { readPlace, ...settings } = createSettingsCommands({
    tasks,
    state: () => state,
    dispatch,
    readDocuments: answers.readDocuments,
    retry,
  });

  const correcting = createCorrectingCommands({
    tasks,
    state: () => state.correcting,
    dispatch: (action) => dispatch({ type: 'correcting', action }),
    fail: (failure, again) => dispatch({ type: 'failed', failure, retry: again }),
    recognised: async (recognition) => {
      // 校验过的，旧结果说的是更正前的样子，随即重校。
      if (resultsOf(state.stage) && recognition.tables.length > 0) return checking.check();
      dispatch({ type: 'recognised', recognition });
    },
    isFree: () => isFree(state),
  });

  /** 认出的表可能变了。校验过的，复核会一并认表，不另读一遍。 */
  const recogniseAgain = async (): Promise<void> => {
    if (!resultsOf(state.stage)) await checking.recogniseAgain();
  };

  const work = createWorkCommands({
    tasks,
    state: () => state.work,
    dispatch: (action) => dispatch({ type: 'work', action }),
    fail: (failure, again) => dispatch({ type: 'failed', failure, retry: again ?? { command: 'read-journal' } }),
    terms: () => {
      const { asOf, place } = state.settings;
      return { asOf: asOf === '' ? today() : asOf, ...(place === undefined ? {} : { place }) };
    },
    isFree: () => isFree(state),
    undo: batch.undoAll,
    afterWriting: async () => {
      await Promise.all([readJournal(), batch.readUnfinished(), recogniseAgain()]);
      if (resultsOf(state.stage)) live.recheck();
    },
    afterUndoing: recogniseAgain,
  });

  const imports = createImportCommands({
    tasks,
    state: () => state.imports,
    dispatch: (action) => dispatch({ type: 'import', action }),
    fail: (failure, again) => dispatch({ type: 'failed', failure, retry: again }),
    isFree: () => isFree(state),
    afterPublishing: async () => {
      await answers.readDocuments();
      if (resultsOf(state.stage)) live.recheck();
    },
  });

  function retry(what: Retry): Promise<void> {
    dispatch({ type: 'notice-dismissed' });
    switch (what.command) {
      case 'recognise':
        return checking.recognise();
      case 'check':
        return checking.check();
      case 'go-to':
        return goTo(what.id);
      case 'fix':
        return repairing.fix(what.id);
      case 'undo':
        return repairing.undo(what.entryId);
      case 'clear-marks':
        return repairing.clearMarks();
      case 'preview-all':
        return batch.previewAll(what.rule);
      case 'undo-all':
        return batch.undoAll(what.entryIds);
      case 'resume':
        return batch.resume(what.id);
      case 'roll-back':
        return batch.rollBack(what.id);
      case 'read-journal':
        return readJournal();
      case 'read-place':
        return readPlace();
      case 'choose-place':
        return settings.choosePlace(what.code);
      case 'take-back':
        return correcting.takeBack(what.correctionId);
      case 'plan':
        return work.plan(what.request);
      case 'match':
        return work.match(what.list);
      case 'import-again':
        return imports.again();
    }
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    start: async () => {
      dispatch({ type: 'access-code-changed', accessCode: { present: tasks.accessCode.present() } });
      dispatch({ type: 'live', action: { type: 'supported', supported: tasks.canWatch() } });
      await Promise.all([
        checking.recognise(),
        readJournal(),
        batch.readUnfinished(),
        answers.readDocuments(),
        readPlace(),
      ]);
    },
    choose,
    goTo,
    ...checking,
    ...repairing,
    ...batch,
    ...answers,
    ...settings,
    correcting,
    retry,
    work,
    imports,
    switchLive: live.switchLive,
    sent: tasks.sent,
    stop: live.stop,
  };
}
