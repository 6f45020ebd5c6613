import type { HostChart } from './model.ts';

/** .xlsx 里怎样写：哪一种图，柱的方向、怎样堆叠、线上有没有点。 */
export interface ChartForm {
  readonly element: 'barChart' | 'lineChart' | 'pieChart' | 'areaChart';
  readonly grouping?: 'clustered' | 'stacked' | 'percentStacked' | 'standard';
  readonly direction?: 'col' | 'bar';
  readonly markers?: boolean;
}

/** 模拟的 Excel 会画的图（Excel.ChartType）。 */
export const CHART_FORMS: ReadonlyMap<string, ChartForm> = new Map<string, ChartForm>([
  ['ColumnClustered', { element: 'barChart', direction: 'col', grouping: 'clustered' }],
  ['ColumnStacked', { element: 'barChart', direction: 'col', grouping: 'stacked' }],
  ['ColumnStacked100', { element: 'barChart', direction: 'col', grouping: 'percentStacked' }],
  ['BarClustered', { element: 'barChart', direction: 'bar', grouping: 'clustered' }],
  ['BarStacked', { element: 'barChart', direction: 'bar', grouping: 'stacked' }],
  ['BarStacked100', { element: 'barChart', direction: 'bar', grouping: 'percentStacked' }],
  ['Line', { element: 'lineChart', grouping: 'standard' }],
  ['LineMarkers', { element: 'lineChart', grouping: 'standard', markers: true }],
  ['Area', { element: 'areaChart', grouping: 'standard' }],
  ['AreaStacked', { element: 'areaChart', grouping: 'stacked' }],
  ['Pie', { element: 'pieChart' }],
]);

/** 图表引用的各处，依次。 */
export function chartReferences({ title, series }: Pick<HostChart, 'title' | 'series'>): string[] {
  const linked = title?.startsWith('=') ? [title] : [];
  const data = series.flatMap(({ name, categories, values }) => [
    ...(name.startsWith('=') ? [name] : []),
    ...(categories === undefined ? [] : [categories]),
    values,
  ]);
  return [...linked, ...data];
}
