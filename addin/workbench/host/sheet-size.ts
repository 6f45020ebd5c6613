import type { HostSheet } from './model.ts';

/** .xlsx 的列宽以默认字体的字符计（含边距），一字符 7 像素；Excel 接口以磅计，一像素 0.75 磅。 */
export const POINTS_PER_CHARACTER = 7 * 0.75;
export const DEFAULT_COLUMN_POINTS = 48;
export const DEFAULT_ROW_POINTS = 15;

type Axis = 'rows' | 'columns';

/** 一行的高、一列的宽，磅；隐藏的是 0。 */
export function sizeOf(sheet: HostSheet, axis: Axis, index: number): number {
  if (axis === 'rows') return sheet.hiddenRows.has(index) ? 0 : (sheet.rowHeights.get(index) ?? DEFAULT_ROW_POINTS);
  if (sheet.hiddenColumns.has(index)) return 0;
  const width = sheet.columnWidths.get(index);
  return width === undefined ? DEFAULT_COLUMN_POINTS : width * POINTS_PER_CHARACTER;
}

/** 行列坐标（可以不是整数）离工作表左上角多少磅。 */
export function pointsAt(sheet: HostSheet, axis: Axis, position: number): number {
  const index = Math.floor(position);
  let points = (position - index) * sizeOf(sheet, axis, index);
  for (let before = 0; before < index; before += 1) points += sizeOf(sheet, axis, before);
  return points;
}

/** 离左上角这么多磅的行列坐标。 */
export function positionAt(sheet: HostSheet, axis: Axis, points: number): number {
  let rest = Math.max(0, points);
  for (let index = 0; ; index += 1) {
    const size = sizeOf(sheet, axis, index);
    if (rest < size) return index + rest / size;
    rest -= size;
  }
}
