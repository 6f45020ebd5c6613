import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { HostSheet, HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { displayText } from '../../../../addin/workbench/host/number-format.ts';
import { readWorkbook, saveWorkbook } from '../../../../addin/workbench/host/xlsx.ts';
import { resave, type Shown, shownBy, version } from './libreoffice.ts';
import { open, reopen, workbook } from './open-office.ts';

const FIXTURES = ['清单-网页原样.xlsx', '清单-校订.xlsx', '台账-未整理.xlsx'];
const TITLE = version ?? '没有装 LibreOffice，跳过（Debian：apt-get install libreoffice-calc-nogui）';

/** 每一格：显示的字，是不是文字。公式没有算过的不比。 */
function expected(sheet: HostSheet): Map<string, Shown> {
  const cells = [...sheet.rows].flatMap(([row, line]) =>
    [...line].flatMap(([column, cell]): [string, Shown][] => {
      if (cell.value === null || cell.value === '') return [];
      return [[`${row},${column}`, { text: displayText(cell), isText: typeof cell.value === 'string' && !cell.error }]];
    }),
  );
  return new Map(cells);
}

async function compare(saved: HostWorkbook): Promise<void> {
  const shown = await shownBy(await saveWorkbook(saved));
  for (const sheet of saved.sheets) {
    const rows = shown.get(sheet.name);
    const seen = [...expected(sheet)].map(([key, cell]): [string, Shown, Shown | undefined] => {
      const [row = 0, column = 0] = key.split(',').map(Number);
      return [key, cell, rows?.[row]?.[column]];
    });
    const differing = seen.filter(([, mine, theirs]) => mine.text !== theirs?.text || mine.isText !== theirs.isText);
    expect(differing, sheet.name).toEqual([]);
    expect(seen.length, sheet.name).toBeGreaterThan(0);
  }
}

describe.skipIf(version === undefined)(`LibreOffice 打开存出的文件：${TITLE}`, { timeout: 180_000 }, () => {
  it.each(FIXTURES)('%s 原样存一遍，显示的字不变', async (name) => {
    const file = new URL(`../../../fixtures/${name}`, import.meta.url);
    await compare(await readWorkbook(new Uint8Array(await readFile(file))));
  });

  it('写过的工作簿：日期、以等号开头的文字、文字序号照样显示', async () => {
    await writeEverything();
    await compare(workbook);
  });

  // 冻结不看：LibreOffice 不开窗口时不存视图，Excel 存的文件也一样。
  it('另存为 .xlsx 再读：图表、链接、打印标题、标记、框线都在', async () => {
    await writeEverything();
    reopen(await readWorkbook(await resave(await saveWorkbook(workbook))));
    const sheet = workbook.sheet(LEDGER);
    expect(sheet?.page).toMatchObject({
      orientation: 'Landscape',
      titleRows: { top: 0, bottom: 1 },
      zoom: { wide: 1 },
    });
    expect(sheet?.rows.get(2)?.get(1)?.hyperlink?.documentReference?.replaceAll("'", '')).toMatch(/^#?清单[.!]B2$/u);
    expect(sheet?.rows.get(3)?.get(1)?.hyperlink?.address).toBe('https://example.cn/?a=1&b=2');
    expect(sheet?.rows.get(1)?.get(0)?.style?.borderBottom).toMatch(/^medium /u);
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
    expect(sheet?.columnWidths.get(1)).toBeCloseTo(30, 0);
    const chart = sheet?.charts[0];
    expect(chart?.type).toBe('ColumnClustered');
    expect(chart?.title).toBe('年度完成 <率>');
    expect(chart?.legend).toBe('Bottom');
    expect(chart?.series.map(({ values }) => values.replaceAll('$', '').replaceAll("'", ''))).toEqual([
      `=${LEDGER}!D3:D5`,
    ]);
    const marks = workbook.sheet('清单')?.conditionalFormats ?? [];
    expect(marks.map(({ type, areas, fill }) => [type, areas, fill])).toEqual([
      ['Custom', [{ top: 1, left: 1, bottom: 1, right: 1 }], '#FFC7CE'],
    ]);
  });
});

const LEDGER = '年度任务 (2025)';

/** 像本工具那样：标记原表，新建一张带链接、打印标题、冻结、图表的表。 */
async function writeEverything(): Promise<void> {
  open([
    ['序号', '项目名称', '日期', '比例'],
    ["'01", '教育集团', '2022-07-20', 0.5],
    ['２', "'=不是公式", "'+86", "'@某某"],
  ]);
  workbook.write(
    '清单',
    1,
    0,
    [
      [
        { value: '01' },
        { value: '教育集团\n（两行）' },
        { value: 44762, numberFormat: 'yyyy-mm-dd' },
        { value: 0.5, numberFormat: '0.0%' },
      ],
      [{ value: '２' }, { value: '=不是公式', formula: undefined }, { value: '+86' }, { value: '@某某' }],
      [{ value: 3 }, { value: true }, { value: 44762, numberFormat: 'yyyy"年"m"月"d"日"' }, { value: '12' }],
    ],
    'user',
  );
  await Excel.run(async (context) => {
    const list = context.workbook.worksheets.getItem('清单');
    const mark = list.getRange('B2').conditionalFormats.add('Custom');
    mark.custom.rule.formula = '=N("标记")=0';
    mark.custom.format.fill.color = '#FFC7CE';
    const sheet = context.workbook.worksheets.add(LEDGER);
    sheet.getRange('A1:D5').values = [
      ['年度任务台账', '', '', ''],
      ['序号', '项目', '年份', '完成率'],
      ["'1", '教育集团', 2025, 0.9],
      ["'2", '智慧校园', 2026, 0.5],
      ["'3", "'=B3", 2027, 1],
    ];
    sheet.getRange('D3:D5').numberFormat = [['0.0%'], ['0.0%'], ['0.0%']];
    sheet.getRange('A1:D1').merge();
    sheet.getRange('A2:D2').format.borders.getItem('EdgeBottom').style = 'Continuous';
    sheet.getRange('A2:D2').format.borders.getItem('EdgeBottom').weight = 'Medium';
    sheet.getRange('B:B').format.columnWidth = 30 * 5.25;
    sheet.getRange('B3').hyperlink = { documentReference: "'清单'!B2", textToDisplay: '教育集团' };
    sheet.getRange('B5').formulas = [['=HYPERLINK("#\'清单\'!B3","第""3""行"&"＝")']];
    sheet.getRange('B4').hyperlink = { address: 'https://example.cn/?a=1&b=2' };
    sheet.freezePanes.freezeRows(2);
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows('1:2');
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('D2:D5'), 'Columns');
    chart.series.getItemAt(0).setXAxisValues(sheet.getRange('B3:B5'));
    chart.title.text = '年度完成 <率>';
    chart.legend.visible = true;
    chart.legend.position = 'Bottom';
    chart.setPosition('F2', 'L16');
    await context.sync();
  });
}
