import { describe, expect, it } from 'vitest';
import { readWorkbook, saveWorkbook } from '../../../../addin/workbench/host/xlsx.ts';
import { codeOf, open, reopen, workbook } from './open-office.ts';

describe('条件格式', () => {
  it('一条规则盖多块区域；清除只清那几块', async () => {
    open([['甲']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('清单');
      const format = sheet.getRanges('A2:A3,C5').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      format.custom.format.fill.color = '#FFC7CE';
      format.custom.format.font.color = 'red';
      format.stopIfTrue = true;
      const ranges = format.getRanges().load('address');
      const listed = sheet.getRange().conditionalFormats.load('items/type,items/priority,items/custom/rule/formula');
      await context.sync();
      expect(ranges.address).toBe('清单!A2:A3,清单!C5');
      expect(listed.items.map((item) => [item.type, item.priority, item.custom.rule.formula])).toEqual([
        ['Custom', 0, '=TRUE'],
      ]);
      sheet.getRange('A3').conditionalFormats.clearAll();
      await context.sync();
    });
    const [format] = workbook.sheets[0]?.conditionalFormats ?? [];
    expect(format).toMatchObject({ fill: '#FFC7CE', fontColor: '#FF0000', stopIfTrue: true });
    expect(format?.areas).toEqual([
      { top: 1, left: 0, bottom: 1, right: 0 },
      { top: 4, left: 2, bottom: 4, right: 2 },
    ]);
  });

  it('后加的在前；按编号取、删', async () => {
    open([['甲']]);
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem('清单').getRange('A1').conditionalFormats;
      const first = formats.add('Custom').load('id');
      const second = formats.add('Custom').load('id');
      await context.sync();
      const order = formats.load('items/id');
      await context.sync();
      expect(order.items.map((item) => item.id)).toEqual([second.id, first.id]);
      formats.getItem(first.id).delete();
      const gone = formats.getItemOrNullObject(first.id);
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
    expect(workbook.sheets[0]?.conditionalFormats).toHaveLength(1);
  });
});

describe('结构', () => {
  it('插行后合并、条件格式、隐藏行、公式、记住的区域都下移', async () => {
    open([['标题'], ['甲'], ['乙'], ['=A2']]);
    const [sheet] = workbook.sheets;
    sheet?.hiddenRows.add(2);
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem('清单');
      worksheet.getRange('A2:B2').merge();
      worksheet.getRange('A3').conditionalFormats.add('Custom');
      const kept = worksheet.getRange('A3');
      await context.sync();
      worksheet.getRange('2:3').insert('Down');
      kept.load('address,values');
      await context.sync();
      expect(kept.address).toBe('清单!A5');
      expect(kept.values).toEqual([['乙']]);
    });
    expect(sheet?.merges).toEqual([{ top: 3, left: 0, bottom: 3, right: 1 }]);
    expect(sheet?.conditionalFormats[0]?.areas).toEqual([{ top: 4, left: 0, bottom: 4, right: 0 }]);
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([4]);
    expect(workbook.cell('清单', 5, 0)?.formula).toBe('=A4');
  });

  it('删掉的行，指着它的公式成 #REF!', async () => {
    open([['甲'], ['=A1&"A1"']]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('清单').getRange('1:1').delete('Up');
      await context.sync();
    });
    expect(workbook.cell('清单', 0, 0)?.formula).toBe('=#REF!&"A1"');
  });

  it('工作表增、改名、删；最后一张可见的删不得', async () => {
    open([['甲']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('新表');
      sheet.name = '改名';
      sheet.visibility = 'Hidden';
      await context.sync();
    });
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['清单', 'Visible'],
      ['改名', 'Hidden'],
    ]);
    expect(await codeOf(async (context) => context.workbook.worksheets.getItem('清单').delete())).toBe(
      'InvalidOperation',
    );
    expect(await codeOf(async (context) => context.workbook.worksheets.add('清单'))).toBe('ItemAlreadyExists');
  });

  it('表格不与合并单元格重叠', async () => {
    open([
      ['序号', '名称'],
      [1, '甲'],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('清单');
      const table = sheet.tables.add('A1:B2', true);
      table.name = '项目';
      const body = table.getDataBodyRange().load('address');
      const columns = table.columns.load('items/name');
      await context.sync();
      expect(body.address).toBe('清单!A2:B2');
      expect(columns.items.map((column) => column.name)).toEqual(['序号', '名称']);
    });
    expect(await codeOf(async (context) => context.workbook.worksheets.getItem('清单').getRange('A2:B2').merge())).toBe(
      'InvalidOperation',
    );
  });
});

describe('设置与名称', () => {
  it('设置随 .xlsx 存取', async () => {
    open([['甲']]);
    await Excel.run(async (context) => {
      context.workbook.settings.add('台账', [{ before: '甲', after: '乙' }]);
      context.workbook.settings.add('不要', 1);
      context.workbook.settings.getItem('不要').delete();
      await context.sync();
    });
    const bytes = await saveWorkbook(workbook);
    reopen(await readWorkbook(bytes));
    await Excel.run(async (context) => {
      const kept = context.workbook.settings.getItemOrNullObject('台账').load('value');
      const gone = context.workbook.settings.getItemOrNullObject('不要');
      await context.sync();
      expect(kept.value).toEqual([{ before: '甲', after: '乙' }]);
      expect(gone.isNullObject).toBe(true);
    });
  });

  it('名称指着区域，也可当地址用', async () => {
    open([['甲', '乙']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('清单');
      context.workbook.names.add('表头', sheet.getRange('A1:B1'));
      const range = context.workbook.names.getItem('表头').getRange().load('values');
      const named = sheet.getRange('表头').load('address');
      await context.sync();
      expect(range.values).toEqual([['甲', '乙']]);
      expect(named.address).toBe('清单!A1:B1');
    });
  });
});
