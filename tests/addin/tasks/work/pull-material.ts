import { createApiClient } from '../../../../addin/api/client.ts';
import { createTasks } from '../../../../addin/tasks/create.ts';
import type { Tasks } from '../../../../addin/tasks/tasks.ts';
import type { MatchedSelection, PullList, WorkDone, WorkPlan } from '../../../../addin/tasks/work/work.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { startFunctions } from '../../../../functions/cli/local.ts';
import { area, openWorkbook, type SheetDraft, sheetOf, valueAt } from '../open-workbook.ts';

/** 真的服务，记下送去的正文。 */
export interface Service {
  readonly tasks: () => Tasks;
  readonly sent: string[];
  readonly stop: () => Promise<void>;
}

export async function startService(): Promise<Service> {
  const functions = await startFunctions();
  const sent: string[] = [];
  const tasks = () =>
    createTasks(
      createApiClient({
        baseUrl: functions.url,
        token: () => undefined,
        fetch: (input, init) => {
          sent.push(String(init?.body ?? ''));
          return fetch(input, init);
        },
      }),
    );
  return { tasks, sent, stop: () => functions.stop() };
}

export function select(workbook: HostWorkbook, name: string, address: string): void {
  workbook.select(sheetOf(workbook, name).id, area(address), 'user');
}

export interface Matched {
  readonly workbook: HostWorkbook;
  readonly selection: MatchedSelection;
}

/** 打开、选中、对照。 */
export async function matching(
  { tasks }: Service,
  list: PullList,
  address: string,
  sheet: SheetDraft,
): Promise<Matched> {
  const workbook = openWorkbook(sheet);
  select(workbook, sheet.name, address);
  return { workbook, selection: await tasks().work.matchSelection(list) };
}

/** 定计划、照着写。 */
export async function writing(
  { tasks }: Service,
  matched: MatchedSelection,
  choices: Record<string, string> = {},
): Promise<{ readonly plan: WorkPlan; readonly done: WorkDone }> {
  const { work } = tasks();
  const plan = await work.plan({ work: 'pull-values', matched, choices: new Map(Object.entries(choices)) });
  return { plan, done: await work.carryOut(plan) };
}

export const CITIES: SheetDraft = {
  name: '各市',
  lines: [['市名'], ['潍坊'], ['聊城市'], ['泰安市'], ['莘县'], ['市中区'], ['潍坊'], [null]],
};

/** 一行里几列的值；`columns` 如 `BCD`。 */
export const rowOf = (workbook: HostWorkbook, sheet: string, row: number, columns: string): unknown[] =>
  [...columns].map((letter) => valueAt(workbook, sheet, `${letter}${row}`));
