import type { CellValue, SheetPayload, ValidationRequest } from '../../../shared/api/validations.ts';
import type { FieldId, SheetKind } from '../../../shared/sheets/kinds.ts';

export const FIRST_ROW = 4;

/** 一张可以改的表。删去的行留作空行，行号便不变。 */
export class Table<K extends SheetKind = SheetKind> {
  readonly kind: K;
  readonly name: string;
  readonly columns: readonly FieldId<K>[];
  readonly rows: readonly CellValue[][];
  constructor(kind: K, name: string, columns: readonly FieldId<K>[], rows: readonly (readonly CellValue[])[]) {
    this.kind = kind;
    this.name = name;
    this.columns = columns;
    this.rows = rows.map((row) => [...row]);
  }
  at(row: number, field: FieldId<K>): CellValue {
    return this.rows[row]?.[this.columns.indexOf(field)] ?? null;
  }
  text(row: number, field: FieldId<K>): string {
    return String(this.at(row, field) ?? '');
  }
  with(rows: readonly (readonly CellValue[])[]): Table<K> {
    return new Table(this.kind, this.name, this.columns, rows);
  }
  set(row: number, changes: Partial<Record<FieldId<K>, CellValue>>): Table<K> {
    const changed = (cell: CellValue, at: number): CellValue => {
      const field = this.columns[at];
      return field !== undefined && field in changes ? (changes[field] ?? null) : cell;
    };
    return this.with(this.rows.map((cells, index) => (index === row ? cells.map(changed) : cells)));
  }
  remove(...gone: readonly number[]): Table<K> {
    return this.with(this.rows.map((cells, index) => (gone.includes(index) ? cells.map(() => null) : cells)));
  }
  /** 末尾照第几行添一行，再改几格。 */
  repeat(row: number, changes: Partial<Record<FieldId<K>, CellValue>> = {}): Table<K> {
    return this.with([...this.rows, this.rows[row] ?? []]).set(this.rows.length, changes);
  }
  /** 有哪几行合于条件。 */
  where(test: (row: number) => boolean): number[] {
    return this.rows.flatMap((_, index) => (test(index) ? [index] : []));
  }
  payload(): SheetPayload {
    return {
      kind: this.kind,
      name: this.name,
      columns: [...this.columns],
      firstRow: FIRST_ROW,
      rows: this.rows.map((row) => [...row]),
    };
  }
}

/** 由按字段写的记录做一张表；列依第一条的次序。 */
export function tableOf<K extends SheetKind>(
  kind: K,
  name: string,
  records: readonly Partial<Record<FieldId<K>, CellValue>>[],
): Table<K> {
  const columns = Object.keys(records[0] ?? {}) as FieldId<K>[];
  return new Table(
    kind,
    name,
    columns,
    records.map((record) => columns.map((column) => record[column] ?? null)),
  );
}

/** 一次请求里的各表。 */
export type Workbook = readonly Table[];

export const requestFor = (workbook: Workbook, packs?: ValidationRequest['packs']): ValidationRequest => ({
  sheets: workbook.map((table) => table.payload()),
  ...(packs && { packs }),
});
