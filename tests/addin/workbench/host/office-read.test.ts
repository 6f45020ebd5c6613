import { describe, expect, it } from 'vitest';
import { codeOf, open, workbook } from './open-office.ts';

describe('读', () => {
  it('值、公式、文字、类型、地址', async () => {
    open([
      ['序号', '完成率', null],
      [1, 0.5, true],
    ]);
    workbook.write('清单', 1, 1, [[{ numberFormat: '0%' }]], 'user');
    workbook.write(
      '清单',
      1,
      3,
      [
        [
          { value: '#REF!', error: true },
          { value: 44762, numberFormat: 'yyyy-mm-dd' },
        ],
      ],
      'user',
    );
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
      range.load('values,text,valueTypes,address,rowCount,columnCount,numberFormat');
      await context.sync();
      expect(range.values).toEqual([
        ['序号', '完成率', '', '', ''],
        [1, 0.5, true, '#REF!', 44762],
      ]);
      expect(range.text[1]).toEqual(['1', '50%', 'TRUE', '#REF!', '2022-07-20']);
      expect(range.valueTypes[1]).toEqual(['Double', 'Double', 'Boolean', 'Error', 'Double']);
      expect(range.address).toBe('清单!A1:E2');
      expect([range.rowCount, range.columnCount]).toEqual([2, 5]);
      expect(range.numberFormat[1]).toEqual(['General', '0%', 'General', 'General', 'yyyy-mm-dd']);
    });
  });

  it.each([
    ['yyyy/m/d', '2022/7/20'],
    ['yyyy"年"m"月"d"日"', '2022年7月20日'],
    ['0.00', '44762.00'],
    ['0', '44762'],
    ['#,##0', '44,762'],
    ['General', '44762'],
    ['@', '44762'],
  ])('日期序数照 %s 显示成 %s', async (numberFormat, text) => {
    open([[44762]]);
    workbook.write('清单', 0, 0, [[{ numberFormat }]], 'user');
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('清单').getRange('A1').load('text');
      await context.sync();
      expect(cell.text).toEqual([[text]]);
    });
  });

  it('没有 load 就读，同 Excel 一样报 PropertyNotLoaded', async () => {
    open([['一']]);
    const code = await codeOf(async (context) => {
      const range = context.workbook.worksheets.getItem('清单').getRange('A1');
      await context.sync();
      return range.values;
    });
    expect(code).toBe('PropertyNotLoaded');
  });

  it('没有的工作表：getItem 报 ItemNotFound，OrNullObject 给空对象', async () => {
    open([['一']]);
    expect(await codeOf(async (context) => context.workbook.worksheets.getItem('没有').load('name'))).toBe(
      'ItemNotFound',
    );
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
      const used = context.workbook.worksheets.getItem('清单').getRange('C3:D4').getUsedRangeOrNullObject(true);
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
      expect(used.isNullObject).toBe(true);
    });
  });

  it('集合按路径 load，top、skip 也认', async () => {
    open([['一']]);
    for (const name of ['二表', '三表']) workbook.addSheet(name);
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/visibility,items/protection/protected');
      await context.sync();
      expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.protection.protected])).toEqual([
        ['清单', 'Visible', false],
        ['二表', 'Visible', false],
        ['三表', 'Visible', false],
      ]);
      const part = context.workbook.worksheets.load({ name: true, $top: 1, $skip: 1 } as never);
      await context.sync();
      expect(part.items.map((sheet) => sheet.name)).toEqual(['二表']);
    });
  });

  it('隐藏的行：看得出、可见视图与可见单元格都跳过', async () => {
    open([['甲'], ['乙'], ['丙']]);
    workbook.activeSheet.hiddenRows.add(1);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('清单').getRange('A1:A3').load('rowHidden');
      const second = range.getRow(1).load('rowHidden,hidden');
      const view = range.getVisibleView().load('values,cellAddresses');
      const visible = range.getSpecialCellsOrNullObject('Visible').load('address');
      const blanks = range.getSpecialCellsOrNullObject('Blanks');
      await context.sync();
      expect([range.rowHidden, second.rowHidden, second.hidden]).toEqual([null, true, true]);
      expect(view.values).toEqual([['甲'], ['丙']]);
      expect(view.cellAddresses).toEqual([['A1'], ['A3']]);
      expect(visible.address).toBe('清单!A1,清单!A3');
      expect(blanks.isNullObject).toBe(true);
    });
  });

  it('不认识的成员报 ApiNotFound 和它的名字，不装作成功', async () => {
    open([['一']]);
    const failure = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('清单').getRange('A1').removeDuplicates([0], false);
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({
      code: 'ApiNotFound',
      debugInfo: { errorLocation: 'Range.removeDuplicates' },
    });
  });
});
