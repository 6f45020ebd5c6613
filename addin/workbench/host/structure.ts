import { contains, intersection, LAST_COLUMN, LAST_ROW, shiftArea, shiftIndex } from './areas.ts';
import type { HostPlace } from './chart.ts';
import { shiftFormula } from './formula.ts';
import type { HostArea, HostCell, HostSheet, HostShift } from './model.ts';

/** 插入、删除整行整列：格、合并、条件格式、表格、隐藏、宽高、冻结都随之移动。 */
export function shiftSheet(sheet: HostSheet, shift: HostShift): void {
  if (shift.axis === 'rows') shiftKeys(sheet.rows, shift);
  else for (const cells of sheet.rows.values()) shiftKeys(cells, shift);
  sheet.merges = shiftAreas(sheet.merges, shift).filter((area) => area.top !== area.bottom || area.left !== area.right);
  shiftFormats(sheet, shift);
  shiftPage(sheet, shift);
  for (const chart of sheet.charts) chart.place = shiftPlace(chart.place, shift);
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = shiftArea(table.area, shift);
    return area ? [{ ...table, area }] : [];
  });
  if (shift.axis === 'rows') {
    sheet.hiddenRows = shiftSet(sheet.hiddenRows, shift);
    shiftKeys(sheet.rowHeights, shift);
    sheet.frozenRows = shiftFrozen(sheet.frozenRows, shift);
  } else {
    sheet.hiddenColumns = shiftSet(sheet.hiddenColumns, shift);
    shiftKeys(sheet.columnWidths, shift);
    sheet.frozenColumns = shiftFrozen(sheet.frozenColumns, shift);
  }
}

/** 全工作簿里指着 `shifted` 的公式改写引用。 */
export function shiftFormulas(sheets: readonly HostSheet[], shifted: string, shift: HostShift): void {
  for (const sheet of sheets) {
    for (const cells of sheet.rows.values()) {
      for (const [column, cell] of cells) {
        if (cell.formula === undefined) continue;
        const formula = shiftFormula(cell.formula, sheet.name, shifted, shift);
        if (formula !== cell.formula) cells.set(column, { ...cell, formula });
      }
    }
  }
}

function shiftFormats(sheet: HostSheet, shift: HostShift): void {
  for (const format of sheet.conditionalFormats) {
    format.areas = shiftAreas(format.areas, shift);
    if (format.formula !== undefined) format.formula = shiftFormula(format.formula, sheet.name, sheet.name, shift);
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
}

/** 打印标题与打印区域；被删完的就没有了。 */
function shiftPage({ page }: HostSheet, shift: HostShift): void {
  for (const key of ['titleRows', 'titleColumns'] as const) {
    const area = page[key] && shiftArea(page[key], shift);
    if (area) page[key] = area;
    else delete page[key];
  }
  const printArea = shiftAreas(page.printArea ?? [], shift);
  if (printArea.length > 0) page.printArea = printArea;
  else delete page.printArea;
}

/** 图表的角落在哪一格就跟着那一格走；那一格删了，落到删处的边上。 */
function shiftPlace(place: HostPlace, shift: HostShift): HostPlace {
  const move = (position: number) => {
    const index = Math.floor(position);
    const moved = shiftIndex(index, shift);
    return moved === undefined ? shift.at : moved + position - index;
  };
  return shift.axis === 'rows'
    ? { ...place, top: move(place.top), bottom: move(place.bottom) }
    : { ...place, left: move(place.left), right: move(place.right) };
}

/** 改写全部图表里的引用。 */
export function mapChartReferences(sheets: readonly HostSheet[], change: (formula: string) => string): void {
  const charts = sheets.flatMap((sheet) => sheet.charts);
  for (const chart of charts) if (chart.title?.startsWith('=')) chart.title = change(chart.title);
  for (const series of charts.flatMap((chart) => chart.series)) {
    series.values = change(series.values);
    if (series.categories !== undefined) series.categories = change(series.categories);
    if (series.name.startsWith('=')) series.name = change(series.name);
  }
}

function shiftAreas(areas: readonly HostArea[], shift: HostShift): HostArea[] {
  return areas.flatMap((area) => shiftArea(area, shift) ?? []);
}

function shiftKeys<Value>(map: Map<number, Value>, shift: HostShift): void {
  const entries = [...map];
  map.clear();
  for (const [index, value] of entries) {
    const moved = shiftIndex(index, shift);
    if (moved !== undefined) map.set(moved, value);
  }
}

function shiftSet(set: ReadonlySet<number>, shift: HostShift): Set<number> {
  return new Set([...set].flatMap((index) => shiftIndex(index, shift) ?? []));
}

/** 冻结的行数：插在冻结区内才增，删去冻结区内的才减。 */
function shiftFrozen(count: number, shift: HostShift): number {
  if (shift.at >= count) return count;
  return shift.count > 0 ? count + shift.count : Math.max(shift.at, count + shift.count);
}

/**
 * 部分单元格的插入、删除（右移、下移、左移、上移）：`area` 所在的行（或列）条带内其后的格移动。
 * 条带切开合并区域时 Excel 拒绝，返回假。
 */
export function shiftCells(sheet: HostSheet, area: HostArea, axis: 'rows' | 'columns', insert: boolean): boolean {
  const band: HostArea = axis === 'rows' ? { ...area, bottom: LAST_ROW } : { ...area, right: LAST_COLUMN };
  const cut = (other: HostArea) => intersection(other, band) !== undefined && !contains(band, other);
  if (sheet.merges.some(cut) || sheet.tables.some((table) => cut(table.area))) return false;
  const size = axis === 'rows' ? area.bottom - area.top + 1 : area.right - area.left + 1;
  const shift: HostShift = { axis, at: axis === 'rows' ? area.top : area.left, count: insert ? size : -size };
  const moved = takeCells(sheet, band).flatMap(([row, column, cell]): [number, number, HostCell][] => {
    const index = shiftIndex(axis === 'rows' ? row : column, shift);
    if (index === undefined) return [];
    return [axis === 'rows' ? [index, column, cell] : [row, index, cell]];
  });
  for (const [row, column, cell] of moved) putCell(sheet, row, column, cell);
  const move = (other: HostArea) => (contains(band, other) ? (shiftArea(other, shift) ?? []) : other);
  sheet.merges = sheet.merges.flatMap(move);
  for (const format of sheet.conditionalFormats) format.areas = format.areas.flatMap(move);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  sheet.tables = sheet.tables.map((table) => ({ ...table, area: [move(table.area)].flat()[0] ?? table.area }));
  return true;
}

function takeCells(sheet: HostSheet, area: HostArea): [number, number, HostCell][] {
  const taken: [number, number, HostCell][] = [];
  for (const [row, cells] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, cell] of cells) {
      if (column < area.left || column > area.right) continue;
      taken.push([row, column, cell]);
    }
  }
  for (const [row, column] of taken) sheet.rows.get(row)?.delete(column);
  return taken;
}

export function putCell(sheet: HostSheet, row: number, column: number, cell: HostCell): void {
  const cells = sheet.rows.get(row);
  if (cells) cells.set(column, cell);
  else sheet.rows.set(row, new Map([[column, cell]]));
}

/** 合并区域里除左上角以外的格，写进去的值 Excel 不留；只看 `area` 里的，用 {@link cellKey} 查。 */
export function coveredCells(sheet: HostSheet, area: HostArea): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const merge of sheet.merges) {
    const part = intersection(merge, area);
    if (!part) continue;
    for (let row = part.top; row <= part.bottom; row += 1) {
      for (let column = part.left; column <= part.right; column += 1) {
        if (row !== merge.top || column !== merge.left) covered.add(cellKey(row, column));
      }
    }
  }
  return covered;
}

export function cellKey(row: number, column: number): number {
  return row * (LAST_COLUMN + 1) + column;
}
