import { COVERAGE_READS, type CoverageResponse } from '../../../shared/api/coverage.ts';
import type { SheetsRequest } from '../../../shared/api/enrichments.ts';
import type { ApiClient } from '../../api/client.ts';
import { ApiError } from '../../api/failure.ts';
import { attempt } from '../failure.ts';
import { TaskError } from '../tasks.ts';
import { type AskOptions, callOptions, locator, readWorkbook, sheetsRequest } from './asking.ts';
import { planOf } from './carry-out.ts';
import { coverageGaps, coverageSummary } from './coverage-sheets.ts';
import { draftNote } from './sheet-notes.ts';
import type { RequestOf, WorkPlan } from './work.ts';

const NO_REGISTER =
  '没有认出“学校名录”，参考数据里也没有表中各县的，算不出覆盖率。请把学校名录放进本工作簿（列有学校名称、县(市、区)、城乡类型、办学性质），再试一次';

/** 没有名录表时问了才知道参考数据里有没有：没有的，服务答 422。 */
async function ask(
  api: ApiClient,
  request: SheetsRequest,
  hasRegister: boolean,
  options: AskOptions,
): Promise<CoverageResponse> {
  try {
    return await api.coverage(request, callOptions(options));
  } catch (error) {
    if (!hasRegister && error instanceof ApiError && error.status === 422)
      throw new TaskError('nothing-recognised', NO_REGISTER, { cause: error });
    throw error;
  }
}

/** 由学校名录（没有的用参考数据里的）与城乡学校结对表算覆盖率，写成“覆盖率汇总”（附图）与“未结对学校清单”；原表不动。 */
export const planCover = (api: ApiClient, _request: RequestOf<'cover'>, options: AskOptions): Promise<WorkPlan> =>
  attempt(async () => {
    const workbook = await readWorkbook(options);
    const tables = workbook.tables.filter(({ table: { kind } }) => COVERAGE_READS[kind] !== undefined);
    const filled = new Set(tables.flatMap(({ table, payload }) => (payload.rows.length > 0 ? [table.kind] : [])));
    if (filled.size === 0) throw new TaskError('nothing-recognised', NO_REGISTER);
    const request = sheetsRequest(workbook, tables, ({ table: { kind } }) => COVERAGE_READS[kind] ?? [], options);
    const response = await ask(api, request, filled.has('school-register'), options);
    options.signal?.throwIfAborted();
    const drafts = [coverageSummary(response), coverageGaps(response, locator(tables))];
    return planOf(
      'cover',
      '算结对覆盖率',
      drafts.map((draft) => ({ type: 'sheet', draft })),
      [...response.notes, ...draftNote(response.goal ? [response.goal.citation.document] : [])],
    );
  }, options.signal);
