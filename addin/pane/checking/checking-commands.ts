import type { Tasks, ValidateOptions } from '../../tasks/tasks.ts';
import type { Action } from '../actions.ts';
import { failureOf } from '../failures.ts';
import { isFree, type PaneState } from '../state.ts';

/** 认表与校验的各条命令。 */
export interface CheckingCommands {
  readonly recognise: () => Promise<void>;
  /** 工作簿变过，再认一遍；官员正看着别的，不打扰。 */
  readonly recogniseAgain: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly cancel: () => void;
}

interface Surroundings {
  readonly tasks: Pick<Tasks, 'recognise' | 'validate'>;
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
  /** 判断日期、政策包、所属地。 */
  readonly terms: () => ValidateOptions;
  /** 开始校验了：等着的复核不必再做。 */
  readonly started: () => void;
  /** 校验完了，成与不成。 */
  readonly ended: () => Promise<void>;
}

export function createCheckingCommands(surroundings: Surroundings): CheckingCommands {
  const { tasks, state, dispatch, terms, started, ended } = surroundings;
  let abort: AbortController | undefined;

  async function recognise(): Promise<void> {
    dispatch({ type: 'recognising' });
    await read();
  }

  async function read(quiet?: true): Promise<void> {
    try {
      dispatch({ type: 'recognised', recognition: await tasks.recognise(), ...(quiet && { quiet }) });
    } catch (thrown) {
      dispatch({ type: 'unread', failure: failureOf(thrown) });
    }
  }

  async function check(): Promise<void> {
    if (!isFree(state())) return;
    abort = new AbortController();
    const { signal } = abort;
    dispatch({ type: 'check-started' });
    started();
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
    await ended();
  }

  function cancel(): void {
    const { stage } = state();
    if (stage.name !== 'checking' || stage.cancelling) return;
    dispatch({ type: 'cancelling' });
    abort?.abort();
  }

  return { recognise, recogniseAgain: () => read(true), check, cancel };
}
