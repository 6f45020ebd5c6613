import type { Document, Element } from '@xmldom/xmldom';
import { CHART_FORMS, chartReferences, type HostChart, type HostPlace } from './chart.ts';
import type { HostSheet, HostWorkbook } from './model.ts';
import {
  addContentTypes,
  addRelationship,
  contentTypes,
  elements,
  escapeXml,
  type Parts,
  parseXml,
  readRelationships,
  removeRelationships,
  resolveTarget,
  writeXml,
} from './package-parts.ts';
import { pointsAt, positionAt, sizeOf } from './sheet-size.ts';
import { chartXml } from './xlsx-chart.ts';
import { type ChartContent, parseChart } from './xlsx-chart-read.ts';

const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const EMU_PER_POINT = 12_700;

/** 图表在文件里是哪个部件、绘图里的哪个框；`before` 是打开时的样子。 */
interface ChartOrigin {
  readonly part: string;
  readonly frame: string;
  readonly before: HostChart;
}

/** 绘图部件里的一张图表。 */
interface Frame {
  readonly id: string;
  readonly name: string;
  readonly relation: string;
  readonly anchor: Element;
}

export function drawingPart(parts: Parts, sheetPart: string): string | undefined {
  const found = readRelationships(parts, sheetPart).find((each) => each.type.endsWith('/drawing'));
  return found && resolveTarget(sheetPart, found.target);
}

/** 读出一张表上的图表；图片、形状不读，由原件保留。 */
export function readCharts(parts: Parts, sheetPart: string, sheet: HostSheet): HostChart[] {
  const part = drawingPart(parts, sheetPart);
  const bytes = part === undefined ? undefined : parts[part];
  if (part === undefined || !bytes) return [];
  const targets = new Map(readRelationships(parts, part).map((each) => [each.id, resolveTarget(part, each.target)]));
  return frames(parseXml(bytes)).flatMap(({ id, name, relation, anchor }) => {
    const chartPart = targets.get(relation) ?? '';
    const chartBytes = parts[chartPart];
    if (!chartBytes) return [];
    const chart = {
      id: `{${crypto.randomUUID().toUpperCase()}}`,
      name,
      place: readPlace(anchor, sheet),
      ...parseChart(parseXml(chartBytes)),
    };
    const origin: ChartOrigin = { part: chartPart, frame: id, before: structuredClone(chart) };
    return [{ ...chart, origin }];
  });
}

/** 新版 Excel 的另一类图表（chartex）不在内。 */
function frames(document: Document): Frame[] {
  const anchors = ['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor'].flatMap((name) => elements(document, name));
  return anchors.flatMap((anchor) => {
    const chart = elements(anchor, 'chart').find((each) => each.namespaceURI === CHART);
    const properties = elements(anchor, 'cNvPr')[0];
    const relation = chart?.getAttributeNS(RELATIONSHIPS, 'id');
    if (!relation || !properties) return [];
    const [id, name] = [properties.getAttribute('id') ?? '', properties.getAttribute('name') ?? ''];
    return [{ id, name, relation, anchor }];
  });
}

function number(parent: Element | undefined, name: string): number {
  return Number(parent && elements(parent, name)[0]?.textContent) || 0;
}

function readPlace(anchor: Element, sheet: HostSheet): HostPlace {
  const [from] = elements(anchor, 'from');
  const [to] = elements(anchor, 'to');
  const top = corner(sheet, 'rows', from);
  const left = corner(sheet, 'columns', from);
  if (to) return { top, left, bottom: corner(sheet, 'rows', to), right: corner(sheet, 'columns', to) };
  const [extent] = elements(anchor, 'ext');
  const points = (name: string) => Number(extent?.getAttribute(name) ?? 0) / EMU_PER_POINT;
  return {
    top,
    left,
    bottom: positionAt(sheet, 'rows', pointsAt(sheet, 'rows', top) + points('cy')),
    right: positionAt(sheet, 'columns', pointsAt(sheet, 'columns', left) + points('cx')),
  };
}

function corner(sheet: HostSheet, axis: 'rows' | 'columns', marker: Element | undefined): number {
  const [index, offset] = axis === 'rows' ? ['row', 'rowOff'] : ['col', 'colOff'];
  const at = number(marker, index ?? '');
  const size = sizeOf(sheet, axis, at);
  return at + (size === 0 ? 0 : Math.min(number(marker, offset ?? '') / EMU_PER_POINT / size, 0.999));
}

/**
 * 把一张表的图表写进 `saved`：没有动过的图表与绘图一个字节不变。
 * `drawing` 是这张表原有的绘图（已放回 `saved`）；返回要挂在表上的绘图。
 */
export function writeCharts(
  saved: Parts,
  workbook: HostWorkbook,
  sheet: HostSheet,
  drawing: string | undefined,
): string | undefined {
  const present = new Map(sheet.charts.map((chart) => [originOf(chart)?.frame, chart]));
  for (const chart of sheet.charts) rewriteContent(saved, workbook, chart);
  const bytes = drawing === undefined ? undefined : saved[drawing];
  const document = parseXml(bytes ?? new TextEncoder().encode(EMPTY_DRAWING));
  const found = frames(document);
  let changed = false;
  if (drawing !== undefined) {
    for (const frame of found) {
      const chart = present.get(frame.id);
      if (chart === undefined) removeFrame(saved, drawing, frame);
      else if (!moveFrame(document, frame, chart, sheet)) continue;
      changed = true;
    }
  }
  const added = sheet.charts.filter((chart) => !originOf(chart));
  if (added.length > 0) {
    const part = drawing ?? newPart(saved, 'xl/drawings/drawing', DRAWING_TYPE);
    for (const chart of added) addFrame(saved, part, document, workbook, sheet, chart);
    saved[part] = writeXml(document);
    return part;
  }
  if (drawing !== undefined && changed) saved[drawing] = writeXml(document);
  return drawing;
}

const EMPTY_DRAWING = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${DRAWING}"/>`;

function originOf(chart: HostChart): ChartOrigin | undefined {
  return chart.origin as ChartOrigin | undefined;
}

function content({ id: _id, name: _name, place: _place, origin: _origin, ...rest }: HostChart): ChartContent {
  return rest;
}

/** 只是引用变了的，只改引用；内容也改了的，照模型重写。 */
function rewriteContent(saved: Parts, workbook: HostWorkbook, chart: HostChart): void {
  const origin = originOf(chart);
  const bytes = origin && saved[origin.part];
  if (!origin || !bytes) return;
  const [before, after] = [JSON.stringify(content(origin.before)), JSON.stringify(content(chart))];
  if (before === after) return;
  const references = chartReferences(chart);
  const moved = new Map(
    chartReferences(origin.before).map((formula, index) => [formula, references[index] ?? formula]),
  );
  if (JSON.stringify(content(withReferences(origin.before, moved))) === after || !CHART_FORMS.has(chart.type)) {
    saved[origin.part] = patchReferences(bytes, moved);
  } else saved[origin.part] = new TextEncoder().encode(chartXml(chart, workbook));
}

function withReferences(chart: HostChart, moved: ReadonlyMap<string, string>): HostChart {
  const move = (formula: string) => moved.get(formula) ?? formula;
  return {
    ...chart,
    ...(chart.title === undefined ? {} : { title: move(chart.title) }),
    series: chart.series.map((series) => ({
      ...series,
      name: move(series.name),
      values: move(series.values),
      ...(series.categories === undefined ? {} : { categories: move(series.categories) }),
    })),
  };
}

function patchReferences(bytes: Uint8Array, moved: ReadonlyMap<string, string>): Uint8Array {
  const document = parseXml(bytes);
  for (const element of elements(document, 'f')) {
    const formula = moved.get(`=${element.textContent ?? ''}`);
    if (formula !== undefined) element.textContent = formula.slice(1);
  }
  return writeXml(document);
}

function removeFrame(saved: Parts, drawing: string, { anchor, relation }: Frame): void {
  anchor.parentNode?.removeChild(anchor);
  removeRelationships(saved, drawing, (each) => each.id === relation);
}

/** 位置、名字改了才动；返回动没动。 */
function moveFrame(document: Document, { anchor, name }: Frame, chart: HostChart, sheet: HostSheet): boolean {
  const before = originOf(chart)?.before.place;
  const moved = JSON.stringify(before) !== JSON.stringify(chart.place);
  if (name !== chart.name) elements(anchor, 'cNvPr')[0]?.setAttribute('name', chart.name);
  if (moved) {
    const body = elements(anchor, 'graphicFrame')[0];
    const data = elements(anchor, 'clientData')[0];
    const fresh = importAnchor(document, anchorXml(sheet, chart.place, ''));
    if (body) fresh.appendChild(body);
    if (data) fresh.appendChild(data);
    anchor.parentNode?.replaceChild(fresh, anchor);
  }
  return moved || name !== chart.name;
}

function importAnchor(document: Document, xml: string): Element {
  const parsed = parseXml(new TextEncoder().encode(xml)).documentElement;
  if (!parsed) throw new SyntaxError('图表的位置写不出来');
  return document.importNode(parsed, true);
}

function anchorXml(sheet: HostSheet, { top, left, bottom, right }: HostPlace, body: string): string {
  const marker = (row: number, column: number) => {
    const [rowIndex, columnIndex] = [Math.floor(row), Math.floor(column)];
    const emu = (axis: 'rows' | 'columns', position: number, index: number) =>
      Math.round((position - index) * sizeOf(sheet, axis, index) * EMU_PER_POINT);
    return `<xdr:col>${columnIndex}</xdr:col><xdr:colOff>${emu('columns', column, columnIndex)}</xdr:colOff><xdr:row>${rowIndex}</xdr:row><xdr:rowOff>${emu('rows', row, rowIndex)}</xdr:rowOff>`;
  };
  return `<xdr:twoCellAnchor xmlns:xdr="${SPREADSHEET_DRAWING}"><xdr:from>${marker(top, left)}</xdr:from><xdr:to>${marker(bottom, right)}</xdr:to>${body}</xdr:twoCellAnchor>`;
}

function addFrame(
  saved: Parts,
  drawing: string,
  document: Document,
  workbook: HostWorkbook,
  sheet: HostSheet,
  chart: HostChart,
): void {
  const part = newPart(saved, 'xl/charts/chart', CHART_TYPE);
  saved[part] = new TextEncoder().encode(chartXml(chart, workbook));
  const type = `${RELATIONSHIPS}/chart`;
  const relation = addRelationship(saved, drawing, { type, target: `/${part}` });
  const ids = elements(document, 'cNvPr').map((each) => Number(each.getAttribute('id')) || 0);
  const id = Math.max(1, ...ids) + 1;
  const body = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(chart.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off xmlns:a="${DRAWING}" x="0" y="0"/><a:ext xmlns:a="${DRAWING}" cx="0" cy="0"/></xdr:xfrm><a:graphic xmlns:a="${DRAWING}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
  document.documentElement?.appendChild(importAnchor(document, anchorXml(sheet, chart.place, body)));
}

/** 没有人用的部件名；`saved` 里原有图表的名字都在。 */
function newPart(saved: Parts, prefix: string, type: string): string {
  const registered = contentTypes(saved);
  let at = 1;
  while (saved[`${prefix}${at}.xml`] || registered.has(`${prefix}${at}.xml`)) at += 1;
  const part = `${prefix}${at}.xml`;
  addContentTypes(saved, new Map([[part, type]]));
  saved[part] = new Uint8Array();
  return part;
}
