import type { PlaceCode } from '../../shared/place.ts';
import type { Tasks } from '../tasks/tasks.ts';
import type { Action } from './actions.ts';
import { failureOf } from './failures.ts';
import type { PaneState, Retry } from './state.ts';

/** 所属地与访问码的各条命令。 */
export interface SettingsCommands {
  /** 定工作簿的所属地，记在工作簿里。 */
  readonly choosePlace: (code: PlaceCode) => Promise<void>;
  /** 记下访问码；刚才因此被拒的事随即重做。 */
  readonly saveAccessCode: (typed: string) => Promise<void>;
  readonly forgetAccessCode: () => void;
}

interface Surroundings {
  readonly tasks: Pick<Tasks, 'place' | 'setPlace' | 'accessCode'>;
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
  readonly readDocuments: () => Promise<void>;
  readonly retry: (retry: Retry) => Promise<void>;
}

export function createSettingsCommands(
  surroundings: Surroundings,
): SettingsCommands & { readonly readPlace: () => Promise<void> } {
  const { tasks, state, dispatch, readDocuments, retry } = surroundings;

  return {
    readPlace: async () => {
      try {
        const place = await tasks.place();
        // 读回来之前官员已经选了的，不盖掉。
        if (place !== undefined && state().settings.place === undefined)
          dispatch({ type: 'settings-changed', settings: { place } });
      } catch (thrown) {
        if (!state().notice) dispatch({ type: 'failed', failure: failureOf(thrown), retry: { command: 'read-place' } });
      }
    },
    choosePlace: async (code) => {
      dispatch({ type: 'settings-changed', settings: { place: code } });
      try {
        await tasks.setPlace(code);
      } catch (thrown) {
        dispatch({ type: 'failed', failure: failureOf(thrown), retry: { command: 'choose-place', code } });
      }
    },
    saveAccessCode: async (typed) => {
      const outcome = tasks.accessCode.save(typed);
      dispatch({ type: 'access-code-changed', accessCode: { present: tasks.accessCode.present(), outcome } });
      if (outcome === 'not-a-code') return;
      const { notice, documents } = state();
      await Promise.all([
        documents.status === 'failed' ? readDocuments() : undefined,
        notice?.kind === 'failed' && notice.failure.reason === 'refused' ? retry(notice.retry) : undefined,
      ]);
    },
    forgetAccessCode: () => {
      tasks.accessCode.forget();
      dispatch({ type: 'access-code-changed', accessCode: { present: false } });
    },
  };
}
