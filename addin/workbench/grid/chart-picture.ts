import { CHART_FORMS, type HostChart } from '../host/chart.ts';
import type { HostCell, HostWorkbook } from '../host/model.ts';
import { displayText } from '../host/number-format.ts';
import { escapeXml } from '../host/package-parts.ts';
import { referredCells } from '../host/references.ts';

/** Office 主题的六种强调色。 */
const COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const SIZE = { width: 520, height: 240 };
const PLOT = { left: 56, top: 34, right: 508, bottom: 176 };
/** 条形图的分类写在左边，要宽些。 */
const BAR_LEFT = 120;
const TICKS = 4;

interface Drawn {
  readonly name: string;
  readonly color: string;
  readonly labels: boolean;
  readonly cells: readonly (HostCell | undefined)[];
}

interface Scale {
  readonly low: number;
  readonly high: number;
}

/** 柱形图、条形图的简图：看得出数据的样子，细处以 Excel 为准。别的种类只写标题。 */
export function chartPicture(chart: HostChart, workbook: HostWorkbook): string {
  const text = (formula: string) =>
    formula.startsWith('=') ? displayText(referredCells(workbook, formula)?.[0]) : formula;
  const series = chart.series.map(
    ({ name, values, color, labels }, index): Drawn => ({
      name: text(name),
      color: color ?? COLORS[index % COLORS.length] ?? '#4472C4',
      labels: labels !== undefined,
      cells: referredCells(workbook, values) ?? [],
    }),
  );
  const categories = (referredCells(workbook, chart.series[0]?.categories ?? '') ?? []).map(displayText);
  const title = text(chart.title ?? chart.name);
  const body = plot(chart, series, categories);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="${escapeXml(`图表：${title}`)}" font-size="11" fill="#404040">${label(SIZE.width / 2, 20, title, 'middle', 'font-size="14"')}${body}${legendRow(series)}</svg>`;
}

function plot(chart: HostChart, series: readonly Drawn[], categories: readonly string[]): string {
  const form = CHART_FORMS.get(chart.type);
  const count = Math.max(0, ...series.map(({ cells }) => cells.length));
  if (form?.element !== 'barChart') return label(SIZE.width / 2, 110, '这种图表请在 Excel 里看', 'middle');
  if (count === 0) return label(SIZE.width / 2, 110, '图表没有数据', 'middle');
  const stacked = form.grouping === 'stacked' || form.grouping === 'percentStacked';
  const scale = scaleOf(chart, series, count, stacked);
  const across = form.direction === 'bar';
  return (
    ticks(chart, scale, across) +
    names(chart, categories, count, across) +
    bars(chart, series, scale, count, { across, stacked })
  );
}

const numberOf = (cell: HostCell | undefined) => (typeof cell?.value === 'number' ? cell.value : 0);

/** 刻度取整到 1、2、5 的十倍数。 */
function scaleOf(chart: HostChart, series: readonly Drawn[], count: number, stacked: boolean): Scale {
  const totals = Array.from({ length: count }, (_, index) => {
    const values = series.map(({ cells }) => numberOf(cells[index]));
    return stacked ? [values.reduce((sum, value) => sum + value, 0)] : values;
  }).flat();
  const { minimum, maximum } = chart.valueAxis;
  const low = minimum ?? Math.min(0, ...totals);
  const rough = Math.max(...totals, low + Number.EPSILON) - low;
  const unit = 10 ** Math.floor(Math.log10(rough / TICKS || 1));
  const step = ([1, 2, 5, 10].find((each) => each * unit * TICKS >= rough) ?? 10) * unit;
  return { low, high: maximum ?? low + step * TICKS };
}

const share = (value: number, { low, high }: Scale) => Math.min(1, Math.max(0, (value - low) / (high - low || 1)));
const upward = (value: number, scale: Scale) => PLOT.bottom - share(value, scale) * (PLOT.bottom - PLOT.top);
const rightward = (value: number, scale: Scale) => BAR_LEFT + share(value, scale) * (PLOT.right - BAR_LEFT);

function ticks(chart: HostChart, scale: Scale, across: boolean): string {
  const { numberFormat = 'General' } = chart.valueAxis;
  return Array.from({ length: TICKS + 1 }, (_, index) => {
    const value = scale.low + ((scale.high - scale.low) * index) / TICKS;
    const shown = displayText({ value, numberFormat });
    const at = across ? rightward(value, scale) : upward(value, scale);
    const rule = across
      ? `<path d="M${at} ${PLOT.top}V${PLOT.bottom}" stroke="#D9D9D9"/>`
      : `<path d="M${PLOT.left} ${at}H${PLOT.right}" stroke="#D9D9D9"/>`;
    return rule + (across ? label(at, PLOT.bottom + 14, shown, 'middle') : label(PLOT.left - 6, at + 4, shown, 'end'));
  }).join('');
}

/** 第几个分类在哪里：条形图从下往上，除非倒过来。 */
function band(
  chart: HostChart,
  count: number,
  across: boolean,
): { readonly size: number; start(index: number): number } {
  const size = across ? (PLOT.bottom - PLOT.top) / count : (PLOT.right - PLOT.left) / count;
  const flipped = across !== (chart.categoryAxis.reversed ?? false);
  const order = (index: number) => (flipped ? count - 1 - index : index);
  return { size, start: (index) => (across ? PLOT.top : PLOT.left) + order(index) * size };
}

function names(chart: HostChart, categories: readonly string[], count: number, across: boolean): string {
  const { size, start } = band(chart, count, across);
  const room = across ? 9 : Math.max(1, Math.floor(size / 11));
  return categories
    .map((name, index) => {
      const short = name.length > room ? `${name.slice(0, room - 1)}…` : name;
      const middle = start(index) + size / 2;
      return across ? label(BAR_LEFT - 6, middle + 4, short, 'end') : label(middle, PLOT.bottom + 14, short, 'middle');
    })
    .join('');
}

function bars(
  chart: HostChart,
  series: readonly Drawn[],
  scale: Scale,
  count: number,
  { across, stacked }: { readonly across: boolean; readonly stacked: boolean },
): string {
  const { size, start } = band(chart, count, across);
  const columns = stacked ? 1 : series.length;
  const width = size / (columns + (chart.gapWidth ?? 150) / 100);
  const at = across ? rightward : upward;
  return Array.from({ length: count }, (_, index) => {
    let base = 0;
    return series.map(({ cells, color, labels }, order) => {
      const cell = cells[index];
      const from = at(stacked ? base : 0, scale);
      base += numberOf(cell);
      const to = at(stacked ? base : numberOf(cell), scale);
      const side = start(index) + (size - width * columns) / 2 + (stacked ? 0 : order * width);
      const [low, length] = [Math.min(from, to), Math.abs(to - from)];
      const box = across
        ? `x="${low}" y="${side}" width="${length}" height="${width}"`
        : `x="${side}" y="${low}" width="${width}" height="${length}"`;
      const mark = across
        ? label(to + 4, side + width / 2 + 4, displayText(cell), 'start')
        : label(side + width / 2, to - 4, displayText(cell), 'middle');
      return `<rect ${box} fill="${color}"/>${labels ? mark : ''}`;
    });
  })
    .flat()
    .join('');
}

function legendRow(entries: readonly Drawn[]): string {
  const room = SIZE.width / Math.max(1, entries.length);
  return entries
    .map(({ name, color }, index) => {
      const x = index * room + 12;
      return `<rect x="${x}" y="212" width="10" height="10" fill="${color}"/>${label(x + 15, 221, name, 'start')}`;
    })
    .join('');
}

function label(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end', more = ''): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" ${more}>${escapeXml(text)}</text>`;
}
