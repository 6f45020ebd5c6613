import { describe, expect, it } from 'vitest';
import { readWorkbook, saveWorkbook } from '../../../../addin/workbench/host/xlsx.ts';
import { codeOf, office, open, workbook } from './open-office.ts';

describe('写', () => {
  it('null 不动，单个值铺满，像数的字成数，文本格式的不变', async () => {
    open([['甲', '乙', '丙']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('清单');
      sheet.getRange('A1:C1').values = [[null, '12', "'34"]];
      sheet.getRange('A2:B3').values = '无' as never;
      sheet.getRange('D1').numberFormat = [['@']];
      sheet.getRange('D1').values = [['007']];
      sheet.getRange('A4:C4').formulas = [['=A1&B1', '50%', '2022-07-20']];
      await context.sync();
    });
    expect([0, 1, 2, 3].map((column) => workbook.cell('清单', 0, column)?.value)).toEqual(['甲', 12, '34', '007']);
    expect(workbook.cell('清单', 2, 1)?.value).toBe('无');
    expect(workbook.cell('清单', 3, 0)?.formula).toBe('=A1&B1');
    expect(workbook.cell('清单', 3, 1)).toMatchObject({ value: 0.5, numberFormat: '0%' });
    expect(workbook.cell('清单', 3, 2)).toMatchObject({ value: 44762, numberFormat: 'yyyy/m/d' });
  });

  it('填色、字体、换行：混着的读到 null 或空串，清除之后回到没有', async () => {
    open([['甲', '乙']]);
    await Excel.run(async (context) => {
      const row = context.workbook.worksheets.getItem('清单').getRange('A1:B1');
      row.getCell(0, 0).format.fill.color = 'yellow';
      row.getCell(0, 1).set({ format: { wrapText: true, font: { bold: true } } });
      row.load('format/fill/color,format/wrapText,format/font/bold');
      const first = row.getCell(0, 0).load('format/fill/color');
      await context.sync();
      expect([row.format.fill.color, row.format.wrapText, row.format.font.bold]).toEqual(['', null, null]);
      expect(first.format.fill.color).toBe('#FFFF00');
      row.format.fill.clear();
      await context.sync();
    });
    expect(workbook.cell('清单', 0, 0)?.style).toBeUndefined();
    expect(workbook.cell('清单', 0, 1)?.style).toEqual({ wrapText: true, bold: true });
  });

  it('以等号开头的文字靠前导单引号写进去，存盘再打开仍是文字', async () => {
    open([['甲']]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('清单').getRange('A1').values = [["'=市财政局"]];
      await context.sync();
    });
    const reopened = await readWorkbook(await saveWorkbook(workbook));
    expect(reopened.cell('清单', 0, 0)).toMatchObject({ value: '=市财政局' });
    expect(reopened.cell('清单', 0, 0)?.formula).toBeUndefined();
  });

  it('大小不同、参差不齐的数组拒绝，格不动', async () => {
    open([['甲', '乙']]);
    const write = (values: unknown) =>
      codeOf(async (context) => {
        context.workbook.worksheets.getItem('清单').getRange('A1:B2').values = values as never;
      });
    expect(await write([['一', '二']])).toBe('InvalidArgument');
    expect(await write([['一', '二'], ['三']])).toBe('InvalidArgument');
    expect(workbook.cell('清单', 0, 0)?.value).toBe('甲');
  });

  it('受保护的表拒绝写，之前的动作算数，错误指出第几个', async () => {
    open([['甲']]);
    const locked = workbook.addSheet('锁');
    locked.protected = true;
    const code = await codeOf(async (context) => {
      context.workbook.worksheets.getItem('清单').getRange('A1').values = [['改']];
      context.workbook.worksheets.getItem('锁').getRange('A1').values = [['改']];
      context.workbook.worksheets.getItem('清单').getRange('A2').values = [['没到这里']];
    });
    expect(code).toBe('AccessDenied');
    expect(workbook.cell('清单', 0, 0)?.value).toBe('改');
    expect(workbook.cell('锁', 0, 0)).toBeUndefined();
    expect(workbook.cell('清单', 1, 0)).toBeUndefined();
  });

  it('合并区域只有左上角留值；只看左上角在不在区域里', async () => {
    open([['标题']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('清单');
      sheet.getRange('A1:C2').merge();
      sheet.getRange('A1:C2').values = '值' as never;
      const whole = sheet.getRange('A1:D9').getMergedAreasOrNullObject().load('address');
      const rest = sheet.getRange('B2:D9').getMergedAreasOrNullObject();
      await context.sync();
      expect(whole.address).toBe('清单!A1:C2');
      expect(rest.isNullObject).toBe(true);
    });
    expect(workbook.cell('清单', 0, 0)?.value).toBe('值');
    expect(workbook.cell('清单', 1, 1)).toBeUndefined();
  });

  it('两万行整块写、整块读，一次写一次读', async () => {
    open([]);
    const block = Array.from({ length: 20_000 }, (_, row) =>
      Array.from({ length: 13 }, (_each, column) => row * 13 + column),
    );
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('清单').getRange('A1:M20000');
      range.values = block;
      await context.sync();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual(block);
    });
    expect(office.requests.syncs).toBe(2);
  });
});
