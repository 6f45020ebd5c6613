import { describe, expect, it } from 'vitest';
import { createTasks } from '../../../../addin/tasks/create.ts';
import { carryOut } from '../../../../addin/tasks/work/carry-out.ts';
import { expectUntouched } from '../change-material.ts';
import { answering, everything, sheetOf, valueAt } from '../open-workbook.ts';
import { draft, opened, plainWorkbook, plan, row, sheet, type, write } from './writing-material.ts';

const tasks = createTasks(answering(() => []));

describe('再写一次：更新上次那张', () => {
  const rows = draft().rows;

  it('什么也没变：没有要写的', async () => {
    opened();
    await write(sheet());
    const again = await plan(sheet());
    expect([again.steps, again.changes, again.left, again.notes]).toEqual([[], [], [], []]);
    expect((await carryOut(again)).entries).toEqual([]);
  });

  it('官员加的列跟着键走；改了的格前后对照；撤销恰好回到更新之前', async () => {
    const workbook = opened();
    await write(sheet());
    for (const [at, text] of ['备注', '甲的备注', '乙的备注', '丙的备注'].entries())
      type(workbook, '目标分解表', 3 + at, 3, text);
    type(workbook, '目标分解表', 4, 2, 95);
    workbook.renameSheet(sheetOf(workbook, '目标分解表').id, '分解（2026）');
    const before = everything(workbook);
    const newer = sheet({
      rows: [row('新', '新的指标', 60), ...rows.slice(0, 2)],
      notes: ['参考数据版本 2。', '依据：征求意见稿。'],
    });
    const { steps, changes, notes } = await plan(newer);
    expect(steps.join()).toContain('分解（2026）');
    expect(changes).toContainEqual(expect.objectContaining({ address: 'A2', after: '参考数据版本 2。' }));
    expect(notes).toEqual(['“分解（2026）”有 1 行在新的结果里没有了，因您加的列里有内容，整行留着']);
    expect((await write(newer)).left).toEqual([]);
    const table = ['A', 'B', 'C', 'D'].map((column) =>
      [5, 6, 7, 8].map((line) => valueAt(workbook, '分解（2026）', `${column}${line}`)),
    );
    expect(table).toEqual([
      ['项目新"', '项目甲"', '项目乙"', '项目丙"'],
      ['新的指标', '改善办学条件', '=以等号开头的文字', '师资达标'],
      [60, 90, 80, 70],
      [null, '甲的备注', '乙的备注', '丙的备注'],
    ]);
    expect((await plan(newer)).steps).toEqual([]);
    const [latest] = await tasks.journal();
    const set = latest?.id.split('.')[0];
    const ids = (await tasks.journal()).map(({ id }) => id).filter((id) => id.startsWith(set ?? ''));
    expect((await tasks.undoAll(ids)).left).toEqual([]);
    expect(everything(workbook)).toBe(before);
  });

  it('官员的列里有公式：各行留在原处，新的接在末尾', async () => {
    const workbook = opened();
    await write(sheet());
    type(workbook, '目标分解表', 3, 3, '一半');
    workbook.write('目标分解表', 5, 3, [[{ value: 40, formula: '=C6/2' }]], 'user');
    const { notes } = await plan(sheet({ rows: [row('新', '新的指标', 60), ...rows] }));
    expect(notes).toEqual(['“目标分解表”您加的列里有公式或日期，各行留在原处，新的行接在末尾']);
    await write(sheet({ rows: [row('新', '新的指标', 60), ...rows] }));
    expect([5, 6, 7, 8].map((line) => valueAt(workbook, '目标分解表', `A${line}`))).toEqual([
      '项目甲"',
      '项目乙"',
      '项目丙"',
      '项目新"',
    ]);
    expect(workbook.cell('目标分解表', 5, 3)?.formula).toBe('=C6/2');
  });

  it('官员排过序、插过自己的行：仍认得', async () => {
    const workbook = opened();
    await write(sheet());
    workbook.insertRows('目标分解表', 5, 1, 'user');
    type(workbook, '目标分解表', 5, 1, '我们自己的一行');
    await write(sheet({ rows: rows.map((each) => (each.key === '乙' ? row('乙', '=以等号开头的文字', 85) : each)) }));
    expect([5, 6, 7, 8].map((line) => valueAt(workbook, '目标分解表', `B${line}`))).toEqual([
      '改善办学条件',
      '=以等号开头的文字',
      '师资达标',
      '我们自己的一行',
    ]);
    expect(valueAt(workbook, '目标分解表', 'C6')).toBe(85);
  });

  it('上次那张删了、表头没了：另写一张', async () => {
    const workbook = opened();
    await write(sheet());
    for (const column of [0, 1, 2]) type(workbook, '目标分解表', 3, column, '改');
    const { steps, notes } = await plan(sheet());
    expect(steps).toEqual(['新建工作表“目标分解表(2)”，3 行']);
    expect(notes).toEqual(['在“目标分解表”里没有找到上次写的表头，另写一张']);
    workbook.removeSheet(sheetOf(workbook, '目标分解表').id);
    expect((await plan(sheet())).steps).toEqual(['新建工作表“目标分解表”，3 行']);
  });

  it('多出来的行照上面那一行的格式，撤销后连格式也没了', async () => {
    const workbook = opened();
    await write(sheet());
    const before = everything(workbook);
    await write(sheet({ rows: [...rows, row('丁', '又一条', 50)] }));
    const [above, added] = [6, 7].map((line) => [0, 1, 2].map((column) => workbook.cell('目标分解表', line, column)));
    expect(added?.map((cell) => cell?.style)).toMatchObject(above?.map((cell) => cell?.style) ?? []);
    expect(added?.[2]).toMatchObject({ value: 50, numberFormat: '0.0' });
    const ids = (await tasks.journal()).filter(({ kind }) => kind !== 'sheet').map(({ id }) => id);
    expect((await tasks.undoAll(ids)).left).toEqual([]);
    expect(everything(workbook)).toBe(before);
  });

  it('要改的太多，记不下原文：另写一张，原来那张不动', async () => {
    const workbook = opened();
    const long = (text: string) => Array.from({ length: 120 }, (_, i) => row(`${i}`, `${i}${text.repeat(15_000)}`, i));
    await write(sheet({ rows: long('长') }));
    const { steps, notes, changes } = await plan(sheet({ rows: long('改') }));
    expect([steps, changes]).toEqual([['新建工作表“目标分解表(2)”，120 行'], []]);
    expect(notes).toEqual(['上次写的那张要改的太多，记不下撤销所需的原文，另写一张，原来那张不动']);
    await write(sheet({ rows: long('改') }));
    expect(valueAt(workbook, '目标分解表', 'B5')).toMatch(/^0长/);
    expect((await tasks.undoAll()).left).toEqual([]);
    expectUntouched(workbook, plainWorkbook());
  });

  it('写、更新、全部撤销：与原来一样', async () => {
    const workbook = opened();
    await write(sheet());
    await write(sheet({ rows: [...rows.slice(1), row('丁', '又一条', 50), row('戊', '再一条', null)] }));
    await write(sheet({ rows: rows.slice(2) }));
    expect((await tasks.undoAll()).left).toEqual([]);
    expectUntouched(workbook, plainWorkbook());
  });

  it('那张表受保护：不写，记忆不动', async () => {
    const workbook = opened();
    await write(sheet());
    sheetOf(workbook, '目标分解表').protected = true;
    const { left, steps } = await plan(sheet({ rows: [] }));
    expect(steps).toEqual([]);
    expect(left.map(({ reason }) => reason)).toContain('protected');
  });
});
