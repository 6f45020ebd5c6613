import { describe, expect, it } from 'vitest';
import { createTasks } from '../../../../addin/tasks/create.ts';
import { carryOut } from '../../../../addin/tasks/work/carry-out.ts';
import { installOffice } from '../../../../addin/workbench/host/install.ts';
import { readWorkbook, saveWorkbook } from '../../../../addin/workbench/host/xlsx.ts';
import { expectUntouched } from '../change-material.ts';
import { answering, everything, sheetOf, valueAt } from '../open-workbook.ts';
import { block, opened, plainWorkbook, plan, sheet, type, write } from './writing-material.ts';

const tasks = createTasks(answering(() => []));

describe('补一块', () => {
  it('先看：空着的填，不记作改动；工作簿不变', async () => {
    const workbook = opened();
    const { steps, changes, left } = await plan(block());
    expect(steps).toEqual(['在“清单”H1:J4 填 10 格']);
    expect([changes, left]).toEqual([[], []]);
    expectUntouched(workbook, plainWorkbook());
  });

  it('写，一条记录；以等号开头的仍是文字；再做一次没有要写的；撤销后与原来一样', async () => {
    const workbook = opened();
    const { entries, left, open } = await write(block());
    expect(left).toEqual([]);
    expect(entries).toMatchObject([{ kind: 'block', worksheet: '清单', address: 'H1:J4', cells: 10 }]);
    expect(open).toEqual({ worksheet: '清单', address: 'H1:J4' });
    expect(workbook.cell('清单', 1, 9)).toMatchObject({ value: '=市委宣传部' });
    expect(workbook.cell('清单', 1, 9)?.formula).toBeUndefined();
    expect(workbook.cell('清单', 1, 7)).toEqual({ value: '2025-12-31' });
    const again = await plan(block());
    expect([again.steps, again.changes, again.left]).toEqual([[], [], []]);
    expect((await write(block())).entries).toEqual([]);
    expect(await tasks.undo(entries[0]?.id ?? '')).toEqual({ outcome: 'undone' });
    expectUntouched(workbook, plainWorkbook());
  });

  it('左右相连的几块说成一块；只读打开的，提醒另存', async () => {
    opened((book) => {
      book.readOnly = true;
    });
    const { steps, notes } = await plan(block({ rows: [['甲'], ['乙']] }), block({ left: 8, rows: [['丙'], ['丁']] }));
    expect(steps).toEqual(['在“清单”H1:I2 填 4 格']);
    expect(notes).toEqual(['工作簿是以只读方式打开的，写好之后要“另存为”，不然留不住']);
  });

  it('有字的不同：前后对照；清空也算改动；公式与被合并盖住的不动', async () => {
    const workbook = opened((book) => {
      for (const [no, text] of ['最迟期限', '2025-12-31', '旧', '要清空'].entries()) type(book, '清单', no, 7, text);
      book.write('清单', 2, 8, [[{ value: 3, formula: '=1+2' }]], 'user');
      sheetOf(book, '清单').merges.push({ top: 1, left: 9, bottom: 2, right: 9 });
    });
    const before = everything(workbook);
    const { changes, left, steps } = await plan(block());
    expect(changes).toMatchObject([
      { address: 'H3', before: '旧', after: '2026-06-30' },
      { address: 'H4', before: '要清空', after: '' },
    ]);
    expect(left.map(({ address, reason }) => [address, reason])).toEqual([
      ['I3', 'formula'],
      ['J3', 'merged'],
    ]);
    expect(left.map(({ why }) => why)).toEqual([
      expect.stringContaining('是公式，没有动'),
      expect.stringContaining('合并单元格'),
    ]);
    expect(steps).toEqual(['在“清单”H1:J4 填 5 格', '改“清单”2 格']);
    await write(block());
    expect(valueAt(workbook, '清单', 'H4')).toBeNull();
    expect((await tasks.undoAll()).left).toEqual([]);
    expect(everything(workbook)).toBe(before);
  });

  it('定计划之后变了的不动，列出来', async () => {
    const workbook = opened();
    const ready = await plan(block());
    type(workbook, '清单', 1, 8, 5);
    type(workbook, '清单', 2, 8, 1);
    const { left, entries } = await carryOut(ready);
    expect(left).toMatchObject([{ address: 'I2', reason: 'changed', current: 5 }]);
    expect(entries.map(({ cells }) => cells)).toEqual([8]);
    expect(valueAt(workbook, '清单', 'I2')).toBe(5);
  });

  it('写过之后有几格改过：只清没改的，改过的报出；改回之后再撤', async () => {
    const workbook = opened();
    const { entries } = await write(block());
    type(workbook, '清单', 2, 9, '市体育局');
    const { undone, left } = await tasks.undoAll();
    expect(undone).toEqual([]);
    expect(left).toMatchObject([{ reason: 'changed', current: '市体育局', why: expect.stringContaining('1 格') }]);
    expect(valueAt(workbook, '清单', 'H2')).toBeNull();
    expect(await tasks.journal()).toMatchObject([{ id: entries[0]?.id, cells: 1 }]);
    type(workbook, '清单', 2, 9, '市教育和体育局');
    expect((await tasks.undoAll()).left).toEqual([]);
    expectUntouched(workbook, plainWorkbook());
  });

  it('新的列照表头与第一条记录的格式，列宽也定；撤销后格式、列宽都还原', async () => {
    const workbook = opened((book) => {
      sheetOf(book, '清单').merges.push({ top: 0, left: 5, bottom: 0, right: 6 });
    });
    const before = everything(workbook);
    await write(block({ format: { column: 6, width: 12 } }));
    expect(workbook.cell('清单', 0, 8)?.style).toMatchObject({
      bold: true,
      fill: '#DDEEFF',
      borderBottom: 'thin #000000',
    });
    expect(workbook.cell('清单', 2, 8)?.style).toMatchObject({ wrapText: true });
    expect(workbook.cell('清单', 2, 8)?.style).not.toHaveProperty('fill');
    expect(sheetOf(workbook, '清单').columnWidths.get(8)).toBeGreaterThan(10);
    expect(sheetOf(workbook, '清单').merges).toHaveLength(1);
    await tasks.undoAll();
    expect(everything(workbook)).toBe(before);
  });

  it('列里已有官员的格式：不改格式', async () => {
    const workbook = opened((book) => book.write('清单', 9, 8, [[{ style: { fill: '#FFFF00' } }]], 'user'));
    const before = everything(workbook);
    await write(block({ format: { column: 6, width: 12 } }));
    expect(workbook.cell('清单', 0, 8)?.style).toBeUndefined();
    await tasks.undoAll();
    expect(everything(workbook)).toBe(before);
  });

  it('填过的格后来用“修复”改过：全部撤销，先还修复再清空', async () => {
    const workbook = opened();
    await write(block());
    await write({
      type: 'edits',
      edits: [{ id: '一', worksheet: '清单', address: 'J3', expected: '市教育和体育局', value: '市教体局', why: '改' }],
    });
    expect((await tasks.undoAll()).left).toEqual([]);
    expectUntouched(workbook, plainWorkbook());
  });

  it('定计划之后工作表删了：不写，列出来；要写的行里有隐藏的：先说', async () => {
    const workbook = opened((book) => sheetOf(book, '清单').hiddenRows.add(2));
    const ready = await plan(block());
    expect(ready.notes).toEqual(['工作表“清单”要改的行里有隐藏或筛选掉的，也会一并改']);
    workbook.removeSheet(sheetOf(workbook, '清单').id);
    const before = everything(workbook);
    const { left, entries } = await carryOut(ready);
    expect([left.map(({ reason }) => reason), entries]).toEqual([['missing'], []]);
    expect(everything(workbook)).toBe(before);
  });

  it('工作表受保护、不在了：整块不写', async () => {
    opened((book) => {
      sheetOf(book, '清单').protected = true;
    });
    const { left, steps } = await plan(block(), block({ worksheet: '没有' }));
    expect(steps).toEqual([]);
    expect(left.map(({ address, reason }) => [address, reason])).toEqual([
      ['H1:J4', 'protected'],
      ['H1:J4', 'missing'],
    ]);
  });

  it('存盘、重开，仍可撤销', async () => {
    const workbook = opened();
    await write(block({ format: { column: 6, width: 12 } }), sheet());
    const reopened = await readWorkbook(await saveWorkbook(workbook));
    installOffice(reopened);
    expect((await tasks.undoAll()).left).toEqual([]);
    expect(reopened.settings.size).toBe(0);
    expect(reopened.sheets.map(({ name }) => name)).toEqual(['清单', "县'一'区"]);
    expect(valueAt(reopened, '清单', 'H2')).toBeNull();
  });
});
