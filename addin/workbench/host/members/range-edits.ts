import { isEntireColumn, isEntireRow } from '../address.ts';
import { columnCount, containsCell, intersection, LAST_COLUMN, rowCount, sameArea, subtract } from '../areas.ts';
import { type Host, type RangeTarget, refuseProtected } from '../host.ts';
import type { HostArea, HostCell, HostSheet } from '../model.ts';
import { asFlag } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';
import { shiftCells } from '../structure.ts';
import { isBlank } from '../workbook.ts';
import { type FormatTarget, restyle } from './range-format.ts';
import { removeLinks } from './range-link.ts';
import { coversMerges } from './range-shape.ts';

/** 合并；`across` 时逐行合并。只有左上角留值；与表格重叠 Excel 拒绝。 */
export function mergeArea({ host, sheet, area }: RangeTarget, across: boolean): void {
  refuseProtected(sheet);
  if (sheet.tables.some((table) => intersection(table.area, area))) throw new OfficeError('InvalidOperation');
  if (!coversMerges(sheet, area)) throw new OfficeError('InvalidOperation');
  const parts = across
    ? Array.from({ length: rowCount(area) }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row }))
    : [area];
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  for (const part of parts) {
    const blank = Array.from({ length: rowCount(part) }, (_, row) =>
      Array.from({ length: columnCount(part) }, (_each, column): Partial<HostCell> | undefined =>
        row === 0 && column === 0 ? undefined : { value: null },
      ),
    );
    host.workbook.write(sheet.id, part.top, part.left, blank, 'addin');
    if (rowCount(part) > 1 || columnCount(part) > 1) sheet.merges.push({ ...part });
  }
  merged(host, sheet, area);
}

/** 网格照版面重画，事件照区域发。 */
function merged(host: Host, sheet: HostSheet, area: HostArea): void {
  host.workbook.touched({ type: 'formats', sheet: sheet.id, area, source: 'addin' });
  host.workbook.touched({ type: 'formats', sheet: sheet.id, area: null, source: 'addin' });
}

export function unmergeArea({ host, sheet, area }: RangeTarget): void {
  refuseProtected(sheet);
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  merged(host, sheet, area);
}

/** `Contents` 只清值，`Formats` 只清格式（连条件格式、合并），`All` 都清；链接单独清，或随 `All` 清。 */
export function clearAreas(target: FormatTarget, applyTo: string): void {
  const { host, sheet, areas } = target;
  if (!['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'].includes(applyTo)) {
    throw new OfficeError('InvalidArgument');
  }
  for (const area of areas) {
    refuseProtected(sheet, area);
    if (!coversMerges(sheet, area)) throw new OfficeError('InvalidOperation');
    const kept = usedCells(target, area);
    if (applyTo === 'Contents' || applyTo === 'All') {
      if (kept) host.workbook.write(sheet.id, kept.top, kept.left, filled(kept, { value: null }), 'addin');
    }
    if (applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks' || applyTo === 'All') {
      const linked = applyTo === 'RemoveHyperlinks' ? linkedCells(sheet, area) : [];
      removeLinks(sheet, area);
      if (linked.length > 0) clearFormats({ ...target, areas: linked });
      else host.workbook.touched({ type: 'formats', sheet: sheet.id, area: kept ?? area, source: 'addin' });
    }
    if (applyTo === 'Formats' || applyTo === 'All') {
      if (kept) clearFormats({ ...target, areas: [kept] });
      sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
      clearRules(target, area);
    }
  }
}

/** 原件里没有列进 `style` 的格式也清掉。 */
export function clearFormats(target: FormatTarget): void {
  for (const area of target.areas) {
    for (const [row, cells] of target.sheet.rows) {
      if (row < area.top || row > area.bottom) continue;
      for (const [column, { numberFormat: _format, origin, ...cell }] of cells) {
        if (column < area.left || column > area.right) continue;
        cells.set(column, origin ? { ...cell, origin: { ...origin, style: undefined } } : cell);
      }
    }
  }
  restyle(target, () => undefined);
  for (const area of target.areas) dropBlanks(target.sheet, area);
}

/** 没有内容也没有格式了的格不留。 */
function dropBlanks(sheet: HostSheet, area: HostArea): void {
  for (const [row, cells] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, cell] of cells) {
      const isInside = column >= area.left && column <= area.right;
      if (isInside && isBlank(cell)) cells.delete(column);
    }
    if (cells.size === 0) sheet.rows.delete(row);
  }
}

function linkedCells(sheet: HostSheet, area: HostArea): HostArea[] {
  return [...sheet.rows].flatMap(([row, cells]) =>
    [...cells].flatMap(([column, { hyperlink }]) =>
      hyperlink && containsCell(area, row, column) ? [{ top: row, left: column, bottom: row, right: column }] : [],
    ),
  );
}

function clearRules({ host, sheet }: FormatTarget, area: HostArea): void {
  if (!sheet.conditionalFormats.some((format) => format.areas.some((each) => intersection(each, area)))) return;
  for (const format of sheet.conditionalFormats) format.areas = format.areas.flatMap((each) => subtract(each, area));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  host.workbook.touched({ type: 'marks', sheet: sheet.id });
}

function filled(area: HostArea, patch: Partial<HostCell>): Partial<HostCell>[][] {
  return Array.from({ length: rowCount(area) }, () => Array.from({ length: columnCount(area) }, () => patch));
}

/** 整行整列的区域只动有格的那一块。 */
function usedCells({ sheet }: FormatTarget, area: HostArea): HostArea | undefined {
  const rows = [...sheet.rows.keys()].filter((row) => row >= area.top && row <= area.bottom);
  const columns = rows.flatMap((row) =>
    [...(sheet.rows.get(row)?.keys() ?? [])].filter((column) => column >= area.left && column <= area.right),
  );
  if (columns.length === 0) return undefined;
  const [top, bottom] = span(rows);
  const [left, right] = span(columns);
  return { top, left, bottom, right };
}

function span(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

/** 插入空格，原来的往下（或往右）移；返回新空出的区域。 */
export function insertArea({ host, sheet, area }: RangeTarget, direction: string): HostArea {
  if (direction !== 'Down' && direction !== 'Right') throw new OfficeError('InvalidArgument');
  refuseProtected(sheet);
  const spot = { ...area };
  if (isEntireRow(area)) host.workbook.insertRows(sheet.id, area.top, rowCount(area), 'addin');
  else if (isEntireColumn(area)) host.workbook.insertColumns(sheet.id, area.left, columnCount(area), 'addin');
  else {
    if (!shiftCells(sheet, area, direction === 'Down' ? 'rows' : 'columns', true)) {
      throw new OfficeError('InsertDeleteConflict');
    }
    host.workbook.touched({ type: 'structure', sheet: sheet.id, source: 'addin', area: spot });
  }
  return spot;
}

export function deleteArea({ host, sheet, area }: RangeTarget, direction: string): void {
  if (direction !== 'Up' && direction !== 'Left') throw new OfficeError('InvalidArgument');
  refuseProtected(sheet);
  const spot = { ...area };
  if (isEntireRow(area)) host.workbook.deleteRows(sheet.id, area.top, rowCount(area), 'addin');
  else if (isEntireColumn(area)) host.workbook.deleteColumns(sheet.id, area.left, columnCount(area), 'addin');
  else {
    if (sheet.tables.some((table) => sameArea(table.area, area))) throw new OfficeError('InsertDeleteConflict');
    if (!shiftCells(sheet, area, direction === 'Up' ? 'rows' : 'columns', false)) {
      throw new OfficeError('InsertDeleteConflict');
    }
    host.workbook.touched({ type: 'structure', sheet: sheet.id, source: 'addin', area: spot, deleted: true });
  }
}

export function setHidden({ host, sheet, area }: RangeTarget, axis: 'rows' | 'columns', value: unknown): void {
  refuseProtected(sheet);
  const hidden = axis === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
  const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  const on = asFlag(value);
  if (!on) for (const index of [...hidden]) if (first <= index && index <= last) hidden.delete(index);
  if (on) for (let index = first; index <= last; index += 1) hidden.add(index);
  if (axis === 'rows') {
    const rows = { top: area.top, bottom: area.bottom, left: 0, right: LAST_COLUMN };
    host.workbook.touched({ type: 'rowsHidden', sheet: sheet.id, area: rows, hidden: on, source: 'addin' });
  }
  host.workbook.touched({ type: 'formats', sheet: sheet.id, area: null, source: 'addin' });
}
