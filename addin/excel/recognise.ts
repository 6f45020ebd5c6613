import type { SheetKind } from '../../shared/sheets/kinds.ts';
import { areaAddress } from './address.ts';
import { type Body, findBody } from './body.ts';
import { type CorrectedHeaders, correctHeaders, locate } from './corrected-headers.ts';
import type { Correction } from './corrections.ts';
import { type Grid, isBlank, makeGrid, type SheetContent } from './grid.ts';
import type { HeaderFit, HeaderPlace } from './header-fit.ts';
import { headerKey } from './header-like.ts';
import { searchHeaders } from './header-search.ts';
import { CHECKED, type HeaderIndex } from './headers.ts';
import { isPageRow } from './row-kind.ts';
import { NOT_CHECKED } from './sheet-draft.ts';
import type { FoundTable, HeaderSpot, Recognition, SkippedSheet } from './table.ts';

/** 认出的表，连同取值时要当作空行的行（从 1 起）。 */
export interface RecognisedTable<K extends string = SheetKind> extends FoundTable<K> {
  readonly notRecords: readonly number[];
}

export interface SheetRecognition<K extends string = SheetKind> extends Recognition<K> {
  readonly tables: readonly RecognisedTable<K>[];
  /** 如今用不上了的更正。 */
  readonly lost: readonly string[];
}

/** 照哪一套表来认；`own` 为真时，本工具写出的表也认。 */
export interface WayToRecognise<K extends string> {
  readonly index: HeaderIndex<K>;
  readonly own: boolean;
}
const FOR_CHECKING: WayToRecognise<SheetKind> = { index: CHECKED, own: false };

const UNKNOWN = '没有认得的表头。请确认表头与“重点项目清单”等表的列名一致，再试一次；或点“更正”，指出表头和各列';

/**
 * 在一张工作表上按表头找表：不看位置，只看列名；官员更正过的照更正。
 * 认不准的不猜，在 `skipped` 里说明原因。
 */
export const recogniseSheet = (content: SheetContent, corrections: readonly Correction[] = []): SheetRecognition =>
  recogniseIn(content, corrections, FOR_CHECKING);

function recogniseIn<K extends string>(
  content: SheetContent,
  corrections: readonly Correction[],
  { index, own }: WayToRecognise<K>,
): SheetRecognition<K> {
  const { sheet } = content;
  const nothing = (skipped: SkippedSheet): SheetRecognition<K> => ({ tables: [], skipped: [skipped], lost: [] });
  if (content.hidden) return nothing({ sheet, why: '工作表已隐藏，没有校验。要校验请先取消隐藏' });
  const grid = makeGrid(content);
  if (content.values.every((row) => row.every(isBlank))) return nothing({ sheet, why: '空工作表' });
  if (!own && saysNotChecked(content))
    return nothing({ sheet, why: '本工具写出的表，不参加校验。要校验请删去表上方的这句说明' });
  const { fits: found, doubts } = searchHeaders(grid, index);
  const { fits: headers, dismissed, lost } = correctHeaders(grid, found, corrections, index);
  const fits = headers.filter((fit) => !headers.some((earlier) => continues(grid, earlier, fit)));
  const bodies = fits.map((fit) => ({ fit, body: findBody(grid, fit, endOf(grid, fit, [...fits, ...dismissed])) }));
  const tables = bodies.map(({ fit, body }, position) => tableOf(sheet, fit, body, position));
  const outside = doubts.filter(
    ({ place }) =>
      !bodies.some((one) => covers(one, place.bottom)) && !dismissed.some((one) => one.bottom === place.bottom),
  );
  const unread: SkippedSheet[] = [
    ...outside.map(({ why, place }) => ({ sheet, why, correctable: true as const, header: spotOf(place) })),
    ...bodies.flatMap(({ fit, body: { leftOut } }) =>
      leftOut === undefined
        ? []
        : [
            {
              ...{ sheet, why: leftOutReason(leftOut), correctable: true as const },
              header: spotOf({ ...fit, top: leftOut, bottom: leftOut }),
            },
          ],
    ),
  ];
  const told = correctionNotes(sheet, { dismissed, lost });
  if (tables.length === 0 && unread.length === 0 && dismissed.length === 0)
    unread.push({ sheet, why: UNKNOWN, correctable: true });
  return {
    tables,
    skipped: [...(tables.length === 0 ? unread.slice(0, 1) : unread), ...told],
    lost: lost.map(({ correction }) => correction.id),
  };
}

/** 说明行在表头之上，至多这么多行。 */
const NOTE_ROWS = 12;

const saysNotChecked = ({ values }: SheetContent): boolean =>
  values.slice(0, NOTE_ROWS).some((row) => row.includes(NOT_CHECKED));

const spotOf = ({ top, bottom, left, right }: HeaderPlace): HeaderSpot => ({
  headerRow: bottom + 1,
  headerRows: bottom - top + 1,
  ...{ left, right },
});

const leftOutReason = (row: number) =>
  `第${row + 1}行起的内容不像上面那张表的记录，没有校验。如果是记录，请补全各列，并去掉前面的空行、合计行或说明行`;

/** 更正的去处：照办而不校验的，用不上了的。 */
function correctionNotes(sheet: string, { dismissed, lost }: Pick<CorrectedHeaders, 'dismissed' | 'lost'>) {
  return [
    ...dismissed.map(
      ({ bottom, corrected }): SkippedSheet => ({
        ...{ sheet, corrected },
        why: `照您的更正，表头在第${bottom + 1}行的表不校验`,
      }),
    ),
    ...lost.map(
      ({ correction, missing }): SkippedSheet => ({
        ...{ sheet, corrected: correction.id },
        why: `您更正过的表头找不到了（“${missing}”已改动或删除），这次改按自动识别。请核对，需要时再更正一次`,
      }),
    ),
  ];
}

/** 每页重复的表头，紧接在上一页的记录或小计之下：仍是同一张表。中间空了行或另有标题的，是另一张。 */
function continues(grid: Grid, earlier: HeaderFit<string>, fit: HeaderFit<string>): boolean {
  if (earlier.bottom >= fit.top || fit.corrected !== undefined) return false;
  if (earlier.corrected !== undefined) return repeatsCorrected(grid, earlier, fit);
  if (earlier.columns.length !== fit.columns.length) return false;
  const alike = earlier.columns.every(({ header, index }, i) => {
    const other = fit.columns[i];
    return other !== undefined && headerKey(other.header) === headerKey(header) && other.index === index;
  });
  return alike && followsRecords(grid, earlier, fit);
}

/** 更正过的表每页重复的表头：自动认出的是另一个样子，只比文字。 */
function repeatsCorrected(grid: Grid, earlier: HeaderFit<string>, fit: HeaderFit<string>): boolean {
  const same = earlier.columns.every(
    ({ index }) => printed(grid, earlier.bottom, index) === printed(grid, fit.bottom, index),
  );
  return same && followsRecords(grid, earlier, fit);
}

const printed = (grid: Grid, row: number, column: number) => headerKey(String(grid.shown(row, column) ?? ''));

/** 表头之上紧接着记录，或只隔着换页留下的几行。 */
function followsRecords(grid: Grid, earlier: HeaderFit<string>, fit: HeaderFit<string>): boolean {
  let row = fit.top - 1;
  let isPaged = false;
  while (row > earlier.bottom && (isPageRow(grid, earlier, row) || isBlankRow(grid, fit, row))) {
    isPaged ||= !isBlankRow(grid, fit, row);
    row--;
  }
  return filledIn(grid, fit, isPaged ? row : fit.top - 1) > 1;
}

const filledIn = (grid: Grid, fit: HeaderFit<string>, row: number) =>
  fit.columns.filter(({ index }) => !isBlank(grid.value(row, index))).length;
const isBlankRow = (grid: Grid, fit: HeaderFit<string>, row: number) => filledIn(grid, fit, row) === 0;

/** 表身到哪一行为止（不含）：同样几列上的下一处表头，否则到已用区域之末。 */
function endOf(grid: Grid, fit: HeaderFit<string>, fits: readonly HeaderPlace[]): number {
  const below = fits.filter((other) => other.top > fit.bottom && other.left <= fit.right && fit.left <= other.right);
  const next = Math.min(...below.map((other) => other.top));
  return Number.isFinite(next) ? beforeTitles(grid, fit, next) : grid.bottom + 1;
}

/** 下一张表的标题行、填报单位行不属于这张表：从它的表头往上退过空行和至多两格有字的行。 */
function beforeTitles(grid: Grid, fit: HeaderFit<string>, next: number): number {
  let end = next;
  for (let row = next - 1; row > fit.bottom; row--) {
    const filled = fit.columns.filter((column) => !isBlank(grid.value(row, column.index))).length;
    if (filled > Math.min(2, fit.columns.length - 1)) break;
    end = row;
  }
  return end;
}

const covers = ({ fit, body }: { fit: HeaderFit<string>; body: Body }, row: number) =>
  row >= fit.top && row <= body.last;

function tableOf<K extends string>(sheet: string, fit: HeaderFit<K>, body: Body, position: number): RecognisedTable<K> {
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
    ...(fit.corrected === undefined ? {} : { corrected: fit.corrected }),
    notRecords: body.notRecords.map((row) => row + 1),
  };
}

/** 认整个工作簿，照官员的更正。`工作表名#2` 恰是另一张工作表的名字时，再往后编号。 */
export const recogniseAll = (
  contents: readonly SheetContent[],
  corrections: readonly Correction[] = [],
): SheetRecognition => recogniseAllIn(contents, corrections, FOR_CHECKING);

/** 同上，照另一套表来认。 */
export function recogniseAllIn<K extends string>(
  contents: readonly SheetContent[],
  corrections: readonly Correction[],
  way: WayToRecognise<K>,
): SheetRecognition<K> {
  const placed = corrections.map((correction) => ({ correction, content: sheetOf(contents, correction) }));
  const sheets = contents.map((content) =>
    recogniseIn(
      content,
      placed.flatMap((one) => (one.content === content ? [one.correction] : [])),
      way,
    ),
  );
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
  return {
    tables,
    skipped: sheets.flatMap((one) => one.skipped),
    lost: sheets.flatMap((one) => one.lost),
  };
}

/** 更正说的工作表：照编号（改名之后仍是它），再照名字；两者不是一张时，看表头在哪一张上。 */
function sheetOf(contents: readonly SheetContent[], correction: Correction): SheetContent | undefined {
  const { worksheet, worksheetId } = correction;
  const byId = worksheetId === undefined ? undefined : contents.find((one) => one.worksheetId === worksheetId);
  const byName = contents.find(({ sheet }) => sheet === worksheet);
  if (!byId || !byName || byId === byName) return byId ?? byName;
  return locate(makeGrid(byId), correction) ? byId : byName;
}
