import { describe, expect, it } from 'vitest';
import { createTasks } from '../../../../addin/tasks/create.ts';
import { carryOut } from '../../../../addin/tasks/work/carry-out.ts';
import { installOffice } from '../../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { readWorkbook, saveWorkbook } from '../../../../addin/workbench/host/xlsx.ts';
import { expectUntouched } from '../change-material.ts';
import { answering, everything, sheetOf, valueAt } from '../open-workbook.ts';
import { block, draft, plainWorkbook, plan, row, sheet, write } from './writing-material.ts';

const tasks = createTasks(answering(() => []));

function opened(change: (workbook: HostWorkbook) => void = () => undefined): HostWorkbook {
  const workbook = plainWorkbook();
  change(workbook);
  installOffice(workbook);
  return workbook;
}

const type = (workbook: HostWorkbook, name: string, row: number, column: number, value: string | number) =>
  workbook.write(name, row, column, [[{ value }]], 'user');

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

describe('新建工作表', () => {
  it('标题、说明、表头、各行、链接、格式与打印；撤销后与原来一样', async () => {
    const workbook = opened();
    const { steps } = await plan(sheet());
    expect(steps).toEqual(['新建工作表“目标分解表”，3 行']);
    expectUntouched(workbook, plainWorkbook());
    const { entries, open } = await write(sheet());
    expect(entries).toMatchObject([{ kind: 'sheet', worksheet: '目标分解表' }]);
    expect(open).toEqual({ worksheet: '目标分解表', address: 'A1' });
    const made = sheetOf(workbook, '目标分解表');
    expect(['A1', 'A2', 'A4', 'B4', 'A5', 'B6', 'C7'].map((at) => valueAt(workbook, '目标分解表', at))).toEqual([
      '目标分解表',
      '参考数据版本 1，判断日期 2026-11-23。',
      '项目',
      '指标',
      '项目甲"',
      '=以等号开头的文字',
      70,
    ]);
    expect(workbook.cell('目标分解表', 4, 0)).toMatchObject({
      formula: `=HYPERLINK("#'县''一''区'!A2","项目甲""")`,
      style: { fontColor: '#0563C1', wrapText: true },
    });
    expect(workbook.cell('目标分解表', 5, 1)?.formula).toBeUndefined();
    expect(workbook.cell('目标分解表', 4, 2)?.numberFormat).toBe('0.0');
    expect(workbook.cell('目标分解表', 3, 0)?.style).toMatchObject({ bold: true, horizontalAlignment: 'Center' });
    expect(made.frozenRows).toBe(4);
    expect(made.page).toMatchObject({ orientation: 'Landscape', zoom: { wide: 1 }, titleRows: { top: 3, bottom: 3 } });
    expect((await tasks.undoAll()).left).toEqual([]);
    expectUntouched(workbook, plainWorkbook());
  });

  it('画图', async () => {
    const workbook = opened();
    const chart = { type: 'ColumnClustered', title: '目标值', category: 0, values: [2], rows: [0, 1, 2] } as const;
    await write(sheet({ chart }));
    expect(sheetOf(workbook, '目标分解表').charts).toMatchObject([
      {
        title: '目标值',
        series: [{ categories: expect.stringContaining('$A$5:$A$7'), values: expect.stringContaining('$C$5:$C$7') }],
      },
    ]);
    await tasks.undoAll();
    expectUntouched(workbook, plainWorkbook());
  });

  it('名字已有：加序号；一次写几张', async () => {
    const workbook = opened((book) => book.addSheet('目标分解表'));
    await write(sheet(), sheet({ output: 'year-ledger', name: '年度任务台账' }));
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      '清单',
      "县'一'区",
      '目标分解表',
      '目标分解表(2)',
      '年度任务台账',
    ]);
  });

  it('没有行：只有表头', async () => {
    const workbook = opened();
    await write(sheet({ rows: [] }));
    expect(valueAt(workbook, '目标分解表', 'C4')).toBe('目标值');
    await tasks.undoAll();
    expectUntouched(workbook, plainWorkbook());
  });

  it.each([
    [
      '改了名、藏起来：照样删',
      (book: HostWorkbook) => {
        book.renameSheet(sheetOf(book, '目标分解表').id, '改过的名字');
        sheetOf(book, '改过的名字').visibility = 'Hidden';
      },
      true,
    ],
    ['官员删了：当作已撤', (book: HostWorkbook) => book.removeSheet(sheetOf(book, '目标分解表').id), true],
    ['改过一格：不删', (book: HostWorkbook) => type(book, '目标分解表', 5, 2, 81), false],
    ['在旁边加了字：不删', (book: HostWorkbook) => type(book, '目标分解表', 5, 5, '经办人意见'), false],
    ['在下面加了一行：不删', (book: HostWorkbook) => type(book, '目标分解表', 20, 0, '补'), false],
  ])('%s', async (_, change, isUndone) => {
    const workbook = opened();
    await write(sheet());
    change(workbook);
    const { left } = await tasks.undoAll();
    if (isUndone) {
      expect(left).toEqual([]);
      expectUntouched(workbook, plainWorkbook());
    } else {
      expect(left).toMatchObject([{ reason: 'changed', why: '这张表写出之后改过，没有删' }]);
      expect(workbook.sheet('目标分解表')).toBeDefined();
    }
  });

  it('写出之后工作簿结构受保护：撤不了，说怎么办', async () => {
    const workbook = opened();
    await write(sheet());
    workbook.protected = true;
    const { left } = await tasks.undoAll();
    expect(left).toMatchObject([{ reason: 'protected', why: expect.stringContaining('工作簿保护') }]);
    workbook.protected = false;
    expect((await tasks.undoAll()).left).toEqual([]);
    expectUntouched(workbook, plainWorkbook());
  });

  it('工作簿结构受保护：不写，说怎么办', async () => {
    const workbook = opened((book) => {
      book.protected = true;
    });
    const before = everything(workbook);
    await expect(plan(sheet(), block())).rejects.toMatchObject({
      reason: 'protected',
      message: expect.stringContaining('工作簿保护'),
    });
    expect(everything(workbook)).toBe(before);
  });

  it('新表里的格又修复过：全部撤销，一起没了', async () => {
    const workbook = opened();
    await write(sheet());
    const edit = { id: '一', worksheet: '目标分解表', address: 'B5', expected: '改善办学条件', value: '甲', why: '改' };
    await write({ type: 'edits', edits: [edit] });
    expect((await tasks.undoAll()).left).toEqual([]);
    expectUntouched(workbook, plainWorkbook());
  });
});

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

  it('要改的太多，记不下原文：另写一张，原来那张不动', { timeout: 60_000 }, async () => {
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
