import type { CellValue } from '../../shared/api/validations.ts';
import type { Area } from './address.ts';

/** 一张工作表已用区域的内容。`top`、`left` 是 `values[0][0]` 的行列号，从 0 起。 */
export interface SheetContent {
  readonly sheet: string;
  /** Excel 给工作表的编号，改名之后仍是它。 */
  readonly worksheetId?: string;
  readonly hidden: boolean;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly merges: readonly Area[];
}

/** 按工作表自己的行列号（从 0 起）看内容；区域之外是空格。 */
export interface Grid extends SheetContent {
  readonly bottom: number;
  readonly right: number;
  /** 格里自己的值。合并区里只有左上角有值。 */
  value(row: number, column: number): CellValue;
  /** 含有这一格的合并区。 */
  merge(row: number, column: number): Area | undefined;
  /** 看上去的值：合并区里各格都是左上角的值。 */
  shown(row: number, column: number): CellValue;
}

export function makeGrid(content: SheetContent): Grid {
  const bottom = content.top + content.values.length - 1;
  const right = content.left + (content.values[0]?.length ?? 0) - 1;
  const covering = new Map<number, Area[]>();
  for (const area of content.merges)
    for (let row = Math.max(area.top, content.top); row <= Math.min(area.bottom, bottom); row++)
      covering.set(row, [...(covering.get(row) ?? []), area]);
  const value = (row: number, column: number) =>
    emptied(content.values[row - content.top]?.[column - content.left] ?? null);
  const merge = (row: number, column: number) =>
    covering.get(row)?.find((area) => column >= area.left && column <= area.right);
  return {
    ...content,
    bottom,
    right,
    value,
    merge,
    shown: (row, column) => {
      const area = merge(row, column);
      return area ? value(area.top, area.left) : value(row, column);
    },
  };
}

/** Excel 的空格读出来是空字符串。 */
const emptied = (value: CellValue): CellValue => (value === '' ? null : value);

/** 全是空白的格不算有内容。 */
export const isBlank = (value: CellValue): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');
