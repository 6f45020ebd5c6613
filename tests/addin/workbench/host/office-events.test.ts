import { describe, expect, it } from 'vitest';
import { open, workbook } from './open-office.ts';

/** 等事件送到。 */
const delivered = () => new Promise((resolve) => setTimeout(resolve, 20));

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
