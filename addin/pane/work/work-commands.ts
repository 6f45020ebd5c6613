import type { Tasks } from '../../tasks/tasks.ts';
import type { MatchedSelection, Work, WorkDone, WorkOptions, WorkRequest } from '../../tasks/work/work.ts';
import type { Failure } from '../failures.ts';
import { failureOf } from '../failures.ts';
import type { WorkAction, WorkRetry, WorkState } from './work-state.ts';

/** “工具”一栏的各条命令。 */
export interface WorkCommands {
  readonly open: (work: Work) => void;
  readonly close: () => void;
  /** 从计划回到表单。 */
  readonly goBack: () => void;
  /** 只读地定计划，给官员过目。 */
  readonly plan: (request: WorkRequest) => Promise<void>;
  /** 只读地对照所选的一列。 */
  readonly match: (list: MatchedSelection['list']) => Promise<void>;
  readonly cancelPlanning: () => void;
  /** 照过目的计划写。 */
  readonly carryOut: () => Promise<void>;
  /** 撤销刚写的这一次。 */
  readonly undo: () => Promise<void>;
  /** 去看写好的地方。 */
  readonly show: (place: NonNullable<WorkDone['open']>) => Promise<void>;
}

interface Surroundings {
  readonly tasks: Pick<Tasks, 'work' | 'goTo'>;
  readonly state: () => WorkState;
  readonly dispatch: (action: WorkAction) => void;
  readonly fail: (failure: Failure, retry?: WorkRetry) => void;
  /** 所属地、判断日期，同校验所用。 */
  readonly terms: () => Pick<WorkOptions, 'place' | 'asOf'>;
  /** 别的事正在读写工作簿时，先不做。 */
  readonly isFree: () => boolean;
  /** 写过之后：改动记录、未改完的、认出的表都可能变了。 */
  readonly afterWriting: () => Promise<void>;
  /** 撤销；改动记录随之更新，校验过的随即复核，说的话留着。 */
  readonly undo: (entryIds: readonly string[]) => Promise<void>;
  /** 撤销之后：认出的表可能变了。 */
  readonly afterUndoing: () => Promise<void>;
}

export function createWorkCommands(around: Surroundings): WorkCommands {
  const { tasks, state, dispatch, fail, terms, isFree, afterWriting, undo, afterUndoing } = around;
  let abort: AbortController | undefined;

  async function planning(retry: WorkRetry, work: (options: WorkOptions) => Promise<WorkAction>): Promise<void> {
    if (!isFree() || state().step !== 'form') return;
    abort = new AbortController();
    const { signal } = abort;
    dispatch({ type: 'planning' });
    try {
      const onProgress: WorkOptions['onProgress'] = (progress) => dispatch({ type: 'progressed', progress });
      dispatch(await work({ ...terms(), signal, onProgress }));
    } catch (thrown) {
      const failure = failureOf(thrown);
      dispatch({ type: 'went-back' });
      if (failure.reason !== 'cancelled') fail(failure, retry);
    }
  }

  return {
    open: (work) => dispatch({ type: 'opened', work }),
    close: () => dispatch({ type: 'closed' }),
    goBack: () => dispatch({ type: 'went-back' }),
    plan: (request) =>
      planning({ command: 'plan', request }, async (options) => ({
        type: 'planned',
        plan: await tasks.work.plan(request, options),
      })),
    match: (list) =>
      planning({ command: 'match', list }, async (options) => ({
        type: 'matched',
        matched: await tasks.work.matchSelection(list, options),
      })),
    cancelPlanning: () => abort?.abort(),
    carryOut: async () => {
      const now = state();
      if (now.step !== 'planned' || !isFree()) return;
      dispatch({ type: 'writing' });
      try {
        dispatch({ type: 'done', done: await tasks.work.carryOut(now.plan) });
        await afterWriting();
      } catch (thrown) {
        dispatch({ type: 'went-back' });
        // 重读也可能读不成；写不成的缘故要紧，读完再说。
        await afterWriting();
        fail(failureOf(thrown));
      }
    },
    undo: async () => {
      const now = state();
      if (now.step !== 'done') return;
      await undo(now.done.entries.map(({ id }) => id));
      dispatch({ type: 'closed' });
      await afterUndoing();
    },
    show: async (place) => {
      try {
        await tasks.goTo(place);
      } catch (thrown) {
        fail(failureOf(thrown));
      }
    },
  };
}
