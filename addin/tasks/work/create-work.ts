import type { ApiClient } from '../../api/client.ts';
import { TaskError } from '../tasks.ts';
import type { RequestOf, Work, WorkOptions, WorkPlan, WorkTasks } from './work.ts';

/** 一件活怎样定计划。 */
export type Planner<W extends Work> = (
  api: ApiClient,
  request: RequestOf<W>,
  options: WorkOptions,
) => Promise<WorkPlan>;

const notYet = () => Promise.reject(new TaskError('excel', '这一件还做不了'));

/** 加一件活：写一个文件，添进这里。 */
export function createWork(_api: ApiClient): WorkTasks {
  return { plan: notYet, carryOut: notYet, matchSelection: notYet };
}
