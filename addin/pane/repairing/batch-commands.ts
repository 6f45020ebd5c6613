import type { Tasks } from '../../tasks/tasks.ts';
import type { Action } from '../actions.ts';
import { failureOf } from '../failures.ts';
import { isFree, type PaneState, type Retry, resultsOf } from '../state.ts';
import { checkedFindings, fixableFindings } from './batch.ts';

/** 成批地改与撤的各条命令。 */
export interface BatchCommands {
  /** 看看会改哪些；`rule` 给出时只改同类的。 */
  readonly previewAll: (rule?: string) => Promise<void>;
  /** 照勾着的改。 */
  readonly applyBatch: () => Promise<void>;
  /** 撤销这几条；不给则全部。 */
  readonly undoAll: (entryIds?: readonly string[]) => Promise<void>;
  readonly resume: (id: string) => Promise<void>;
  readonly rollBack: (id: string) => Promise<void>;
  readonly readUnfinished: () => Promise<void>;
}

interface Surroundings {
  readonly tasks: Tasks;
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
  readonly readJournal: () => Promise<void>;
}

export function createBatchCommands({ tasks, state, dispatch, readJournal }: Surroundings): BatchCommands {
  /** 失败之后账目可能变了（退回了，或断在半路）：照工作簿里的重读。 */
  async function writing(what: 'fix' | 'undo', retry: Retry, work: () => Promise<void>): Promise<void> {
    if (!isFree(state())) return;
    dispatch({ type: 'writing', writing: what });
    try {
      await work();
    } catch (thrown) {
      dispatch({ type: 'failed', failure: failureOf(thrown), retry });
      await Promise.all([readUnfinished(), readJournal()]);
    }
  }

  async function readUnfinished(): Promise<void> {
    try {
      dispatch({ type: 'unfinished-read', unfinished: await tasks.unfinished() });
    } catch (thrown) {
      // 已有别的失败在说，不盖过它。
      if (!state().notice) dispatch({ type: 'failed', failure: failureOf(thrown), retry: { command: 'read-journal' } });
    }
  }

  async function settle(work: Promise<unknown>): Promise<void> {
    await work;
    await Promise.all([readJournal(), readUnfinished()]);
    dispatch({ type: 'settled' });
  }

  return {
    previewAll: (rule) =>
      writing('fix', { command: 'preview-all', ...(rule === undefined ? {} : { rule }) }, async () => {
        const results = resultsOf(state().stage);
        const preview = await tasks.preview(results ? fixableFindings(results, rule) : []);
        dispatch({ type: 'previewed', preview });
      }),
    applyBatch: async () => {
      const { batch, stage } = state();
      const results = resultsOf(stage);
      if (!batch || !results) return;
      const chosen = new Set(checkedFindings(batch));
      dispatch({ type: 'batch-closed' });
      await writing('fix', { command: 'preview-all' }, async () => {
        const applied = await tasks.applyAll(results.checked.findings.filter(({ id }) => chosen.has(id)));
        dispatch({ type: 'batch-applied', applied });
      });
    },
    undoAll: (entryIds) =>
      writing('undo', { command: 'undo-all', ...(entryIds && { entryIds }) }, async () =>
        dispatch({ type: 'batch-undone', undone: await tasks.undoAll(entryIds) }),
      ),
    resume: (id) => writing('fix', { command: 'resume', id }, () => settle(tasks.resume(id))),
    rollBack: (id) => writing('undo', { command: 'roll-back', id }, () => settle(tasks.rollBack(id))),
    readUnfinished,
  };
}
