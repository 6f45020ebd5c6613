import type { CellValue, SheetPayload } from '../../shared/api/validations.ts';
import type { SheetKind } from '../../shared/sheets/kinds.ts';
import { isRepeatedHeader, SPREADING, TAIL_WORDS } from '../../shared/sheets/records.ts';
import { EMPTY_WORDS } from '../../shared/sheets/values.ts';
import type { Row } from './rule.ts';
import { withoutInvisible } from './text-form.ts';

/** Excel 公式错误的写法；这样的格没有内容可判，由 every-sheet/formula-error 去说。 */
export const FORMULA_ERRORS: ReadonlySet<string> = new Set([
  '#REF!',
  '#N/A',
  '#VALUE!',
  '#NAME?',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
]);

/** Excel 一格最多容纳的字数；更长的不会出自 Excel，不去读它，由 every-sheet/cell-too-long 去说。 */
export const LONGEST_CELL = 32_767;

const printed = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return '';
  return isUnreadable(value) ? '' : String(value);
};

/** 格里有东西但读不了：公式错误，或长过上限。 */
export const isUnreadable = (value: CellValue | undefined): boolean =>
  typeof value === 'string' && (value.length > LONGEST_CELL || FORMULA_ERRORS.has(value.trim()));

/** 只有空白和看不见的字符，也是空。长文字不会全是看不见的字符，不必细看。 */
const isBlankText = (text: string): boolean =>
  text.trim() === '' || (text.length < 20 && withoutInvisible(text).trim() === '');

const isBlank = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || isBlankText(String(value));
const emptyWords = new Set(EMPTY_WORDS);

class PhysicalRow {
  readonly number: number;
  readonly cells: readonly CellValue[];
  readonly #indexes: ReadonlyMap<string, number>;
  constructor(number: number, cells: readonly CellValue[], indexes: ReadonlyMap<string, number>) {
    this.number = number;
    this.cells = cells;
    this.#indexes = indexes;
  }
  value(field: string): CellValue | undefined {
    const index = this.#indexes.get(field);
    return index === undefined ? undefined : (this.cells[index] ?? null);
  }
}

/** 任何一种表送来的样子。 */
export interface RawSheet {
  readonly kind: string;
  readonly columns: readonly string[];
  readonly firstRow: number;
  readonly rows: readonly (readonly CellValue[])[];
}

class SheetRecord implements Row {
  readonly number: number;
  readonly #rows: readonly PhysicalRow[];
  readonly #texts = new Map<string, readonly string[]>();
  constructor(first: PhysicalRow, rest: readonly PhysicalRow[]) {
    this.number = first.number;
    this.#rows = [first, ...rest];
  }
  #parts(field: string): readonly string[] {
    const known = this.#texts.get(field);
    if (known) return known;
    const parts = [...new Set(this.#rows.map((row) => printed(row.value(field))).filter((text) => !isBlankText(text)))];
    this.#texts.set(field, parts);
    return parts;
  }
  cell(field: string): CellValue | undefined {
    return this.#rows[0]?.value(field);
  }
  text(field: string): string {
    return this.#parts(field).join('\n');
  }
  filled(field: string): boolean {
    return this.#parts(field).some((text) => !emptyWords.has(text.trim()));
  }
  whole(field: string): boolean {
    const parts = this.#parts(field);
    return parts.length === 0 || (parts.length === 1 && parts[0] === printed(this.cell(field)));
  }
}

function isTail(row: PhysicalRow): boolean {
  const filled = row.cells.filter((value) => !isBlank(value));
  const first = filled[0];
  if (typeof first !== 'string') return false;
  const text = first.replaceAll(/\s/g, '');
  return TAIL_WORDS.some((word) => text === word || (filled.length === 1 && text.startsWith(word)));
}

const spreads = new Map(Object.entries(SPREADING));

function continues(row: PhysicalRow, head: PhysicalRow, kind: string): boolean {
  const spreading = spreads.get(kind);
  if (!spreading) return false;
  const filled = (field: string) => !isBlank(row.value(field));
  if (!spreading.head.some(filled)) return !spreading.body.every(filled);
  const same = (field: string) => String(row.value(field) ?? '').trim() === String(head.value(field) ?? '').trim();
  const alike =
    row.cells.length === head.cells.length && row.cells.every((value, index) => value === head.cells[index]);
  return spreading.head.every((field) => filled(field) && same(field)) && !alike;
}

/** 一片的首行与末一条记录的第一行，照送来的样子；合并时看是否把一条记录切成了两片。 */
export interface PieceEdges {
  readonly row: number;
  readonly first: CellValue[];
  readonly last: CellValue[];
}

/** 记录可占几行的表才有；没有记录的片没有。 */
export function edgesOf(
  { kind, columns, firstRow, rows }: SheetPayload,
  records: readonly Row[],
): PieceEdges | undefined {
  const [first, last] = [records[0], records.at(-1)];
  if (!SPREADING[kind] || !first || !last) return undefined;
  const cells = ({ number }: Row) => columns.map((_, index) => rows[number - firstRow]?.[index] ?? null);
  return { row: first.number, first: cells(first), last: cells(last) };
}

/** 后一片的首行是不是前一片末一条记录的续行。 */
export function cutsInside(
  before: PieceEdges,
  after: PieceEdges,
  kind: SheetKind,
  columns: readonly string[],
): boolean {
  const indexes = new Map(columns.map((field, index) => [field, index]));
  return continues(
    new PhysicalRow(after.row, after.first, indexes),
    new PhysicalRow(before.row, before.last, indexes),
    kind,
  );
}

/**
 * 把一张表的行读成记录：空行、合计与备注行、每页重复的表头不算，续行并入上一条。
 * 分片送的表应在记录的第一行处切开；切在记录中间的，合并时拒绝（见 cutsInside）。
 */
export function readRecords(sheet: RawSheet): SheetRecord[] {
  const indexes = new Map(sheet.columns.map((field, index) => [field, index]));
  const records: SheetRecord[] = [];
  let group: PhysicalRow[] = [];
  const close = () => {
    const [first, ...rest] = group;
    if (first) records.push(new SheetRecord(first, rest));
    group = [];
  };
  sheet.rows.forEach((cells, index) => {
    if (cells.every(isBlank)) return;
    const row = new PhysicalRow(sheet.firstRow + index, cells, indexes);
    if (isTail(row) || isRepeatedHeader(sheet, cells)) return;
    const head = group[0];
    if (head && continues(row, head, sheet.kind)) group.push(row);
    else {
      close();
      group = [row];
    }
  });
  close();
  return records;
}
