import type { Area } from './address.ts';

interface Cell {
  /** 行列从 0 起。 */
  readonly row: number;
  readonly column: number;
}

/** 隔着这么多行以内仍并成一块：多写一个 null 五个字节，多一块要四五百。 */
const BRIDGED_ROWS = 40;

/** 散格并成矩形：同列相近的连成竖条，起止相同的邻列再并到一起。矩形之间不相交。 */
export function rectanglesOf(cells: readonly Cell[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.left === column && row - last.bottom <= BRIDGED_ROWS + 1)
      runs[runs.length - 1] = { ...last, bottom: Math.max(last.bottom, row) };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const merged: Area[] = [];
  /** 起止行 → 已并成的最右一块在 `merged` 里的位置。 */
  const open = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.top}:${run.bottom}`;
    const at = open.get(key);
    const before = at === undefined ? undefined : merged[at];
    if (at !== undefined && before && before.right === run.left - 1) merged[at] = { ...before, right: run.right };
    else open.set(key, merged.push(run) - 1);
  }
  return merged;
}

/** Excel 一行的列数。 */
const SHEET_COLUMNS = 16_384;

/** 行列合成一个数，作查找的键。 */
export const cellKey = ({ row, column }: Cell): number => row * SHEET_COLUMNS + column;

export const placeOfKey = (key: number): Cell => ({
  row: Math.floor(key / SHEET_COLUMNS),
  column: key % SHEET_COLUMNS,
});
