import type { CellValue } from '../../shared/api/validations.ts';
import { type CellState, cellState, TEXT_FORMAT, writable } from './cell.ts';
import { isBlank } from './grid.ts';
import { type Change, changesIn, loadJournal, saveJournal } from './journal.ts';

/** 要改的一格。 */
export interface Edit {
  readonly worksheet: string;
  readonly address: string;
  /** 校验时的值；现在若已不同就不改。 */
  readonly expected: CellValue;
  readonly value: string | number;
  readonly why: string;
}

export type EditOutcome =
  | { readonly outcome: 'applied'; readonly change: Change }
  | { readonly outcome: 'changed'; readonly current: CellValue };

export type RevertOutcome =
  | { readonly outcome: 'undone' }
  | { readonly outcome: 'changed'; readonly current: CellValue }
  | { readonly outcome: 'unknown' };

type Witness = NonNullable<Change['witness']>;

interface Place {
  readonly range: Excel.Range;
  readonly state: CellState;
  /** 同一行里的各值。 */
  readonly row: ReadonlyMap<number, CellValue>;
  readonly column: number;
}

interface LoadedCell {
  readonly range: Excel.Range;
  readonly row: Excel.Range;
}

function loadCell(context: Excel.RequestContext, worksheet: string, address: string): LoadedCell {
  const range = context.workbook.worksheets.getItem(worksheet).getRange(address);
  range.load('values,formulas,numberFormat,columnIndex');
  const row = range.getEntireRow().getUsedRangeOrNullObject(true);
  row.load('values,columnIndex');
  return { range, row };
}

function placeOf({ range, row }: LoadedCell): Place {
  const values: CellValue[] = row.isNullObject ? [] : (row.values[0] ?? []);
  const left = row.isNullObject ? 0 : row.columnIndex;
  return {
    range,
    state: cellState(
      range.values[0]?.[0] ?? null,
      range.formulas[0]?.[0],
      String(range.numberFormat[0]?.[0] ?? 'General'),
    ),
    row: new Map(values.map((value, i) => [left + i, value])),
    column: range.columnIndex,
  };
}

/** 同一行里最左的、另一格有字的，作为这一行的凭证。 */
function witnessOf(place: Place): Witness | undefined {
  for (const [column, value] of place.row) if (column !== place.column && !isBlank(value)) return { column, value };
  return undefined;
}

const stillThere = (place: Place, witness: Witness | undefined): boolean =>
  witness === undefined || place.row.get(witness.column) === witness.value;

/** 改一格并记账，两次往返。值与校验时不同则不动。 */
export async function editCell(context: Excel.RequestContext, edit: Edit): Promise<EditOutcome> {
  const loaded = loadCell(context, edit.worksheet, edit.address);
  const setting = loadJournal(context);
  await context.sync();
  const place = placeOf(loaded);
  const { state } = place;
  if (state.value !== edit.expected) return { outcome: 'changed', current: state.value };
  const change = changeOf(edit, place);
  if (change.format !== undefined) place.range.numberFormat = [['General']];
  place.range.values = [[writable(edit.value, change.format === undefined ? state.format : 'General')]];
  saveJournal(context, [...changesIn(setting), change]);
  await context.sync();
  return { outcome: 'applied', change };
}

function changeOf(edit: Edit, { state, ...place }: Place): Change {
  const witness = witnessOf({ state, ...place });
  return {
    id: crypto.randomUUID(),
    at: new Date().toISOString(),
    worksheet: edit.worksheet,
    address: edit.address,
    before: state.value,
    after: edit.value,
    why: edit.why,
    ...(state.raw === state.value ? {} : { raw: state.raw }),
    ...(state.formula === undefined ? {} : { formula: state.formula }),
    // 数写进文本格式的格里仍是文本，只有这时才换格式。
    ...(typeof edit.value === 'number' && state.format === TEXT_FORMAT ? { format: state.format } : {}),
    ...(witness === undefined ? {} : { witness }),
  };
}

/** 撤销一条，两次往返：值（或公式）与格式都还原。此后又被改过、或这一行已经挪走，则不动。 */
export async function revertChange(context: Excel.RequestContext, id: string): Promise<RevertOutcome> {
  const setting = loadJournal(context);
  await context.sync();
  const changes = changesIn(setting);
  const change = changes.find((candidate) => candidate.id === id);
  if (!change) return { outcome: 'unknown' };
  const loaded = loadCell(context, change.worksheet, change.address);
  await context.sync();
  const place = placeOf(loaded);
  if (place.state.value !== change.after || !stillThere(place, change.witness))
    return { outcome: 'changed', current: place.state.value };
  const raw = change.raw === undefined ? change.before : change.raw;
  const format = change.format ?? place.state.format;
  if (change.format !== undefined) place.range.numberFormat = [[change.format]];
  if (change.formula === undefined) place.range.values = [[writable(raw, format)]];
  else place.range.formulas = [[change.formula]];
  saveJournal(
    context,
    changes.filter((candidate) => candidate !== change),
  );
  await context.sync();
  return { outcome: 'undone' };
}

/** 还能撤销的改动，新的在前。 */
export async function listChanges(context: Excel.RequestContext): Promise<Change[]> {
  const setting = loadJournal(context);
  await context.sync();
  return changesIn(setting).reverse();
}
