import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { chartPicture } from '../../../../addin/workbench/grid/chart-picture.ts';
import type { HostChart } from '../../../../addin/workbench/host/chart.ts';
import { createWorkbook } from '../../../../addin/workbench/host/workbook.ts';

function rates() {
  const workbook = createWorkbook({ sheets: [{ name: '覆盖率汇总' }] });
  const rows = [
    ['县', '率'],
    ['甲县', 0.5],
    ['乙县 & 丙县', 1],
    ['丁县', null],
  ];
  workbook.write(
    '覆盖率汇总',
    0,
    0,
    rows.map((row) => row.map((value) => ({ value }))),
    'user',
  );
  return workbook;
}

const chart = (change: Partial<HostChart>): HostChart => ({
  id: '1',
  name: '图表 1',
  type: 'BarClustered',
  title: '覆盖率 <2025>',
  categoryAxis: {},
  valueAxis: { minimum: 0, maximum: 1, numberFormat: '0%' },
  series: [
    { name: '=覆盖率汇总!$B$1', values: '=覆盖率汇总!$B$2:$B$4', categories: '=覆盖率汇总!$A$2:$A$4', labels: {} },
  ],
  place: { top: 0, left: 3, bottom: 10, right: 8 },
  ...change,
});

function draw(change: Partial<HostChart> = {}) {
  const svg = new DOMParser().parseFromString(chartPicture(chart(change), rates()), 'image/svg+xml');
  const root = svg.documentElement;
  return {
    name: root?.getAttribute('aria-label'),
    texts: [...svg.getElementsByTagName('text')].map((each) => each.textContent),
    bars: [...svg.getElementsByTagName('rect')].map((each) => ({
      width: Number(each.getAttribute('width')),
      height: Number(each.getAttribute('height')),
    })),
  };
}

describe('图表的简图', () => {
  it('写明标题、分类、刻度、系列名，条的长短与数成比例，空的没有长度', () => {
    const { name, texts, bars } = draw();
    expect(name).toBe('图表：覆盖率 <2025>');
    expect(texts).toEqual(expect.arrayContaining(['甲县', '乙县 & 丙县', '0%', '50%', '100%', '率']));
    const [first, second, third] = bars;
    expect((second?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(2);
    expect(third?.width).toBe(0);
  });

  it('柱形图竖着画；坐标轴没有定界时从零起、放得下最大的', () => {
    const { bars, texts } = draw({ type: 'ColumnClustered', valueAxis: {} });
    expect((bars[1]?.height ?? 0) / (bars[0]?.height ?? 1)).toBeCloseTo(2);
    expect(texts).toContain('0');
  });

  it('画不了的种类、没有数据的，说一句', () => {
    expect(draw({ type: 'Pie' }).texts).toContain('这种图表请在 Excel 里看');
    expect(draw({ series: [] }).texts).toContain('图表没有数据');
  });
});
