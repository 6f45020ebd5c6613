import { CHART_FORMS, type HostChart } from '../chart.ts';
import { type Host, refuseProtected } from '../host.ts';
import type { HostSheet } from '../model.ts';
import { OfficeError } from '../office-error.ts';

export interface ChartTarget {
  readonly host: Host;
  readonly sheet: HostSheet;
  readonly chart: HostChart;
}

/** 改图表：受保护的表不许，改完告知。 */
export function changed(self: ChartTarget, change: (self: ChartTarget) => void): void {
  refuseProtected(self.sheet);
  change(self);
  self.host.workbook.touched({ type: 'charts', sheet: self.sheet.id });
}

/** 不会画的种类不改内容：重写会丢掉原件里的东西。 */
export function refuseUnknown(type: string): void {
  if (!CHART_FORMS.has(type)) throw new OfficeError('ApiNotFound', '', `模拟的 Excel 不会画 ${type} 这种图表。`);
}

/** 改图表的内容（不只是位置、名字）。 */
export function redraw(self: ChartTarget, change: (self: ChartTarget) => void): void {
  refuseUnknown(self.chart.type);
  changed(self, change);
}
