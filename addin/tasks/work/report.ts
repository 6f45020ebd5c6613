import { planOf } from './carry-out.ts';
import type { Planner } from './create-work.ts';
import { reportDraft } from './report-draft.ts';

/** 把最近一次校验的结果写成“校验报告”。 */
export const planReport: Planner<'report'> = (_api, { checked }) =>
  planOf('report', '校验报告', [{ type: 'sheet', draft: reportDraft(checked) }]);
