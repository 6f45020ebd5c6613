import { columnCount, rowCount } from '../areas.ts';
import { parseEntry, valueType } from '../entry.ts';
import { type RangeTarget, refuseProtected } from '../host.ts';
import type { HostCell } from '../model.ts';
import { displayText } from '../number-format.ts';
import { OfficeError } from '../office-error.ts';

/** Excel 一次读写的上限；整行整列的区域读值得到 null。 */
const MAX_CELLS = 5_000_000;

/** 按行取出区域里每一格的某样东西；整行整列的区域没有（null）。 */
export function mapCells<Value>(target: RangeTarget, read: (cell: HostCell | undefined) => Value): Value[][] | null {
  const { sheet, area } = target;
  const width = columnCount(area);
  if (rowCount(area) > 1_000_000 || width > 16_000) return null;
  if (rowCount(area) * width > MAX_CELLS) throw new OfficeError('RangeExceedsLimit');
  const block: Value[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const cells = sheet.rows.get(row);
    const line: Value[] = [];
    for (let column = area.left; column <= area.right; column += 1) line.push(read(cells?.get(column)));
    block.push(line);
  }
  return block;
}

export const readValues = (target: RangeTarget) => mapCells(target, (cell) => cell?.value ?? '');
export const readFormulas = (target: RangeTarget) => mapCells(target, (cell) => cell?.formula ?? cell?.value ?? '');
export const readText = (target: RangeTarget) => mapCells(target, displayText);
export const readTypes = (target: RangeTarget) => mapCells(target, valueType);
export const readFormats = (target: RangeTarget) => mapCells(target, (cell) => cell?.numberFormat ?? 'General');

/** 单个值铺满；二维数组必须与区域同样大小。 */
function matrix(target: RangeTarget, input: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const block: unknown[] = input;
  const width = columnCount(target.area);
  const fits =
    block.length === rowCount(target.area) && block.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) {
    throw new OfficeError('InvalidArgument', '', '参数无效或缺少，或格式不正确：数组的行数、列数与区域不同。');
  }
  return (row, column) => {
    const line: unknown = block[row];
    return Array.isArray(line) ? line[column] : undefined;
  };
}

function writeEach(
  target: RangeTarget,
  input: unknown,
  parse: (entry: unknown, cell: HostCell | undefined) => Partial<HostCell> | undefined,
): void {
  const { host, sheet, area } = target;
  refuseProtected(sheet, area);
  if (rowCount(area) * columnCount(area) > MAX_CELLS) throw new OfficeError('RangeExceedsLimit');
  const entryAt = matrix(target, input);
  const block = Array.from({ length: rowCount(area) }, (_, row) => {
    const cells = sheet.rows.get(area.top + row);
    return Array.from({ length: columnCount(area) }, (_each, column) =>
      parse(entryAt(row, column), cells?.get(area.left + column)),
    );
  });
  host.workbook.write(sheet.id, area.top, area.left, block, 'addin');
}

export function writeValues(target: RangeTarget, input: unknown): void {
  writeEach(target, input, (entry, cell) => parseEntry(entry, cell?.numberFormat ?? 'General'));
}

export function writeFormats(target: RangeTarget, input: unknown): void {
  writeEach(target, input, (entry) => {
    if (entry === null || entry === undefined) return undefined;
    if (typeof entry !== 'string') throw new OfficeError('InvalidArgument');
    return entry === 'General' ? { numberFormat: undefined } : { numberFormat: entry };
  });
}
