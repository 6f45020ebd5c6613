import { describe, expect, test } from 'vitest';
import { recognise } from '../../../../addin/tasks/recognise.ts';
import { planBreakDown } from '../../../../addin/tasks/work/break-down.ts';
import { carryOut } from '../../../../addin/tasks/work/carry-out.ts';
import { BREAKDOWN_OUTPUTS, type BreakdownOutput } from '../../../../addin/tasks/work/work.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import type { CellValue } from '../../../../shared/api/validations.ts';
import { PROJECT_HEADERS, project } from '../../excel/sheet-content.ts';
import { everything, openWorkbook, type SheetDraft, sheetOf } from '../open-workbook.ts';
import { AS_OF, serving } from './serving.ts';

const goal = (no: CellValue, text: string): CellValue[] =>
  project(no).map((cell, index) => (index === 3 ? text : cell));
const TABLE: SheetDraft = {
  name: '清单',
  lines: [
    ['重点项目清单'],
    PROJECT_HEADERS,
    goal(1, '2023年，达到95%以上；2027年，全覆盖'),
    [null, null, null, '2025年，再建10所', null, null, null],
    goal(2, '=2025年，覆盖率达到90%'),
  ],
  merges: ['A1:G1', 'A3:A4', 'B3:B4'],
};

const plan = (api = serving(), outputs: readonly BreakdownOutput[] = BREAKDOWN_OUTPUTS) =>
  planBreakDown(api, { work: 'break-down', outputs }, { asOf: AS_OF });

/** 写出的一张表，从表头起的各行。 */
function written(workbook: HostWorkbook, name: string): CellValue[][] {
  const rows = [...sheetOf(workbook, name).rows].sort(([a], [b]) => a - b);
  const header = rows.findIndex(([, cells]) => cells.size > 1);
  const width = Math.max(...(rows[header]?.[1].keys() ?? [])) + 1;
  return rows
    .slice(header)
    .map(([, cells]) => Array.from({ length: width }, (_, column) => cells.get(column)?.value ?? null));
}

const column = (lines: readonly CellValue[][], title: string): CellValue[] => {
  const index = lines[0]?.indexOf(title) ?? -1;
  return lines.slice(1).map((line) => line[index] ?? null);
};

describe('写进工作簿', () => {
  test('三张新工作表，表头冻结，原表不动；写出的表不再当作要校验的表', async () => {
    const workbook = openWorkbook(TABLE);
    const before = JSON.stringify([...sheetOf(workbook, '清单').rows].map(([row, cells]) => [row, [...cells]]));
    const planned = await plan();
    expect(planned.title).toBe('分解成 3 张工作表');
    expect(planned.steps).toEqual([
      '新建工作表“目标分解表”，4 行',
      expect.stringContaining('新建工作表“年度任务台账”'),
      expect.stringContaining('新建工作表“部门任务清单”'),
    ]);
    await carryOut(planned);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['清单', '目标分解表', '年度任务台账', '部门任务清单']);
    expect(JSON.stringify([...sheetOf(workbook, '清单').rows].map(([row, cells]) => [row, [...cells]]))).toBe(before);
    const { tables, skipped } = await recognise();
    expect(tables.map(({ sheet }) => sheet)).toEqual(['清单']);
    expect(skipped.map(({ sheet }) => sheet)).toEqual(['目标分解表', '年度任务台账', '部门任务清单']);
  });

  test('一条记录占几行的合成一个项目，链到它的第一行', async () => {
    const workbook = openWorkbook(TABLE);
    await carryOut(await plan());
    const lines = written(workbook, '目标分解表');
    expect(column(lines, '原表序号')).toEqual([1, 1, 1, 2]);
    expect(column(lines, '完成时限')).toEqual(['2023年', '2027年', '2025年', '2025年']);
    const formulas = [...sheetOf(workbook, '目标分解表').rows.values()].flatMap((cells) =>
      [...cells.values()].flatMap(({ formula }) => formula ?? []),
    );
    expect(formulas).toHaveLength(4);
    expect(formulas.filter((formula) => formula.includes('B3'))).toHaveLength(3);
    expect(formulas.filter((formula) => formula.includes('B5'))).toHaveLength(1);
  });

  test('定计划不动工作簿；再做一次没有要写的', async () => {
    const workbook = openWorkbook(TABLE);
    const before = everything(workbook);
    const planned = await plan();
    expect(everything(workbook)).toBe(before);
    await carryOut(planned);
    expect(await plan()).toMatchObject({ steps: [], changes: [], left: [] });
  });

  test('原表改了再做：更新同一张，经办人填的完成情况、自己加的列跟着原来那一行', async () => {
    const workbook = openWorkbook(TABLE);
    await carryOut(await plan(serving(), ['target-breakdown']));
    const sheet = sheetOf(workbook, '目标分解表');
    const header = [...sheet.rows].find(([, cells]) => cells.size > 1)?.[0] ?? 0;
    const width = sheet.rows.get(header)?.size ?? 0;
    sheet.rows.get(header)?.set(width, { value: '经办人' });
    sheet.rows.get(header + 4)?.set(width - 1, { value: '已完成' });
    sheet.rows.get(header + 4)?.set(width, { value: '张三' });
    // 第 1 项的目标少了一个节点，第 2 项上移一行。
    sheetOf(workbook, '清单').rows.get(2)?.set(3, { value: '2023年，达到96%以上' });
    const planned = await plan(serving(), ['target-breakdown']);
    expect(planned.changes.length).toBeGreaterThan(0);
    await carryOut(planned);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['清单', '目标分解表']);
    const lines = written(workbook, '目标分解表');
    const second = lines.find((line) => line[lines[0]?.indexOf('原表序号') ?? 0] === 2) ?? [];
    expect(second.slice(-2)).toEqual(['已完成', '张三']);
    expect(column(lines, '目标值')[0]).toBe('96%以上');
  });

  test('以 = 开头的原文仍是文字', async () => {
    const workbook = openWorkbook(TABLE);
    const api = serving();
    const risky: typeof api = {
      ...api,
      breakdowns: async (request) => {
        const answer = await api.breakdowns(request);
        const milestones = (all: (typeof answer.projects)[number]['milestones']) =>
          all.map((milestone) => ({ ...milestone, text: '=1+1', metric: '@SUM(A1)', targetText: '-5' }));
        return {
          ...answer,
          projects: answer.projects.map((one) => ({ ...one, name: '+项目', milestones: milestones(one.milestones) })),
        };
      },
    };
    await carryOut(await plan(risky, ['target-breakdown']));
    const lines = written(workbook, '目标分解表');
    for (const [title, text] of [
      ['目标原文', '=1+1'],
      ['指标', '@SUM(A1)'],
      ['目标值', '-5'],
    ] as const)
      expect(new Set(column(lines, title))).toEqual(new Set([text]));
    const formulas = [...sheetOf(workbook, '目标分解表').rows.values()].flatMap((cells) =>
      [...cells.values()].flatMap(({ formula }) => formula ?? []),
    );
    expect(formulas.every((formula) => formula.startsWith('=HYPERLINK('))).toBe(true);
  });
});

test('计划里说明拿不准的、没有读出目标的、不认识的部门、征求意见稿', async () => {
  openWorkbook({
    name: '清单',
    lines: [
      PROJECT_HEADERS,
      goal(1, '管理更加优化'),
      goal(2, '激发活力').map((cell, index) => (index === 4 ? '市星际开发局' : cell)),
      goal(3, '2025年全覆盖').map((cell, index) => (index === 1 ? '乡村绿色校园创建行动' : cell)),
    ],
  });
  const { notes } = await plan();
  expect(notes).toEqual([
    '有 1 个目标读得没有把握，标着“请核对”，请对照原文。',
    '有 1 个项目没有读出目标，也列在表里，请核对。',
    '有 1 个部门不在名录里，照原文列出：“市星际开发局”。',
    '所据的是征求意见稿，不是正式印发的文件，以印发的为准。',
    '“完成情况”一列留给经办人填，也可在右边自己加列；再做一次时，填的、加的都跟着各行留下。',
  ]);
});

test('没有重点项目清单，说明怎么办，不问服务', async () => {
  openWorkbook({
    name: '名录',
    lines: [
      ['学校标识码', '学校名称', '县(市、区)', '学段', '城乡类型', '办学性质'],
      ['1', '甲小学', '冠县', '小学', '乡村', '公办'],
    ],
  });
  const api = serving();
  await expect(plan(api)).rejects.toMatchObject({ reason: 'nothing-recognised' });
  expect(api.asked).toEqual([]);
});

test('同名的几个项目，删去前一个再做一次：填的完成情况不归到别的项目上', async () => {
  const same = (no: number, text: string) => project(no, '同名项目').with(3, text);
  const workbook = openWorkbook({
    name: '清单',
    lines: [PROJECT_HEADERS, same(1, '2025年，达到50%'), same(2, '2026年，达到60%'), same(3, '2027年，达到70%')],
  });
  await carryOut(await plan(serving(), ['target-breakdown']));
  const { rows } = sheetOf(workbook, '目标分解表');
  const header = [...rows].find(([, cells]) => [...cells.values()].some(({ value }) => value === '完成情况'));
  const [top = 0, titles = new Map()] = header ?? [];
  const done = [...titles].find(([, { value }]) => value === '完成情况')?.[0] ?? 0;
  for (const [i, text] of ['甲已完成', '乙已完成', '丙已完成'].entries())
    workbook.write('目标分解表', top + 1 + i, done, [[{ value: text }]], 'user');
  workbook.deleteRows('清单', 1, 1, 'user');
  await carryOut(await plan(serving(), ['target-breakdown']));
  const lines = written(workbook, '目标分解表');
  const pairs = column(lines, '完成时限').map((deadline, i) => [deadline, column(lines, '完成情况')[i]]);
  expect(pairs).toEqual([
    ['2026年', '乙已完成'],
    ['2027年', '丙已完成'],
    ['2025年', '甲已完成'],
  ]);
});
