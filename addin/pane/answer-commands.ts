import type { PackId } from '../../shared/finding.ts';
import { readableCell } from '../tasks/readable.ts';
import type { LocatedFinding, Tasks } from '../tasks/tasks.ts';
import type { Action } from './actions.ts';
import { failureOf } from './failures.ts';
import { clauseKey, type PaneState } from './state.ts';

/** 向服务问来看的：文件清单、条款原文、规则、一格的读法。 */
export interface AnswerCommands {
  readonly readDocuments: () => Promise<void>;
  readonly readClause: (pack: PackId, article: string) => Promise<void>;
  readonly readRules: () => Promise<void>;
  /** 读一格；`signal` 中断后不再改动界面。 */
  readonly read: (finding: LocatedFinding, signal: AbortSignal) => Promise<void>;
}

interface Surroundings {
  readonly tasks: Pick<Tasks, 'documents' | 'clause' | 'rules' | 'read'>;
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
}

export function createAnswerCommands({ tasks, state, dispatch }: Surroundings): AnswerCommands {
  return {
    readDocuments: async () => {
      dispatch({ type: 'documents-changed', documents: { status: 'loading' } });
      try {
        const { items } = await tasks.documents();
        dispatch({ type: 'documents-changed', documents: { status: 'ready', items } });
      } catch (thrown) {
        dispatch({ type: 'documents-changed', documents: { status: 'failed', failure: failureOf(thrown) } });
      }
    },
    readClause: async (pack, article) => {
      const key = clauseKey(pack, article);
      const known = state().clauses[key]?.status;
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
    },
    readRules: async () => {
      const { status } = state().rules;
      if (status === 'loading' || status === 'ready') return;
      dispatch({ type: 'rules-changed', rules: { status: 'loading' } });
      try {
        dispatch({ type: 'rules-changed', rules: { status: 'ready', items: await tasks.rules() } });
      } catch (thrown) {
        dispatch({ type: 'rules-changed', rules: { status: 'failed', failure: failureOf(thrown) } });
      }
    },
    read: async (target, signal) => {
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
    },
  };
}
