import {
  getPrimaryForRange,
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/preset-sheets-core';
import type { ICellData, IStyleData, Nullable } from '@univerjs/presets';
import type { HostArea, HostChange } from '../host/model.ts';
import { gridValue, toGridCell } from './cell-data.ts';
import { toGridStyle } from './cell-style.ts';
import { gridFormula } from './grid-formula.ts';
import { type GridUnit, quietly } from './grid-unit.ts';
import { reveal } from './reveal.ts';
import { toRange } from './workbook-data.ts';

export interface HostReactions {
  drawMarks(sheetId: string): void;
  /** 整本重画：表的结构变了，逐格跟不上。 */
  rebuild(): void;
  /** 结构变过之后，网格记的撤销步骤指错了行，只能作废。 */
  forgetUndo(): void;
}

/** 宿主变了，网格照着变。返回停止跟随的函数。 */
export function followHost(unit: GridUnit, reactions: HostReactions): () => void {
  let rebuilding = false;
  const rebuildSoon = () => {
    if (rebuilding) return;
    rebuilding = true;
    queueMicrotask(() => {
      if (rebuilding) reactions.rebuild();
    });
  };
  const stop = unit.host.subscribe((change) => {
    if (unit.busy || rebuilding) return;
    if (change.type === 'charts' || change.type === 'rowsHidden' || change.type === 'sorted') return;
    if (change.type === 'structure' || change.type === 'sheets' || isLayout(change)) {
      reactions.forgetUndo();
      rebuildSoon();
      return;
    }
    quietly(unit, () => follow(unit, change, reactions));
  });
  return () => {
    rebuilding = false;
    stop();
  };
}

/** 加载项改了列宽、冻结、合并一类。 */
function isLayout(change: HostChange): boolean {
  return change.type === 'formats' && change.area === null && change.source === 'addin';
}

type InPlaceChange = Exclude<HostChange, { type: 'structure' | 'sheets' | 'charts' | 'rowsHidden' | 'sorted' }>;

function follow(unit: GridUnit, change: InPlaceChange, reactions: HostReactions): void {
  if (change.type === 'cells') drawCells(unit, change.sheet, change.area);
  else if (change.type === 'formats') drawCells(unit, change.sheet, change.area ?? usedArea(unit, change.sheet));
  else if (change.type === 'marks') reactions.drawMarks(change.sheet);
  else if (!unit.drawn) return;
  else if (change.type === 'activated') drawActive(unit, change.sheet);
  else drawSelection(unit, change.sheet, change.area);
}

/** 只写与网格不同的格，网格便只重算、重画这几格。 */
function drawCells(unit: GridUnit, sheetId: string, area: HostArea): void {
  const sheet = unit.host.sheet(sheetId);
  if (!sheet) return;
  const gridId = unit.sheets.grid(sheet.id);
  const worksheet = unit.book.getSheetBySheetId(gridId);
  if (!worksheet) return;
  const cellValue: Record<number, Record<number, ICellData>> = {};
  let changed = false;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = sheet.rows.get(row)?.get(column);
      const wanted = toGridCell(cell);
      const present = worksheet.getCellRaw(row, column);
      const style = toGridStyle(cell?.style, cell?.numberFormat) ?? null;
      const sameValue =
        gridValue(present) === gridValue(wanted) &&
        (gridFormula(unit, gridId, row, column, present) ?? null) === (wanted.f ?? null);
      const sameStyle = JSON.stringify(unit.book.getStyles().getStyleByCell(present) ?? null) === JSON.stringify(style);
      if (sameValue && sameStyle) continue;
      changed = true;
      const line = cellValue[row] ?? {};
      cellValue[row] = line;
      line[column] = { ...wanted, s: replaceStyle(unit.book.getStyles().getStyleByCell(present), style) };
    }
  }
  if (!changed) return;
  const params: ISetRangeValuesMutationParams = { unitId: unit.unitId, subUnitId: gridId, cellValue };
  unit.commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
}

/** 网格写格式时是并入旧的；要换掉，须把旧有而新无的各项写成 null。 */
function replaceStyle(present: Nullable<IStyleData>, wanted: IStyleData | null): Nullable<IStyleData> {
  if (!wanted || !present) return wanted;
  const cleared = Object.fromEntries(Object.keys(present).map((key) => [key, null]));
  return { ...cleared, ...wanted };
}

function drawActive(unit: GridUnit, sheetId: string): void {
  const subUnitId = unit.sheets.grid(sheetId);
  if (unit.book.getActiveSheet().getSheetId() === subUnitId) return;
  unit.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: unit.unitId, subUnitId });
}

/** 选中并滚动到看得见的地方。 */
export function drawSelection(unit: GridUnit, sheetId: string, area: HostArea): void {
  const sheet = unit.host.sheet(sheetId);
  if (!sheet) return;
  drawActive(unit, sheet.id);
  const subUnitId = unit.sheets.grid(sheet.id);
  const worksheet = unit.book.getSheetBySheetId(subUnitId);
  if (!worksheet) return;
  // 选中合并区域的一角时，网格要整块画框。
  const single = area.top === area.bottom && area.left === area.right;
  const merged = single ? worksheet.getMergedCell(area.top, area.left) : undefined;
  const range = merged ?? toRange(area);
  unit.commands.syncExecuteCommand(SetSelectionsOperation.id, {
    unitId: unit.unitId,
    subUnitId,
    selections: [{ range, primary: getPrimaryForRange(range, worksheet), style: null }],
  });
  reveal(unit, area);
}

function usedArea(unit: GridUnit, sheetId: string): HostArea {
  let bottom = 0;
  let right = 0;
  for (const [row, cells] of unit.host.sheet(sheetId)?.rows ?? []) {
    bottom = Math.max(bottom, row);
    for (const column of cells.keys()) right = Math.max(right, column);
  }
  return { top: 0, left: 0, bottom, right };
}
