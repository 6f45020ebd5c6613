import { columnCount, intersection, rowCount } from '../areas.ts';
import { offsetFormula } from '../formula.ts';
import { type RangeTarget, refuseProtected } from '../host.ts';
import type { HostCell } from '../model.ts';
import { type Arguments, defineClass, type Factory } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';
import { putCell } from '../structure.ts';

interface SortField {
  /** 区域里的第几列，从 0 起。 */
  readonly key: number;
  readonly ascending: boolean;
}

const COLLATOR = new Intl.Collator('zh-CN');

function fields(value: unknown, columns: number): SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw new OfficeError('InvalidArgument');
  return value.map((field: unknown) => {
    const get = (name: string): unknown =>
      typeof field === 'object' && field !== null ? Reflect.get(field, name) : undefined;
    const [key, sortOn] = [get('key'), get('sortOn') ?? 'Value'];
    if (typeof key !== 'number' || key < 0 || key >= columns) throw new OfficeError('InvalidArgument');
    if (sortOn !== 'Value') throw new OfficeError('ApiNotFound', '', '模拟的 Excel 只会按值排序。');
    return { key, ascending: get('ascending') !== false };
  });
}

/** 升序：数、文字、逻辑值、错误；空的总在最后。 */
function rank(cell: HostCell | undefined): number {
  const value = cell?.value ?? null;
  if (value === null || value === '') return 4;
  if (cell?.error) return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function compare(one: HostCell | undefined, other: HostCell | undefined, ascending: boolean): number {
  const [a, b] = [rank(one), rank(other)];
  const sign = ascending ? 1 : -1;
  if (a === 4 || b === 4) return a - b;
  if (a !== b) return sign * (a - b);
  if (a === 0) return sign * (Number(one?.value) - Number(other?.value));
  return sign * COLLATOR.compare(String(one?.value), String(other?.value));
}

/** 按行排：格连格式一起移，公式里的相对引用随之偏移；隐藏的行不动，与 Excel 同。 */
function apply({ host, sheet, area }: RangeTarget, args: Arguments): void {
  refuseProtected(sheet, area);
  if ((args.values[3] ?? 'Rows') !== 'Rows') throw new OfficeError('ApiNotFound', '', '模拟的 Excel 只会按行排序。');
  if (sheet.merges.some((merge) => intersection(merge, area))) throw new OfficeError('InvalidOperation');
  const by = fields(args.values[0], columnCount(area));
  const first = area.top + (args.flag(2) ? 1 : 0);
  const rows = Array.from({ length: rowCount(area) }, (_, index) => area.top + index).filter(
    (row) => row >= first && !sheet.hiddenRows.has(row),
  );
  const cells = (row: number) =>
    Array.from({ length: columnCount(area) }, (_, index) => sheet.rows.get(row)?.get(area.left + index));
  const lines = rows.map((row) => ({ row, cells: cells(row) }));
  const sorted = lines.toSorted((one, other) => {
    for (const { key, ascending } of by) {
      const order = compare(one.cells[key], other.cells[key], ascending);
      if (order !== 0) return order;
    }
    return one.row - other.row;
  });
  for (const [index, line] of sorted.entries()) {
    const row = rows[index] ?? line.row;
    for (const [offset, cell] of line.cells.entries()) {
      const column = area.left + offset;
      if (!cell) sheet.rows.get(row)?.delete(column);
      else putCell(sheet, row, column, moved(cell, row - line.row));
    }
  }
  host.workbook.touched({ type: 'cells', sheet: sheet.id, area: { ...area }, source: 'addin' });
  host.workbook.touched({ type: 'sorted', sheet: sheet.id, area: { ...area }, source: 'addin' });
}

function moved(cell: HostCell, rows: number): HostCell {
  return cell.formula === undefined ? cell : { ...cell, formula: offsetFormula(cell.formula, rows, 0) };
}

export const rangeSort: Factory<RangeTarget> = defineClass({ name: 'RangeSort', methods: { apply } });
