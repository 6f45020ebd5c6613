import type { HostCell, HostSheet } from '../host/model.ts';

/** 网格画一张表要知道的尺寸，像素。 */
export interface SheetLayout {
  /** 用到的行数与列数。 */
  readonly rows: number;
  readonly columns: number;
  readonly columnWidths: ReadonlyMap<number, number>;
  /** 文件里写明的行高。 */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** 文件没写、按折行估出的行高；改动该行时网格会自行重算。 */
  readonly estimatedHeights: ReadonlyMap<number, number>;
}

const PIXELS_PER_POINT = 4 / 3;
const DEFAULT_FONT_POINTS = 11;
export const DEFAULT_WIDTH = 72;
const WIDEST = 320;
const CELL_PADDING = 6;
export const DEFAULT_HEIGHT = 24;
/** 一行字的高与字号之比，及格内上下留白；与网格自己的折行对得上，略宽。 */
const LINE_HEIGHT = 1.12;
const CELL_MARGIN = 8;
const HIGHEST = 409 * PIXELS_PER_POINT;
/** 估列宽只看前这些行：再多也不会更准，大表却会变慢。 */
const SAMPLED_ROWS = 200;

/**
 * 文件写明的列宽行高照用；没写的，列宽按内容估，行高按折行后的行数估。
 * 只影响显示：估出的尺寸不写回工作簿。
 */
export function layoutSheet(sheet: HostSheet): SheetLayout {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of sheet.rows) {
    rows = Math.max(rows, row + 1);
    for (const column of cells.keys()) columns = Math.max(columns, column + 1);
  }
  const merged = mergedCells(sheet);
  const columnWidths = new Map<number, number>();
  for (let column = 0; column < columns; column += 1) {
    columnWidths.set(column, widthPixels(sheet.columnWidths.get(column)) ?? contentWidth(sheet, column, merged));
  }
  const rowHeights = new Map<number, number>();
  for (const [row, height] of sheet.rowHeights) rowHeights.set(row, Math.round(height * PIXELS_PER_POINT));
  const estimatedHeights = new Map<number, number>();
  for (const [row, cells] of sheet.rows) {
    if (rowHeights.has(row)) continue;
    estimatedHeights.set(row, contentHeight(row, cells, columnWidths, merged));
  }
  return { rows, columns, columnWidths, rowHeights, estimatedHeights };
}

/** 文件里的列宽以默认字体的字符数计（含边距）：每字符 7 像素。 */
function widthPixels(characters: number | undefined): number | undefined {
  return characters === undefined ? undefined : Math.round(characters * 7);
}

/** 像素 → 文件里的列宽（字符数）。 */
export function fileWidth(pixels: number): number {
  return pixels / 7;
}

/** 像素 → 文件里的行高（磅）。 */
export function fileHeight(pixels: number): number {
  return pixels / PIXELS_PER_POINT;
}

/** 合并区域里的格，不参与估算。 */
function mergedCells(sheet: HostSheet): (row: number, column: number) => boolean {
  return (row, column) =>
    sheet.merges.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
}

function contentWidth(sheet: HostSheet, column: number, merged: (row: number, column: number) => boolean): number {
  let widest = 0;
  let sampled = 0;
  for (const [row, cells] of sheet.rows) {
    if (sampled >= SAMPLED_ROWS) break;
    sampled += 1;
    const cell = cells.get(column);
    if (!cell || merged(row, column)) continue;
    for (const line of shownText(cell).split('\n')) widest = Math.max(widest, textWidth(line, cell));
  }
  if (widest === 0) return DEFAULT_WIDTH;
  return Math.min(WIDEST, Math.max(DEFAULT_WIDTH, Math.ceil(widest + CELL_PADDING)));
}

function contentHeight(
  row: number,
  cells: ReadonlyMap<number, HostCell>,
  widths: ReadonlyMap<number, number>,
  merged: (row: number, column: number) => boolean,
): number {
  let height = DEFAULT_HEIGHT;
  for (const [column, cell] of cells) {
    const text = shownText(cell);
    if (text === '' || merged(row, column)) continue;
    const room = Math.max(20, (widths.get(column) ?? DEFAULT_WIDTH) - CELL_PADDING);
    const lines = cell.style?.wrapText
      ? text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, cell) / room)), 0)
      : 1;
    height = Math.max(height, Math.ceil(lines * fontPixels(cell) * LINE_HEIGHT) + CELL_MARGIN);
  }
  return Math.min(HIGHEST, height);
}

function shownText(cell: HostCell): string {
  return cell.value === null ? '' : String(cell.value);
}

function fontPixels(cell: HostCell): number {
  return (cell.style?.fontSize ?? DEFAULT_FONT_POINTS) * PIXELS_PER_POINT;
}

/** 汉字与全角符号占一个字身，其余约占一半。 */
function textWidth(text: string, cell: HostCell): number {
  let halves = 0;
  for (const character of text) halves += character.charCodeAt(0) > 0x2e7f || '“”‘’…—·'.includes(character) ? 2 : 1.1;
  return (halves / 2) * fontPixels(cell);
}
