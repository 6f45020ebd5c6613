import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { readWorkbook, saveWorkbook } from '../../../../addin/workbench/host/xlsx.ts';
import { withChartSheet } from '../../files/chart-sheet.ts';

const sheets = [
  { name: '甲', rows: [['甲']] },
  { name: '乙', rows: [['乙']] },
];

it('图表工作表不在模型里，显示的那一张不错位；存盘时带回，再开再存也在', async () => {
  const workbook = await readWorkbook(withChartSheet(await writeXlsx({ sheets })));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['甲', '乙']);
  expect(workbook.activeSheet.name).toBe('甲');
  const once = await saveWorkbook(workbook);
  const again = await readWorkbook(once);
  expect(again.sheets.map(({ name }) => name)).toEqual(['甲', '乙']);
  for (const bytes of [once, await saveWorkbook(again)]) {
    const parts = unzipSync(bytes);
    const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    expect([...book.matchAll(/<sheet [^>]*name="([^"]+)"/gu)].map(([, name]) => name)).toEqual(['甲', '乙', '图表']);
    const id = /<sheet [^>]*name="图表"[^>]*state="hidden"[^>]*r:id="([^"]+)"/u.exec(book)?.[1] ?? '没有';
    const links = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
    expect(links.split('<Relationship ').find((link) => link.includes(`"${id}"`))).toContain('chartsheets/sheet1.xml');
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('chartsheet+xml');
    expect(parts['xl/chartsheets/sheet1.xml']).toBeDefined();
  }
});
