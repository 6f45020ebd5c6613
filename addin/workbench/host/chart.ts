/** 引用写成公式（`='表'!$A$2:$A$9`），随行列移动、随工作表改名；`name` 也可以是文字。 */
export interface HostSeries {
  name: string;
  values: string;
  categories?: string;
  /** `#RRGGBB`；没有则用主题的颜色。 */
  color?: string;
  labels?: HostLabels;
}

export interface HostLabels {
  readonly numberFormat?: string;
}

export interface HostAxis {
  title?: string;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  numberFormat?: string;
  reversed?: boolean;
  hidden?: boolean;
}

/** 行列坐标，可以不是整数：1.5 是下标为 1 的行（列）的中间。 */
export interface HostPlace {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface HostChart {
  readonly id: string;
  name: string;
  /** Excel.ChartType；不认得的种类是 `Invalid`，只能移动、改名、删除。 */
  type: string;
  /** 没有就是不显示。 */
  title?: string;
  legend?: 'Top' | 'Bottom' | 'Left' | 'Right' | 'Corner';
  gapWidth?: number;
  categoryAxis: HostAxis;
  valueAxis: HostAxis;
  series: HostSeries[];
  place: HostPlace;
  /** .xlsx 原件里的这张图，存盘时认它。 */
  readonly origin?: object;
}

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
