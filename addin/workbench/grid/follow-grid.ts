import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from '@univerjs/preset-sheets-core';
import type { ICommandInfo, IExecutionOptions } from '@univerjs/presets';
import * as grid from './grid-change.ts';
import { type GridUnit, quietly } from './grid-unit.ts';

type Follow = (unit: GridUnit, sheetId: string, params: never, options: IExecutionOptions | undefined) => void;

/** 网格的每种改动（含撤销与重做，它们也是这些改动）各怎样记到宿主里。 */
const FOLLOW: ReadonlyMap<string, Follow> = new Map<string, Follow>([
  [SetRangeValuesMutation.id, grid.cells],
  [InsertRowMutation.id, grid.insertRows],
  [RemoveRowMutation.id, grid.deleteRows],
  [InsertColMutation.id, grid.insertColumns],
  [RemoveColMutation.id, grid.deleteColumns],
  [MoveColsMutation.id, grid.everyCell],
  [MoveRowsMutation.id, grid.everyCell],
  [MoveRangeMutation.id, grid.everyCell],
  [ReorderRangeMutation.id, grid.everyCell],
  [AddWorksheetMergeMutation.id, grid.layout],
  [RemoveWorksheetMergeMutation.id, grid.layout],
  [SetRowHiddenMutation.id, grid.layout],
  [SetRowVisibleMutation.id, grid.layout],
  [SetColHiddenMutation.id, grid.layout],
  [SetColVisibleMutation.id, grid.layout],
  [SetFrozenMutation.id, grid.layout],
  [InsertSheetMutation.id, grid.insertSheet],
  [RemoveSheetMutation.id, grid.removeSheet],
  [SetWorksheetNameMutation.id, grid.renameSheet],
  [SetWorksheetActiveOperation.id, grid.activate],
  [SetSelectionsOperation.id, grid.select],
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
