import type {
  IInsertColMutationParams,
  IInsertRowMutationParams,
  IRemoveColMutationParams,
  IRemoveNumfmtMutationParams,
  IRemoveRowsMutationParams,
  ISetNumfmtMutationParams,
  ISetRangeValuesMutationParams,
} from '@univerjs/preset-sheets-core';
import type { IExecutionOptions } from '@univerjs/presets';
import type { HostArea, HostCell, HostSheet } from '../host/model.ts';
import { gridValue, isErrorValue } from './cell-data.ts';
import { mergeGridStyle, toGridStyle } from './cell-style.ts';
import { gridFormula } from './grid-formula.ts';
import type { GridUnit } from './grid-unit.ts';
import { layout } from './layout-change.ts';

/** 打字、粘贴、清除、填充、撤销，以及公式算出的结果。 */
export function cells(
  unit: GridUnit,
  sheetId: string,
  params: ISetRangeValuesMutationParams,
  options: IExecutionOptions | undefined,
): void {
  const touched: [number, number][] = [];
  for (const [row, line] of Object.entries(params.cellValue ?? {})) {
    for (const column of Object.keys(line ?? {})) touched.push([Number(row), Number(column)]);
  }
  if (options?.fromFormula) keepResults(unit, sheetId, touched);
  else writeBack(unit, sheetId, touched);
}

/** 打“2025/3/4”“50%”时网格另发的数字格式；Office.js 靠它知道一格是日期。 */
export function numberFormats(
  unit: GridUnit,
  sheetId: string,
  params: ISetNumfmtMutationParams | IRemoveNumfmtMutationParams,
): void {
  const ranges = 'values' in params ? Object.values(params.values).flatMap((value) => value.ranges) : params.ranges;
  const touched: [number, number][] = [];
  for (const { startRow, endRow, startColumn, endColumn } of ranges) {
    for (let row = startRow; row <= endRow; row += 1) {
      for (let column = startColumn; column <= endColumn; column += 1) touched.push([row, column]);
    }
  }
  writeBack(unit, sheetId, touched);
}

/** 公式重算的结果只更新缓存值：在 Excel 里重算不触发 onChanged。 */
function keepResults(unit: GridUnit, sheetId: string, touched: readonly [number, number][]): void {
  const host = unit.host.sheet(unit.sheets.host(sheetId));
  const worksheet = unit.book.getSheetBySheetId(sheetId);
  for (const [row, column] of touched) {
    const cell = host?.rows.get(row)?.get(column);
    if (!cell?.formula) continue;
    cell.value = gridValue(worksheet?.getCellRaw(row, column));
    if (isErrorValue(cell.value)) cell.error = true;
    else delete cell.error;
  }
}

/** 网格挪动了列、行或区域：宿主没有对应的动作，逐格比对后写回，再对齐版面。 */
export function everyCell(unit: GridUnit, sheetId: string): void {
  const worksheet = unit.book.getSheetBySheetId(sheetId);
  const host = unit.host.sheet(unit.sheets.host(sheetId));
  if (!worksheet || !host) return;
  const touched: [number, number][] = [];
  worksheet.getCellMatrix().forValue((row, column) => {
    touched.push([row, column]);
  });
  for (const [row, line] of host.rows) for (const column of line.keys()) touched.push([row, column]);
  writeBack(unit, sheetId, touched);
  layout(unit, sheetId);
}

function writeBack(unit: GridUnit, sheetId: string, touched: readonly [number, number][]): void {
  const host = unit.host.sheet(unit.sheets.host(sheetId));
  if (!host) return;
  const changed = new Map<number, Map<number, Partial<HostCell>>>();
  for (const [row, column] of touched) {
    const change = changedCell(unit, sheetId, host, row, column);
    if (!change) continue;
    const line = changed.get(row) ?? new Map<number, Partial<HostCell>>();
    line.set(column, change);
    changed.set(row, line);
  }
  if (changed.size === 0) return;
  const area = boundingArea(changed);
  const block = Array.from({ length: area.bottom - area.top + 1 }, (_, i) =>
    Array.from({ length: area.right - area.left + 1 }, (_, j) => changed.get(area.top + i)?.get(area.left + j)),
  );
  unit.host.write(host.id, area.top, area.left, block, 'user');
}

/** 网格这一格与宿主不同之处；没有不同为 undefined。 */
function changedCell(
  unit: GridUnit,
  sheetId: string,
  host: HostSheet,
  row: number,
  column: number,
): Partial<HostCell> | undefined {
  const present = host.rows.get(row)?.get(column);
  const shown = unit.book.getSheetBySheetId(sheetId)?.getCellRaw(row, column);
  const style = unit.book.getStyles().getStyleByCell(shown);
  const change: Partial<HostCell> = {};
  const value = gridValue(shown);
  const formula = gridFormula(unit, sheetId, row, column, shown);
  if (value !== (present?.value ?? null) || formula !== present?.formula) {
    change.value = value;
    if (isErrorValue(value) || present?.error) change.error = isErrorValue(value);
    if (formula !== undefined || present?.formula !== undefined) Object.assign(change, { formula });
  }
  const pattern = style?.n?.pattern;
  if (pattern !== toGridStyle(undefined, present?.numberFormat)?.n?.pattern) change.numberFormat = pattern ?? 'General';
  const merged = mergeGridStyle(present, style);
  if (!sameStyle(merged, present?.style ?? {})) change.style = merged;
  return Object.keys(change).length === 0 ? undefined : change;
}

function sameStyle(one: object, other: object): boolean {
  const sorted = (style: object) => JSON.stringify(Object.entries(style).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}

function boundingArea(changed: ReadonlyMap<number, ReadonlyMap<number, unknown>>): HostArea {
  let [top, bottom, left, right] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 0];
  for (const [row, line] of changed) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    for (const column of line.keys()) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return { top, left, bottom, right };
}

export function insertRows(unit: GridUnit, sheetId: string, { range }: IInsertRowMutationParams): void {
  const count = range.endRow - range.startRow + 1;
  unit.host.insertRows(unit.sheets.host(sheetId), range.startRow, count, 'user');
}

export function deleteRows(unit: GridUnit, sheetId: string, { range }: IRemoveRowsMutationParams): void {
  const count = range.endRow - range.startRow + 1;
  unit.host.deleteRows(unit.sheets.host(sheetId), range.startRow, count, 'user');
}

export function insertColumns(unit: GridUnit, sheetId: string, { range }: IInsertColMutationParams): void {
  const count = range.endColumn - range.startColumn + 1;
  unit.host.insertColumns(unit.sheets.host(sheetId), range.startColumn, count, 'user');
}

export function deleteColumns(unit: GridUnit, sheetId: string, { range }: IRemoveColMutationParams): void {
  const count = range.endColumn - range.startColumn + 1;
  unit.host.deleteColumns(unit.sheets.host(sheetId), range.startColumn, count, 'user');
}
