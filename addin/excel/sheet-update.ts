import type { BlockContent } from './block-plan.ts';
import type { CellState, Content } from './cell.ts';
import type { ChartRows } from './chart-rows.ts';
import { digestAt, keyDigest, keysIn, rowDigest } from './digests.ts';
import { headerRowOf, recordsIn, storedAs } from './new-sheet.ts';
import type { RememberedOutput } from './output.ts';
import type { SheetDraft } from './sheet-draft.ts';
import { keyedRows, type MergedRow, mergeRows, type PresentRow } from './sheet-merge.ts';
import { contentIn } from './states.ts';

/** 一张工作表此刻的样子，从 A1 起。 */
export type PresentSheet = readonly (readonly CellState[])[];

const BLANK: CellState = { value: null, raw: null, format: 'General' };

export interface SheetUpdate {
  readonly blocks: readonly BlockContent[];
  /** 更新之后各行的键与内容的摘要，供下次更新。 */
  readonly keys: string;
  readonly digests: string;
  readonly headerRow: number;
  readonly notes: readonly string[];
  readonly chart?: UpdatedChart;
}

/** 更新之后图该画的。 */
export interface UpdatedChart {
  readonly category: number;
  readonly values: readonly number[];
  /** 该画的各行不连着时没有。 */
  readonly rows?: ChartRows;
}

/** 把新的草稿并进上次写出的那张；找不到我们的表头时没有。 */
export function updateOf(
  worksheet: string,
  draft: SheetDraft,
  remembered: RememberedOutput,
  present: PresentSheet,
): SheetUpdate | undefined {
  const titles = draft.columns.map(({ title }) => title);
  const header = findHeader(present, titles);
  if (header === undefined) return undefined;
  const width = present[header]?.length ?? 0;
  const line = (present[header] ?? []).map(({ raw }) => String(raw ?? ''));
  let next = width;
  const places = titles.map((title) => {
    const at = line.indexOf(title);
    return at >= 0 ? at : next++;
  });
  const theirPlaces = Array.from({ length: width }, (_, column) => column).filter((column) => !places.includes(column));
  const body = present.slice(header + 1);
  const cellsAt = (line: readonly CellState[], columns: readonly number[]) =>
    columns.map((column) => line[column] ?? BLANK);
  const rows = body.map((line) => ({
    ours: cellsAt(line, places).map(contentIn),
    theirs: cellsAt(line, theirPlaces).map(contentIn),
  }));
  const newRows = recordsIn(draft).map((ours, i) => ({ key: keyDigest(draft.rows[i]?.key ?? ''), ours }));
  const known = keysIn(remembered.keys).map((key, i) => ({ key, digest: digestAt(remembered.digests, i) }));
  const keyed = keyedRows(
    rows,
    rows.map(({ ours }) => rowDigest(ours.map((content) => storedAs(content ?? '')))),
    known,
    newRows,
  );
  const isMovable = body.every((line) => cellsAt(line, theirPlaces).every(canMove));
  const { rows: merged, orphans } = mergeRows(newRows, keyed, !isMovable);
  const height = Math.max(merged.length, rows.length);
  const desired = Array.from({ length: height }, (_, i) =>
    desiredLine(merged[i], places, theirPlaces, isMovable, next),
  );
  const added = desired.slice(rows.length);
  const titleLine = Array.from({ length: next }, (_, column): string | null => titles[places.indexOf(column)] ?? null);
  const why = `更新“${draft.name}”`;
  const written = merged.flatMap((row) =>
    row.type === 'blank' || row.key === undefined ? [] : [{ ...row, key: row.key }],
  );
  return {
    blocks: [
      ...headBlocks(worksheet, draft, header, remembered.headerRow, why),
      { worksheet, top: header, left: 0, rows: [titleLine, ...desired.slice(0, rows.length)], why },
      ...(added.length === 0
        ? []
        : [
            {
              ...{ worksheet, top: present.length, left: 0, rows: added, why },
              // 一行记录也没有时没有可照的。
              ...(rows.length === 0 ? {} : { formatRow: present.length - 1 }),
            },
          ]),
    ],
    keys: written.map(({ key }) => key).join(''),
    digests: written
      .map((row) => (row.type === 'row' ? row.ours : row.row.ours))
      .map((ours) => rowDigest(ours.map((content) => storedAs(content ?? ''))))
      .join(''),
    headerRow: header,
    notes: notesOn(worksheet, orphans, !isMovable, header === remembered.headerRow),
    ...chartOf(draft, merged, header, places),
  };
}

function chartOf(
  { chart, rows }: SheetDraft,
  merged: readonly MergedRow[],
  header: number,
  places: readonly number[],
): Pick<SheetUpdate, 'chart'> {
  if (!chart) return {};
  const drawn = new Set(chart.rows.map((row) => keyDigest(rows[row]?.key ?? '')));
  const lines = merged.flatMap((row, i) =>
    row.type !== 'blank' && row.key !== undefined && drawn.has(row.key) ? [header + 1 + i] : [],
  );
  const [top = 0] = lines;
  const bottom = top + lines.length - 1;
  const placeOf = (column: number) => places[column] ?? column;
  return {
    chart: {
      ...{ category: placeOf(chart.category), values: chart.values.map(placeOf) },
      ...(lines.length > 0 && lines.at(-1) === bottom ? { rows: { top, bottom } } : {}),
    },
  };
}

/** 含我们的列名最多、且过半的那一行。 */
function findHeader(present: PresentSheet, titles: readonly string[]): number | undefined {
  let best: { readonly row: number; readonly count: number } | undefined;
  for (const [row, cells] of present.entries()) {
    const texts = new Set(cells.map(({ raw }) => String(raw ?? '')));
    const count = titles.filter((title) => texts.has(title)).length;
    if (count * 2 > titles.length && count > (best?.count ?? 0)) best = { row, count };
  }
  return best?.row;
}

/** 挪到别的行不走样的：文字，和没有另设格式的数。公式、日期、真假、错误值都不挪。 */
function canMove({ raw, formula, format }: CellState): boolean {
  if (formula !== undefined || typeof raw === 'boolean') return false;
  if (typeof raw === 'number') return format === 'General';
  return raw === null || !raw.startsWith('#');
}

function desiredLine(
  row: MergedRow | undefined,
  places: readonly number[],
  theirPlaces: readonly number[],
  isMovable: boolean,
  width: number,
): (Content | null)[] {
  const cells = Array.from({ length: width }, (): Content | null => null);
  const { ours = [], theirs = [] } = contentsOf(row);
  const isInPlace = row?.type === 'kept' && !isMovable;
  for (const [i, column] of places.entries()) cells[column] = isInPlace ? null : inOrBlank(ours, i);
  if (isMovable) for (const [i, column] of theirPlaces.entries()) cells[column] = inOrBlank(theirs, i);
  return cells;
}

/** 没有的是空格；null 是写不回去、不动的。 */
const inOrBlank = (contents: readonly (Content | null)[], index: number): Content | null =>
  index < contents.length ? (contents[index] ?? null) : '';

function contentsOf(row: MergedRow | undefined): Partial<Pick<PresentRow, 'ours' | 'theirs'>> {
  if (!row || row.type === 'blank') return {};
  return row.type === 'row' ? row : row.row;
}

/** 标题与说明：上次写在哪几行，这次还写那几行；写不下的并到最后一行。表头挪过的不动。 */
function headBlocks(
  worksheet: string,
  draft: SheetDraft,
  header: number,
  rememberedHeader: number,
  why: string,
): BlockContent[] {
  if (header !== rememberedHeader || header === 0) return [];
  const texts = [draft.title, ...draft.notes];
  const fitting =
    header >= headerRowOf(draft) ? texts : [...texts.slice(0, header - 1), texts.slice(header - 1).join('　')];
  const rows = Array.from({ length: header }, (_, i) => [fitting[i] ?? '']);
  return [{ worksheet, top: 0, left: 0, rows, why }];
}

function notesOn(worksheet: string, orphans: number, keepsOrder: boolean, isHeadInPlace: boolean): string[] {
  const name = `“${worksheet}”`;
  return [
    ...(orphans > 0 ? [`${name}有 ${orphans} 行在新的结果里没有了，因您加的列里有内容，整行留着`] : []),
    ...(keepsOrder ? [`${name}您加的列里有公式或日期，各行留在原处，新的行接在末尾`] : []),
    ...(isHeadInPlace ? [] : [`${name}的表头挪过地方，标题与说明没有更新`]),
  ];
}
