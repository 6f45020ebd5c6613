import { BREAKDOWN_READS, type BreakdownsResponse, type BrokenPart } from '../../../shared/api/breakdowns.ts';
import type { ApiClient } from '../../api/client.ts';
import type { SheetDraft } from '../../excel/sheet-draft.ts';
import { attempt } from '../failure.ts';
import { TaskError } from '../tasks.ts';
import { type AskOptions, callOptions, type Locate, locator, readWorkbook, sheetsRequest } from './asking.ts';
import { planOf } from './carry-out.ts';
import { departmentTasks } from './department-tasks.ts';
import { draftNote } from './sheet-notes.ts';
import { targetBreakdown } from './target-breakdown.ts';
import { BREAKDOWN_OUTPUTS, type BreakdownOutput, type RequestOf, type WorkPlan } from './work.ts';
import { yearLedger } from './year-ledger.ts';

interface Layout {
  readonly draft: (response: BreakdownsResponse, locate: Locate) => SheetDraft;
  /** 写出项目的哪些部分；别的不必去问。 */
  readonly parts: readonly BrokenPart[];
}

const EACH: readonly BrokenPart[] = ['no', 'name', 'lead', 'participants', 'offices', 'milestones'];
export const LAYOUTS: Readonly<Record<BreakdownOutput, Layout>> = {
  'target-breakdown': { draft: targetBreakdown, parts: [...EACH, 'clauses'] },
  'year-ledger': { draft: yearLedger, parts: EACH },
  'department-tasks': { draft: departmentTasks, parts: [...EACH, 'clauses'] },
};

/** 写这几张表，要看清单的哪几列。 */
export const fieldsFor = (outputs: readonly BreakdownOutput[]): ReadonlySet<string> =>
  new Set(outputs.flatMap((output) => LAYOUTS[output].parts).flatMap((part) => BREAKDOWN_READS[part]));

const OWN_COLUMNS = '“完成情况”一列留给经办人填，也可在右边自己加列；再做一次时，填的、加的都跟着各行留下。';

/** 把重点项目清单分解成所选的各张工作表；原表不动。 */
export const planBreakDown = (
  api: ApiClient,
  { outputs }: RequestOf<'break-down'>,
  options: AskOptions,
): Promise<WorkPlan> =>
  attempt(async () => {
    const workbook = await readWorkbook(options);
    const tables = workbook.tables.filter(({ table }) => table.kind === 'projects');
    if (tables.length === 0)
      throw new TaskError(
        'nothing-recognised',
        '没有认出重点项目清单，没有可分解的。请确认表头里有“项目名称”“工作目标”“牵头部门”等列',
      );
    const chosen = BREAKDOWN_OUTPUTS.filter((output) => outputs.includes(output));
    const request = sheetsRequest(workbook, tables, () => fieldsFor(chosen), options);
    const response = await api.breakdowns(request, callOptions(options));
    options.signal?.throwIfAborted();
    if (response.projects.length === 0)
      throw new TaskError(
        'nothing-recognised',
        '重点项目清单里还没有项目，没有可分解的。请先填好项目名称、工作目标等，再试一次',
      );
    const locate = locator(tables);
    const drafts = chosen.map((output) => LAYOUTS[output].draft(response, locate));
    return planOf(
      'break-down',
      `分解成 ${drafts.length} 张工作表`,
      drafts.map((draft) => ({ type: 'sheet', draft })),
      [...notesOf(response), OWN_COLUMNS],
    );
  }, options.signal);

/** 计划里要知道的：拿不准的有几处，征求意见稿。 */
function notesOf({ projects, basis }: BreakdownsResponse): string[] {
  const milestones = projects.flatMap((project) => project.milestones);
  const parties = projects.flatMap(({ lead, participants }) => [...lead, ...participants]);
  const unknown = [...new Set(parties.flatMap(({ name, known }) => (known ? [] : [name])))];
  const doubtful = milestones.filter(({ unsure }) => unsure).length;
  const unread = projects.filter((project) => project.milestones.length === 0).length;
  return [
    ...(doubtful > 0 ? [`有 ${doubtful} 个目标读得没有把握，标着“请核对”，请对照原文。`] : []),
    ...(unread > 0 ? [`有 ${unread} 个项目没有读出目标，也列在表里，请核对。`] : []),
    ...(unknown.length > 0 ? [`有 ${unknown.length} 个部门不在名录里，照原文列出：${sample(unknown)}。`] : []),
    ...draftNote(basis),
  ];
}

const MOST_NAMED = 5;
const sample = (names: readonly string[]): string =>
  `${names
    .slice(0, MOST_NAMED)
    .map((name) => `“${name}”`)
    .join('、')}${names.length > MOST_NAMED ? '等' : ''}`;
