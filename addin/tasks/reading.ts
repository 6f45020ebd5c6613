import type { SheetPayload } from '../../shared/api/validations.ts';
import type { PlaceCode } from '../../shared/place.ts';
import { CORRECTIONS } from '../excel/corrections.ts';
import type { ExcelContext } from '../excel/errors.ts';
import { type Grid, makeGrid } from '../excel/grid.ts';
import { loadMemory } from '../excel/memory.ts';
import { createPersonMask } from '../excel/persons.ts';
import { readFormats, readSheets } from '../excel/read.ts';
import { type RecognisedTable, recogniseAll, type SheetRecognition } from '../excel/recognise.ts';
import { type ColumnFormats, hasNumbers, type PlacedCell, placeCells, snapshot } from '../excel/snapshot.ts';
import { PLACE } from './place.ts';
import { type Progress, TaskError } from './tasks.ts';

/** 一张表：认出的样子，各格的值和位置，送出去的样子。 */
export interface ReadTable {
  readonly table: RecognisedTable;
  readonly cells: readonly (readonly PlacedCell[])[];
  readonly payload: SheetPayload;
}

export interface ReadWorkbook {
  readonly recognition: SheetRecognition;
  readonly tables: readonly ReadTable[];
  /** 各工作表的内容，按工作表名。 */
  readonly grids: ReadonlyMap<string, Grid>;
  /** 工作簿记着的所属地；没有记过的没有。 */
  readonly place: PlaceCode | undefined;
  /** 摘要 → 人名，只在本机用。 */
  readonly names: ReadonlyMap<string, string>;
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** 人名摘要的盐；不给就每次新的。 */
  readonly salt?: Uint8Array<ArrayBuffer> | undefined;
}

const MOST_REASONS = 3;

/** 读全部工作表、认表、取值。一张表也认不出时说明各工作表的原因。 */
export async function readTables(context: ExcelContext, options: ReadOptions): Promise<ReadWorkbook> {
  const { signal, onProgress, salt } = options;
  const corrections = loadMemory(context, CORRECTIONS);
  const place = loadMemory(context, PLACE);
  const contents = await readSheets(context, {
    signal,
    onRows: (done, total) => onProgress?.({ step: 'recognise', done, total }),
  });
  const recognition = recogniseAll(contents, corrections());
  if (recognition.tables.length === 0) throw nothingRecognised(recognition);
  const grids = new Map(contents.map((content) => [content.sheet, makeGrid(content)]));
  const located = await readCells(context, recognition.tables, grids, options);
  const persons = createPersonMask(salt);
  const tables: ReadTable[] = [];
  for (const { table, cells } of located) {
    const { rows } = await snapshot(table, cells, persons);
    const { kind, name, firstRow } = table;
    tables.push({
      table,
      cells,
      payload: {
        kind,
        name,
        firstRow,
        columns: table.columns.map(({ field }) => field),
        rows: rows.map((row) => [...row]),
      },
    });
    signal?.throwIfAborted();
  }
  return { recognition, tables, grids, place: place(), names: persons.names };
}

/** 各张表各格的值和位置；有数字的列另读数字格式，认出日期。 */
export async function readCells<T extends RecognisedTable<string>>(
  context: ExcelContext,
  tables: readonly T[],
  grids: ReadonlyMap<string, Grid>,
  { signal, onProgress }: ReadOptions,
): Promise<{ readonly table: T; readonly cells: PlacedCell[][] }[]> {
  const located = tables.flatMap((table) => {
    const grid = grids.get(table.sheet);
    return grid ? [{ table, grid }] : [];
  });
  const dated = located.flatMap(({ table, grid }) =>
    table.columns.filter((column) => hasNumbers(grid, table, column)).map((column) => ({ table, column })),
  );
  onProgress?.({ step: 'read', done: 0, total: 1 });
  const formats = await readFormats(
    context,
    dated.map(({ table, column: { index } }) => ({
      sheet: table.sheet,
      area: { top: table.firstRow - 1, bottom: table.lastRow - 1, left: index, right: index },
    })),
    { signal, onRows: (done, total) => onProgress?.({ step: 'read', done, total }) },
  );
  return located.map(({ table, grid }) => {
    const own: ColumnFormats = new Map(
      dated.flatMap((one, i) => (one.table === table ? [[one.column.index, formats[i] ?? []] as const] : [])),
    );
    return { table, cells: placeCells(grid, table, own) };
  });
}

function nothingRecognised({ skipped }: SheetRecognition): TaskError {
  const shown = skipped.slice(0, MOST_REASONS).map(({ sheet, why }) => `“${sheet}”：${why}`);
  const more = skipped.length > MOST_REASONS ? `；另有 ${skipped.length - MOST_REASONS} 张工作表也没有认出` : '';
  return new TaskError('nothing-recognised', `没有认出可以校验的表。${shown.join('；')}${more}`);
}
