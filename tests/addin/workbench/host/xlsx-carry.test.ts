import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { createWorkbook } from '../../../../addin/workbench/host/workbook.ts';
import { readWorkbook, saveWorkbook } from '../../../../addin/workbench/host/xlsx.ts';

const SHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><sheetFormatPr defaultRowHeight="28.5" customHeight="1"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>状态</t></is></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row></sheetData><sheetProtection algorithmName="SHA-512" hashValue="abc=" saltValue="def=" spinCount="100000" sheet="1" objects="1"/><autoFilter ref="A1:B3" xr:uid="{0}"><filterColumn colId="0"><customFilters><customFilter operator="greaterThan" val="1"/></customFilters></filterColumn></autoFilter><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="66" firstPageNumber="3" orientation="landscape" useFirstPageNumber="1" r:id="rId9"/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1" xr:uid="{1}"><x14:formula1><xm:f>字典!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`;

/** Excel 存的样子：hucre 不认的几样都有。 */
async function fromExcel(): Promise<HostWorkbook> {
  const parts = unzipSync(await saveWorkbook(createWorkbook({ sheets: [{ name: '表' }, { name: '字典' }] })));
  parts['xl/worksheets/sheet1.xml'] = strToU8(SHEET);
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const lock = '<workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="h=" lockStructure="1"/>';
  parts['xl/workbook.xml'] = strToU8(book.replace('<bookViews>', `${lock}<bookViews>`));
  return readWorkbook(zipSync(parts));
}

async function savedPart(workbook: HostWorkbook, part: string): Promise<string> {
  return strFromU8(unzipSync(await saveWorkbook(workbook))[part] ?? new Uint8Array());
}

describe('模型不管的，没有改过就照原件', () => {
  it('默认行高、保护口令、筛选条件、纸张页码都在；关系编号不带', async () => {
    const workbook = await fromExcel();
    const xml = await savedPart(workbook, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<sheetFormatPr [^>]*defaultRowHeight="28.5"/u);
    expect(xml).toMatch(/<sheetProtection [^>]*hashValue="abc="/u);
    expect(xml).toContain('<customFilter operator="greaterThan" val="1"/>');
    expect(xml).toMatch(/<pageSetup [^>]*paperSize="66"[^>]*firstPageNumber="3"/u);
    expect(xml).not.toContain('rId9');
    expect(xml).not.toContain('xr:uid');
    expect(await savedPart(workbook, 'xl/workbook.xml')).toMatch(/<workbookProtection [^>]*workbookHashValue="h="/u);
  });

  it('改了的照新的：取消保护、改成纵向', async () => {
    const workbook = await fromExcel();
    workbook.protected = false;
    workbook.activeSheet.protected = false;
    workbook.activeSheet.page.orientation = 'Portrait';
    const xml = await savedPart(workbook, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('sheetProtection');
    expect(xml).toMatch(/<pageSetup [^>]*orientation="portrait"/u);
    expect(await savedPart(workbook, 'xl/workbook.xml')).not.toContain('workbookProtection');
  });

  it('引用别的表的下拉列表，插行、改名之后跟着走；列删了就没了', async () => {
    const workbook = await fromExcel();
    workbook.insertRows('表', 0, 2, 'user');
    workbook.insertRows('字典', 0, 1, 'user');
    workbook.renameSheet(workbook.sheet('字典')?.id ?? '', '代码 表');
    const xml = await savedPart(workbook, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<xm:sqref>B4:B11</xm:sqref>');
    expect(xml).toContain("<xm:f>'代码 表'!$A$2:$A$4</xm:f>");
    expect(xml).toContain('ref="A3:B5"');
    workbook.deleteColumns('表', 1, 1, 'user');
    expect(await savedPart(workbook, 'xl/worksheets/sheet1.xml')).not.toContain('x14:dataValidation ');
  });

  it('再打开、再存还在', async () => {
    const again = await readWorkbook(await saveWorkbook(await fromExcel()));
    const xml = await savedPart(again, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<xm:sqref>B2:B9</xm:sqref>');
    expect(xml).toMatch(/<sheetProtection [^>]*hashValue="abc="/u);
  });
});
