import { expect, it } from 'vitest';
import type { SheetDraft } from '../../../../addin/excel/sheet-draft.ts';
import { createTasks } from '../../../../addin/tasks/create.ts';
import { carryOut, planOf } from '../../../../addin/tasks/work/carry-out.ts';
import { installOffice } from '../../../../addin/workbench/host/install.ts';
import { answering, everything, makeWorkbook } from '../open-workbook.ts';

const OUTPUTS = ['target-breakdown', 'year-ledger', 'department-tasks'] as const;
/** 键是项目名称加指标：比格里的字还长。 */
const LONG = '乡村温馨校园建设行动/乡镇驻地中小学校申报省级文明校园的比例';

const draft = (output: SheetDraft['output']): SheetDraft => ({
  ...{ output, name: output, title: output, notes: [] },
  columns: [
    { title: '序号', width: 6 },
    { title: '年度', width: 12 },
  ],
  rows: Array.from({ length: 1_000 }, (_, i) => ({ key: `${LONG}${i}`, cells: [i + 1, 2025] })),
});

it('三张大表一次写出：记着的各行的键合起来一次答得完，再写一次认得出，撤得回', async () => {
  const workbook = makeWorkbook({ name: '清单', lines: [['重点项目清单']] });
  const before = everything(workbook);
  installOffice(workbook, { maxBytes: 200_000 });
  const plan = () =>
    planOf(
      'break-down',
      '分解',
      OUTPUTS.map((output) => ({ type: 'sheet', draft: draft(output) })),
    );
  const { entries } = await carryOut(await plan());
  expect(entries).toHaveLength(3);
  expect((await plan()).steps).toEqual([]);
  const { left } = await createTasks(answering(() => [])).undoAll(entries.map(({ id }) => id));
  expect(left).toEqual([]);
  expect(everything(workbook)).toBe(before);
});
