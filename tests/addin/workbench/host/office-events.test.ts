import { describe, expect, it } from 'vitest';
import { open, workbook } from './open-office.ts';

/** 等事件送到：数的是轮次而不是毫秒，机器卡住几十毫秒，排在前面的也都先做完。 */
const delivered = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe('事件', () => {
  it('自己写的和官员写的都触发 onChanged，看得出是谁', async () => {
    open([['甲']]);
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('清单');
      sheet.onChanged.add(async (event) => {
        seen.push([event.address, event.changeType, event.triggerSource, event.details?.valueAfter]);
      });
      await context.sync();
      sheet.getRange('B2').values = [['加载项']];
      await context.sync();
    });
    await delivered();
    workbook.write('清单', 0, 0, [[{ value: '官员' }]], 'user');
    workbook.insertRows('清单', 4, 2, 'user');
    await delivered();
    expect(seen).toEqual([
      ['B2', 'RangeEdited', 'ThisLocalAddin', '加载项'],
      ['A1', 'RangeEdited', 'Unknown', '官员'],
      ['5:6', 'RowInserted', 'Unknown', undefined],
    ]);
  });

  it('全部工作表的事件带着工作表编号；摘掉之后不再触发', async () => {
    open([['甲']]);
    const seen: string[] = [];
    const handle = await Excel.run(async (context) => {
      const result = context.workbook.worksheets.onChanged.add(async (event) => {
        seen.push(`${event.worksheetId === workbook.activeSheet.id} ${event.address}`);
      });
      await context.sync();
      return result;
    });
    workbook.write('清单', 2, 2, [[{ value: 1 }]], 'user');
    await delivered();
    await Excel.run(handle.context, async (context) => {
      handle.remove();
      await context.sync();
    });
    workbook.write('清单', 3, 3, [[{ value: 1 }]], 'user');
    await delivered();
    expect(seen).toEqual(['true C3']);
  });

  it('添了、删了工作表', async () => {
    open([['甲']]);
    const seen: [string, boolean][] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async (event) => {
        seen.push(['添', event.worksheetId === added.id]);
      });
      worksheets.onDeleted.add(async (event) => {
        seen.push(['删', event.worksheetId === added.id]);
      });
      await context.sync();
    });
    const added = workbook.addSheet('二表');
    workbook.removeSheet(added.id);
    await delivered();
    expect(seen).toEqual([
      ['添', true],
      ['删', true],
    ]);
  });

  it('选区与切换工作表', async () => {
    open([['甲']]);
    const second = workbook.addSheet('二表');
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(async (event) => {
        seen.push(event.address);
      });
      context.workbook.worksheets.onActivated.add(async (event) => {
        seen.push(event.worksheetId);
      });
      await context.sync();
      context.workbook.worksheets.getItem('二表').getRange('B2:C3').select();
      await context.sync();
    });
    await delivered();
    expect(seen.sort()).toEqual(['B2:C3', second.id].sort());
    expect(workbook.activeSheet.name).toBe('二表');
  });
});

describe('给实时核对用的事件', () => {
  /** 登记全部工作表的改动，记下种类、地址、是谁。 */
  async function watch(): Promise<string[]> {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (event) => {
        seen.push(`${event.changeType} ${event.address} ${event.source} ${event.triggerSource}`);
      });
      await context.sync();
    });
    return seen;
  }

  it('官员粘贴 5,000 行是一个 RangeEdited', async () => {
    open([['甲']]);
    const seen = await watch();
    workbook.write(
      '清单',
      1,
      0,
      Array.from({ length: 5000 }, (_, row) => [{ value: row }, { value: '新' }]),
      'user',
    );
    await delivered();
    expect(seen).toEqual(['RangeEdited A2:B5001 Local Unknown']);
  });

  it('插删行、列与部分单元格各有种类；别人改的是 Remote', async () => {
    open([['甲', '乙']]);
    const seen = await watch();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('2:3').insert('Down');
      sheet.getRange('2:2').delete('Up');
      sheet.getRange('A:A').insert('Right');
      sheet.getRange('A:A').delete('Left');
      sheet.getRange('A1:B1').insert('Down');
      sheet.getRange('A1:B1').delete('Up');
      await context.sync();
    });
    workbook.write('清单', 0, 0, [[{ value: '别人' }]], 'coauthor');
    await delivered();
    expect(seen).toEqual([
      'RowInserted 2:3 Local ThisLocalAddin',
      'RowDeleted 2:2 Local ThisLocalAddin',
      'ColumnInserted A:A Local ThisLocalAddin',
      'ColumnDeleted A:A Local ThisLocalAddin',
      'CellInserted A1:B1 Local ThisLocalAddin',
      'CellDeleted A1:B1 Local ThisLocalAddin',
      'RangeEdited A1 Remote Unknown',
    ]);
  });

  it('排序触发改动与 onRowSorted；隐藏的行不动，公式随行偏移，空的排在最后', async () => {
    open([
      ['项目', '数', '倍'],
      ['丙', 3, null],
      ['隐', 99, null],
      ['空', null, null],
      ['甲', 1, null],
    ]);
    workbook.write('清单', 1, 2, [[{ value: 6, formula: '=B2*2' }]], 'user');
    workbook.activeSheet.hiddenRows.add(2);
    const seen = await watch();
    const sorted: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onRowSorted.add(async (event) => {
        sorted.push(event.address);
      });
      await context.sync();
      const range = sheet.getRange('A1:C5');
      range.sort.apply([{ key: 1, ascending: true }], false, true);
      range.load('formulas');
      await context.sync();
      expect(range.formulas.map(([name, , formula]) => [name, formula])).toEqual([
        ['项目', '倍'],
        ['甲', ''],
        ['隐', ''],
        ['丙', '=B4*2'],
        ['空', ''],
      ]);
    });
    await delivered();
    expect(seen).toEqual(['RangeEdited A1:C5 Local ThisLocalAddin']);
    expect(sorted).toEqual(['A1:C5']);
  });

  it('工作表增、删、改名，行隐藏', async () => {
    open([['甲']]);
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void seen.push('增'));
      worksheets.onDeleted.add(async () => void seen.push('删'));
      worksheets.onNameChanged.add(async (event) => void seen.push(`${event.nameBefore}→${event.nameAfter}`));
      worksheets.onRowHiddenChanged.add(async (event) => void seen.push(`${event.changeType} ${event.address}`));
      await context.sync();
      const added = worksheets.add('台账');
      added.name = '任务台账';
      worksheets.getItem('清单').getRange('2:4').rowHidden = true;
      worksheets.getItem('清单').getRange('3:3').rowHidden = false;
      added.delete();
      await context.sync();
    });
    await delivered();
    expect(seen).toEqual(['增', '台账→任务台账', 'Hidden 2:4', 'Unhidden 3:3', '删']);
  });
});
