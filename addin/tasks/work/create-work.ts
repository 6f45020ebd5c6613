import type { ApiClient } from '../../api/client.ts';
import { TaskError } from '../tasks.ts';
import { planBreakDown } from './break-down.ts';
import { carryOut } from './carry-out.ts';
import { planConsolidation } from './consolidate.ts';
import { planCover } from './cover.ts';
import { planEnrich } from './enrich.ts';
import { planReport } from './report.ts';
import type { RequestOf, Work, WorkOptions, WorkPlan, WorkRequest, WorkTasks } from './work.ts';

/** 一件活怎样定计划。 */
export type Planner<W extends Work> = (
  api: ApiClient,
  request: RequestOf<W>,
  options: WorkOptions,
) => Promise<WorkPlan>;

const notYet = () => Promise.reject(new TaskError('excel', '这一件还做不了'));

/** 加一件活：写一个文件，添进这里。 */
export function createWork(api: ApiClient): WorkTasks {
  const plan = (request: WorkRequest, options: WorkOptions = {}): Promise<WorkPlan> => {
    switch (request.work) {
      case 'enrich':
        return planEnrich(api, request, options);
      case 'break-down':
        return planBreakDown(api, request, options);
      case 'cover':
        return planCover(api, request, options);
      case 'report':
        return planReport(api, request, options);
      case 'consolidate':
        return planConsolidation(api, request, options);
      default:
        return notYet();
    }
  };
  return { plan, carryOut, matchSelection: notYet };
}
