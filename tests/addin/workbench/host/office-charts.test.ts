import { strFromU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { createWorkbook } from '../../../../addin/workbench/host/workbook.ts';
import { readWorkbook, saveWorkbook } from '../../../../addin/workbench/host/xlsx.ts';
import { codeOf, open, reopen, workbook } from './open-office.ts';

const RATES = [
  ['县（市、区）', '应结对', '已结对'],
  ['东昌府区', 40, 36],
  ['临清市', 25, 25],
  ['莘县 & 冠县', 30, 12],
];

async function saved(): Promise<Record<string, Uint8Array>> {
  return unzipSync(await saveWorkbook(workbook));
}

const chartsIn = (parts: Record<string, Uint8Array>) =>
  Object.keys(parts).filter((part) => /^xl\/charts\/chart\d+\.xml$/u.test(part));

/** 画一张柱形图，放在 E2:K18。 */
async function drawChart(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange('A1:C4'), 'Auto');
    chart.name = '覆盖率';
    chart.title.text = '各县结对 <2025>';
    chart.legend.position = 'Bottom';
    chart.setPosition('E2', 'K18');
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = 50;
    chart.axes.valueAxis.numberFormat = '0"所"';
    chart.axes.categoryAxis.title.text = '县';
    const series = chart.series.getItemAt(1);
    series.hasDataLabels = true;
    series.format.fill.setSolidColor('#C00000');
    await context.sync();
  });
}

describe('图表', () => {
  it('首行作系列名，首列作分类，存盘再打开还是这张图', async () => {
    open(RATES);
    await drawChart();
    reopen(await readWorkbook(await saveWorkbook(workbook)));
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getFirst();
      charts.load('items/name,items/chartType,items/id,count');
      const chart = charts.getItemOrNullObject('覆盖率').load('top,left,height,width');
      const none = charts.getItemOrNullObject('没有');
      const title = chart.title.load('text,visible');
      const legend = chart.legend.load('position,visible');
      const value = chart.axes.valueAxis.load('minimum,maximum,numberFormat');
      const category = chart.axes.categoryAxis.title.load('text,visible');
      const series = chart.series.load('items/name,items/hasDataLabels,count');
      const first = chart.series.getItemAt(0).getDimensionValues('Categories');
      const second = chart.series.getItemAt(1).getDimensionValues('Values');
      await context.sync();
      expect(charts.items.map((item) => [item.name, item.chartType])).toEqual([['覆盖率', 'ColumnClustered']]);
      expect(none.isNullObject).toBe(true);
      expect(title.toJSON()).toEqual({ text: '各县结对 <2025>', visible: true });
      expect(legend.toJSON()).toEqual({ position: 'Bottom', visible: true });
      expect(value.toJSON()).toMatchObject({ minimum: 0, maximum: 50, numberFormat: '0"所"' });
      expect(category.text).toBe('县');
      expect(series.items.map((item) => [item.name, item.hasDataLabels])).toEqual([
        ['应结对', false],
        ['已结对', true],
      ]);
      expect(first.value).toEqual(['东昌府区', '临清市', '莘县 & 冠县']);
      expect(second.value).toEqual([36, 25, 12]);
      expect([chart.top, chart.left, chart.height, chart.width].map(Math.round)).toEqual([15, 192, 255, 336]);
    });
    expect(workbook.activeSheet.charts[0]?.series[1]?.color).toBe('#C00000');
  });

  it('没有动过的图表与绘图一个字节不变；改了数据也不变', async () => {
    open(RATES);
    await drawChart();
    const before = await saved();
    reopen(await readWorkbook(zipSync(before)));
    workbook.write('清单', 1, 2, [[{ value: 40 }]], 'user');
    const after = await saved();
    for (const part of Object.keys(before).filter((each) => /xl\/(charts|drawings)\//u.test(each))) {
      expect(after[part], part).toEqual(before[part]);
    }
  });

  it('插行、改表名之后引用和位置跟着走', async () => {
    open(RATES);
    await drawChart();
    reopen(await readWorkbook(await saveWorkbook(workbook)));
    workbook.insertRows('清单', 0, 2, 'user');
    workbook.renameSheet(workbook.activeSheet.id, '结对 覆盖率');
    reopen(await readWorkbook(await saveWorkbook(workbook)));
    const [chart] = workbook.activeSheet.charts;
    expect(chart?.series.map(({ name, values, categories }) => [name, values, categories])).toEqual([
      ["='结对 覆盖率'!$B$3", "='结对 覆盖率'!$B$4:$B$6", "='结对 覆盖率'!$A$4:$A$6"],
      ["='结对 覆盖率'!$C$3", "='结对 覆盖率'!$C$4:$C$6", "='结对 覆盖率'!$A$4:$A$6"],
    ]);
    expect(chart?.place).toEqual({ top: 3, left: 4, bottom: 20, right: 11 });
    expect(chart?.series[1]?.color).toBe('#C00000');
  });

  it('打开之后可以换数据、换标题、再加一张、删掉', async () => {
    open(RATES);
    await drawChart();
    reopen(await readWorkbook(await saveWorkbook(workbook)));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const chart = sheet.charts.getItem('覆盖率');
      chart.setData(sheet.getRange('A1:B3'), 'Columns');
      chart.title.text = '新标题';
      sheet.charts.add('BarClustered', sheet.getRange('A1:B4')).name = '第二张';
      await context.sync();
    });
    reopen(await readWorkbook(await saveWorkbook(workbook)));
    expect(
      workbook.activeSheet.charts.map(({ name, type, title, series }) => [name, type, title, series.length]),
    ).toEqual([
      ['覆盖率', 'ColumnClustered', '新标题', 1],
      ['第二张', 'BarClustered', '=清单!$B$1', 1],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().charts.getItem('覆盖率').delete();
      await context.sync();
    });
    const parts = await saved();
    expect(chartsIn(parts)).toEqual(['xl/charts/chart2.xml']);
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).not.toContain('charts/chart1.xml');
  });

  it('删表带走图表；前面的表删了，图表还在自己的表上', async () => {
    open(RATES);
    await drawChart();
    workbook.addSheet('空表');
    workbook.moveSheet(workbook.sheet('空表')?.id ?? '', 0);
    reopen(await readWorkbook(await saveWorkbook(workbook)));
    workbook.removeSheet(workbook.sheet('空表')?.id ?? '');
    workbook.addSheet('又一张');
    const again = await readWorkbook(await saveWorkbook(workbook));
    expect(again.sheets.map((sheet) => [sheet.name, sheet.charts.length])).toEqual([
      ['清单', 1],
      ['又一张', 0],
    ]);
    again.removeSheet(again.sheet('清单')?.id ?? '');
    const parts = unzipSync(await saveWorkbook(again));
    expect(Object.keys(parts).filter((part) => /xl\/(charts|drawings)\//u.test(part))).toEqual([]);
  });

  it('跨几次同步接着改同一张图，不会多出一张', async () => {
    open(RATES);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const chart = sheet.charts.add('BarClustered', sheet.getRange('B2:B4'), 'Columns');
      await context.sync();
      chart.title.text = '覆盖率';
      // 加出来的系列只在这一批里有效，office.js 就是这样。
      chart.series.add('已结对').setValues(sheet.getRange('C2:C4'));
      await context.sync();
      chart.load('name');
      chart.series.load('items/name');
      await context.sync();
      expect([chart.name, chart.series.items.map((item) => item.name)]).toEqual(['图表 1', ['系列1', '已结对']]);
    });
    expect(workbook.activeSheet.charts.map(({ title }) => title)).toEqual(['覆盖率']);
    expect(workbook.activeSheet.charts[0]?.series.map(({ values }) => values)).toEqual([
      '=清单!$B$2:$B$4',
      '=清单!$C$2:$C$4',
    ]);
  });

  it('不会画的种类、保护的表都拒绝', async () => {
    open(RATES);
    const add = (type: Excel.ChartType) =>
      codeOf(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.charts.add(type, sheet.getRange('A1:C4'));
        await context.sync();
      });
    expect(await add(Excel.ChartType.sunburst)).toBe('ApiNotFound');
    workbook.activeSheet.protected = true;
    expect(await add(Excel.ChartType.columnClustered)).toBe('AccessDenied');
    expect(workbook.activeSheet.charts).toEqual([]);
  });
});

describe('新工作簿', () => {
  it('没有图表时不写绘图', async () => {
    const parts = unzipSync(await saveWorkbook(createWorkbook()));
    expect(Object.keys(parts).filter((part) => part.includes('drawing'))).toEqual([]);
  });
});

describe('原有的图片与图表', () => {
  const PNG = Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (letter) => letter.charCodeAt(0),
  );

  /** 两张表各有一张图片、一张折线图。 */
  async function withDrawings(): Promise<Uint8Array> {
    const sheet = (name: string) => ({
      name,
      rows: [
        ['年', '所'],
        ['2024', 3],
        ['2025', 5],
      ],
      images: [{ data: PNG, type: 'png' as const, anchor: { from: { row: 5, col: 0 }, to: { row: 8, col: 2 } } }],
      charts: [
        {
          type: 'line' as const,
          series: [{ values: 'B2:B3', categories: 'A2:A3', name: '所' }],
          anchor: { from: { row: 0, col: 4 }, to: { row: 10, col: 9 } },
        },
      ],
    });
    return writeXlsx({ sheets: [sheet('甲'), sheet('乙')] });
  }

  const drawn = (parts: Record<string, Uint8Array>) =>
    Object.keys(parts)
      .filter((part) => /^xl\/(charts|media)\/[^/]+$/u.test(part))
      .sort();

  it('读得出图表；存盘一个字节不变', async () => {
    const before = unzipSync(await withDrawings());
    const opened = await readWorkbook(zipSync(before));
    expect(opened.sheets.map(({ charts }) => charts.map(({ type, series }) => [type, series[0]?.values]))).toEqual([
      [['LineMarkers', "='甲'!B2:B3"]],
      [['LineMarkers', "='乙'!B2:B3"]],
    ]);
    const after = unzipSync(await saveWorkbook(opened));
    for (const part of Object.keys(before).filter((each) => /xl\/(charts|drawings|media)\//u.test(each))) {
      expect(after[part], part).toEqual(before[part]);
    }
  });

  it('删掉前一张表，后一张的图片与图表还在；再画一张，图片不丢', async () => {
    const opened = await readWorkbook(await withDrawings());
    opened.removeSheet(opened.sheet('甲')?.id ?? '');
    reopen(opened);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('乙');
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:B3')).name = '新图';
      await context.sync();
    });
    const parts = unzipSync(await saveWorkbook(opened));
    expect(drawn(parts)).toHaveLength(3);
    const again = await readWorkbook(zipSync(parts));
    expect(again.sheets[0]?.charts.map(({ type }) => type)).toEqual(['LineMarkers', 'ColumnClustered']);
    const drawing = Object.entries(parts).find(([part]) => /^xl\/drawings\/drawing\d+\.xml$/u.test(part))?.[1];
    expect(strFromU8(drawing ?? new Uint8Array())).toContain('<xdr:pic');
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('Extension="png"');
  });
});
