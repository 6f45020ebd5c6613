import type { LocatedFinding, Tasks } from '../../tasks/tasks.ts';
import type { Action } from '../actions.ts';
import { failureOf } from '../failures.ts';
import { isFree, type PaneState } from '../state.ts';

/** 改一格、撤一处、清标记的各条命令。 */
export interface RepairingCommands {
  readonly fix: (id: string) => Promise<void>;
  readonly undo: (entryId: string) => Promise<void>;
  readonly clearMarks: () => Promise<void>;
}

interface Surroundings {
  readonly tasks: Pick<Tasks, 'applyFix' | 'undo' | 'clearMarks'>;
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
  readonly finding: (id: string) => LocatedFinding | undefined;
  readonly readJournal: () => Promise<void>;
}

export function createRepairingCommands(surroundings: Surroundings): RepairingCommands {
  const { tasks, state, dispatch, finding, readJournal } = surroundings;

  return {
    fix: async (id) => {
      const target = finding(id);
      if (!target || !isFree(state())) return;
      dispatch({ type: 'writing', writing: 'fix' });
      try {
        dispatch({ type: 'fix-ended', id, outcome: await tasks.applyFix(target) });
      } catch (thrown) {
        dispatch({ type: 'failed', failure: failureOf(thrown), retry: { command: 'fix', id } });
      }
    },
    undo: async (entryId) => {
      const entry = state().journal.find((candidate) => candidate.id === entryId);
      if (!entry || !isFree(state())) return;
      dispatch({ type: 'writing', writing: 'undo' });
      try {
        const outcome = await tasks.undo(entryId);
        dispatch({ type: 'undo-ended', entry, outcome });
        // 一块里撤了几格的，账上只剩没撤的。
        if (outcome.outcome === 'changed') await readJournal();
      } catch (thrown) {
        const failure = failureOf(thrown);
        dispatch({ type: 'failed', failure, retry: { command: 'undo', entryId } });
        // 记录里已没有这一条：照工作簿里的重读。
        if (failure.reason === 'missing') await readJournal();
      }
    },
    clearMarks: async () => {
      if (!isFree(state())) return;
      dispatch({ type: 'writing', writing: 'clear-marks' });
      try {
        await tasks.clearMarks();
        dispatch({ type: 'marks-cleared' });
      } catch (thrown) {
        dispatch({ type: 'failed', failure: failureOf(thrown), retry: { command: 'clear-marks' } });
      }
    },
  };
}
