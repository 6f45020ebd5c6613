import type {
  ISetWorksheetColWidthMutationParams,
  ISetWorksheetRowHeightMutationParams,
} from '@univerjs/preset-sheets-core';
import type { Nullable } from '@univerjs/presets';
import { LAST_COLUMN } from '../host/areas.ts';
import type { GridUnit } from './grid-unit.ts';
import { fileHeight, fileWidth } from './sheet-layout.ts';
import { toArea } from './workbook-data.ts';

/** 合并、隐藏、冻结：照网格现在的样子记。 */
export function layout(unit: GridUnit, sheetId: string): void {
  const host = unit.host.sheet(unit.sheets.host(sheetId));
  const config = unit.book.getSheetBySheetId(sheetId)?.getConfig();
  if (!host || !config) return;
  host.merges = config.mergeData.map(toArea);
  const hiddenRows = hiddenIndexes(config.rowData);
  const [shown, newlyHidden] = [without([...host.hiddenRows], hiddenRows), without(hiddenRows, [...host.hiddenRows])];
  replace(host.hiddenRows, hiddenRows);
  replace(host.hiddenColumns, hiddenIndexes(config.columnData));
  host.frozenRows = config.freeze.ySplit;
  host.frozenColumns = config.freeze.xSplit;
  unit.host.touched({ type: 'structure', sheet: host.id, source: 'user' });
  rowsHidden(unit, host.id, shown, false);
  rowsHidden(unit, host.id, newlyHidden, true);
}

function without(values: readonly number[], others: readonly number[]): number[] {
  const known = new Set(others);
  return values.filter((value) => !known.has(value));
}

/** 一次隐藏的行报作一块。 */
function rowsHidden(unit: GridUnit, sheet: string, rows: readonly number[], hidden: boolean): void {
  if (rows.length === 0) return;
  const sorted = rows.toSorted((a, b) => a - b);
  const area = { top: sorted[0] ?? 0, bottom: sorted.at(-1) ?? 0, left: 0, right: LAST_COLUMN };
  unit.host.touched({ type: 'rowsHidden', sheet, area, hidden, source: 'user' });
}

function hiddenIndexes(lines: Readonly<Record<number, Nullable<{ hd?: number }>>>): number[] {
  return Object.entries(lines)
    .filter(([, line]) => line?.hd === 1)
    .map(([index]) => Number(index));
}

function replace(set: Set<number>, values: readonly number[]): void {
  set.clear();
  for (const value of values) set.add(value);
}

/** 拖出来的列宽：文件里以字符数计。 */
export function columnWidths(unit: GridUnit, sheetId: string, { ranges }: ISetWorksheetColWidthMutationParams): void {
  const host = unit.host.sheet(unit.sheets.host(sheetId));
  const worksheet = unit.book.getSheetBySheetId(sheetId);
  if (!host || !worksheet) return;
  for (const { startColumn, endColumn } of ranges) {
    for (let column = startColumn; column <= endColumn; column += 1) {
      host.columnWidths.set(column, fileWidth(worksheet.getColumnWidth(column)));
    }
  }
  unit.host.touched({ type: 'formats', sheet: host.id, area: null, source: 'user' });
}

/** 拖出来的行高：文件里以磅计。 */
export function rowHeights(unit: GridUnit, sheetId: string, { ranges }: ISetWorksheetRowHeightMutationParams): void {
  const host = unit.host.sheet(unit.sheets.host(sheetId));
  const worksheet = unit.book.getSheetBySheetId(sheetId);
  if (!host || !worksheet) return;
  for (const { startRow, endRow } of ranges) {
    for (let row = startRow; row <= endRow; row += 1) host.rowHeights.set(row, fileHeight(worksheet.getRowHeight(row)));
  }
  unit.host.touched({ type: 'formats', sheet: host.id, area: null, source: 'user' });
}
