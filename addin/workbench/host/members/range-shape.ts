import { contains, containsCell, intersection, LAST_COLUMN, LAST_ROW } from '../areas.ts';
import type { RangeTarget } from '../host.ts';
import type { HostArea, HostCell, HostSheet } from '../model.ts';
import { OfficeError } from '../office-error.ts';

/** 区域里有内容（`valuesOnly`）或有内容、格式的最小矩形。 */
export function usedArea(sheet: HostSheet, within: HostArea, valuesOnly: boolean): HostArea | undefined {
  let used: HostArea | undefined;
  for (const [row, cells] of sheet.rows) {
    if (row < within.top || row > within.bottom) continue;
    for (const [column, cell] of cells) {
      if (column < within.left || column > within.right) continue;
      if (valuesOnly && !hasContent(cell)) continue;
      if (!used) used = { top: row, left: column, bottom: row, right: column };
      else {
        if (row < used.top) used.top = row;
        if (row > used.bottom) used.bottom = row;
        if (column < used.left) used.left = column;
        if (column > used.right) used.right = column;
      }
    }
  }
  return used;
}

export function hasContent(cell: HostCell): boolean {
  return cell.formula !== undefined || (cell.value !== null && cell.value !== '');
}

/** 合并区域中左上角在 `area` 里的（ExcelApi 1.13 的口径）。 */
export function mergedAreas(sheet: HostSheet, area: HostArea): HostArea[] {
  return sheet.merges.filter((merge) => containsCell(area, merge.top, merge.left));
}

export function moved(area: HostArea, rows: number, columns: number): HostArea {
  return within({
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  });
}

/** 越出工作表的地址 Excel 不收。 */
export function within(area: HostArea): HostArea {
  const fits =
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom <= LAST_ROW &&
    area.right <= LAST_COLUMN &&
    area.top <= area.bottom &&
    area.left <= area.right;
  if (!fits) throw new OfficeError('InvalidArgument');
  return area;
}

/** getSpecialCells 的几种：按格挑，再并成横条。 */
export function specialAreas({ sheet, area }: RangeTarget, kind: string, valueKind: string): HostArea[] {
  const used = usedArea(sheet, area, false);
  if (kind === 'Visible') return visibleAreas(sheet, used ?? { ...area, bottom: area.top, right: area.left });
  if (!used) return [];
  const scope = kind === 'Blanks' ? intersection(area, used) : used;
  if (!scope) return [];
  const areas: HostArea[] = [];
  for (let row = scope.top; row <= scope.bottom; row += 1) {
    for (let column = scope.left; column <= scope.right; column += 1) {
      if (!matches(sheet.rows.get(row)?.get(column), kind, valueKind)) continue;
      const last = areas.at(-1);
      if (last && last.top === row && last.right === column - 1) last.right = column;
      else areas.push({ top: row, left: column, bottom: row, right: column });
    }
  }
  return areas;
}

function matches(cell: HostCell | undefined, kind: string, valueKind: string): boolean {
  if (kind === 'Blanks') return !cell || !hasContent(cell);
  if (!cell || !hasContent(cell)) return false;
  if (kind === 'Formulas' && cell.formula === undefined) return false;
  if (kind === 'Constants' && cell.formula !== undefined) return false;
  if (kind !== 'Formulas' && kind !== 'Constants') throw new OfficeError('InvalidArgument');
  return valueKind === 'All' || valueKind.includes(contentKind(cell));
}

function contentKind(cell: HostCell): string {
  if (cell.error) return 'Errors';
  if (typeof cell.value === 'number') return 'Numbers';
  return typeof cell.value === 'boolean' ? 'Logical' : 'Text';
}

function visibleAreas(sheet: HostSheet, area: HostArea): HostArea[] {
  const rows = spans(area.top, area.bottom, sheet.hiddenRows);
  const columns = spans(area.left, area.right, sheet.hiddenColumns);
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
}

/** 没有隐藏的连续段，首尾都含。 */
export function spans(first: number, last: number, hidden: ReadonlySet<number>): [number, number][] {
  const found: [number, number][] = [];
  for (let index = first; index <= last; index += 1) {
    if (hidden.has(index)) continue;
    const open = found.at(-1);
    if (open && open[1] === index - 1) open[1] = index;
    else found.push([index, index]);
  }
  return found;
}

/** 全隐为真，全显为假，混着为 null。 */
export function hiddenState(first: number, last: number, hidden: ReadonlySet<number>): boolean | null {
  let count = 0;
  for (const index of hidden) if (first <= index && index <= last) count += 1;
  if (count === 0) return false;
  return count === last - first + 1 ? true : null;
}

export function coversMerges(sheet: HostSheet, area: HostArea): boolean {
  return sheet.merges.every((merge) => !intersection(merge, area) || contains(area, merge));
}
