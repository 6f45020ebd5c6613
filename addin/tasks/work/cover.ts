import type { ApiClient } from '../../api/client.ts';
import { attempt } from '../failure.ts';
import { TaskError } from '../tasks.ts';
import { callOptions, locator, readWorkbook, sheetsRequest } from './asking.ts';
import { planOf } from './carry-out.ts';
import { coverageGaps, coverageSummary } from './coverage-sheets.ts';
import { draftNote } from './sheet-notes.ts';
import type { RequestOf, WorkOptions, WorkPlan } from './work.ts';

/** 由学校名录与城乡学校结对表算覆盖率，写成“覆盖率汇总”（附图）与“未结对学校清单”；原表不动。 */
export const planCover = (api: ApiClient, _request: RequestOf<'cover'>, options: WorkOptions): Promise<WorkPlan> =>
  attempt(async () => {
    const workbook = await readWorkbook(options);
    const tables = workbook.tables.filter(
      ({ table: { kind } }) => kind === 'school-register' || kind === 'school-pairs',
    );
    if (!tables.some(({ table: { kind }, payload }) => kind === 'school-register' && payload.rows.length > 0))
      throw new TaskError(
        'nothing-recognised',
        '没有认出“学校名录”，算不出覆盖率。请把学校名录放进本工作簿（列有学校名称、县(市、区)、城乡类型、办学性质），再试一次',
      );
    const response = await api.coverage(sheetsRequest(workbook, tables, options), callOptions(options));
    options.signal?.throwIfAborted();
    const drafts = [coverageSummary(response), coverageGaps(response, locator(tables))];
    return planOf(
      'cover',
      '算结对覆盖率',
      drafts.map((draft) => ({ type: 'sheet', draft })),
      [...response.notes, ...draftNote(response.goal ? [response.goal.citation.document] : [])],
    );
  }, options.signal);
