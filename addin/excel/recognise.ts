import { areaAddress } from './address.ts';
import { type Body, findBody } from './body.ts';
import { type Grid, isBlank, makeGrid, type SheetContent } from './grid.ts';
import type { HeaderFit } from './header-fit.ts';
import { searchHeaders } from './header-search.ts';
import type { FoundTable, Recognition, SkippedSheet } from './table.ts';

/** 认出的表，连同取值时要当作空行的行（从 1 起）。 */
export interface RecognisedTable extends FoundTable {
  readonly notRecords: readonly number[];
}

export interface SheetRecognition extends Recognition {
  readonly tables: readonly RecognisedTable[];
}

const UNKNOWN = '没有认得的表头。请确认表头与“重点项目清单”等表的列名一致，再试一次';

/**
 * 在一张工作表上按表头找表（domain.md §2）：不看位置，只看列名。
 * 认不准的不猜，在 `skipped` 里说明原因。
 */
export function recogniseSheet(content: SheetContent): SheetRecognition {
  const skip = (why: string): SheetRecognition => ({ tables: [], skipped: [{ sheet: content.sheet, why }] });
  if (content.hidden) return skip('工作表已隐藏，没有校验。要校验请先取消隐藏');
  const grid = makeGrid(content);
  if (content.values.every((row) => row.every(isBlank))) return skip('空工作表');
  const { fits: found, doubts } = searchHeaders(grid);
  const fits = found.filter((fit) => !found.some((earlier) => continues(grid, earlier, fit)));
  const bodies = fits.map((fit) => ({ fit, body: findBody(grid, fit, endOf(grid, fit, fits)) }));
  const tables = bodies.map(({ fit, body }, position) => tableOf(content.sheet, fit, body, position));
  const outside = doubts.filter(({ place }) => !bodies.some((one) => covers(one, place.bottom)));
  const skipped: SkippedSheet[] = [
    ...outside.map(({ why }) => ({ sheet: content.sheet, why })),
    ...bodies.flatMap(({ body }) =>
      body.leftOut === undefined ? [] : [{ sheet: content.sheet, why: leftOutReason(body.leftOut) }],
    ),
  ];
  if (tables.length === 0 && skipped.length === 0) return skip(UNKNOWN);
  return { tables, skipped: tables.length === 0 ? skipped.slice(0, 1) : skipped };
}

const leftOutReason = (row: number) =>
  `第${row + 1}行起的内容不像上面那张表的记录，没有校验。如果是记录，请补全各列，并去掉前面的空行、合计行或说明行`;

/** 每页重复的表头，紧接在上一页的记录或小计之下：仍是同一张表。中间空了行或另有标题的，是另一张。 */
function continues(grid: Grid, earlier: HeaderFit, fit: HeaderFit): boolean {
  if (earlier.bottom >= fit.top || earlier.columns.length !== fit.columns.length) return false;
  const alike = earlier.columns.every(({ header, index }, i) => {
    const other = fit.columns[i];
    return other?.header === header && other.index === index;
  });
  return alike && fit.columns.filter(({ index }) => !isBlank(grid.value(fit.top - 1, index))).length > 1;
}

/** 表身到哪一行为止（不含）：同样几列上的下一处表头，否则到已用区域之末。 */
function endOf(grid: Grid, fit: HeaderFit, fits: readonly HeaderFit[]): number {
  const below = fits.filter((other) => other.top > fit.bottom && other.left <= fit.right && fit.left <= other.right);
  const next = Math.min(...below.map((other) => other.top));
  return Number.isFinite(next) ? beforeTitles(grid, fit, next) : grid.bottom + 1;
}

/** 下一张表的标题行、填报单位行不属于这张表：从它的表头往上退过空行和至多两格有字的行。 */
function beforeTitles(grid: Grid, fit: HeaderFit, next: number): number {
  let end = next;
  for (let row = next - 1; row > fit.bottom; row--) {
    const filled = fit.columns.filter((column) => !isBlank(grid.value(row, column.index))).length;
    if (filled > Math.min(2, fit.columns.length - 1)) break;
    end = row;
  }
  return end;
}

const covers = ({ fit, body }: { fit: HeaderFit; body: Body }, row: number) => row >= fit.top && row <= body.last;

function tableOf(sheet: string, fit: HeaderFit, body: Body, position: number): RecognisedTable {
  return {
    sheet,
    name: position === 0 ? sheet : `${sheet}#${position + 1}`,
    kind: fit.kind,
    address: areaAddress({ top: fit.top, left: fit.left, bottom: Math.max(body.last, fit.bottom), right: fit.right }),
    headerRow: fit.bottom + 1,
    firstRow: body.first + 1,
    lastRow: body.last + 1,
    columns: fit.columns,
    missing: fit.missing,
    extra: fit.extra,
    confidence: fit.confidence,
    notRecords: body.notRecords.map((row) => row + 1),
  };
}

/** 认整个工作簿。`工作表名#2` 恰是另一张工作表的名字时，再往后编号。 */
export function recogniseAll(contents: readonly SheetContent[]): SheetRecognition {
  const sheets = contents.map(recogniseSheet);
  const taken = new Set(contents.map((content) => content.sheet));
  const tables = sheets
    .flatMap((one) => one.tables)
    .map((table) => {
      if (table.name === table.sheet) return table;
      let number = Number(table.name.slice(table.sheet.length + 1));
      while (taken.has(`${table.sheet}#${number}`)) number++;
      const name = `${table.sheet}#${number}`;
      taken.add(name);
      return { ...table, name };
    });
  return { tables, skipped: sheets.flatMap((one) => one.skipped) };
}
