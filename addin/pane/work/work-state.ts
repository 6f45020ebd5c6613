import type { Progress } from '../../tasks/tasks.ts';
import type { MatchedSelection, Work, WorkDone, WorkPlan, WorkRequest } from '../../tasks/work/work.ts';

/** “工具”一栏走到哪一步：选一件、填好、定计划、过目、写、写好了。 */
export type WorkState =
  | { readonly step: 'menu' }
  | { readonly step: 'form'; readonly work: Work; readonly matched?: MatchedSelection }
  /** 只读地定计划，或对照所选；`back` 是取消、失败时回到的一步。 */
  | { readonly step: 'planning'; readonly back: WorkState & { step: 'form' }; readonly progress?: Progress }
  | { readonly step: 'planned'; readonly plan: WorkPlan; readonly back: WorkState & { step: 'form' } }
  | { readonly step: 'writing'; readonly plan: WorkPlan; readonly back: WorkState & { step: 'form' } }
  | { readonly step: 'done'; readonly work: Work; readonly done: WorkDone };

export type WorkAction =
  | { readonly type: 'opened'; readonly work: Work }
  | { readonly type: 'closed' }
  | { readonly type: 'planning' }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'matched'; readonly matched: MatchedSelection }
  | { readonly type: 'planned'; readonly plan: WorkPlan }
  | { readonly type: 'went-back' }
  | { readonly type: 'writing' }
  | { readonly type: 'done'; readonly done: WorkDone };

/** 失败后“重试”要重做的：对照所选，或定计划。写没有写成的，回到过目那一步再按。 */
export type WorkRetry =
  | { readonly command: 'plan'; readonly request: WorkRequest }
  | { readonly command: 'match'; readonly list: MatchedSelection['list'] };

export const startingWork: WorkState = { step: 'menu' };

/** 这一步里工作簿不许有别的动作。 */
export const isWorking = ({ step }: WorkState): boolean => step === 'planning' || step === 'writing';

/** 与当前这一步对不上的事（已经退出、换了一件），不作数。 */
export function reduceWork(state: WorkState, action: WorkAction): WorkState {
  switch (action.type) {
    case 'opened':
      return { step: 'form', work: action.work };
    case 'closed':
      return isWorking(state) ? state : startingWork;
    case 'planning':
      return state.step === 'form' ? { step: 'planning', back: state } : state;
    case 'progressed':
      return state.step === 'planning' ? { ...state, progress: action.progress } : state;
    case 'matched':
      return state.step === 'planning' ? { ...state.back, matched: action.matched } : state;
    case 'planned':
      return state.step === 'planning' ? { step: 'planned', plan: action.plan, back: state.back } : state;
    case 'went-back':
      return wentBack(state);
    case 'writing':
      return state.step === 'planned' ? { ...state, step: 'writing' } : state;
    case 'done':
      return state.step === 'writing' ? { step: 'done', work: state.plan.work, done: action.done } : state;
  }
}

/** 定不成、写不成，或官员要改：回到前一步，填过的还在。 */
function wentBack(state: WorkState): WorkState {
  if (state.step === 'planning' || state.step === 'planned') return state.back;
  if (state.step === 'writing') return { ...state, step: 'planned' };
  return state;
}
