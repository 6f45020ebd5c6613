import { expect, it } from 'vitest';
import { createTasks } from '../../../../addin/tasks/create.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { PROJECT_HEADERS, project } from '../../excel/sheet-content.ts';
import { everything, openWorkbook, valueAt } from '../open-workbook.ts';
import { AS_OF, serving } from './serving.ts';

const tasks = createTasks(serving());
const COLUMNS = ['targetYears', 'status'] as const;

const opened = (): HostWorkbook =>
  openWorkbook({
    name: '清单',
    lines: [
      [...PROJECT_HEADERS, '目标年份'],
      ...[1, 2, 3].map((no) => [
        // 序号是公式：插了行它照样从 1 数起。
        { value: no, formula: '=ROW()-1' },
        ...project(no)
          .with(3, `到${2020 + no}年，全部达标`)
          .slice(1),
        no === 2 ? '2000年' : null,
      ]),
    ],
  });

const planned = () =>
  tasks.work.plan({ work: 'enrich', tables: [{ name: '清单', columns: COLUMNS }] }, { asOf: AS_OF });

it.each<readonly [string, (workbook: HostWorkbook) => void]>([
  ['插了一行', (workbook) => workbook.insertRows('清单', 1, 1, 'user')],
  ['删了一行', (workbook) => workbook.deleteRows('清单', 1, 1, 'user')],
  ['插了一列', (workbook) => workbook.insertColumns('清单', 0, 1, 'user')],
])('看过计划之后官员%s：一格也不写到别的行上，说明缘故', async (_name, move) => {
  const workbook = opened();
  const plan = await planned();
  expect(plan.changes).toHaveLength(1);
  move(workbook);
  const before = everything(workbook);
  const { entries, left } = await tasks.work.carryOut(plan);
  expect(entries).toEqual([]);
  expect(new Set(left.map(({ reason }) => reason))).toEqual(new Set(['moved']));
  expect(left[0]?.why).toMatch(/行挪过.*没有写。请重新做一次/u);
  expect(everything(workbook)).toBe(before);
});

it('看过计划之后在表的右边插了一列、改了别的格：照写', async () => {
  const workbook = opened();
  const plan = await planned();
  workbook.write('清单', 1, 6, [[{ value: '安全科' }]], 'user');
  const { left } = await tasks.work.carryOut(plan);
  expect(left).toEqual([]);
  expect(valueAt(workbook, '清单', 'H3')).toBe('2022年');
});
