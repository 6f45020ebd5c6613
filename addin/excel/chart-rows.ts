import type { CellValue } from '../../shared/api/validations.ts';
import { readRegions } from './blocks.ts';

/** 图画的是哪几行，从 0 起，含首含尾。 */
export interface ChartRows {
  readonly top: number;
  readonly bottom: number;
}

/** 本工具画的一幅图：照名字找；分类与各系列的数值各在哪一列，从 0 起。 */
export interface ChartPlace {
  readonly worksheet: string;
  readonly name: string;
  readonly category: number;
  readonly values: readonly number[];
}

/** 一幅图改画别的几行。 */
export interface ChartMove extends ChartPlace {
  readonly before: ChartRows;
  readonly after: ChartRows;
  readonly why: string;
}

/** 分类轴上的字。接口给不出引用的地址（ExcelApi 1.15 才有），凭这个认图画的是哪几行。 */
export type ChartLabels = readonly string[];

/** `getDimensionValues` 自 ExcelApi 1.12；更旧的读不出图画着什么，就不动它。 */
const LABELS_API = '1.12';
export const canReadCharts = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', LABELS_API);

const labelOf = (value: unknown): string => String(value ?? '');

/** 给官员看的说法。 */
export const rowsName = ({ top, bottom }: ChartRows): string =>
  top === bottom ? `第${top + 1}行` : `第${top + 1}—${bottom + 1}行`;

export const isSameRows = (one: ChartRows, other: ChartRows): boolean =>
  one.top === other.top && one.bottom === other.bottom;

/** 图画的正是这几行：分类轴上的字与格里的一样。`column` 是分类那一列，从第一行起。 */
export function isDrawing(labels: ChartLabels, { top, bottom }: ChartRows, column: readonly CellValue[]): boolean {
  return labels.length === bottom - top + 1 && labels.every((label, i) => label === labelOf(column[top + i]));
}

/** 分类轴上的字在这一列的哪几行，取头一处；找不到的，图已改指别处。 */
export function rowsDrawn(labels: ChartLabels, column: readonly CellValue[]): ChartRows | undefined {
  if (labels.length === 0) return undefined;
  const tops = Array.from({ length: Math.max(0, column.length - labels.length + 1) }, (_, top) => top);
  const top = tops.find((each) => isDrawing(labels, { top: each, bottom: each + labels.length - 1 }, column));
  return top === undefined ? undefined : { top, bottom: top + labels.length - 1 };
}

/**
 * 各幅图分类轴上的字；图不在了、改了名、系列增减过的没有。
 * 往返：图的名单；字随下一次往返，往返之后再取。
 */
export async function loadLabels(
  context: Excel.RequestContext,
  places: readonly ChartPlace[],
): Promise<() => readonly (ChartLabels | undefined)[]> {
  const { worksheets } = context.workbook;
  const listed = new Map(
    places.map(({ worksheet }) => [
      worksheet,
      worksheets.getItem(worksheet).charts.load('items/name,items/series/count'),
    ]),
  );
  await context.sync();
  const read = places.map(({ worksheet, name, values }) => {
    const chart = listed.get(worksheet)?.items.find((each) => each.name === name);
    return chart?.series.count === values.length
      ? chart.series.getItemAt(0).getDimensionValues('Categories')
      : undefined;
  });
  return () => read.map((each) => each?.value.map(labelOf));
}

/** 图此刻画着什么，那几行的格里是什么。 */
export interface CurrentChart {
  readonly labels: ChartLabels | undefined;
  /** 分类那一列，从第一行起。 */
  readonly column: readonly CellValue[];
}

/** 读各幅图此刻的样子。往返：图的名单；字与格（字节多则分块）。没有图时不往返；读不出的版本当作图不在了。 */
export async function readCharts(
  context: Excel.RequestContext,
  charts: readonly (ChartPlace & Pick<ChartMove, 'before' | 'after'>)[],
): Promise<readonly CurrentChart[]> {
  if (charts.length === 0 || !canReadCharts()) return charts.map(() => ({ labels: undefined, column: [] }));
  const labels = await loadLabels(context, charts);
  const regions = charts.map(({ worksheet, category, before, after }) => ({
    sheet: worksheet,
    area: { top: 0, bottom: Math.max(before.bottom, after.bottom), left: category, right: category },
    properties: ['values'] as const,
  }));
  const read = await readRegions(context, regions);
  const known = labels();
  return charts.map((_, i) => ({
    labels: known[i],
    column: (read[i]?.values ?? []).map(([value = null]) => value),
  }));
}
