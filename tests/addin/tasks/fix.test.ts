import { describe, expect, it } from 'vitest';
import { createTasks } from '../../../addin/tasks/create.ts';
import { type LocatedFinding, TaskError } from '../../../addin/tasks/tasks.ts';
import { installOffice } from '../../../addin/workbench/host/install.ts';
import type { HostCell, HostWorkbook } from '../../../addin/workbench/host/model.ts';
import { readWorkbook, saveWorkbook } from '../../../addin/workbench/host/xlsx.ts';
import type { CellValue } from '../../../shared/api/validations.ts';
import { PROJECT_HEADERS, project } from '../excel/sheet-content.ts';
import { answering, everything, openWorkbook, sheetOf, valueAt } from './open-workbook.ts';

const tasks = createTasks(answering(() => []));
const open = (lead: CellValue | HostCell = '委宣传部', isProtected = false) =>
  openWorkbook({
    name: '清单',
    lines: [PROJECT_HEADERS, [...project(1).slice(0, 4), lead, ...project(1).slice(5)], project(2)],
    isProtected,
  });
const located = (over: Partial<LocatedFinding> = {}): LocatedFinding => ({
  id: '1',
  rule: 'projects/department-damaged',
  severity: 'warning',
  sheet: '清单',
  worksheet: '清单',
  row: 2,
  column: 'lead',
  address: 'E2',
  value: '委宣传部',
  message: '第2行“牵头部门”的“委宣传部”有脱字',
  fix: { value: '市委宣传部' },
  ...over,
});
const cell = (workbook: HostWorkbook) => ({ ...workbook.cell('清单', 1, 4) });
const applied = async (finding: LocatedFinding) => {
  const outcome = await tasks.applyFix(finding);
  if (outcome.outcome !== 'applied') throw new Error('本该改成');
  return outcome.entry;
};
const failing = (work: Promise<unknown>) =>
  work.then(
    () => Promise.reject(new Error('本该失败')),
    (reason: unknown) => reason,
  );

describe('修复与撤销', () => {
  it('改一格并记账；撤销后与原来一样', async () => {
    const workbook = open();
    const before = cell(workbook);
    const entry = await applied(located());
    expect(entry).toMatchObject({ worksheet: '清单', address: 'E2', before: '委宣传部', after: '市委宣传部' });
    expect(entry.why).toContain('有脱字');
    expect(valueAt(workbook, '清单', 'E2')).toBe('市委宣传部');
    expect(await tasks.journal()).toEqual([entry]);
    expect(await tasks.undo(entry.id)).toEqual({ outcome: 'undone' });
    expect(cell(workbook)).toEqual(before);
    expect(await tasks.journal()).toEqual([]);
  });

  it('存盘、重开之后仍可撤销', async () => {
    const workbook = open();
    const entry = await applied(located());
    const reopened = await readWorkbook(await saveWorkbook(workbook));
    installOffice(reopened);
    expect(await tasks.journal()).toEqual([entry]);
    await tasks.undo(entry.id);
    expect(valueAt(reopened, '清单', 'E2')).toBe('委宣传部');
  });

  it('账目新的在前', async () => {
    open();
    const first = await applied(located());
    const second = await applied(located({ value: '市委宣传部', fix: { value: '市教育体育局' } }));
    expect((await tasks.journal()).map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  it.each([
    ['=市财政局', '=市财政局'],
    ['+86', '+86'],
    ['-', '-'],
    ['@市教育体育局', '@市教育体育局'],
    ['2025年12月31日', '2025年12月31日'],
    ['50%', '50%'],
  ])('“%s”写进去仍是文字，不变成公式、数或日期', async (value, stored) => {
    const workbook = open();
    await applied(located({ fix: { value } }));
    expect(cell(workbook)).toMatchObject({ value: stored });
    expect(cell(workbook).formula).toBeUndefined();
  });

  it('原来是公式的，撤销后还是那个公式', async () => {
    const formula = { value: '委宣传部', formula: '="委"&"宣传部"' };
    const workbook = open(formula);
    const entry = await applied(located());
    expect(cell(workbook).formula).toBeUndefined();
    await tasks.undo(entry.id);
    expect(cell(workbook).formula).toBe(formula.formula);
  });

  it('原来是以等号开头的文字，撤销后仍是文字', async () => {
    const workbook = open('=委宣传部');
    const entry = await applied(located({ value: '=委宣传部' }));
    await tasks.undo(entry.id);
    expect(cell(workbook)).toMatchObject({ value: '=委宣传部' });
    expect(cell(workbook).formula).toBeUndefined();
  });

  it('文本格式的序号改成数：格式换成常规，撤销时一并还原', async () => {
    const workbook = open({ value: '5', numberFormat: '@' });
    const entry = await applied(located({ value: '5', fix: { value: 5 } }));
    expect(cell(workbook)).toMatchObject({ value: 5 });
    expect(cell(workbook).numberFormat ?? 'General').toBe('General');
    await tasks.undo(entry.id);
    expect(cell(workbook)).toMatchObject({ value: '5', numberFormat: '@' });
  });

  it('日期格撤销后仍是原来的日期', async () => {
    const date = { value: 44762, numberFormat: 'yyyy/m/d' };
    const workbook = open(date);
    const entry = await applied(located({ value: '2022-07-20', fix: { value: '待定' } }));
    expect(entry.before).toBe('2022-07-20');
    await tasks.undo(entry.id);
    expect(cell(workbook)).toMatchObject(date);
  });
});

describe('账目', () => {
  const KEY = 'jiaoyu-taizhang.journal.2';
  const old = (id: number, bytes = 100) => ({
    ...{ id: `旧${id}`, at: '2026-01-01T00:00:00.000Z', state: 'applied', count: 3, parts: [bytes] },
  });
  const kept = (workbook: HostWorkbook): string[] =>
    JSON.parse(String(workbook.settings.get(KEY))).map(({ id }: { id: string }) => id);

  it('满二百次，丢掉最旧的，并说一声', async () => {
    const workbook = open();
    workbook.settings.set(KEY, JSON.stringify(Array.from({ length: 200 }, (_, i) => old(i))));
    workbook.settings.set(`${KEY}.旧0.0`, '{"sheets":[],"whys":[],"formats":[],"changes":[]}');
    const { notes } = await tasks.applyAll([located()]);
    expect(notes).toEqual(['改动记录已满，最早的 3 条不再保留，不能撤销了']);
    expect([kept(workbook).length, kept(workbook)[0]]).toEqual([200, '旧1']);
    expect(workbook.settings.has(`${KEY}.旧0.0`)).toBe(false);
  });

  it('太长时也丢掉最旧的，刚记的总在', async () => {
    const workbook = open();
    workbook.settings.set(KEY, JSON.stringify(Array.from({ length: 4 }, (_, i) => old(i, 1_200_000))));
    const entry = await applied(located());
    expect(kept(workbook)).toEqual(['旧1', '旧2', '旧3', entry.id.split('.')[0]]);
  });

  it.each(['不是 JSON', '{"a":1}', '[{"id":1}]'])('存的不是账目（%s）：当作没有，照样能改', async (text) => {
    const workbook = open();
    workbook.settings.set(KEY, text);
    expect(await tasks.journal()).toEqual([]);
    const entry = await applied(located());
    expect((await tasks.journal()).map(({ id }) => id)).toEqual([entry.id]);
  });

  it('只看账目，工作簿不变', async () => {
    const workbook = open();
    const before = everything(workbook);
    await tasks.journal();
    await tasks.unfinished();
    await tasks.preview([located()]);
    await tasks.undoAll();
    expect(everything(workbook)).toBe(before);
  });
});

describe('有人改过的，不动', () => {
  it('校验之后改过：报出现在的值', async () => {
    const workbook = open('市教育体育局');
    const before = everything(workbook);
    expect(await tasks.applyFix(located())).toEqual({ outcome: 'changed', current: '市教育体育局' });
    expect(everything(workbook)).toBe(before);
  });

  it('修复之后改过：不撤销，账目留着', async () => {
    const workbook = open();
    const entry = await applied(located());
    workbook.write('清单', 1, 4, [[{ value: '市委网信办' }]], 'user');
    expect(await tasks.undo(entry.id)).toEqual({ outcome: 'changed', current: '市委网信办' });
    expect(valueAt(workbook, '清单', 'E2')).toBe('市委网信办');
    expect(await tasks.journal()).toHaveLength(1);
  });

  it('修复之后上面插了行，同一地址上碰巧是同样的字：也不动', async () => {
    const workbook = open();
    const entry = await applied(located());
    workbook.insertRows('清单', 1, 1, 'user');
    workbook.write('清单', 1, 0, [[{ value: 9 }, {}, {}, {}, { value: '市委宣传部' }]], 'user');
    expect(await tasks.undo(entry.id)).toMatchObject({ outcome: 'changed' });
    expect(valueAt(workbook, '清单', 'E2')).toBe('市委宣传部');
  });
});

describe('改不成时说清怎么办', () => {
  it('工作表受保护', async () => {
    const workbook = open('委宣传部', true);
    const before = everything(workbook);
    const error = await failing(tasks.applyFix(located()));
    expect(error).toBeInstanceOf(TaskError);
    expect(error).toMatchObject({ reason: 'protected', message: expect.stringContaining('撤消工作表保护') });
    expect(everything(workbook)).toBe(before);
  });

  it.each([
    ['修复', () => tasks.applyFix(located({ worksheet: '没有的表' }))],
    ['跳转', () => tasks.goTo(located({ worksheet: '没有的表' }))],
    ['撤销', () => tasks.undo('没有的账')],
  ])('%s时工作表或账目已经不在', async (_, act) => {
    open();
    expect(await failing(act())).toMatchObject({ reason: 'missing' });
  });

  it('有单元格正在编辑', async () => {
    const office = installOffice(open());
    office.setEditing(true);
    const error = await failing(tasks.applyFix(located()));
    office.setEditing(false);
    expect(error).toMatchObject({ reason: 'editing', message: expect.stringContaining('Esc') });
  });

  it('没有改法的结果', async () => {
    open();
    const { fix: _, ...without } = located();
    expect(await failing(tasks.applyFix(without))).toMatchObject({
      message: expect.stringContaining('没有确定的改法'),
    });
  });
});

it('跳到结果所在的格；整张表的结果只转到工作表', async () => {
  const workbook = openWorkbook(
    { name: '别的', lines: [['x']] },
    { name: '清单', lines: [PROJECT_HEADERS, project(1)] },
  );
  await tasks.goTo(located());
  expect(workbook.activeSheet.name).toBe('清单');
  expect(workbook.selection).toEqual({ top: 1, left: 4, bottom: 1, right: 4 });
  workbook.activate(sheetOf(workbook, '别的').id, 'user');
  const { address: _, ...whole } = located();
  await tasks.goTo(whole);
  expect(workbook.activeSheet.name).toBe('清单');
});
