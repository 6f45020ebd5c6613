import { describe, expect, it } from 'vitest';
import { createTasks } from '../../../../addin/tasks/create.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { expectUntouched } from '../change-material.ts';
import { answering, everything, sheetOf, valueAt } from '../open-workbook.ts';
import { block, opened, plainWorkbook, plan, sheet, type, write } from './writing-material.ts';

const tasks = createTasks(answering(() => []));

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
