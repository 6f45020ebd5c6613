import type { CellValue, SheetPayload } from '../../shared/api/validations.ts';
import { isBlankText } from '../../shared/sheets/blank.ts';
import type { SheetKind } from '../../shared/sheets/kinds.ts';
import { continuation, recordRows, type SheetRows, SPREADING } from '../../shared/sheets/records.ts';
import { EMPTY_WORDS } from '../../shared/sheets/values.ts';
import type { Row } from './rule.ts';

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
export interface RawSheet extends SheetRows {
  readonly firstRow: number;
  /** 送的人分好了记录：各条的首行在 `rows` 里的位置，到下一条之前都是它的。没有说的由 {@link recordRows} 去分。 */
  readonly records?: readonly number[] | undefined;
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
  return continuation({ kind, columns })(after.first, before.last);
}

/** 说好了首行的各条记录：到下一条之前的行都是它的。 */
const startingAt = (starts: readonly number[], { length }: RawSheet['rows']): number[][] =>
  starts.map((start, at) => Array.from({ length: (starts[at + 1] ?? length) - start }, (_, offset) => start + offset));

/**
 * 把一张表的行读成记录（见 {@link recordRows}）。
 * 分片送的表应在记录的第一行处切开；切在记录中间的，合并时拒绝（见 cutsInside）。
 */
export function readRecords(sheet: RawSheet): SheetRecord[] {
  const indexes = new Map(sheet.columns.map((field, index) => [field, index]));
  const groups = sheet.records ? startingAt(sheet.records, sheet.rows) : recordRows(sheet);
  return groups.flatMap((group) => {
    const [first, ...rest] = group.map(
      (index) => new PhysicalRow(sheet.firstRow + index, sheet.rows[index] ?? [], indexes),
    );
    return first ? [new SheetRecord(first, rest)] : [];
  });
}
