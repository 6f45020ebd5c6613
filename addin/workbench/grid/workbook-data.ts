import type {
  ICellData,
  IColumnData,
  IRange,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/presets';
import { BooleanNumber, LocaleType } from '@univerjs/presets';
import type { HostArea, HostSheet, HostWorkbook } from '../host/model.ts';
import { toGridCell } from './cell-data.ts';
import { toGridStyle } from './cell-style.ts';
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, layoutSheet, type SheetLayout } from './sheet-layout.ts';

/** 单元格没有写明字体时用的：中文引号按全角画。 */
const CJK_FONTS = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const MIN_ROWS = 100;
const MIN_COLUMNS = 26;
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 6;
/** 行号与滚动条占去的像素。 */
const ROW_HEADER = 60;

/** 整本工作簿 → 网格的快照。工作表沿用宿主的 id。`width` 是网格的像素宽。 */
export function workbookData(workbook: HostWorkbook, unitId: string, width: number): IWorkbookData {
  const styles = new StyleTable();
  const sheets: IWorkbookData['sheets'] = {};
  for (const sheet of workbook.sheets) sheets[sheet.id] = worksheetData(sheet, styles, width);
  return {
    id: unitId,
    name: workbook.properties.title,
    appVersion: '0.25.1',
    locale: LocaleType.ZH_CN,
    styles: styles.all,
    defaultStyle: { ff: CJK_FONTS },
    sheetOrder: workbook.sheets.map((sheet) => sheet.id),
    sheets,
  };
}

/** 相同的格式只存一份，两万行的表才装得快。 */
class StyleTable {
  readonly all: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  id(style: IStyleData): string {
    const key = JSON.stringify(style);
    const known = this.ids.get(key);
    if (known) return known;
    const id = `s${this.ids.size}`;
    this.ids.set(key, id);
    this.all[id] = style;
    return id;
  }
}

function worksheetData(sheet: HostSheet, styles: StyleTable, width: number): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [row, cells] of sheet.rows) {
    const line: Record<number, ICellData> = {};
    for (const [column, cell] of cells) {
      const style = toGridStyle(cell.style, cell.numberFormat);
      line[column] = { ...toGridCell(cell), ...(style && { s: styles.id(style) }) };
    }
    cellData[row] = line;
  }
  const layout = layoutSheet(sheet);
  const rowData: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of layout.rowHeights) rowData[row] = { h: height, ia: BooleanNumber.FALSE };
  for (const [row, height] of layout.estimatedHeights) rowData[row] = { ah: height, ia: BooleanNumber.TRUE };
  for (const row of sheet.hiddenRows) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
  const columnData: Record<number, Partial<IColumnData>> = {};
  for (const [column, width] of layout.columnWidths) columnData[column] = { w: width };
  for (const column of sheet.hiddenColumns) columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE };
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(MIN_ROWS, layout.rows + SPARE_ROWS),
    columnCount: Math.max(MIN_COLUMNS, layout.columns + SPARE_COLUMNS),
    mergeData: sheet.merges.map(toRange),
    freeze: {
      xSplit: sheet.frozenColumns,
      ySplit: sheet.frozenRows,
      startRow: sheet.frozenRows > 0 ? sheet.frozenRows : -1,
      startColumn: sheet.frozenColumns > 0 ? sheet.frozenColumns : -1,
    },
    defaultColumnWidth: DEFAULT_WIDTH,
    defaultRowHeight: DEFAULT_HEIGHT,
    zoomRatio: fittingZoom(layout, sheet, width),
    cellData,
    rowData,
    columnData,
  };
}

/** 表比网格宽时略缩小，尽量露出全部列；不小于 80%，字才看得清。 */
function fittingZoom(layout: SheetLayout, sheet: HostSheet, width: number): number {
  let total = 0;
  for (const [column, size] of layout.columnWidths) if (!sheet.hiddenColumns.has(column)) total += size;
  const fit = (width - ROW_HEADER) / Math.max(1, total);
  return Math.min(1, Math.max(0.8, Math.floor(fit * 20) / 20));
}

export function toRange(area: HostArea): IRange {
  return { startRow: area.top, startColumn: area.left, endRow: area.bottom, endColumn: area.right };
}

export function toArea(range: IRange): HostArea {
  return { top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn };
}
