import type {
  IInsertSheetMutationParams,
  ISetSelectionsOperationParams,
  ISetTabColorMutationParams,
  ISetWorksheetHideMutationParams,
  ISetWorksheetNameMutationParams,
  ISetWorksheetOrderMutationParams,
} from '@univerjs/preset-sheets-core';
import { SelectionMoveType } from '@univerjs/preset-sheets-core';
import { BooleanNumber } from '@univerjs/presets';
import { everyCell } from './cell-change.ts';
import type { GridUnit } from './grid-unit.ts';
import { toArea } from './workbook-data.ts';

export function hideSheet(unit: GridUnit, sheetId: string, { hidden }: ISetWorksheetHideMutationParams): void {
  const host = unit.host.sheet(unit.sheets.host(sheetId));
  if (!host) return;
  const before = host.visibility;
  host.visibility = hidden === BooleanNumber.TRUE ? 'Hidden' : 'Visible';
  unit.host.touched({ type: 'sheets', event: { kind: 'visibility', sheet: host.id, before, after: host.visibility } });
}

export function moveSheet(unit: GridUnit, sheetId: string, { toOrder }: ISetWorksheetOrderMutationParams): void {
  unit.host.moveSheet(unit.sheets.host(sheetId), toOrder);
}

export function colourTab(unit: GridUnit, sheetId: string, { color }: ISetTabColorMutationParams): void {
  const host = unit.host.sheet(unit.sheets.host(sheetId));
  if (!host) return;
  host.tabColor = color ?? '';
  unit.host.touched({ type: 'sheets' });
}

export function insertSheet(unit: GridUnit, _sheetId: string, { index, sheet }: IInsertSheetMutationParams): void {
  const added = unit.host.addSheet(sheet.name);
  unit.sheets.pair(sheet.id, added.id);
  unit.host.moveSheet(added.id, index);
  everyCell(unit, sheet.id);
}

export function removeSheet(unit: GridUnit, sheetId: string): void {
  unit.host.removeSheet(unit.sheets.host(sheetId));
}

export function renameSheet(unit: GridUnit, sheetId: string, { name }: ISetWorksheetNameMutationParams): void {
  unit.host.renameSheet(unit.sheets.host(sheetId), name);
}

export function activate(unit: GridUnit, sheetId: string): void {
  unit.host.activate(unit.sheets.host(sheetId), 'user');
}

export function select(unit: GridUnit, sheetId: string, params: ISetSelectionsOperationParams): void {
  const range = params.selections.at(-1)?.range;
  if (!range || params.type === SelectionMoveType.MOVING) return;
  unit.host.select(unit.sheets.host(sheetId), toArea(range), 'user');
}
