import type { HostChart, HostPlace } from '../chart.ts';
import type { RangeTarget } from '../host.ts';
import { type Arguments, asNumber, asText, defineClass, type Factory, type HostObject } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';
import { pointsAt, positionAt } from '../sheet-size.ts';
import { chartAxes, chartLabels, chartLegend, chartTitle, seriesCollection } from './chart-parts.ts';
import { seriesFrom } from './chart-series.ts';
import { type ChartTarget, changed, refuseUnknown } from './chart-target.ts';
import { targetOf } from './range.ts';
import { worksheet } from './worksheet.ts';
import { lookUp } from './worksheet-lookup.ts';
import type { SheetTarget } from './worksheet-parts.ts';

/** Excel 新图表的大小（磅）。 */
const SIZE = { width: 360, height: 216 };

function add(self: SheetTarget, args: Arguments): HostObject {
  const type = args.text(0);
  refuseUnknown(type);
  const source = args.object(1, 'Range');
  if (!source) throw new OfficeError('InvalidArgument');
  const series = seriesFrom(targetOf(source), args.has(2) ? args.text(2) : 'Auto');
  const [only, ...more] = series;
  const chart: HostChart = {
    id: `{${crypto.randomUUID().toUpperCase()}}`,
    name: freeName(self),
    type,
    title: more.length === 0 && only ? only.name : '图表标题',
    ...(more.length > 0 || type === 'Pie' ? { legend: 'Bottom' as const } : {}),
    categoryAxis: {},
    valueAxis: {},
    series,
    place: placed(self, { top: 0, left: 0, ...SIZE }),
  };
  changed({ ...self, chart }, () => self.sheet.charts.push(chart));
  return chartObject({ ...self, chart });
}

function freeName({ sheet }: SheetTarget): string {
  const taken = new Set(sheet.charts.map((chart) => chart.name));
  let number = sheet.charts.length + 1;
  while (taken.has(`图表 ${number}`)) number += 1;
  return `图表 ${number}`;
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

function boxOf({ sheet, chart: { place } }: ChartTarget): Box {
  const [top, left] = [pointsAt(sheet, 'rows', place.top), pointsAt(sheet, 'columns', place.left)];
  return {
    top,
    left,
    width: pointsAt(sheet, 'columns', place.right) - left,
    height: pointsAt(sheet, 'rows', place.bottom) - top,
  };
}

function placed({ sheet }: SheetTarget, box: Box): HostPlace {
  return {
    top: positionAt(sheet, 'rows', box.top),
    left: positionAt(sheet, 'columns', box.left),
    bottom: positionAt(sheet, 'rows', box.top + box.height),
    right: positionAt(sheet, 'columns', box.left + box.width),
  };
}

function side(name: keyof Box) {
  return {
    get: (self: ChartTarget) => boxOf(self)[name],
    set(self: ChartTarget, value: unknown) {
      const points = asNumber(value);
      if (points < 0) throw new OfficeError('InvalidArgument');
      changed(self, ({ chart }) => {
        chart.place = placed(self, { ...boxOf(self), [name]: points });
      });
    },
  };
}

/** 从起始格的左上角到终止格的右下角；没有终止格时只移动。 */
function setPosition(self: ChartTarget, args: Arguments): void {
  const start = corner(self, args, 0);
  const end = args.has(1) ? corner(self, args, 1) : undefined;
  const { width, height } = boxOf(self);
  const top = pointsAt(self.sheet, 'rows', start.area.top);
  const left = pointsAt(self.sheet, 'columns', start.area.left);
  changed(self, ({ chart }) => {
    chart.place = end
      ? { top: start.area.top, left: start.area.left, bottom: end.area.bottom + 1, right: end.area.right + 1 }
      : placed(self, { top, left, width, height });
  });
}

function corner(self: ChartTarget, args: Arguments, index: number): Pick<RangeTarget, 'area'> {
  const given = args.object(index, 'Range');
  if (!given) return lookUp(self.host, self.sheet, args.text(index));
  const target = targetOf(given);
  if (target.sheet !== self.sheet) throw new OfficeError('InvalidArgument');
  return target;
}

const chartObject: Factory<ChartTarget> = defineClass({
  name: 'Chart',
  id: ({ chart }) => chart.id,
  scalars: {
    id: { get: ({ chart }) => chart.id },
    name: {
      get: ({ chart }) => chart.name,
      set(self, value) {
        const name = asText(value);
        if (name === '') throw new OfficeError('InvalidArgument');
        changed(self, ({ chart }) => {
          chart.name = name;
        });
      },
    },
    chartType: {
      get: ({ chart }) => chart.type,
      set(self, value) {
        const type = asText(value);
        refuseUnknown(type);
        refuseUnknown(self.chart.type);
        changed(self, ({ chart }) => {
          chart.type = type;
        });
      },
    },
    top: side('top'),
    left: side('left'),
    width: side('width'),
    height: side('height'),
  },
  objects: {
    title: chartTitle,
    legend: chartLegend,
    series: seriesCollection,
    axes: chartAxes,
    dataLabels: chartLabels,
    worksheet: ({ host, sheet }) => worksheet({ host, sheet }),
  },
  methods: {
    setPosition,
    setData(self, args) {
      refuseUnknown(self.chart.type);
      const source = args.object(0, 'Range');
      if (!source) throw new OfficeError('InvalidArgument');
      const series = seriesFrom(targetOf(source), args.has(1) ? args.text(1) : 'Auto');
      changed(self, ({ chart }) => {
        chart.series = series;
      });
    },
    activate: ({ host, sheet }) => host.workbook.activate(sheet.id, 'addin'),
    delete: (self) =>
      changed(self, ({ sheet, chart }) => {
        sheet.charts = sheet.charts.filter((each) => each !== chart);
      }),
  },
});

function find({ host, sheet }: SheetTarget, key: string): HostObject | undefined {
  const chart = sheet.charts.find((each) => each.id === key || each.name.toLowerCase() === key.toLowerCase());
  return chart && chartObject({ host, sheet, chart });
}

function missing(): never {
  throw new OfficeError('ItemNotFound');
}

export const charts: Factory<SheetTarget> = defineClass({
  name: 'ChartCollection',
  scalars: { count: { get: ({ sheet }) => sheet.charts.length } },
  items: ({ host, sheet }) => sheet.charts.map((chart) => chartObject({ host, sheet, chart })),
  methods: {
    add,
    getCount: ({ sheet }) => sheet.charts.length,
    getItem: (self, args) => find(self, args.text(0)) ?? missing(),
    getItemOrNullObject: (self, args) => find(self, args.text(0)) ?? null,
    getItemAt({ host, sheet }, args) {
      const chart = sheet.charts[args.number(0)];
      return chart ? chartObject({ host, sheet, chart }) : missing();
    },
  },
});
