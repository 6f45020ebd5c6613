import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { ICellData, Nullable } from '@univerjs/presets';
import type { GridUnit } from './grid-unit.ts';

/** 网格一格的公式原文。填充出来的公式网格只存共用编号，要向公式引擎问原文。 */
export function gridFormula(
  unit: GridUnit,
  sheetId: string,
  row: number,
  column: number,
  cell: Nullable<ICellData>,
): string | undefined {
  if (cell?.f) return cell.f;
  if (!cell?.si) return undefined;
  return unit.injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheetId, unit.unitId) ?? undefined;
}
