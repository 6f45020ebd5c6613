import { CHART_FORMS, type ChartForm, type HostAxis, type HostChart, type HostSeries } from './chart.ts';
import type { HostCell, HostWorkbook } from './model.ts';
import { escapeXml } from './package-parts.ts';
import { referredCells } from './references.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const LEGEND = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r', Corner: 'tr' } as const;
const AXIS_IDS = { category: 111111111, value: 222222222 };

/** Excel 新图表的浅灰网格线。 */
const GRIDLINES =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/** 图表部件（ECMA-376 第 21.2 节）；元素的次序是定死的。附上各格现在的值，不重算的程序也画得出。 */
export function chartXml(chart: HostChart, workbook: HostWorkbook): string {
  const form = CHART_FORMS.get(chart.type);
  if (!form) throw new RangeError(`不会写图表 ${chart.type}`);
  const title = chart.title === undefined ? '' : titleXml(chart.title, workbook);
  const legend = chart.legend
    ? `<c:legend><c:legendPos val="${LEGEND[chart.legend]}"/><c:overlay val="0"/></c:legend>`
    : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/><c:chart>${title}${flag('autoTitleDeleted', chart.title === undefined)}<c:plotArea><c:layout/>${plotXml(chart, form, workbook)}${axesXml(chart, form, workbook)}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

function flag(name: string, on: boolean): string {
  return `<c:${name} val="${on ? 1 : 0}"/>`;
}

function titleXml(title: string, workbook: HostWorkbook): string {
  const text = title.startsWith('=')
    ? `<c:tx>${stringReference(title, workbook)}</c:tx>`
    : `<c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>`;
  return `<c:title>${text}<c:overlay val="0"/></c:title>`;
}

function plotXml(chart: HostChart, form: ChartForm, workbook: HostWorkbook): string {
  const series = chart.series.map((each, index) => seriesXml(each, index, form, workbook)).join('');
  const grouping = form.grouping ? `<c:grouping val="${form.grouping}"/>` : '';
  const axes = `<c:axId val="${AXIS_IDS.category}"/><c:axId val="${AXIS_IDS.value}"/>`;
  const open = `<c:${form.element}>`;
  const close = `</c:${form.element}>`;
  switch (form.element) {
    case 'barChart': {
      const overlap = form.grouping === 'clustered' ? '' : '<c:overlap val="100"/>';
      return `${open}<c:barDir val="${form.direction ?? 'col'}"/>${grouping}${flag('varyColors', false)}${series}<c:gapWidth val="${chart.gapWidth ?? 150}"/>${overlap}${axes}${close}`;
    }
    case 'lineChart':
      return `${open}${grouping}${flag('varyColors', false)}${series}${flag('marker', true)}${axes}${close}`;
    case 'areaChart':
      return `${open}${grouping}${flag('varyColors', false)}${series}${axes}${close}`;
    case 'pieChart':
      return `${open}${flag('varyColors', true)}${series}<c:firstSliceAng val="0"/>${close}`;
  }
}

function seriesXml(series: HostSeries, index: number, form: ChartForm, workbook: HostWorkbook): string {
  const name = series.name.startsWith('=')
    ? stringReference(series.name, workbook)
    : `<c:v>${escapeXml(series.name)}</c:v>`;
  const marker = form.element === 'lineChart' && !form.markers ? '<c:marker><c:symbol val="none"/></c:marker>' : '';
  const inverted = form.element === 'barChart' ? flag('invertIfNegative', false) : '';
  const smooth = form.element === 'lineChart' ? flag('smooth', false) : '';
  const categories = series.categories ? `<c:cat>${dataReference(series.categories, workbook)}</c:cat>` : '';
  const values = series.values === '' ? '' : `<c:val>${numberReference(series.values, workbook)}</c:val>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${name}</c:tx>${colorXml(series, form)}${inverted}${marker}${labelsXml(series)}${categories}${values}${smooth}</c:ser>`;
}

function colorXml({ color }: HostSeries, form: ChartForm): string {
  if (color === undefined) return '';
  const fill = `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;
  return `<c:spPr>${form.element === 'lineChart' ? `<a:ln w="28575">${fill}</a:ln>` : fill}</c:spPr>`;
}

function labelsXml({ labels }: HostSeries): string {
  if (!labels) return '';
  const format = labels.numberFormat
    ? `<c:numFmt formatCode="${escapeXml(labels.numberFormat)}" sourceLinked="0"/>`
    : '';
  return `<c:dLbls>${format}${flag('showLegendKey', false)}${flag('showVal', true)}${flag('showCatName', false)}${flag('showSerName', false)}${flag('showPercent', false)}${flag('showBubbleSize', false)}</c:dLbls>`;
}

/** 引用失效的写 #REF!，Excel 打开时也这样。 */
function cellsOf(formula: string, workbook: HostWorkbook): (HostCell | undefined)[] {
  return referredCells(workbook, formula) ?? [];
}

function formulaXml(formula: string): string {
  return `<c:f>${escapeXml(formula.replace(/^=/u, ''))}</c:f>`;
}

function points(cells: readonly (HostCell | undefined)[]): string {
  const found = cells.flatMap((cell, index) => {
    const value = cell?.value ?? null;
    return value === null || value === '' ? [] : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${cells.length}"/>${found.join('')}`;
}

function stringReference(formula: string, workbook: HostWorkbook): string {
  return `<c:strRef>${formulaXml(formula)}<c:strCache>${points(cellsOf(formula, workbook))}</c:strCache></c:strRef>`;
}

function numberReference(formula: string, workbook: HostWorkbook): string {
  const cells = cellsOf(formula, workbook).map((cell) => (typeof cell?.value === 'number' ? cell : undefined));
  const format = cells.find((cell) => cell !== undefined)?.numberFormat ?? 'General';
  return `<c:numRef>${formulaXml(formula)}<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>${points(cells)}</c:numCache></c:numRef>`;
}

function dataReference(formula: string, workbook: HostWorkbook): string {
  const cells = cellsOf(formula, workbook);
  const numbers = cells.length > 0 && cells.every((cell) => typeof cell?.value === 'number');
  return numbers ? numberReference(formula, workbook) : stringReference(formula, workbook);
}

function axesXml({ categoryAxis, valueAxis }: HostChart, form: ChartForm, workbook: HostWorkbook): string {
  if (form.element === 'pieChart') return '';
  const across = form.direction === 'bar';
  const start = (axis: HostAxis, id: number, side: string, gridlines: string) =>
    `<c:axId val="${id}"/>${scalingXml(axis)}${flag('delete', axis.hidden ?? false)}<c:axPos val="${side}"/>${gridlines}${axis.title === undefined ? '' : titleXml(axis.title, workbook)}<c:numFmt formatCode="${escapeXml(axis.numberFormat ?? 'General')}" sourceLinked="${axis.numberFormat === undefined ? 1 : 0}"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`;
  const category = `<c:catAx>${start(categoryAxis, AXIS_IDS.category, across ? 'l' : 'b', '')}<c:crossAx val="${AXIS_IDS.value}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const unit = valueAxis.majorUnit === undefined ? '' : `<c:majorUnit val="${valueAxis.majorUnit}"/>`;
  const value = `<c:valAx>${start(valueAxis, AXIS_IDS.value, across ? 'b' : 'l', GRIDLINES)}<c:crossAx val="${AXIS_IDS.category}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>${unit}</c:valAx>`;
  return category + value;
}

function scalingXml({ reversed, minimum, maximum }: HostAxis): string {
  const max = maximum === undefined ? '' : `<c:max val="${maximum}"/>`;
  const min = minimum === undefined ? '' : `<c:min val="${minimum}"/>`;
  return `<c:scaling><c:orientation val="${reversed ? 'maxMin' : 'minMax'}"/>${max}${min}</c:scaling>`;
}
