import type { ApiClient } from '../../api/client.ts';
import { SENT_WAYS, type SentLog, type SentWay } from '../sent.ts';
import type { AskOptions } from './asking.ts';
import { planBreakDown } from './break-down.ts';
import { carryOut } from './carry-out.ts';
import { planConsolidation } from './consolidate.ts';
import { planCover } from './cover.ts';
import { planEnrich } from './enrich.ts';
import { rememberChoices } from './match-memory.ts';
import { matchSelection } from './match-selection.ts';
import { planPullList } from './pull-list.ts';
import { planPullValues } from './pull-values.ts';
import { planReport } from './report.ts';
import type { RequestOf, Work, WorkOptions, WorkPlan, WorkRequest, WorkTasks } from './work.ts';

/** 一件活怎样定计划。 */
export type Planner<W extends Work> = (api: ApiClient, request: RequestOf<W>, options: AskOptions) => Promise<WorkPlan>;

/** 会把工作簿里的内容送去问的；别的不送。 */
const isAsking = (work: Work): work is Work & SentWay => SENT_WAYS.some((way) => way === work);

/** 加一件活：写一个文件，添进这里。 */
export function createWork(api: ApiClient, log: SentLog): WorkTasks {
  const plan = (request: WorkRequest, given: WorkOptions = {}): Promise<WorkPlan> => {
    const options: AskOptions = { ...given, record: isAsking(request.work) ? log.begin(request.work) : undefined };
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
      case 'pull-list':
        return planPullList(api, request, options);
      case 'pull-values':
        return planPullValues(api, request, options);
    }
  };
  return {
    plan,
    carryOut: async (chosen) => {
      const done = await carryOut(chosen);
      return chosen.choices ? { ...done, notes: [...done.notes, ...(await rememberChoices(chosen.choices))] } : done;
    },
    matchSelection: (list, options) => matchSelection(api, list, { ...options, record: log.begin('match-selection') }),
  };
}
