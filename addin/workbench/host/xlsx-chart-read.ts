import type { Document, Element } from '@xmldom/xmldom';
import { CHART_FORMS, type HostAxis, type HostChart, type HostLabels, type HostSeries } from './chart.ts';
import { elements } from './package-parts.ts';

export type ChartContent = Omit<HostChart, 'id' | 'name' | 'place' | 'origin'>;

const LEGENDS: Readonly<Record<string, HostChart['legend']>> = {
  t: 'Top',
  b: 'Bottom',
  l: 'Left',
  r: 'Right',
  tr: 'Corner',
};

/** 图表部件里认得的部分；两种图叠在一起的、不会画的，种类是 `Invalid`。 */
export function parseChart(document: Document): ChartContent {
  const chart = first(document, 'chart');
  const plot = chart && first(chart, 'plotArea');
  const groups = plot ? children(plot).filter((element) => element.localName?.endsWith('Chart')) : [];
  const [group, ...more] = groups;
  const title = chart && child(chart, 'title');
  const legend = chart && child(chart, 'legend');
  const gap = group && setting(group, 'gapWidth');
  const shownTitle = title && titleText(title);
  const position = legend && LEGENDS[setting(legend, 'legendPos') ?? 'r'];
  return {
    type: group && more.length === 0 ? typeOf(group) : 'Invalid',
    ...(shownTitle === undefined ? {} : { title: shownTitle }),
    ...(position ? { legend: position } : {}),
    ...(gap === undefined || gap === '150' ? {} : { gapWidth: Number(gap) }),
    categoryAxis: axis(plot && child(plot, 'catAx')),
    valueAxis: axis(plot && child(plot, 'valAx')),
    series: groups.flatMap((each) => elements(each, 'ser')).map(series),
  };
}

function children(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

function child(element: Element, name: string): Element | undefined {
  return children(element).find((each) => each.localName === name);
}

function first(parent: Document | Element, name: string): Element | undefined {
  return elements(parent, name)[0];
}

function setting(element: Element, name: string): string | undefined {
  return child(element, name)?.getAttribute('val') ?? undefined;
}

function typeOf(group: Element): string {
  const grouping = setting(group, 'grouping');
  const direction = setting(group, 'barDir');
  const markers =
    group.localName === 'lineChart' && elements(group, 'symbol').every((each) => each.getAttribute('val') !== 'none');
  const found = [...CHART_FORMS].find(
    ([, form]) =>
      form.element === group.localName &&
      form.grouping === grouping &&
      form.direction === direction &&
      (form.element !== 'lineChart' || (form.markers ?? false) === markers),
  );
  return found?.[0] ?? 'Invalid';
}

/** 引用的写作公式，别的是文字；Excel 自动的标题没有字。 */
function titleText(title: Element): string | undefined {
  const text = child(title, 'tx');
  if (!text) return '';
  const formula = first(text, 'f')?.textContent;
  if (formula) return `=${formula}`;
  return elements(text, 'p')
    .map((paragraph) =>
      elements(paragraph, 't')
        .map((run) => run.textContent ?? '')
        .join(''),
    )
    .join('\n');
}

function axis(element: Element | undefined): HostAxis {
  if (!element) return {};
  const scaling = child(element, 'scaling');
  const title = child(element, 'title');
  const shown = title && titleText(title);
  const minimum = scaling && setting(scaling, 'min');
  const maximum = scaling && setting(scaling, 'max');
  const unit = setting(element, 'majorUnit');
  const format = child(element, 'numFmt');
  const own = format?.getAttribute('sourceLinked') === '0' ? format.getAttribute('formatCode') : undefined;
  return {
    ...(shown === undefined ? {} : { title: shown }),
    ...(minimum === undefined ? {} : { minimum: Number(minimum) }),
    ...(maximum === undefined ? {} : { maximum: Number(maximum) }),
    ...(unit === undefined ? {} : { majorUnit: Number(unit) }),
    ...(own ? { numberFormat: own } : {}),
    ...(scaling && setting(scaling, 'orientation') === 'maxMin' ? { reversed: true } : {}),
    ...(setting(element, 'delete') === '1' ? { hidden: true } : {}),
  };
}

function series(element: Element): HostSeries {
  const name = child(element, 'tx');
  const categories = formulaIn(child(element, 'cat') ?? child(element, 'xVal'));
  const shape = child(element, 'spPr');
  const color = shape && first(shape, 'srgbClr')?.getAttribute('val');
  const labels = labelsIn(child(element, 'dLbls'));
  return {
    name: formulaIn(name) ?? (name && first(name, 'v')?.textContent) ?? '',
    values: formulaIn(child(element, 'val') ?? child(element, 'yVal')) ?? '',
    ...(categories === undefined ? {} : { categories }),
    ...(color ? { color: `#${color.toUpperCase()}` } : {}),
    ...(labels ? { labels } : {}),
  };
}

function formulaIn(element: Element | undefined): string | undefined {
  const formula = element && first(element, 'f')?.textContent;
  return formula ? `=${formula}` : undefined;
}

function labelsIn(element: Element | undefined): HostLabels | undefined {
  if (!element || setting(element, 'showVal') !== '1') return undefined;
  const format = child(element, 'numFmt')?.getAttribute('formatCode');
  return format ? { numberFormat: format } : {};
}
