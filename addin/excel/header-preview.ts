import type { CellValue } from '../../shared/api/validations.ts';
import type { SheetKind } from '../../shared/sheets/kinds.ts';
import { columnLetters } from './address.ts';
import { readRegions } from './blocks.ts';
import { rowsOf } from './corrections.ts';
import { isDateFormat, isoDate } from './dates.ts';
import { ExcelError } from './errors.ts';
import { type Grid, isBlank, makeGrid } from './grid.ts';
import { headerColumns } from './header-fit.ts';
import { CHECKED, matchHeader } from './headers.ts';
import { mergedAreas } from './read.ts';

/** 看哪几行：不说 `headerRow` 时由本工具挑一行像表头的。行号从 1 起。 */
export interface HeaderRows {
  readonly worksheet: string;
  readonly headerRow?: number;
  readonly headerRows: number;
}

/** 把这几行当作表头看到的样子。 */
export interface HeaderPreview {
  readonly headerRow: number;
  readonly headerRows: number;
  /** 已用区域的末行。 */
  readonly lastRow: number;
  readonly columns: readonly PreviewedColumn[];
  /** 没有列出的列数。 */
  readonly more: number;
}

export interface PreviewedColumn {
  readonly index: number;
  /** 如 `C`。 */
  readonly letter: string;
  /** 没有字的为空。 */
  readonly header: string;
  /** 下面头几格的值。 */
  readonly samples: readonly string[];
  /** 在各种表里这个表头是哪一列；不认得的没有。 */
  readonly fields: Partial<Record<SheetKind, string>>;
}

/** 表头之下看这么多行找样例；不说哪一行时在头这么多行里挑。 */
const ROWS_BELOW = 20;
const ROWS_SEARCHED = 30;
const MOST_SAMPLES = 3;
const MOST_COLUMNS = 80;

/** 读一张工作表上的几行，三次往返。 */
export async function readHeader(context: Excel.RequestContext, wanted: HeaderRows): Promise<HeaderPreview> {
  const { worksheet, headerRow, headerRows } = wanted;
  const sheet = context.workbook.worksheets.getItem(worksheet);
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) throw new ExcelError('missing', `工作表“${worksheet}”现在是空的。请重新认表`);
  const lastRow = used.rowIndex + used.rowCount;
  const nothing = { headerRow: headerRow ?? 1, headerRows, lastRow, columns: [], more: 0 };
  if (headerRow !== undefined && (headerRow > lastRow || headerRow <= used.rowIndex)) return nothing;
  const top = headerRow === undefined ? used.rowIndex : Math.max(headerRow - headerRows, used.rowIndex);
  const area = {
    top,
    bottom: Math.min((headerRow ?? top + ROWS_SEARCHED) + ROWS_BELOW, lastRow) - 1,
    left: used.columnIndex,
    right: used.columnIndex + used.columnCount - 1,
  };
  const [merges = []] = await mergedAreas(context, [{ sheet: worksheet, area }]);
  const [block] = await readRegions(context, [{ sheet: worksheet, area, properties: ['values', 'numberFormat'] }]);
  const values = (block?.values ?? []).map((row, r) =>
    row.map((value, c) => dated(value, block?.numberFormat[r]?.[c])),
  );
  const grid = makeGrid({ sheet: worksheet, hidden: false, top, left: area.left, values, merges });
  return previewOf(grid, headerRow ?? likelyRow(grid) + 1, headerRows, lastRow);
}

const dated = (value: CellValue, format: CellValue | undefined): CellValue =>
  typeof value === 'number' && isDateFormat(String(format ?? 'General')) ? (isoDate(value) ?? value) : value;

function previewOf(grid: Grid, headerRow: number, headerRows: number, lastRow: number): HeaderPreview {
  const headers = new Map(
    headerColumns(grid, rowsOf(grid, headerRow, headerRows), CHECKED).map((column) => [column.index, column]),
  );
  const columns: PreviewedColumn[] = [];
  for (let index = grid.left; index <= grid.right; index++) {
    const header = headers.get(index);
    const samples = samplesBelow(grid, headerRow, index);
    if (!header && samples.length === 0) continue;
    const fields = [...(header?.matches ?? [])].map(([kind, { field }]) => [kind, field] as const);
    columns.push({
      ...{ index, letter: columnLetters(index), header: header?.header ?? '', samples },
      fields: Object.fromEntries(fields),
    });
  }
  const shown = columns.slice(0, MOST_COLUMNS);
  return { headerRow, headerRows, lastRow, columns: shown, more: columns.length - shown.length };
}

function samplesBelow(grid: Grid, headerRow: number, index: number): string[] {
  const samples: string[] = [];
  for (let row = headerRow; row <= grid.bottom && samples.length < MOST_SAMPLES; row++) {
    const value = grid.value(row, index);
    if (!isBlank(value)) samples.push(String(value).trim());
  }
  return samples;
}

/** 头几行里最像表头的：认得的字最多的，再次有字的格最多的。 */
function likelyRow(grid: Grid): number {
  let best = { row: grid.top, known: 0, texts: 0 };
  for (let row = grid.top; row <= Math.min(grid.bottom, grid.top + ROWS_SEARCHED - 1); row++) {
    let [known, texts] = [0, 0];
    for (let column = grid.left; column <= grid.right; column++) {
      const value = grid.value(row, column);
      if (typeof value !== 'string' || isBlank(value)) continue;
      texts++;
      if (matchHeader(value).length > 0) known++;
    }
    if (known > best.known || (known === best.known && texts > best.texts)) best = { row, known, texts };
  }
  return best.row;
}
