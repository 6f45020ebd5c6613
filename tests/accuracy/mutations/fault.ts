import type { ValidationRequest } from '../../../shared/api/validations.ts';
import type { Finding } from '../../../shared/finding.ts';
import type { FieldId, SheetKind } from '../../../shared/sheets/kinds.ts';
import type { Random } from './random.ts';
import type { Table, Workbook } from './table.ts';

/** 改坏之后应有的结论：至少一条规则说在这一行这几列之一。没有 `row` 的是整张表的。 */
export interface Spoilt {
  readonly workbook: Workbook;
  readonly row?: number;
  readonly columns?: readonly string[];
}

/** 一种毛病。`spoil` 返回 undefined：这张表里没有能这样改坏的地方。 */
export interface Fault {
  readonly says: string;
  readonly kind: SheetKind;
  /** 任一条说到即可。 */
  readonly rules: readonly string[];
  readonly packs?: ValidationRequest['packs'];
  readonly asOf?: string;
  spoil(workbook: Workbook, random: Random): Spoilt | undefined;
}

interface TableFault<K extends SheetKind> {
  readonly says: string;
  readonly rules: readonly string[];
  readonly packs?: ValidationRequest['packs'];
  readonly asOf?: string;
  readonly change: (
    table: Table<K>,
    random: Random,
  ) => { readonly table: Table<K>; readonly row?: number; readonly columns?: readonly FieldId<K>[] } | undefined;
}

/** 只改一张表的毛病。 */
export const faultIn =
  <K extends SheetKind>(kind: K) =>
  ({ change, ...fault }: TableFault<K>): Fault => ({
    ...fault,
    kind,
    spoil(workbook, random) {
      const table = workbook.find((candidate) => candidate.kind === kind) as Table<K> | undefined;
      const changed = table && change(table, random);
      return (
        changed && {
          workbook: workbook.map((candidate) =>
            candidate === (table as Table) ? (changed.table as Table) : candidate,
          ),
          ...(changed.row !== undefined && { row: changed.row }),
          ...(changed.columns && { columns: changed.columns }),
        }
      );
    },
  });

type Cell = ReturnType<Table['at']>;

/** 任取合于条件的一行，改一格。 */
export const cellFault =
  <K extends SheetKind>(kind: K) =>
  (
    says: string,
    field: FieldId<K>,
    rules: readonly string[],
    to: (text: string, random: Random, table: Table<K>, row: number) => Cell | undefined,
    terms: Pick<Fault, 'packs' | 'asOf'> & { readonly also?: readonly FieldId<K>[] } = {},
  ): Fault => {
    const { also = [], ...rest } = terms;
    return faultIn(kind)({
      says,
      rules,
      ...rest,
      change(table, random) {
        for (const row of random.shuffled(table.where(() => true))) {
          const value = to(table.text(row, field), random, table, row);
          if (value === undefined || value === table.at(row, field)) continue;
          const changes = { [field]: value } as Partial<Record<FieldId<K>, Cell>>;
          return { table: table.set(row, changes), row, columns: [field, ...also] };
        }
        return undefined;
      },
    });
  };

/** 说中还不够，须是错误：确定而要紧的毛病。 */
const ERRORS: ReadonlySet<string> = new Set([
  'every-sheet/date-invalid',
  'every-sheet/date-order',
  'every-sheet/row-repeated',
  'projects/number-repeated',
  'projects/value-out-of-domain',
  'projects/respectively-unequal',
  'city-pairs/pair-reversed',
  'custody/signed-late',
  'custody/filed-late',
  'custody/term-not-three-years',
  'custody/brand-fee',
  'custody/cross-region',
]);
/** 只关写法、或只是与清单不同的，不应高过提示。 */
const INFOS: ReadonlySet<string> = new Set([
  'every-sheet/number-as-text',
  'every-sheet/control-characters',
  'every-sheet/stray-blanks',
  'projects/number-mistyped',
  'projects/participants-differ',
  'projects/offices-differ',
]);
const isWeighedRight = ({ rule, severity }: Finding): boolean =>
  ERRORS.has(rule) ? severity === 'error' : !INFOS.has(rule) || severity === 'info';

/** 结论是不是说中了。 */
export const tells = (finding: Finding, { rules }: Pick<Fault, 'rules'>, spoilt: Spoilt, firstRow: number): boolean =>
  rules.includes(finding.rule) &&
  isWeighedRight(finding) &&
  (spoilt.row === undefined || finding.row === undefined || finding.row === spoilt.row + firstRow) &&
  (spoilt.columns === undefined || finding.column === undefined || spoilt.columns.includes(finding.column));
