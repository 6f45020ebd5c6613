import type { CellValue } from '../../shared/api/validations.ts';
import type { Area } from './address.ts';
import { rangeAt } from './batches.ts';
import { type Region, readRegions, type Wanted } from './blocks.ts';
import { type CellState, cellState } from './cell.ts';
import type { Witness } from './change-record.ts';
import { isUnexplained } from './errors.ts';
import { isBlank } from './grid.ts';
import { mergedAreas } from './read.ts';
import { cellKey, rectanglesOf } from './rectangles.ts';

export interface Place {
  /** 行列从 0 起。 */
  readonly row: number;
  readonly column: number;
}

export interface ListedSheet {
  readonly name: string;
  readonly id: string;
  readonly isProtected: boolean;
  readonly isVisible: boolean;
}

/** 排进下一次往返；往返之后再取。 */
export function loadSheets(context: Excel.RequestContext): () => ListedSheet[] {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/id,items/visibility,items/protection/protected');
  return () =>
    worksheets.items.map(({ name, id, visibility, protection }) => ({
      ...{ name, id, isProtected: protection.protected, isVisible: visibility === 'Visible' },
    }));
}

/** 先照名字找；改过名的照编号找。 */
export const findSheet = (
  sheets: readonly ListedSheet[],
  worksheet: string,
  worksheetId?: string,
): ListedSheet | undefined =>
  sheets.find(({ name }) => name === worksheet) ?? sheets.find(({ id }) => id === worksheetId);

/** 一张工作表上与写有关的情形。 */
export interface Surveyed {
  readonly merges: readonly Area[];
  /** 要改的行里有隐藏的，或被筛选掉的。 */
  readonly hasHiddenRows: boolean;
  /** 已用区域最左的一列。 */
  readonly left: number;
}

/** 各工作表的合并区、隐藏行、已用区域。通常一次往返。 */
export async function surveySheets(
  context: Excel.RequestContext,
  places: ReadonlyMap<string, readonly Place[]>,
): Promise<Map<string, Surveyed>> {
  const regions = [...places].map(([sheet, cells]) => ({ sheet, area: cornerArea(cells) }));
  const { loaded, merges } = await withMerges(context, regions, () =>
    [...places].map(([sheet, cells]) => ({
      used: context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load('columnIndex'),
      rows: rectanglesOf(cells).map((area) => rangeAt(context, sheet, area).load('rowHidden')),
    })),
  );
  return new Map(
    regions.map(({ sheet }, i) => {
      const { used, rows = [] } = loaded[i] ?? {};
      return [
        sheet,
        {
          merges: merges[i] ?? [],
          hasHiddenRows: rows.some(({ rowHidden }) => rowHidden !== false),
          left: !used || used.isNullObject ? 0 : used.columnIndex,
        },
      ];
    }),
  );
}

/** 各区域的合并区，和同一次往返里要读的别的；合并区多到一次读不出时分开读。 */
export async function withMerges<T>(
  context: Excel.RequestContext,
  regions: readonly Region[],
  load: () => T,
): Promise<{ readonly loaded: T; readonly merges: Area[][] }> {
  const loaded = load();
  try {
    return { loaded, merges: await mergedAreas(context, regions, false) };
  } catch (error) {
    if (!isUnexplained(error)) throw error;
    const again = load();
    await context.sync();
    return { loaded: again, merges: await mergedAreas(context, regions) };
  }
}

/** 从 A1 起：盖住某格的合并区，左上角必在其左上。 */
const cornerArea = (cells: readonly Place[]): Area => ({
  top: 0,
  left: 0,
  bottom: cells.reduce((most, { row }) => Math.max(most, row), 0),
  right: cells.reduce((most, { column }) => Math.max(most, column), 0),
});

export interface CellsToRead {
  readonly sheet: string;
  readonly cells: readonly Place[];
  /** 凭证列：这些列里与 `cells` 同行的值也要。 */
  readonly columns: readonly number[];
  /** 这些块里各格的内容也要。 */
  readonly areas?: readonly Area[];
}

/** 读到的各格。 */
export interface ReadCells {
  readonly states: ReadonlyMap<number, CellState>;
  readonly values: ReadonlyMap<number, CellValue>;
  /** `areas` 里各格的公式；没有公式的是它的值。 */
  readonly contents: ReadonlyMap<number, CellValue>;
}

/** 读要改的各格此刻的样子和同行的凭证；往返次数取决于字节数。 */
export async function readCells(
  context: Excel.RequestContext,
  wanted: readonly CellsToRead[],
): Promise<Map<string, ReadCells>> {
  const regions = wanted.flatMap(({ sheet, cells, columns, areas = [] }): Wanted[] => {
    const places = cells.flatMap(({ row }) => columns.map((column) => ({ row, column })));
    return [
      ...rectanglesOf(cells).map((area) => ({
        ...{ sheet, area },
        properties: ['values', 'formulas', 'numberFormat', 'valueTypes'] as const,
      })),
      ...rectanglesOf(places).map((area) => ({ sheet, area, properties: ['values'] as const })),
      ...areas.map((area) => ({ sheet, area, properties: ['formulas'] as const })),
    ];
  });
  const blocks = await readRegions(context, regions);
  const found = new Map(
    wanted.map(({ sheet }) => [
      sheet,
      {
        states: new Map<number, CellState>(),
        values: new Map<number, CellValue>(),
        contents: new Map<number, CellValue>(),
      },
    ]),
  );
  regions.forEach(({ sheet, area, properties }, i) => {
    const block = blocks[i];
    const sheetCells = found.get(sheet);
    const isContents = properties[0] === 'formulas';
    const lines = (isContents ? block?.formulas : block?.values) ?? [];
    lines.forEach((line, r) => {
      line.forEach((raw, c) => {
        const key = cellKey({ row: area.top + r, column: area.left + c });
        const value = raw === '' ? null : raw;
        if (isContents) sheetCells?.contents.set(key, value);
        else sheetCells?.values.set(key, value);
        if (properties.length === 1) return;
        const format = String(block?.numberFormat[r]?.[c] ?? 'General');
        sheetCells?.states.set(key, cellState(raw, block?.formulas[r]?.[c], format, block?.valueTypes[r]?.[c]));
      });
    });
  });
  return found;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** 凭证只用来比对，记摘要即可（FNV-1a），人名等也就不再记一遍。文本的序号改成数的，算同一个。 */
export function digestOf(value: CellValue): string {
  let hash = FNV_OFFSET;
  for (const letter of String(value ?? '')
    .normalize('NFKC')
    .trim())
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), FNV_PRIME) >>> 0;
  return hash.toString(36);
}

/** 同一行里的凭证：有字、这次不改的一格；与上下两行都不同的优先，免得插行后碰巧对上。 */
export function witnessOf(
  { values }: ReadCells,
  { row }: Place,
  columns: readonly number[],
  isChanged: (place: Place) => boolean,
): Witness | undefined {
  const at = (column: number, line: number) => values.get(cellKey({ row: line, column })) ?? null;
  const filled = columns.filter((column) => !isBlank(at(column, row)) && !isChanged({ row, column }));
  const distinct = filled.find((column) => [row - 1, row + 1].every((line) => at(column, line) !== at(column, row)));
  const column = distinct ?? filled[0];
  return column === undefined ? undefined : { column, digest: digestOf(at(column, row)) };
}
