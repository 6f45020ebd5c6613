import { describe, expect, it } from 'vitest';
import { createTasks } from '../../../addin/tasks/create.ts';
import { installOffice } from '../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../addin/workbench/host/model.ts';
import { answering, finding, openWorkbook, sheetOf } from '../tasks/open-workbook.ts';
import { PROJECT_HEADERS, project } from './sheet-content.ts';

/** 等事件送到：数的是轮次而不是毫秒，机器卡住几十毫秒，排在前面的也都先做完。 */
const delivered = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
};

const SHEETS = [{ name: '清单', lines: [PROJECT_HEADERS, project(1), project(2), project(3)] }];
const FOUND = [finding({ row: 2, column: 'lead', fix: { value: '市委宣传部' } })];

async function watched() {
  const workbook = openWorkbook(...SHEETS);
  const tasks = createTasks(answering(() => FOUND));
  let told = 0;
  const unwatch = await tasks.watch(() => {
    told += 1;
  });
  /** 做一件事，告知了几次。 */
  const times = async (work: () => unknown): Promise<number> => {
    const before = told;
    await work();
    await delivered();
    return told - before;
  };
  return { workbook, tasks, unwatch, times };
}

const BY_OFFICIAL: [string, (workbook: HostWorkbook) => void][] = [
  ['改一格', (workbook) => workbook.write('清单', 1, 4, [[{ value: '市财政局' }]], 'user')],
  [
    '粘贴五千行',
    (workbook) =>
      workbook.write(
        '清单',
        4,
        0,
        Array.from({ length: 5_000 }, (_, i) => project(i + 4).map((value) => ({ value }))),
        'user',
      ),
  ],
  ['插入行', (workbook) => workbook.insertRows('清单', 1, 2, 'user')],
  ['删除行', (workbook) => workbook.deleteRows('清单', 1, 1, 'user')],
  ['插入列', (workbook) => workbook.insertColumns('清单', 1, 1, 'user')],
  ['删除列', (workbook) => workbook.deleteColumns('清单', 1, 1, 'user')],
  ['添一张工作表', (workbook) => workbook.addSheet('二表')],
  ['给工作表改名', (workbook) => workbook.renameSheet(sheetOf(workbook, '清单').id, '重点项目')],
];

describe('看着工作簿', () => {
  it.each(BY_OFFICIAL)('官员%s，告知一次', async (_, act) => {
    const { workbook, times } = await watched();
    expect(await times(() => act(workbook))).toBe(1);
  });

  it('删一张工作表，告知', async () => {
    const { workbook, times } = await watched();
    const added = workbook.addSheet('二表');
    expect(await times(() => workbook.removeSheet(added.id))).toBeGreaterThan(0);
  });

  it('本工具修复、撤销、标记、清除标记，都不告知，所以不会循环', async () => {
    const { tasks, times } = await watched();
    const checked = await tasks.validate({});
    const [fixable] = checked.findings;
    if (!fixable) throw new Error('没有结果');
    expect(await times(() => tasks.applyFix(fixable))).toBe(0);
    expect(await times(() => tasks.undoAll())).toBe(0);
    expect(await times(() => tasks.recheck({ marks: true }))).toBe(0);
    expect(await times(() => tasks.clearMarks())).toBe(0);
  });

  it('不看了，就不再告知', async () => {
    const { workbook, unwatch, times } = await watched();
    await unwatch();
    expect(await times(() => workbook.write('清单', 1, 4, [[{ value: '市财政局' }]], 'user'))).toBe(0);
  });

  it('挂上、摘下各一次往返', async () => {
    const office = installOffice(openWorkbook(...SHEETS));
    const tasks = createTasks(answering(() => []));
    const unwatch = await tasks.watch(() => undefined);
    expect(office.requests.syncs).toBe(1);
    await unwatch();
    expect(office.requests.syncs).toBe(2);
  });

  it('旧版的 Excel 说不出改动', () => {
    installOffice(openWorkbook(...SHEETS));
    const { requirements } = Office.context;
    const asked: unknown[] = [];
    const isSetSupported = requirements.isSetSupported;
    requirements.isSetSupported = (name, version) => {
      asked.push([name, version]);
      return false;
    };
    expect(createTasks(answering(() => [])).canWatch()).toBe(false);
    requirements.isSetSupported = isSetSupported;
    expect(asked).toEqual([['ExcelApi', '1.9']]);
  });

  it('有单元格正在编辑时挂不上：说明怎么办', async () => {
    const workbook = openWorkbook(...SHEETS);
    installOffice(workbook, {
      failAt: [1, 2].map((request) => ({ request, code: 'InvalidOperationInCellEditMode' })),
    });
    const tasks = createTasks(answering(() => []));
    await expect(tasks.watch(() => undefined)).rejects.toMatchObject({ reason: 'editing' });
    expect(sheetOf(workbook, '清单').conditionalFormats).toEqual([]);
  });
});
