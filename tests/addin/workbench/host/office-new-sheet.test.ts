import { describe, expect, it } from 'vitest';
import { readWorkbook, saveWorkbook } from '../../../../addin/workbench/host/xlsx.ts';
import { open, reopen, workbook } from './open-office.ts';

async function saveAndReopen(): Promise<void> {
  reopen(await readWorkbook(await saveWorkbook(workbook)));
}

/** 像本工具那样新建一张可打印、带链接的表。 */
async function writeLedger(name: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRange('A1:B4').values = [
      ['年度任务台账', ''],
      ['项目', '目标'],
      ['教育集团', '=不是公式'].map((text) => `'${text}`),
      ['智慧校园', '达到50%'],
    ];
    sheet.getRange('A3').hyperlink = {
      documentReference: "'清单'!A1",
      textToDisplay: '教育集团',
      screenTip: '转到清单第1行',
    };
    sheet.getRange('A4').hyperlink = { address: 'https://example.cn/a?b=1&c=2' };
    sheet.freezePanes.freezeRows(2);
    sheet.getRange('A:A').format.columnWidth = 120;
    const header = sheet.getRange('A2:B2').format;
    header.borders.getItem('EdgeBottom').style = 'Continuous';
    header.borders.getItem('EdgeBottom').weight = 'Medium';
    header.borders.getItem('EdgeBottom').color = '#4472C4';
    const layout = sheet.pageLayout;
    layout.orientation = Excel.PageOrientation.landscape;
    layout.paperSize = Excel.PaperType.a4;
    layout.zoom = { horizontalFitToPages: 1 };
    layout.centerHorizontally = true;
    layout.setPrintTitleRows('$1:$2');
    layout.setPrintMargins('Centimeters', { left: 1, right: 1 });
    layout.headersFooters.defaultForAllPages.centerFooter = '第&P页，共&N页';
    await context.sync();
  });
}

describe.each(['台账', "年度任务 (2) 'A' 级"])('新建的工作表“%s”存盘再打开', (name) => {
  it('打印标题、横向、缩到一页宽、边距、页脚都在', async () => {
    open([['清单']]);
    await writeLedger(name);
    await saveAndReopen();
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(name);
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const columns = pageLayout.getPrintTitleColumnsOrNullObject();
      const page = pageLayout.headersFooters.defaultForAllPages.load('centerFooter');
      pageLayout.load('orientation,zoom,leftMargin,topMargin,paperSize,centerHorizontally');
      await context.sync();
      expect(rows.address.split('!')[1]).toBe('1:2');
      expect(columns.isNullObject).toBe(true);
      expect(pageLayout.toJSON()).toMatchObject({
        orientation: 'Landscape',
        paperSize: 'A4',
        centerHorizontally: true,
        zoom: { horizontalFitToPages: 1, scale: null, verticalFitToPages: null },
        topMargin: 54,
      });
      expect(pageLayout.leftMargin).toBeCloseTo(72 / 2.54);
      expect(page.centerFooter).toBe('第&P页，共&N页');
    });
  });

  it('链接、框线、列宽、冻结都在；链接清掉之后文字还在', async () => {
    open([['清单']]);
    await writeLedger(name);
    await saveAndReopen();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const [inside, outside, none] = ['A3', 'A4', 'B3'].map((at) => sheet.getRange(at).load('hyperlink,values,text'));
      const edge = sheet.getRange('A2:B2').format.borders.getItem('EdgeBottom').load('style,weight,color');
      const top = sheet.getRange('A2').format.borders.getItem('EdgeTop').load('style');
      const column = sheet.getRange('A:B').format.load('columnWidth');
      const first = sheet.getRange('A:A').format.load('columnWidth,useStandardWidth');
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(inside?.hyperlink).toEqual({
        documentReference: "'清单'!A1",
        screenTip: '转到清单第1行',
        textToDisplay: '教育集团',
      });
      expect(outside?.hyperlink).toEqual({ address: 'https://example.cn/a?b=1&c=2', textToDisplay: '智慧校园' });
      expect(none?.hyperlink).toBeNull();
      expect(none?.values).toEqual([['=不是公式']]);
      expect(edge.toJSON()).toEqual({ style: 'Continuous', weight: 'Medium', color: '#4472C4' });
      expect(top.style).toBe('None');
      expect(column.columnWidth).toBeNull();
      expect(first.columnWidth).toBeCloseTo(120);
      expect(first.useStandardWidth).toBe(false);
      expect(frozen.address).toContain('1:2');
      sheet.getRange('A1:B4').clear('Hyperlinks');
      first.useStandardWidth = true;
      const cleared = sheet.getRange('A3').load('hyperlink,values');
      first.load('columnWidth');
      await context.sync();
      expect(cleared.hyperlink).toBeNull();
      expect(cleared.values).toEqual([['教育集团']]);
      expect(first.columnWidth).toBe(48);
    });
  });
});

describe('打印标题', () => {
  it('在上面插行之后跟着走；表改名、另有表删去之后仍在', async () => {
    open([['清单']]);
    await writeLedger('台账');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      sheet.getRange('1:1').insert('Down');
      sheet.name = '台 账';
      context.workbook.worksheets.getItem('清单').delete();
      await context.sync();
    });
    await saveAndReopen();
    expect(workbook.sheet('台 账')?.page.titleRows).toMatchObject({ top: 1, bottom: 2 });
  });

  it('不是整行不收', async () => {
    open([['清单']]);
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().pageLayout.setPrintTitleRows('A1:B2');
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('抄格式', () => {
  it('底色、数字格式、框线抄过去，内容不动；合并与条件格式也跟着抄，与 Excel 同', async () => {
    open([
      ['一', '二', '三'],
      [45000, 2, 3],
      ['', 5, 6],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const source = sheet.getRange('A1:A3');
      source.format.fill.color = '#FFF2CC';
      source.format.borders.getItem('EdgeLeft').style = 'Double';
      sheet.getRange('A2').numberFormat = [['yyyy-mm-dd']];
      sheet.getRange('A2:A3').merge();
      const rule = sheet.getRange('A1').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=TRUE';
      await context.sync();
      sheet.getRange('D1').copyFrom('A1:A3', 'Formats');
      sheet.getRange('D1').values = [['四']];
      const copied = sheet.getRange('D1:D3').load('values,numberFormat,format/fill/color');
      const left = copied.format.borders.getItem('EdgeLeft').load('style');
      const merged = sheet.getRange('D1:D3').getMergedAreasOrNullObject().load('address');
      const rules = sheet.getRange('D1').conditionalFormats.getCount();
      await context.sync();
      expect(copied.values).toEqual([['四'], [''], ['']]);
      expect(copied.numberFormat).toEqual([['General'], ['yyyy-mm-dd'], ['General']]);
      expect(copied.format.fill.color).toBe('#FFF2CC');
      expect(left.style).toBe('Double');
      expect(merged.address).toBe('清单!D2:D3');
      expect(rules.value).toBe(1);
      expect(workbook.activeSheet.conditionalFormats).toHaveLength(1);
    });
  });

  it('抄内容时公式随之偏移；只抄值时不带公式；一行铺满多行', async () => {
    open([
      [1, null],
      [2, null],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('B1').formulas = [['=A1*2']];
      sheet.getRange('B2:B4').copyFrom('B1');
      sheet.getRange('C1').copyFrom('A1:A2', 'Values', false, true);
      const formulas = sheet.getRange('B1:B4').load('formulas');
      const turned = sheet.getRange('C1:D1').load('values');
      await context.sync();
      expect(formulas.formulas).toEqual([['=A1*2'], ['=A2*2'], ['=A3*2'], ['=A4*2']]);
      expect(turned.values).toEqual([[1, 2]]);
    });
  });

  it('清格式连条件格式、合并一起清，值留着', async () => {
    open([['甲', '乙']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange('A1:B1');
      range.format.font.bold = true;
      range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      await context.sync();
      sheet.getRange('A1').clear('Formats');
      await context.sync();
    });
    expect(workbook.cell('清单', 0, 0)).toEqual({ value: '甲' });
    expect(workbook.cell('清单', 0, 1)?.style).toEqual({ bold: true });
    expect(workbook.activeSheet.conditionalFormats[0]?.areas).toEqual([{ top: 0, left: 1, bottom: 0, right: 1 }]);
  });
});
