import { describe, expect, it } from 'vitest';
import { readWorkbook, saveWorkbook } from '../../../../addin/workbench/host/xlsx.ts';
import { codeOf, open, reopen, workbook } from './open-office.ts';

describe('结构受保护的工作簿', () => {
  it.each<[string, (sheets: Excel.WorksheetCollection) => void]>([
    ['添加', (sheets) => void sheets.add('台账')],
    ['改名', (sheets) => sheets.getFirst().set({ name: '台账' })],
    ['隐藏', (sheets) => sheets.getFirst().set({ visibility: 'Hidden' })],
    ['移动', (sheets) => sheets.getFirst().set({ position: 1 })],
    ['删除', (sheets) => sheets.getLast().delete()],
  ])('不许%s工作表，格子照样能写', async (_what, change) => {
    open([['甲']]);
    workbook.addSheet('二表');
    workbook.protected = true;
    reopen(await readWorkbook(await saveWorkbook(workbook)));
    const code = await codeOf(async (context) => {
      const { protection, worksheets } = context.workbook;
      protection.load('protected');
      worksheets.getFirst().getRange('A1').values = [['乙']];
      await context.sync();
      expect(protection.protected).toBe(true);
      change(worksheets);
      await context.sync();
    });
    expect(code).toBe('AccessDenied');
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ['清单', 'Visible'],
      ['二表', 'Visible'],
    ]);
    expect(workbook.cell('清单', 0, 0)?.value).toBe('乙');
  });
});

describe('只读打开的工作簿', () => {
  it('看得出只读；内存里能改，存不回去', async () => {
    open([['甲']]);
    workbook.readOnly = true;
    const code = await codeOf(async (context) => {
      const book = context.workbook.load('readOnly');
      book.worksheets.getFirst().getRange('A1').values = [['乙']];
      await context.sync();
      expect(book.readOnly).toBe(true);
      book.save('Save');
      await context.sync();
    });
    expect(code).toBe('AccessDenied');
    expect(workbook.cell('清单', 0, 0)?.value).toBe('乙');
  });
});
