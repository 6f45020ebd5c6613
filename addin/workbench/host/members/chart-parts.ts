import type { HostAxis, HostLabels, HostSeries } from '../chart.ts';
import { asFlag, asNumber, asText, defineClass, type Factory, type ScalarMember } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';
import { reference, referredCells } from '../references.ts';
import { seriesName } from './chart-series.ts';
import { type ChartTarget, redraw } from './chart-target.ts';
import { targetOf } from './range.ts';
import { oneOf, parseColor } from './range-format.ts';

/** 图表标题与坐标轴标题一样：有字就显示，藏起来字也没了。 */
interface Titled {
  title?: string;
}

function titleScalars<Self extends ChartTarget>(of: (self: Self) => Titled, usual: (self: Self) => string) {
  return {
    text: {
      get: (self: Self) => shown(self, of(self).title) ?? '',
      set: (self: Self, value: unknown) =>
        redraw(self, () => {
          of(self).title = asText(value);
        }),
    },
    visible: {
      get: (self: Self) => of(self).title !== undefined,
      set: (self: Self, value: unknown) => {
        const on = asFlag(value);
        redraw(self, () => {
          if (on) of(self).title ??= usual(self);
          else delete of(self).title;
        });
      },
    },
  };
}

/** 标题可以是引用（Excel 给单系列图的标题就是系列名）。 */
function shown({ host }: ChartTarget, title: string | undefined): string | undefined {
  return title?.startsWith('=') ? seriesName(host, { name: title, values: '' }) : title;
}

export const chartTitle: Factory<ChartTarget> = defineClass({
  name: 'ChartTitle',
  scalars: titleScalars(
    ({ chart }) => chart,
    ({ host, chart }) => (chart.series[0] ? seriesName(host, chart.series[0]) : '图表标题'),
  ),
});

export const chartLegend: Factory<ChartTarget> = defineClass({
  name: 'ChartLegend',
  scalars: {
    visible: {
      get: ({ chart }) => chart.legend !== undefined,
      set(self, value) {
        const on = asFlag(value);
        redraw(self, ({ chart }) => {
          if (on) chart.legend ??= 'Right';
          else delete chart.legend;
        });
      },
    },
    position: {
      get: ({ chart }) => chart.legend ?? 'Invalid',
      set(self, value) {
        const position = oneOf(['Top', 'Bottom', 'Left', 'Right', 'Corner'], value);
        redraw(self, ({ chart }) => {
          chart.legend = position;
        });
      },
    },
  },
});

interface AxisTarget extends ChartTarget {
  readonly axis: HostAxis;
}

/** 没有写明的由 Excel 自己定，读出来是空串。 */
function bound(key: 'minimum' | 'maximum' | 'majorUnit'): ScalarMember<AxisTarget> {
  return {
    get: ({ axis }) => axis[key] ?? '',
    set(self, value) {
      const number = value === '' ? undefined : asNumber(value);
      redraw(self, () => {
        if (number === undefined) delete self.axis[key];
        else self.axis[key] = number;
      });
    },
  };
}

const axisTitle: Factory<AxisTarget> = defineClass({
  name: 'ChartAxisTitle',
  scalars: titleScalars<AxisTarget>(
    ({ axis }) => axis,
    () => '坐标轴标题',
  ),
});

const chartAxis: Factory<AxisTarget> = defineClass({
  name: 'ChartAxis',
  scalars: {
    minimum: bound('minimum'),
    maximum: bound('maximum'),
    majorUnit: bound('majorUnit'),
    numberFormat: {
      get: ({ axis }) => axis.numberFormat ?? 'General',
      set(self, value) {
        const numberFormat = asText(value);
        redraw(self, () => {
          self.axis.numberFormat = numberFormat;
        });
      },
    },
    reversePlotOrder: {
      get: ({ axis }) => axis.reversed ?? false,
      set(self, value) {
        const reversed = asFlag(value);
        redraw(self, () => {
          self.axis.reversed = reversed;
        });
      },
    },
    visible: {
      get: ({ axis }) => !axis.hidden,
      set(self, value) {
        const hidden = !asFlag(value);
        redraw(self, () => {
          self.axis.hidden = hidden;
        });
      },
    },
  },
  objects: { title: axisTitle },
});

export const chartAxes: Factory<ChartTarget> = defineClass({
  name: 'ChartAxes',
  objects: {
    categoryAxis: (self) => chartAxis({ ...self, axis: self.chart.categoryAxis }),
    valueAxis: (self) => chartAxis({ ...self, axis: self.chart.valueAxis }),
  },
  methods: {
    getItem(self, args) {
      const type = oneOf(['Category', 'Value'], args.values[0]);
      return chartAxis({ ...self, axis: type === 'Category' ? self.chart.categoryAxis : self.chart.valueAxis });
    },
  },
});

interface LabelsTarget extends ChartTarget {
  readonly of: readonly HostSeries[];
}

function setLabels(self: LabelsTarget, change: (labels: HostLabels | undefined) => HostLabels | undefined): void {
  redraw(self, () => {
    for (const series of self.of) {
      const labels = change(series.labels);
      if (labels) series.labels = labels;
      else delete series.labels;
    }
  });
}

/** 数据标签只标数值。 */
const labels: Factory<LabelsTarget> = defineClass({
  name: 'ChartDataLabels',
  scalars: {
    showValue: {
      get: ({ of }) => of.length > 0 && of.every((series) => series.labels !== undefined),
      set(self, value) {
        const on = asFlag(value);
        setLabels(self, (before) => (on ? (before ?? {}) : undefined));
      },
    },
    numberFormat: {
      get: ({ of }) => of[0]?.labels?.numberFormat ?? 'General',
      set(self, value) {
        const numberFormat = asText(value);
        setLabels(self, () => ({ numberFormat }));
      },
    },
  },
});

export const chartLabels = (self: ChartTarget) => labels({ ...self, of: self.chart.series });

interface SeriesTarget extends ChartTarget {
  readonly series: HostSeries;
}

const seriesFill: Factory<SeriesTarget> = defineClass({
  name: 'ChartFill',
  methods: {
    setSolidColor(self, args) {
      const color = parseColor(args.text(0));
      redraw(self, () => {
        self.series.color = color;
      });
    },
    clear: (self) =>
      redraw(self, () => {
        delete self.series.color;
      }),
  },
});

const seriesFormat: Factory<SeriesTarget> = defineClass({ name: 'ChartSeriesFormat', objects: { fill: seriesFill } });

const chartSeries: Factory<SeriesTarget> = defineClass({
  name: 'ChartSeries',
  scalars: {
    name: {
      get: ({ host, series }) => seriesName(host, series),
      set(self, value) {
        const name = asText(value);
        redraw(self, () => {
          self.series.name = name;
        });
      },
    },
    chartType: { get: ({ chart }) => chart.type },
    hasDataLabels: {
      get: ({ series }) => series.labels !== undefined,
      set: (self, value) => {
        const on = asFlag(value);
        setLabels({ ...self, of: [self.series] }, (before) => (on ? (before ?? {}) : undefined));
      },
    },
    gapWidth: {
      get: ({ chart }) => chart.gapWidth ?? 150,
      set(self, value) {
        const gapWidth = asNumber(value);
        if (gapWidth < 0 || gapWidth > 500) throw new OfficeError('InvalidArgument');
        redraw(self, ({ chart }) => {
          chart.gapWidth = gapWidth;
        });
      },
    },
  },
  objects: {
    format: seriesFormat,
    dataLabels: (self) => labels({ ...self, of: [self.series] }),
  },
  methods: {
    setValues: (self, args) => setReference(self, 'values', args.object(0, 'Range')),
    setXAxisValues: (self, args) => setReference(self, 'categories', args.object(0, 'Range')),
    getDimensionValues({ host, series }, args) {
      const dimension = oneOf(['Categories', 'Values'], args.values[0]);
      const formula = dimension === 'Values' ? series.values : series.categories;
      const cells = formula === undefined ? [] : referredCells(host.workbook, formula);
      if (!cells) throw new OfficeError('InvalidReference');
      return cells.map((cell) => cell?.value ?? null);
    },
    delete: (self) =>
      redraw(self, ({ chart }) => {
        chart.series = chart.series.filter((each) => each !== self.series);
      }),
  },
});

function setReference(
  self: SeriesTarget,
  key: 'values' | 'categories',
  range: Parameters<typeof targetOf>[0] | undefined,
): void {
  if (!range) throw new OfficeError('InvalidArgument');
  const formula = reference(targetOf(range));
  redraw(self, () => {
    self.series[key] = formula;
  });
}

export const seriesCollection: Factory<ChartTarget> = defineClass({
  name: 'ChartSeriesCollection',
  scalars: { count: { get: ({ chart }) => chart.series.length } },
  items: (self) => self.chart.series.map((series) => chartSeries({ ...self, series })),
  methods: {
    getCount: ({ chart }) => chart.series.length,
    getItemAt(self, args) {
      const series = self.chart.series[args.number(0)];
      if (!series) throw new OfficeError('ItemNotFound');
      return chartSeries({ ...self, series });
    },
    add(self, args) {
      const { chart } = self;
      const series: HostSeries = { name: args.has(0) ? args.text(0) : `系列${chart.series.length + 1}`, values: '' };
      redraw(self, () => chart.series.splice(args.number(1, chart.series.length), 0, series));
      return chartSeries({ ...self, series });
    },
  },
});
