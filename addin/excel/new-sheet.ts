import type { CellValue } from '../../shared/api/validations.ts';
import { type Area, joinAddresses, verticalRuns } from './address.ts';
import { rangeAt, requestBytes, type Step, stepAreas } from './batches.ts';
import { type Content, isFormula, writable } from './cell.ts';
import { drawChart } from './chart.ts';
import { rowDigest } from './digests.ts';
import { linkContent } from './link.ts';
import type { DraftCell, DraftColumn, SheetDraft } from './sheet-draft.ts';

const TITLE_SIZE = 16;
const NOTE_COLOR = '#595959';
const HEADER_FILL = '#DDEBF7';
const BORDER_COLOR = '#BFBFBF';
/** Excel 自己给链接的颜色。 */
const LINK_COLOR = '#0563C1';
const BORDERS = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
/** 一步里几十个动作的开销。 */
const FORMAT_BYTES = 20_000;

/** 表头在第几行，从 0 起：上面是标题与说明。 */
export const headerRowOf = ({ notes }: Pick<SheetDraft, 'notes'>): number => 1 + notes.length;

/** 一格要写的内容；空的是空串。 */
export function contentOf(cell: DraftCell | undefined): Content {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? linkContent(cell.value, cell.link) : cell;
}

/** 各行的内容，一行一列不缺。 */
export const recordsIn = ({ columns, rows }: Pick<SheetDraft, 'columns' | 'rows'>): Content[][] =>
  rows.map(({ cells }) => columns.map((_, column) => contentOf(cells[column])));

/** 存着的样子：公式是它的原文，空格是 null。 */
export const storedAs = (content: Content): CellValue =>
  isFormula(content) ? content.formula : content === '' ? null : content;

/** 从第一行起逐行的摘要，撤销时据此看还是不是写上去的样子。 */
export const sheetDigests = (draft: SheetDraft): string =>
  [
    ...[[draft.title], ...draft.notes.map((note) => [note]), draft.columns.map(({ title }) => title)],
    ...recordsIn(draft).map((line) => line.map(storedAs)),
  ]
    .map(rowDigest)
    .join('');

/** 新建一张工作表、写上内容、定好格式与打印的各步。 */
export function newSheetSteps(context: Excel.RequestContext, draft: SheetDraft): Step[] {
  const { name, columns, rows } = draft;
  const header = headerRowOf(draft);
  const last = { column: columns.length - 1, row: header + rows.length };
  const records = { top: header + 1, left: 0, bottom: last.row, right: last.column };
  return [
    { bytes: 500, queue: () => void context.workbook.worksheets.add(name) },
    ...(rows.length === 0 ? [] : numberFormatSteps(context, name, columns, records)),
    ...headSteps(context, draft),
    ...(rows.length === 0 ? [] : recordSteps(context, draft, records)),
    { bytes: FORMAT_BYTES, queue: () => formatSheet(context, draft, records) },
    ...linkSteps(context, draft),
    ...(draft.chart && rows.length > 0 ? [{ bytes: FORMAT_BYTES, queue: () => drawChart(context, draft) }] : []),
  ];
}

function numberFormatSteps(
  context: Excel.RequestContext,
  name: string,
  columns: readonly DraftColumn[],
  records: Area,
): Step[] {
  return columns.flatMap(({ numberFormat }, column) => {
    if (numberFormat === undefined) return [];
    const area = { ...records, left: column, right: column };
    const formats = Array.from({ length: area.bottom - area.top + 1 }, () => [numberFormat]);
    return [
      {
        bytes: requestBytes(formats),
        queue: () => {
          rangeAt(context, name, area).numberFormat = formats;
        },
      },
    ];
  });
}

function headSteps(context: Excel.RequestContext, { name, title, notes, columns }: SheetDraft): Step[] {
  const top = [title, ...notes].map((text) => [writable(text, 'General')]);
  const header = columns.map((column) => writable(column.title, 'General'));
  return [
    {
      bytes: requestBytes(top) + requestBytes(header),
      queue: () => {
        rangeAt(context, name, { top: 0, left: 0, bottom: notes.length, right: 0 }).formulas = top;
        const row = headerRowOf({ notes });
        rangeAt(context, name, { top: row, left: 0, bottom: row, right: columns.length - 1 }).formulas = [header];
      },
    },
  ];
}

function recordSteps(context: Excel.RequestContext, draft: SheetDraft, records: Area): Step[] {
  const entries = recordsIn(draft).map((line) =>
    line.map((content, column) => entryOf(content, draft.columns[column]?.numberFormat)),
  );
  return stepAreas(records, (row) => requestBytes(entries[row - records.top])).map((area) => {
    const block = entries.slice(area.top - records.top, area.bottom - records.top + 1);
    return {
      bytes: requestBytes(block),
      queue: () => {
        rangeAt(context, draft.name, area).formulas = block;
      },
    };
  });
}

const entryOf = (content: Content, format = 'General') =>
  isFormula(content) ? content.formula : writable(content, format);

function formatSheet(context: Excel.RequestContext, draft: SheetDraft, records: Area): void {
  const { name, notes, columns, rows } = draft;
  const sheet = context.workbook.worksheets.getItem(name);
  const row = headerRowOf(draft);
  const header = rangeAt(context, name, { ...records, top: row, bottom: row });
  const table = rangeAt(context, name, { ...records, top: row });

  const title = rangeAt(context, name, { top: 0, left: 0, bottom: 0, right: 0 }).format;
  title.font.bold = true;
  title.font.size = TITLE_SIZE;
  if (notes.length > 0)
    rangeAt(context, name, { top: 1, left: 0, bottom: notes.length, right: 0 }).format.font.color = NOTE_COLOR;

  table.format.wrapText = true;
  table.format.verticalAlignment = 'Top';
  for (const side of BORDERS) {
    if (side === 'InsideHorizontal' && rows.length === 0) continue;
    if (side === 'InsideVertical' && columns.length === 1) continue;
    const border = table.format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = BORDER_COLOR;
  }
  for (const [column, { width, align = 'left' }] of columns.entries()) {
    const whole = rangeAt(context, name, { ...records, top: row, left: column, right: column });
    whole.format.columnWidth = widthPoints(width);
    whole.format.horizontalAlignment = ALIGNMENTS[align];
  }
  header.format.font.bold = true;
  header.format.fill.color = HEADER_FILL;
  header.format.horizontalAlignment = 'Center';
  header.format.verticalAlignment = 'Center';
  table.format.autofitRows();

  sheet.freezePanes.freezeRows(row + 1);
  sheet.pageLayout.orientation = 'Landscape';
  sheet.pageLayout.paperSize = 'A4';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows(`$${row + 1}:$${row + 1}`);
}

const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** Excel 接口的列宽以磅计：默认字体一个字符宽 7 像素，另有 5 像素的边；一像素 0.75 磅。 */
export const widthPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

/** 链接写成公式，Excel 不给它链接的样子，自己来。 */
function linkSteps(context: Excel.RequestContext, draft: SheetDraft): Step[] {
  const top = headerRowOf(draft) + 1;
  const linked = draft.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      typeof cell === 'object' && cell !== null ? [{ row: top + row + 1, column }] : [],
    ),
  );
  return joinAddresses(verticalRuns(linked)).map((addresses) => ({
    bytes: addresses.length + 1_000,
    queue: () => {
      const { font } = context.workbook.worksheets.getItem(draft.name).getRanges(addresses).format;
      font.color = LINK_COLOR;
      font.underline = 'Single';
    },
  }));
}
