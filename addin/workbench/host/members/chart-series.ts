import { columnCount, rowCount } from '../areas.ts';
import type { HostSeries } from '../chart.ts';
import type { Host } from '../host.ts';
import type { HostArea, HostCell } from '../model.ts';
import { OfficeError } from '../office-error.ts';
import { reference, referredCells } from '../references.ts';
import { hasContent } from './range-shape.ts';
import type { SheetArea } from './worksheet-lookup.ts';

/** 系列的名字：引用的，取那一格的字。 */
export function seriesName(host: Host, { name }: HostSeries): string {
  if (!name.startsWith('=')) return name;
  return String(referredCells(host.workbook, name)?.[0]?.value ?? '');
}

/**
 * 与 Excel 一样猜：行不少于列时按列成系列；首行（首列）不是数就是名字（分类）。
 * `seriesBy` 写明了行、列的照它。
 */
export function seriesFrom({ sheet, area }: SheetArea, seriesBy: string): HostSeries[] {
  if (!['Auto', 'Columns', 'Rows'].includes(seriesBy)) throw new OfficeError('InvalidArgument');
  const byColumns = seriesBy === 'Auto' ? rowCount(area) >= columnCount(area) : seriesBy === 'Columns';
  const value = (row: number, column: number): HostCell | undefined => sheet.rows.get(row)?.get(column);
  const header = rowCount(area) > 1 && line(area, 'top').every(([row, column]) => !isNumber(value(row, column)));
  const labels = columnCount(area) > 1 && line(area, 'left').every(([row, column]) => !isNumber(value(row, column)));
  const body = { ...area, top: area.top + (header ? 1 : 0), left: area.left + (labels ? 1 : 0) };
  const [names, categories] = byColumns ? [header, labels] : [labels, header];
  const count = byColumns ? columnCount(body) : rowCount(body);
  return Array.from({ length: count }, (_, index): HostSeries => {
    const at = byColumns ? body.left + index : body.top + index;
    const values = byColumns ? { ...body, left: at, right: at } : { ...body, top: at, bottom: at };
    const name = byColumns
      ? { top: area.top, bottom: area.top, left: at, right: at }
      : { left: area.left, right: area.left, top: at, bottom: at };
    const axis = byColumns
      ? { ...body, left: area.left, right: area.left }
      : { ...body, top: area.top, bottom: area.top };
    return {
      name: names ? reference({ sheet, area: name }) : `系列${index + 1}`,
      values: reference({ sheet, area: values }),
      ...(categories ? { categories: reference({ sheet, area: axis }) } : {}),
    };
  });
}

/** 首行或首列里，除左上角以外的格；只有一格时就是它。 */
function line({ top, left, bottom, right }: HostArea, edge: 'top' | 'left'): [number, number][] {
  const cells: [number, number][] =
    edge === 'top'
      ? Array.from({ length: right - left + 1 }, (_, index) => [top, left + index])
      : Array.from({ length: bottom - top + 1 }, (_, index) => [top + index, left]);
  return cells.length > 1 ? cells.slice(1) : cells;
}

function isNumber(cell: HostCell | undefined): boolean {
  return cell !== undefined && hasContent(cell) && typeof cell.value === 'number' && !isDate(cell);
}

/** 日期当分类，不当数。 */
function isDate({ numberFormat = '' }: HostCell): boolean {
  return /[ymd年月日]/iu.test(numberFormat.replace(/"[^"]*"/gu, ''));
}
