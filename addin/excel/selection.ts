import { columnOf } from '../../shared/sheets/kinds.ts';
import { type Area, areaAddress, parseAddress } from './address.ts';
import { type BlockOptions, readBlocks } from './blocks.ts';
import { CORRECTIONS, type Correction } from './corrections.ts';
import { ExcelError } from './errors.ts';
import { type Grid, isBlank, makeGrid, type SheetContent } from './grid.ts';
import { matchHeader } from './headers.ts';
import { loadMemory, type Memory } from './memory.ts';
import { mergedAreas } from './read.ts';
import { type RecognisedTable, recogniseAll } from './recognise.ts';

/** 一次对照至多这么多行；再多，官员也选不过来。 */
const MOST_SELECTED_ROWS = 5_000;

/** 官员选中的一块（裁到有内容的地方），连同它所在的工作表。 */
export interface Selection<T> {
  readonly area: Area;
  readonly content: SheetContent;
  readonly corrections: readonly Correction[];
  readonly remembered: T;
}

/** 选中的一列里的一格。行从 1 起。 */
export interface SelectedCell {
  readonly row: number;
  readonly text: string;
}

/** 选中的一列：有字的各格；表头在哪一行（从 1 起），没有表头的没有。 */
export interface SelectedColumn {
  readonly worksheet: string;
  readonly address: string;
  readonly column: number;
  readonly headerRow?: number;
  readonly cells: readonly SelectedCell[];
}

/** 读官员选中的一块和它所在的工作表，只读；通常三次往返。`memory` 是一并要看的记忆。 */
export async function readSelection<T>(
  context: Excel.RequestContext,
  memory: Memory<T>,
  options: BlockOptions = {},
): Promise<Selection<T>> {
  const selected = context.workbook.getSelectedRanges().load('areaCount');
  const boxes = selected.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  const sheet = loadUsed(selected.worksheet);
  const corrections = loadMemory(context, CORRECTIONS);
  const remembered = loadMemory(context, memory);
  await context.sync();
  const [box] = boxes.items;
  if (selected.areaCount > 1) throw new ExcelError('excel', '选了几处不相连的地方。请只选一列里相连的几格，再对照');
  const content = await contentOf(context, sheet, options);
  const area = box && content && intersection(boxOf(box), areaOf(content));
  if (!area || !content) throw new ExcelError('missing', '所选的地方没有内容。请先在表里选中要对照的一列，再试一次');
  return { area, content, corrections: corrections(), remembered: remembered() };
}

/** 一张工作表的内容，只读；空工作表也给出。 */
export async function readSheet(
  context: Excel.RequestContext,
  worksheet: string,
  options: BlockOptions = {},
): Promise<SheetContent> {
  const sheet = loadUsed(context.workbook.worksheets.getItem(worksheet));
  await context.sync();
  const nothing = { sheet: worksheet, worksheetId: sheet.worksheet.id, hidden: false, top: 0, left: 0 };
  return (await contentOf(context, sheet, options)) ?? { ...nothing, values: [], merges: [] };
}

interface UsedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

const loadUsed = (worksheet: Excel.Worksheet): UsedSheet => ({
  worksheet: worksheet.load('name,id'),
  used: worksheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
});

/** 已用区域的值与合并区；空工作表没有。 */
async function contentOf(
  context: Excel.RequestContext,
  { worksheet, used }: UsedSheet,
  options: BlockOptions,
): Promise<SheetContent | undefined> {
  if (used.isNullObject) return undefined;
  const area = boxOf(used);
  const regions = [{ sheet: worksheet.name, area }];
  const [merges = []] = await mergedAreas(context, regions);
  const [values = []] = await readBlocks(context, 'values', regions, options);
  const { top, left } = area;
  return { sheet: worksheet.name, worksheetId: worksheet.id, hidden: false, top, left, values, merges };
}

const areaOf = ({ top, left, values }: SheetContent): Area => ({
  ...{ top, left, bottom: top + values.length - 1 },
  right: left + (values[0]?.length ?? 0) - 1,
});

/** 选中的是哪一列、哪些行：在认得的表里只要记录行，表头、合计不在其内。人名列不对照。 */
export function selectedColumn({ area, content, corrections }: Selection<unknown>): SelectedColumn {
  if (area.left !== area.right) throw new ExcelError('excel', '选了不止一列。请只选要对照的一列，再试一次');
  const grid = makeGrid(content);
  const { tables } = recogniseAll([content], corrections);
  const table = tables.find((one) => holds(one, area));
  const headerRow = table?.headerRow ?? headerAbove(grid, area);
  refusePersons(grid, area, table);
  const cells = rowsOf(area, table).flatMap((row): SelectedCell[] => {
    const value = grid.shown(row - 1, area.left);
    return isBlank(value) ? [] : [{ row, text: String(value).trim() }];
  });
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) throw new ExcelError('missing', '所选的格里没有字。请选中有内容的一列，再试一次');
  if (cells.length > MOST_SELECTED_ROWS)
    throw new ExcelError(
      'too-large',
      `所选有 ${cells.length} 行，一次至多对照 ${MOST_SELECTED_ROWS} 行。请分几次选，再对照`,
    );
  return {
    worksheet: content.sheet,
    address: areaAddress({ ...area, top: first.row - 1, bottom: last.row - 1 }),
    column: area.left,
    ...(headerRow === undefined ? {} : { headerRow }),
    cells,
  };
}

/** 选中的列在这张表里，且碰到它的表头或记录。 */
function holds(table: RecognisedTable, { top, bottom, left }: Area): boolean {
  const whole = parseAddress(table.address);
  const isInside = whole !== undefined && whole.left <= left && left <= whole.right;
  return isInside && top < table.lastRow && bottom >= table.headerRow - 1;
}

function rowsOf({ top, bottom }: Area, table: RecognisedTable | undefined): number[] {
  const first = Math.max(top + 1, table?.firstRow ?? 1);
  const last = Math.min(bottom + 1, table?.lastRow ?? bottom + 1);
  const others = new Set(table?.notRecords);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i).filter((row) => !others.has(row));
}

/** 不在认得的表里：紧挨着的上面一格是文字，就当它是表头。 */
function headerAbove(grid: Grid, { top, left }: Area): number | undefined {
  const above = top === 0 ? null : grid.value(top - 1, left);
  return typeof above === 'string' && !isBlank(above) ? top : undefined;
}

const PERSON_WORDS = /姓名|名字|联系人|负责人|主持人/u;

/** 人名不出工作簿：认得的人名列不送；上面（选中的第一格也算）有哪一格像人名列的表头，也不送。 */
function refusePersons(grid: Grid, { top, left }: Area, table: RecognisedTable | undefined): void {
  const field = table?.columns.find(({ index }) => index === left)?.field;
  const isKnown = table && field !== undefined && columnOf(table.kind, field)?.content.type === 'person';
  const above = Array.from({ length: top - grid.top + 1 }, (_, i) => grid.shown(grid.top + i, left));
  if (isKnown || above.some((header) => typeof header === 'string' && namesPersons(header)))
    throw new ExcelError('excel', '这一列是人名。人名不送出工作簿，不能对照；请选单位、地名、学校或项目的一列');
}

const namesPersons = (header: string): boolean =>
  PERSON_WORDS.test(header) ||
  matchHeader(header).some(({ kind, field }) => columnOf(kind, field)?.content.type === 'person');

type Box = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;
const boxOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Box): Area => ({
  ...{ top: rowIndex, left: columnIndex },
  ...{ bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 },
});

function intersection(one: Area, other: Area): Area | undefined {
  const area = {
    ...{ top: Math.max(one.top, other.top), left: Math.max(one.left, other.left) },
    ...{ bottom: Math.min(one.bottom, other.bottom), right: Math.min(one.right, other.right) },
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}
