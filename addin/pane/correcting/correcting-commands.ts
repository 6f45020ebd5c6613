import type { FoundTable, Recognition, SkippedSheet } from '../../excel/table.ts';
import type { CorrectionTasks } from '../../tasks/correction-tasks.ts';
import { type Failure, failureOf } from '../failures.ts';
import {
  type ChosenRows,
  type Correcting,
  type CorrectingAction,
  type CorrectingRetry,
  requestOf,
} from './correcting-state.ts';

/** 更正认表的各条命令。 */
export interface CorrectingCommands {
  readonly open: (of: FoundTable | SkippedSheet) => Promise<void>;
  readonly chooseRows: (rows: ChosenRows) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly takeBack: (correctionId: string) => Promise<void>;
}

interface Surroundings {
  readonly tasks: CorrectionTasks;
  readonly state: () => Correcting | undefined;
  readonly dispatch: (action: CorrectingAction) => void;
  readonly fail: (failure: Failure, retry: CorrectingRetry) => void;
  /** 照更正重新认出来了：换上，校验过的再校验。 */
  readonly recognised: (recognition: Recognition) => Promise<void>;
  readonly isFree: () => boolean;
}

export function createCorrectingCommands(surroundings: Surroundings): CorrectingCommands {
  const { tasks, state, dispatch, fail, recognised, isFree } = surroundings;

  async function preview(): Promise<void> {
    const correcting = state();
    if (!correcting) return;
    const { worksheet, rows } = correcting;
    try {
      dispatch({ type: 'previewed', header: await tasks.previewHeader({ worksheet, ...rows }) });
    } catch (thrown) {
      dispatch({ type: 'unread', rows, failure: failureOf(thrown) });
    }
  }

  return {
    open: async (of) => {
      if (!isFree()) return;
      dispatch({ type: 'opened', of });
      await preview();
    },
    chooseRows: async (rows) => {
      dispatch({ type: 'rows-chosen', rows });
      await preview();
    },
    save: async () => {
      const correcting = state();
      const request = correcting && requestOf(correcting);
      if (!request || correcting.saving) return;
      dispatch({ type: 'saving' });
      let recognition: Recognition;
      try {
        recognition = await tasks.correct(request);
      } catch (thrown) {
        return dispatch({ type: 'refused', failure: failureOf(thrown) });
      }
      dispatch({ type: 'closed' });
      await recognised(recognition);
    },
    takeBack: async (correctionId) => {
      if (!isFree()) return;
      let recognition: Recognition;
      try {
        recognition = await tasks.takeBack(correctionId);
      } catch (thrown) {
        return fail(failureOf(thrown), { command: 'take-back', correctionId });
      }
      await recognised(recognition);
    },
  };
}
