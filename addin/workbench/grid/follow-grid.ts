import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveNumfmtMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/preset-sheets-core';
import type { ICommandInfo, IExecutionOptions } from '@univerjs/presets';
import * as cells from './cell-change.ts';
import { type GridUnit, quietly } from './grid-unit.ts';
import * as layout from './layout-change.ts';
import * as sheets from './sheet-change.ts';

type Follow = (unit: GridUnit, sheetId: string, params: never, options: IExecutionOptions | undefined) => void;

/** 网格的每种改动（含撤销与重做，它们也是这些改动）各怎样记到宿主里。 */
const FOLLOW: ReadonlyMap<string, Follow> = new Map<string, Follow>([
  [SetRangeValuesMutation.id, cells.cells],
  [SetNumfmtMutation.id, cells.numberFormats],
  [RemoveNumfmtMutation.id, cells.numberFormats],
  [InsertRowMutation.id, cells.insertRows],
  [RemoveRowMutation.id, cells.deleteRows],
  [InsertColMutation.id, cells.insertColumns],
  [RemoveColMutation.id, cells.deleteColumns],
  [MoveColsMutation.id, cells.everyCell],
  [MoveRowsMutation.id, cells.everyCell],
  [MoveRangeMutation.id, cells.everyCell],
  [ReorderRangeMutation.id, cells.everyCell],
  [AddWorksheetMergeMutation.id, layout.layout],
  [RemoveWorksheetMergeMutation.id, layout.layout],
  [SetRowHiddenMutation.id, layout.layout],
  [SetRowVisibleMutation.id, layout.layout],
  [SetColHiddenMutation.id, layout.layout],
  [SetColVisibleMutation.id, layout.layout],
  [SetFrozenMutation.id, layout.layout],
  [InsertSheetMutation.id, sheets.insertSheet],
  [RemoveSheetMutation.id, sheets.removeSheet],
  [SetWorksheetNameMutation.id, sheets.renameSheet],
  [SetWorksheetHideMutation.id, sheets.hideSheet],
  [SetWorksheetOrderMutation.id, sheets.moveSheet],
  [SetTabColorMutation.id, sheets.colourTab],
  [SetWorksheetColWidthMutation.id, layout.columnWidths],
  [SetWorksheetRowHeightMutation.id, layout.rowHeights],
  [SetWorksheetActiveOperation.id, sheets.activate],
  [SetSelectionsOperation.id, sheets.select],
]);

/** 官员在网格里改了什么，宿主照着改。返回停止跟随的函数。 */
export function followGrid(unit: GridUnit): () => void {
  const subscription = unit.commands.onCommandExecuted((command: ICommandInfo, options?: IExecutionOptions) => {
    const follow = FOLLOW.get(command.id);
    const params = command.params as { unitId?: string; subUnitId?: string } | undefined;
    if (!follow || params?.unitId !== unit.unitId) return;
    quietly(unit, () => follow(unit, params.subUnitId ?? '', params as never, options));
  });
  return () => subscription.dispose();
}
