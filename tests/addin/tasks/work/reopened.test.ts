import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createTasks } from '../../../../addin/tasks/create.ts';
import type { Tasks } from '../../../../addin/tasks/tasks.ts';
import type { WorkRequest } from '../../../../addin/tasks/work/work.ts';
import { installOffice } from '../../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { readWorkbook, saveWorkbook } from '../../../../addin/workbench/host/xlsx.ts';
import { enrichmentsFor } from '../../../../shared/enrichment.ts';
import { serving } from './serving.ts';

/** 各工作表有哪些格、值与样子；`origin` 是原件的记录，存盘之后自然不同。 */
const contents = ({ sheets }: HostWorkbook): unknown =>
  sheets.map(({ name, rows, columnWidths, merges, hiddenRows }) => ({
    ...{ name, merges, columnWidths, hiddenRows },
    rows: [...rows].map(([row, cells]) => [row, [...cells].map(([column, { origin: _, ...cell }]) => [column, cell])]),
  }));

const fixture = new URL('../../../fixtures/台账-未整理.xlsx', import.meta.url);
const opened = (workbook: HostWorkbook): Tasks => {
  installOffice(workbook);
  return createTasks(serving());
};

it('补列、分解、覆盖率写好，存盘重开之后全部撤销，一格也不多', async () => {
  const bytes = new Uint8Array(await readFile(fixture));
  const workbook = await readWorkbook(bytes);
  const tasks = opened(workbook);
  const { tables } = await tasks.recognise();
  const requests: WorkRequest[] = [
    {
      work: 'enrich',
      tables: tables.map(({ name, kind }) => ({ name, columns: enrichmentsFor(kind).map(({ id }) => id) })),
    },
    { work: 'break-down', outputs: ['target-breakdown', 'department-tasks'] },
    { work: 'cover' },
  ];
  for (const request of requests) await tasks.work.carryOut(await tasks.work.plan(request));

  const again = await readWorkbook(await saveWorkbook(workbook));
  const { undone, left } = await opened(again).undoAll();
  expect(undone.length).toBeGreaterThan(3);
  expect(left).toEqual([]);
  expect(contents(again)).toEqual(contents(await readWorkbook(bytes)));
});
