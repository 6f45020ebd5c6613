import { columnCount, contains, intersection, rowCount, subtract } from '../areas.ts';
import { offsetFormula } from '../formula.ts';
import { type RangeTarget, refuseProtected } from '../host.ts';
import type { HostArea, HostCell, HostConditionalFormat, HostSheet } from '../model.ts';
import { OfficeError } from '../office-error.ts';
import { putCell } from '../structure.ts';
import { coversMerges, usedArea, within } from './range-shape.ts';
import type { SheetArea } from './worksheet-lookup.ts';

export interface CopyOptions {
  readonly type: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

const TYPES = ['All', 'Formulas', 'Values', 'Formats'];

/** 抄来的一格：原来在哪里、是什么。 */
interface Copied {
  readonly row: number;
  readonly column: number;
  readonly cell: HostCell | undefined;
}

/**
 * `copyFrom`：目的区域是来源的整数倍时重复铺满，否则照来源的大小。
 * 与 Excel 同：抄格式连合并与条件格式一起抄。
 */
export function copyInto(target: RangeTarget, source: SheetArea, options: CopyOptions): void {
  const { host, sheet } = target;
  if (!TYPES.includes(options.type)) throw new OfficeError('InvalidArgument');
  const from = trimmed(source, target);
  const to = destination(target.area, from, options.transpose);
  refuseProtected(sheet, to);
  if (!coversMerges(sheet, to)) throw new OfficeError('InvalidOperation');
  const copied = copiedCells(source.sheet, from, to, options.transpose);
  const formats = options.type === 'All' || options.type === 'Formats';
  if (formats) {
    const rules = copiedRules(source.sheet, sheet, from, to);
    if (!options.transpose) copyMerges(sheet, mergesIn(source.sheet, from), from, to);
    pasteFormats(sheet, to, copied);
    pasteRules(sheet, to, rules);
    host.workbook.touched({ type: 'formats', sheet: sheet.id, area: to, source: 'addin' });
    if (rules.length > 0) host.workbook.touched({ type: 'marks', sheet: sheet.id });
  }
  if (options.type === 'Formats') return;
  const block = copied.map((line, row) =>
    line.map((each, column) => content(each, to.top + row, to.left + column, options)),
  );
  host.workbook.write(sheet.id, to.top, to.left, block, 'addin');
}

/** 整行整列的来源只看两处用到的部分。 */
function trimmed({ sheet, area }: SheetArea, target: RangeTarget): HostArea {
  if (rowCount(area) < 100_000 && columnCount(area) < 10_000) return { ...area };
  const used = [usedArea(sheet, area, false), usedArea(target.sheet, target.area, false)];
  const bottom = Math.max(area.top, ...used.map((each) => each?.bottom ?? 0));
  const right = Math.max(area.left, ...used.map((each) => each?.right ?? 0));
  return { ...area, bottom: Math.min(area.bottom, bottom), right: Math.min(area.right, right) };
}

function destination(area: HostArea, from: HostArea, transpose: boolean): HostArea {
  const size = { rows: rowCount(from), columns: columnCount(from) };
  const [rows, columns] = transpose ? [size.columns, size.rows] : [size.rows, size.columns];
  const fill = (given: number, unit: number) => (given % unit === 0 && given < 100_000 ? given : unit);
  return within({
    ...area,
    bottom: area.top + fill(rowCount(area), rows) - 1,
    right: area.left + fill(columnCount(area), columns) - 1,
  });
}

/** 先全部取出，再写：来源与目的可以重叠。 */
function copiedCells(sheet: HostSheet, from: HostArea, to: HostArea, transpose: boolean): Copied[][] {
  return Array.from({ length: rowCount(to) }, (_, down) =>
    Array.from({ length: columnCount(to) }, (_each, across): Copied => {
      const [a, b] = transpose ? [across, down] : [down, across];
      const row = from.top + (a % rowCount(from));
      const column = from.left + (b % columnCount(from));
      return { row, column, cell: sheet.rows.get(row)?.get(column) };
    }),
  );
}

function content(
  { row, column, cell }: Copied,
  toRow: number,
  toColumn: number,
  { type, skipBlanks }: CopyOptions,
): Partial<HostCell> | undefined {
  if (skipBlanks && (cell === undefined || (cell.value === null && cell.formula === undefined))) return undefined;
  const formula =
    type !== 'Values' && cell?.formula !== undefined
      ? offsetFormula(cell.formula, toRow - row, toColumn - column)
      : undefined;
  return {
    value: cell?.value ?? null,
    formula,
    ...(cell?.error ? { error: true } : {}),
    ...(type === 'All' ? { hyperlink: cell?.hyperlink } : {}),
  };
}

function styleOf(cell: HostCell | undefined): object | undefined {
  const style: unknown = cell?.origin && Reflect.get(cell.origin, 'style');
  return typeof style === 'object' && style !== null ? style : undefined;
}

function pasteFormats(sheet: HostSheet, to: HostArea, copied: readonly (readonly Copied[])[]): void {
  for (const [down, line] of copied.entries()) {
    for (const [across, { cell }] of line.entries()) {
      const [row, column] = [to.top + down, to.left + across];
      const before = sheet.rows.get(row)?.get(column);
      const originStyle = styleOf(cell);
      if (!before && !cell?.style && !cell?.numberFormat && !originStyle) continue;
      const { style: _style, numberFormat: _format, origin, ...kept } = before ?? { value: null };
      const { style: _before, ...originKept } = { style: undefined, ...origin };
      putCell(sheet, row, column, {
        ...kept,
        ...(cell?.style ? { style: { ...cell.style } } : {}),
        ...(cell?.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat }),
        ...(origin || originStyle ? { origin: { ...originKept, ...(originStyle ? { style: originStyle } : {}) } } : {}),
      });
    }
  }
}

function mergesIn(sheet: HostSheet, from: HostArea): HostArea[] {
  return sheet.merges.filter((merge) => contains(from, merge)).map((merge) => ({ ...merge }));
}

function copyMerges(sheet: HostSheet, merges: readonly HostArea[], from: HostArea, to: HostArea): void {
  sheet.merges = [
    ...sheet.merges.filter((merge) => !intersection(merge, to)),
    ...tiles(from, to).flatMap((by) => merges.map((merge) => move(merge, by))),
  ];
}

interface Offset {
  readonly rows: number;
  readonly columns: number;
}

function tiles(from: HostArea, to: HostArea): Offset[] {
  const found: Offset[] = [];
  for (let row = to.top; row <= to.bottom; row += rowCount(from)) {
    for (let column = to.left; column <= to.right; column += columnCount(from)) {
      found.push({ rows: row - from.top, columns: column - from.left });
    }
  }
  return found;
}

function move(area: HostArea, { rows, columns }: Offset): HostArea {
  return {
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  };
}

interface CopiedRule {
  readonly format: HostConditionalFormat;
  readonly areas: readonly HostArea[];
  /** 在同一张表上：原来的规则管得更宽；抄到别的表上是新的一条。 */
  readonly sameSheet: boolean;
  readonly by: Offset;
}

function copiedRules(source: HostSheet, sheet: HostSheet, from: HostArea, to: HostArea): CopiedRule[] {
  const offsets = tiles(from, to);
  const by = offsets[0] ?? { rows: 0, columns: 0 };
  return source.conditionalFormats.flatMap((format) => {
    const inside = format.areas.flatMap((area) => intersection(area, from) ?? []);
    const areas = offsets.flatMap((offset) => inside.map((area) => move(area, offset)));
    return areas.length === 0 ? [] : [{ format, areas, sameSheet: source === sheet, by }];
  });
}

function pasteRules(sheet: HostSheet, to: HostArea, rules: readonly CopiedRule[]): void {
  for (const format of sheet.conditionalFormats) format.areas = format.areas.flatMap((area) => subtract(area, to));
  for (const { format, areas, sameSheet, by } of rules) {
    if (sameSheet) format.areas = [...format.areas, ...areas];
    else {
      const formula =
        format.formula === undefined ? {} : { formula: offsetFormula(format.formula, by.rows, by.columns) };
      const priority = Math.max(0, ...sheet.conditionalFormats.map((each) => each.priority)) + 1;
      sheet.conditionalFormats.push({
        ...format,
        ...formula,
        id: crypto.randomUUID().toUpperCase(),
        areas: [...areas],
        priority,
      });
    }
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
}
