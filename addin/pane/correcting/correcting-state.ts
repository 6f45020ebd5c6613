import { type SheetKind, sheetKind } from '../../../shared/sheets/kinds.ts';
import type { CorrectedKind, CorrectionRequest } from '../../excel/corrections.ts';
import type { HeaderPreview, PreviewedColumn } from '../../excel/header-preview.ts';
import type { FoundTable, SkippedSheet } from '../../excel/table.ts';
import { headerSpot } from '../../tasks/correction-tasks.ts';
import type { Failure } from '../failures.ts';

/** 官员正说的表头：最下一行（没有说的由工具挑），共几行。 */
export interface ChosenRows {
  readonly headerRow?: number;
  readonly headerRows: number;
}

export type Preview =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly header: HeaderPreview }
  | { readonly status: 'failed'; readonly failure: Failure };

/** 列号 → 字段；没有的列不校验。 */
export type Fields = ReadonlyMap<number, string>;

/** 打开着的“更正”对话框。 */
export interface Correcting {
  readonly worksheet: string;
  readonly insteadOf?: NonNullable<CorrectionRequest['insteadOf']>;
  /** 现在认作的种类和各列；本来没有认出的没有。 */
  readonly recognised?: { readonly kind: SheetKind; readonly fields: Fields };
  readonly rows: ChosenRows;
  /** 还没有选的没有。 */
  readonly kind?: CorrectedKind;
  readonly preview: Preview;
  readonly fields: Fields;
  readonly saving: boolean;
  readonly failure?: Failure;
}

export type CorrectingAction =
  | { readonly type: 'opened'; readonly of: FoundTable | SkippedSheet }
  | { readonly type: 'rows-chosen'; readonly rows: ChosenRows }
  | { readonly type: 'previewed'; readonly header: HeaderPreview }
  | { readonly type: 'unread'; readonly rows: ChosenRows; readonly failure: Failure }
  | { readonly type: 'kind-chosen'; readonly kind: CorrectedKind }
  | { readonly type: 'field-chosen'; readonly index: number; readonly field?: string }
  | { readonly type: 'saving' }
  | { readonly type: 'refused'; readonly failure: Failure }
  | { readonly type: 'closed' };

export type CorrectingRetry = { readonly command: 'take-back'; readonly correctionId: string };

export function reduceCorrecting(state: Correcting | undefined, action: CorrectingAction): Correcting | undefined {
  if (action.type === 'opened') return 'kind' in action.of ? openedFor(action.of) : openedForSkipped(action.of);
  if (!state || action.type === 'closed') return undefined;
  switch (action.type) {
    case 'rows-chosen':
      return { ...withoutFailure(state), rows: action.rows, preview: { status: 'loading' } };
    case 'previewed':
      return isAwaited(state, action.header) ? previewed(state, action.header) : state;
    case 'unread':
      return isAwaited(state, action.rows)
        ? { ...state, preview: { status: 'failed', failure: action.failure } }
        : state;
    case 'kind-chosen':
      return { ...withoutFailure(state), kind: action.kind, fields: prefilled(state, action.kind) };
    case 'field-chosen':
      return { ...withoutFailure(state), fields: withField(state.fields, action.index, action.field) };
    case 'saving':
      return { ...withoutFailure(state), saving: true };
    case 'refused':
      return { ...state, saving: false, failure: action.failure };
  }
}

const withoutFailure = ({ failure: _, ...state }: Correcting): Correcting => state;

/** 换了行之后才到的旧回答不要。 */
const isAwaited = ({ rows, preview }: Correcting, { headerRow, headerRows }: ChosenRows): boolean =>
  preview.status === 'loading' && (rows.headerRow ?? headerRow) === headerRow && rows.headerRows === headerRows;

function openedFor(table: FoundTable): Correcting {
  const spot = headerSpot(table);
  const fields = new Map(table.columns.map(({ field, index }) => [index, field]));
  return {
    worksheet: table.sheet,
    insteadOf: { ...spot, ...(table.corrected === undefined ? {} : { corrected: table.corrected }) },
    recognised: { kind: table.kind, fields },
    rows: { headerRow: spot.headerRow, headerRows: spot.headerRows },
    kind: table.kind,
    preview: { status: 'loading' },
    fields,
    saving: false,
  };
}

const openedForSkipped = ({ sheet, header }: SkippedSheet): Correcting => ({
  worksheet: sheet,
  ...(header ? { insteadOf: header } : {}),
  rows: header ? { headerRow: header.headerRow, headerRows: header.headerRows } : { headerRows: 1 },
  preview: { status: 'loading' },
  fields: new Map(),
  saving: false,
});

function previewed(state: Correcting, header: HeaderPreview): Correcting {
  const next: Correcting = {
    ...state,
    rows: { headerRow: header.headerRow, headerRows: header.headerRows },
    preview: { status: 'ready', header },
  };
  return next.kind === undefined ? next : { ...next, fields: prefilled(next, next.kind) };
}

/** 预先填上的：种类和表头行都没有换，照现在认作的；换了的，照表头的字，旁边别的表的列不填。 */
function prefilled({ recognised, insteadOf, rows, preview }: Correcting, kind: CorrectedKind): Fields {
  const isUnchanged = rows.headerRow === insteadOf?.headerRow && rows.headerRows === insteadOf?.headerRows;
  if (recognised && kind === recognised.kind && isUnchanged) return recognised.fields;
  const fields = new Map<number, string>();
  if (kind === 'not-a-table' || preview.status !== 'ready') return fields;
  const taken = new Set<string>();
  const isBeside = (index: number) =>
    insteadOf !== undefined &&
    rows.headerRow === insteadOf.headerRow &&
    (index < insteadOf.left || index > insteadOf.right);
  for (const column of preview.header.columns) {
    const field = column.fields[kind];
    if (field === undefined || taken.has(field) || isBeside(column.index)) continue;
    taken.add(field);
    fields.set(column.index, field);
  }
  return fields;
}

/** 一个字段只给一列：给了这一列，原来那一列就不校验。 */
function withField(fields: Fields, index: number, field: string | undefined): Fields {
  const others = [...fields].filter(([other, taken]) => other !== index && taken !== field);
  return new Map(field === undefined ? others : [...others, [index, field]]);
}

/** 看得到的各列；还没读来的为空。 */
export const columnsOf = ({ preview }: Correcting): readonly PreviewedColumn[] =>
  preview.status === 'ready' ? preview.header.columns : [];

/** 必须有而还没有给哪一列的字段的名目。 */
export function missingTitles({ kind, fields }: Correcting): string[] {
  if (kind === undefined || kind === 'not-a-table') return [];
  const taken = new Set(fields.values());
  return sheetKind(kind)
    .columns.filter(({ id, required }) => required && !taken.has(id))
    .map(({ title }) => title);
}

/** 可以保存时要记下的样子。 */
export function requestOf(state: Correcting): CorrectionRequest | undefined {
  const { worksheet, insteadOf, kind, rows, fields } = state;
  if (kind === undefined || rows.headerRow === undefined || state.preview.status !== 'ready') return undefined;
  const columns = columnsOf(state).map(({ index, header }) => {
    const field = kind === 'not-a-table' ? undefined : fields.get(index);
    return { index, header, ...(field === undefined ? {} : { field }) };
  });
  const isEnough = kind === 'not-a-table' ? columns.length > 0 : columns.some(({ field }) => field !== undefined);
  if (!isEnough) return undefined;
  return {
    ...{ worksheet, headerRow: rows.headerRow, headerRows: rows.headerRows, kind, columns },
    ...(insteadOf ? { insteadOf } : {}),
  };
}
