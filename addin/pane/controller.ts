import type { PackId } from '../../shared/finding.ts';
import type { PlaceCode } from '../tasks/place.ts';
import { readableCell } from '../tasks/readable.ts';
import type { LocatedFinding, Tasks, ValidateOptions } from '../tasks/tasks.ts';
import { type BatchCommands, createBatchCommands } from './batch-commands.ts';
import { type CorrectingCommands, createCorrectingCommands } from './correcting/correcting-commands.ts';
import { failureOf } from './failures.ts';
import { createLiveCommands } from './live/live-commands.ts';
import { findingOf } from './results.ts';
import {
  type Action,
  clauseKey,
  isFree,
  type PaneState,
  type Retry,
  reduce,
  resultsOf,
  startingState,
} from './state.ts';
import { createWorkCommands, type WorkCommands } from './work/work-commands.ts';

/** 窗格的效果都在这里：调 Tasks，把结果变成 Action。界面只读 `state` 与调这些命令。 */
export interface PaneController extends BatchCommands {
  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (action: Action) => void;
  /** 认表、读文件清单、读改动记录；打开窗格时一次。 */
  readonly start: () => Promise<void>;
  readonly recognise: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly cancel: () => void;
  readonly choose: (id: string) => Promise<void>;
  readonly goTo: (id: string) => Promise<void>;
  readonly fix: (id: string) => Promise<void>;
  readonly undo: (entryId: string) => Promise<void>;
  readonly clearMarks: () => Promise<void>;
  readonly readDocuments: () => Promise<void>;
  readonly readClause: (pack: PackId, article: string) => Promise<void>;
  readonly readRules: () => Promise<void>;
  /** 读一格；`signal` 中断后不再改动界面。 */
  readonly read: (finding: LocatedFinding, signal: AbortSignal) => Promise<void>;
  /** 记下访问码；刚才因此被拒的事随即重做。 */
  readonly saveAccessCode: (typed: string) => Promise<void>;
  readonly forgetAccessCode: () => void;
  /** 定工作簿的所属地，记在工作簿里。 */
  readonly choosePlace: (code: PlaceCode) => Promise<void>;
  readonly correcting: CorrectingCommands;
  readonly retry: (retry: Retry) => Promise<void>;
  readonly work: WorkCommands;
  readonly switchLive: (on: boolean) => Promise<void>;
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
  let abort: AbortController | undefined;
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

  async function recognise(): Promise<void> {
    dispatch({ type: 'recognising' });
    try {
      dispatch({ type: 'recognised', recognition: await tasks.recognise() });
    } catch (thrown) {
      dispatch({ type: 'unread', failure: failureOf(thrown) });
    }
  }

  /** 判断日期、政策包、所属地。 */
  const terms = (): ValidateOptions => {
    const { asOf, packs, place } = state.settings;
    return {
      asOf: asOf === '' ? today() : asOf,
      ...(packs.length > 0 ? { packs } : {}),
      ...(place === undefined ? {} : { place }),
    };
  };

  async function check(): Promise<void> {
    if (!isFree(state)) return;
    abort = new AbortController();
    const { signal } = abort;
    dispatch({ type: 'check-started' });
    live.drop();
    try {
      const checked = await tasks.validate({
        ...terms(),
        signal,
        onProgress: (progress) => dispatch({ type: 'progressed', progress }),
      });
      dispatch({ type: 'checked', checked });
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.reason === 'cancelled') return dispatch({ type: 'cancelled' });
      dispatch({ type: 'check-failed', failure });
      if (failure.reason === 'nothing-recognised') await recognise();
    }
    await live.settle();
  }

  function cancel(): void {
    if (state.stage.name !== 'checking' || state.stage.cancelling) return;
    dispatch({ type: 'cancelling' });
    abort?.abort();
  }

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

  async function fix(id: string): Promise<void> {
    const target = finding(id);
    if (!target || !isFree(state)) return;
    dispatch({ type: 'writing', writing: 'fix' });
    try {
      dispatch({ type: 'fix-ended', id, outcome: await tasks.applyFix(target) });
    } catch (thrown) {
      dispatch({ type: 'failed', failure: failureOf(thrown), retry: { command: 'fix', id } });
    }
  }

  async function undo(entryId: string): Promise<void> {
    const entry = state.journal.find((candidate) => candidate.id === entryId);
    if (!entry || !isFree(state)) return;
    dispatch({ type: 'writing', writing: 'undo' });
    try {
      dispatch({ type: 'undo-ended', entry, outcome: await tasks.undo(entryId) });
    } catch (thrown) {
      const failure = failureOf(thrown);
      dispatch({ type: 'failed', failure, retry: { command: 'undo', entryId } });
      // 记录里已没有这一条：照工作簿里的重读。
      if (failure.reason === 'missing') await readJournal();
    }
  }

  async function clearMarks(): Promise<void> {
    if (!isFree(state)) return;
    dispatch({ type: 'writing', writing: 'clear-marks' });
    try {
      await tasks.clearMarks();
      dispatch({ type: 'marks-cleared' });
    } catch (thrown) {
      dispatch({ type: 'failed', failure: failureOf(thrown), retry: { command: 'clear-marks' } });
    }
  }

  async function readJournal(): Promise<void> {
    try {
      dispatch({ type: 'journal-read', journal: await tasks.journal() });
    } catch (thrown) {
      dispatch({ type: 'failed', failure: failureOf(thrown), retry: { command: 'read-journal' } });
    }
  }

  async function readDocuments(): Promise<void> {
    dispatch({ type: 'documents-changed', documents: { status: 'loading' } });
    try {
      const { items } = await tasks.documents();
      dispatch({ type: 'documents-changed', documents: { status: 'ready', items } });
    } catch (thrown) {
      dispatch({ type: 'documents-changed', documents: { status: 'failed', failure: failureOf(thrown) } });
    }
  }

  async function readClause(pack: PackId, article: string): Promise<void> {
    const key = clauseKey(pack, article);
    const known = state.clauses[key]?.status;
    if (known === 'loading' || known === 'ready') return;
    dispatch({ type: 'clause-changed', key, clause: { status: 'loading' } });
    try {
      const text = await tasks.clause(pack, article);
      dispatch({
        type: 'clause-changed',
        key,
        clause: text === undefined ? { status: 'absent' } : { status: 'ready', text },
      });
    } catch (thrown) {
      dispatch({ type: 'clause-changed', key, clause: { status: 'failed', failure: failureOf(thrown) } });
    }
  }

  async function readRules(): Promise<void> {
    if (state.rules.status === 'loading' || state.rules.status === 'ready') return;
    dispatch({ type: 'rules-changed', rules: { status: 'loading' } });
    try {
      dispatch({ type: 'rules-changed', rules: { status: 'ready', items: await tasks.rules() } });
    } catch (thrown) {
      dispatch({ type: 'rules-changed', rules: { status: 'failed', failure: failureOf(thrown) } });
    }
  }

  async function read(target: LocatedFinding, signal: AbortSignal): Promise<void> {
    const text = readableCell(target)?.text;
    if (text === undefined) return;
    dispatch({ type: 'reading-changed', reading: { status: 'loading', text } });
    try {
      const reading = await tasks.read(target, { signal });
      if (reading && !signal.aborted)
        dispatch({ type: 'reading-changed', reading: { status: 'ready', text, reading } });
    } catch (thrown) {
      if (!signal.aborted)
        dispatch({ type: 'reading-changed', reading: { status: 'failed', text, failure: failureOf(thrown) } });
    }
  }

  async function saveAccessCode(typed: string): Promise<void> {
    const outcome = tasks.accessCode.save(typed);
    dispatch({ type: 'access-code-changed', accessCode: { present: tasks.accessCode.present(), outcome } });
    if (outcome === 'not-a-code') return;
    const { notice, documents } = state;
    await Promise.all([
      documents.status === 'failed' ? readDocuments() : undefined,
      notice?.kind === 'failed' && notice.failure.reason === 'refused' ? retry(notice.retry) : undefined,
    ]);
  }

  function forgetAccessCode(): void {
    tasks.accessCode.forget();
    dispatch({ type: 'access-code-changed', accessCode: { present: false } });
  }

  async function readPlace(): Promise<void> {
    try {
      const place = await tasks.place();
      // 读回来之前官员已经选了的，不盖掉。
      if (place !== undefined && state.settings.place === undefined)
        dispatch({ type: 'settings-changed', settings: { place } });
    } catch (thrown) {
      if (!state.notice) dispatch({ type: 'failed', failure: failureOf(thrown), retry: { command: 'read-place' } });
    }
  }

  async function choosePlace(code: PlaceCode): Promise<void> {
    dispatch({ type: 'settings-changed', settings: { place: code } });
    try {
      await tasks.setPlace(code);
    } catch (thrown) {
      dispatch({ type: 'failed', failure: failureOf(thrown), retry: { command: 'choose-place', code } });
    }
  }

  const correcting = createCorrectingCommands({
    tasks,
    state: () => state.correcting,
    dispatch: (action) => dispatch({ type: 'correcting', action }),
    fail: (failure, again) => dispatch({ type: 'failed', failure, retry: again }),
    recognised: async (recognition) => {
      // 校验过的，旧结果说的是更正前的样子，随即重校。
      if (resultsOf(state.stage) && recognition.tables.length > 0) return check();
      dispatch({ type: 'recognised', recognition });
    },
    isFree: () => isFree(state),
  });

  const live = createLiveCommands({ tasks, state: () => state, dispatch, terms });
  const batch = createBatchCommands({ tasks, state: () => state, dispatch, readJournal });
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
      await Promise.all([readJournal(), batch.readUnfinished(), recognise()]);
      if (resultsOf(state.stage)) live.recheck();
    },
  });

  function retry(what: Retry): Promise<void> {
    dispatch({ type: 'notice-dismissed' });
    switch (what.command) {
      case 'recognise':
        return recognise();
      case 'check':
        return check();
      case 'go-to':
        return goTo(what.id);
      case 'fix':
        return fix(what.id);
      case 'undo':
        return undo(what.entryId);
      case 'clear-marks':
        return clearMarks();
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
        return choosePlace(what.code);
      case 'take-back':
        return correcting.takeBack(what.correctionId);
      case 'plan':
        return work.plan(what.request);
      case 'match':
        return work.match(what.list);
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
      await Promise.all([recognise(), readJournal(), batch.readUnfinished(), readDocuments(), readPlace()]);
    },
    recognise,
    check,
    cancel,
    choose,
    goTo,
    fix,
    undo,
    clearMarks,
    ...batch,
    readDocuments,
    readClause,
    readRules,
    read,
    saveAccessCode,
    forgetAccessCode,
    choosePlace,
    correcting,
    retry,
    work,
    switchLive: live.switchLive,
    stop: live.stop,
  };
}
