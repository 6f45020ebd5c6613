import type { EnrichmentsResponse } from '../../../shared/api/enrichments.ts';
import { ENRICHMENTS, type EnrichmentColumn, enrichmentReads, enrichmentsFor } from '../../../shared/enrichment.ts';
import type { ApiClient } from '../../api/client.ts';
import { anchorOf } from '../../excel/anchor.ts';
import { type Grid, isBlank } from '../../excel/grid.ts';
import type { BlockWriting } from '../../excel/writing.ts';
import { attempt } from '../failure.ts';
import type { ReadTable } from '../reading.ts';
import { TaskError } from '../tasks.ts';
import { type AskOptions, callOptions, readWorkbook, sheetsRequest } from './asking.ts';
import { planOf } from './carry-out.ts';
import { adjoining, type PlacedColumn, placeColumns } from './enrich-columns.ts';
import { draftNote } from './sheet-notes.ts';
import type { RequestOf, WorkPlan } from './work.ts';

type EnrichedSheet = EnrichmentsResponse['sheets'][number];

const WIDTH = 22;
const WIDE = 44;
const WIDE_COLUMNS: ReadonlySet<EnrichmentColumn> = new Set(['milestones', 'basis']);
const widthOf = ({ id }: PlacedColumn): number => (WIDE_COLUMNS.has(id) ? WIDE : WIDTH);

/** 给所选的各表补充所选的列；已有同名的列写进那一列，没有的加在表的右边。 */
export const planEnrich = (api: ApiClient, request: RequestOf<'enrich'>, options: AskOptions): Promise<WorkPlan> =>
  attempt(async () => {
    const workbook = await readWorkbook(options);
    const wanted = new Map(request.tables.map(({ name, columns }) => [name, [...columns]]));
    const wantedOf = (name: string): EnrichmentColumn[] => wanted.get(name) ?? [];
    const tables = workbook.tables.filter(({ payload }) => wantedOf(payload.name).length > 0);
    if (tables.length === 0)
      throw new TaskError(
        'nothing-recognised',
        '所选的表已经不在了，或没有选要补充的列。请重新识别，选好表和列，再试一次',
      );
    const fieldsOf = ({ table: { kind, name } }: ReadTable) => enrichmentReads(kind, wantedOf(name));
    const asked = sheetsRequest(workbook, tables, fieldsOf, options);
    const sheets = asked.sheets.map((sheet) => ({ ...sheet, wanted: wantedOf(sheet.name) }));
    const response = await api.enrichments({ ...asked, sheets }, callOptions(options));
    options.signal?.throwIfAborted();
    const gone = request.tables.filter(({ name }) => !tables.some(({ payload }) => payload.name === name));
    const writings: BlockWriting[] = [];
    const notes: string[] = gone.map(({ name }) => `“${name}”已经不在了，没有补充。`);
    const added = new Set<EnrichmentColumn>();
    for (const read of tables) {
      const { table, payload } = read;
      const sheet = response.sheets.find(({ name }) => name === payload.name);
      const grid = workbook.grids.get(table.sheet);
      if (!sheet || !grid) continue;
      if (sheet.rows.length === 0) {
        notes.push(`“${payload.name}”里还没有记录，没有补充。`);
        continue;
      }
      const chosen = enrichmentsFor(table.kind)
        .map(({ id }) => id)
        .filter((id) => wantedOf(payload.name).includes(id));
      const ids = chosen.filter((id) => yields(sheet, id));
      const placed = placeColumns(grid, table, workbook.recognition.tables, ids);
      const columns = [...placed.values()].flatMap((column) => column ?? []);
      for (const { id } of columns) added.add(id);
      writings.push(...blocksOf(read, sheet, columns, grid));
      const unplaced = ids.filter((id) => !placed.get(id));
      const fruitless = chosen.filter((id) => !ids.includes(id));
      notes.push(...notesOf(sheet, columns, grid), ...absenceNotes(payload.name, fruitless, unplaced));
    }
    return planOf('enrich', `补充 ${added.size} 列`, writings, [...notes, ...originNotes(response)]);
  }, options.signal);

/** 这一列有没有一行得出结果：一行也没有的（工作目标一列没有认出）不加，免得添一列空的。 */
function yields({ columns, rows }: EnrichedSheet, id: EnrichmentColumn): boolean {
  const position = columns.indexOf(id);
  return rows.some(({ values }) => (values[position] ?? null) !== null);
}

/** 一张表要写的各块：表头一行（两级表头写在下一级），各条记录写在它的第一行。 */
function blocksOf(
  { table }: ReadTable,
  sheet: EnrichedSheet,
  columns: readonly PlacedColumn[],
  grid: Grid,
): BlockWriting[] {
  const top = table.headerRow - 1;
  const height = Math.max(table.lastRow, table.headerRow) - top;
  const own = table.columns.map(({ index }) => index);
  const anchor = anchorOf(grid, own, top, top + height - 1);
  return adjoining(columns, (one, other) => widthOf(one) === widthOf(other)).map((group) => {
    const rows: (string | number | null)[][] = Array.from({ length: height }, () => group.map(() => null));
    rows[0] = group.map(({ title, isNew }) => (isNew ? title : null));
    const positions = group.map(({ id }) => sheet.columns.indexOf(id));
    for (const { row, values } of sheet.rows) {
      const offset = row - 1 - top;
      if (offset > 0 && offset < height) rows[offset] = positions.map((position) => values[position] ?? null);
    }
    const [first] = group;
    return {
      type: 'block',
      worksheet: table.sheet,
      ...{ top, left: first?.index ?? 0, rows },
      why: `补充${group.map(({ title }) => `“${title}”`).join('、')}`,
      format: { column: Math.max(...own), width: first ? widthOf(first) : WIDTH },
      ...(anchor ? { anchor } : {}),
    };
  });
}

const MOST_ROWS = 10;
const sayRows = (rows: readonly number[]): string =>
  `第${rows.slice(0, MOST_ROWS).join('、')}行${rows.length > MOST_ROWS ? `等 ${rows.length} 处` : ''}`;
const titleOf = (id: EnrichmentColumn): string => ENRICHMENTS.find((one) => one.id === id)?.title ?? id;

/** 一张表要知道的：拿不准的在哪几行，原有内容而这次得不出结果的。 */
const notesOf = ({ name, columns, rows }: EnrichedSheet, placed: readonly PlacedColumn[], grid: Grid): string[] =>
  placed.flatMap(({ id, title, index, isNew }) => {
    const position = columns.indexOf(id);
    const unsure = rows.filter((row) => row.unsure?.includes(id)).map(({ row }) => row);
    const kept = isNew
      ? []
      : rows.filter(({ row, values }) => values[position] === null && !isBlank(grid.value(row - 1, index)));
    return [
      ...(unsure.length > 0 ? [`“${name}”的“${title}”拿不准：${sayRows(unsure)}，请核对。`] : []),
      ...(kept.length > 0
        ? [`“${name}”的“${title}”${sayRows(kept.map(({ row }) => row))}原来有内容，这次没有得出结果，没有动，请核对。`]
        : []),
    ];
  });

const sayTitles = (ids: readonly EnrichmentColumn[]): string => ids.map((id) => `“${titleOf(id)}”`).join('、');

/** 没有写的列和缘故。 */
const absenceNotes = (
  name: string,
  fruitless: readonly EnrichmentColumn[],
  unplaced: readonly EnrichmentColumn[],
): string[] => [
  ...(fruitless.length > 0
    ? [
        `“${name}”各行都没有得出${sayTitles(fruitless)}，没有写。如果本该有，请看“工作目标”“牵头部门”“县(市、区)”等列认对了没有。`,
      ]
    : []),
  ...(unplaced.length > 0 ? [`“${name}”右边没有空列了，没有补充${sayTitles(unplaced)}。请先在表的右边留出空列。`] : []),
];

function originNotes({ edition, asOf, sheets }: EnrichmentsResponse): string[] {
  const basis = sheets.flatMap(({ columns, rows }) => {
    const position = columns.indexOf('basis');
    return rows.flatMap(({ values }) => values[position] ?? []).map(String);
  });
  return [`参考数据版本 ${edition}，判断日期 ${asOf}。`, ...draftNote(basis)];
}
