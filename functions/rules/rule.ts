import type { z } from 'zod';
import type { CellValue, CountyCoverage } from '../../shared/api/validations.ts';
import type { Citation, Fix, PackId, Severity, Span } from '../../shared/finding.ts';
import type { ReferenceData } from '../../shared/reference.ts';
import type { FieldId, SheetKind } from '../../shared/sheets/kinds.ts';
import type { Reader } from '../text/reader.ts';
import type { Force } from './packs.ts';

/** 规则的说明：规则参考页、`GET /v1/rules` 与每条结论的严重程度、出处都由它而来。 */
export interface RuleMeta<K extends SheetKind = SheetKind> {
  /** 形如 `projects/no-deadline`：表种/毛病，经办人的叫法；各种表都管的为 `every-sheet/…`。定了就不改。 */
  readonly id: string;
  readonly sheets: readonly K[];
  readonly severity: Severity;
  /** null：不属任何文件（写法、重复、自身矛盾）。 */
  readonly pack: PackId | null;
  /** 依据的条款，形如「正文第12条」；逐行不同者由结论自带 citation。 */
  readonly article?: string;
  readonly title: string;
  readonly description: string;
  /** 一个真会说出的例子：格里（全表规则则是表里的情形）写成怎样，应是怎样。照经办人打的字写。 */
  readonly example: { readonly wrong: string; readonly right: string };
  readonly fixable: boolean;
}

/** 一条记录，按字段取值。记录占几个实际行时（合并单元格、续行），各行的文字并在一起，行号是第一行的。 */
export interface Row<K extends SheetKind = SheetKind> {
  /** 工作表自己的行号。 */
  readonly number: number;
  /** 第一行的原值；没有该列时为 undefined，空格为 null。 */
  cell(field: FieldId<K>): CellValue | undefined;
  /** 单元格文字：数字与布尔转成文字，空为 ''，公式错误（#REF! 等）也为 ''；首尾空白照留。 */
  text(field: FieldId<K>): string;
  /** 填了没有：空白和「无」「/」「—」之类不算填。 */
  filled(field: FieldId<K>): boolean;
  /** 该字段的文字是否全在第一行那一格里；不是则不能整格替换。 */
  whole(field: FieldId<K>): boolean;
}

/** 规则判断时的环境：同一环境、同一表，结论逐字相同。 */
export interface Context {
  readonly reference: ReferenceData;
  /** 判断「是否已到期」的日子，`YYYY-MM-DD`。 */
  readonly asOf: string;
  /** 工作簿所属地的区划代码；没有说明时按这一版的市级方案所管的地方。 */
  readonly place: string;
  readonly reader: Reader;
  /** 某包对这张表的效力；不运行时为 undefined。 */
  force(pack: PackId): Force | undefined;
  /** 引用某包某条；`quote` 逐字摘自文件。 */
  cite(pack: PackId, article?: string, quote?: string): Citation;
}

/** 规则说出的一条毛病；所在的表、规则号、严重程度由引擎补上。 */
export interface Report {
  readonly row?: number;
  readonly column?: string;
  readonly message: string;
  /** 与 meta 不同时才写。 */
  readonly severity?: Severity;
  readonly citation?: Citation;
  readonly related?: readonly Citation[];
  readonly fix?: Fix;
  readonly span?: Span;
}

/** 跨表规则的结论要说明在哪张表上。 */
export interface WorkbookReport extends Report {
  readonly sheet: string;
}

/** 逐行规则：只看一条记录。`needs` 是要用到的列，缺了其中一列就不运行（缺列本身另有规则说）。 */
export interface RowRule<K extends SheetKind = SheetKind> {
  readonly scope: 'row';
  readonly meta: RuleMeta<K>;
  readonly needs: readonly FieldId<K>[];
  readonly check: (row: Row<K>, context: Context, table: Table) => Iterable<Report>;
}

/** 一张表的情况。`rows` 是认出的记录数。 */
export interface Table {
  readonly name: string;
  readonly kind: SheetKind;
  readonly columns: readonly string[];
  readonly rows: number;
}

/** 折叠到一半的全表规则。`state` 只含可转 JSON 的数据。 */
export interface Fold {
  step(row: Row, context: Context, kind: SheetKind): void;
  /** 并入另一片的状态；状态不合规格时抛出 ZodError。 */
  merge(state: unknown): void;
  state(): unknown;
  finish(table: Table, context: Context): Iterable<Report>;
}

/** 全表规则。一张大表可以分片送来：每片从头折到末行，各片之状态合并（与次序无关），最后说出结论。 */
export interface TableRule<K extends SheetKind = SheetKind> {
  readonly scope: 'table';
  readonly meta: RuleMeta<K>;
  readonly needs: readonly FieldId<K>[];
  /** 折叠的名字。同名的规则折出同样的状态，引擎只折一次。 */
  readonly fold: string;
  open(): Fold;
}

/** 跨表的折叠：一次请求里几张表合起来判断，如结对表对学校名录。 */
export interface WorkbookFold {
  /** `sheet` 是这一行所在的表名。 */
  step(row: Row, context: Context, kind: SheetKind, sheet: string): void;
  merge(state: unknown): void;
  state(): unknown;
  /** `tables` 是这条规则管的表，参看的表不在其内。 */
  finish(tables: readonly Table[], context: Context): Iterable<WorkbookReport>;
  /** 应答汇总里各县的结对覆盖率；算不出来时为 undefined。 */
  coverage?(tables: readonly Table[], context: Context): readonly CountyCoverage[] | undefined;
}

export interface WorkbookRule<K extends SheetKind = SheetKind> {
  readonly scope: 'workbook';
  readonly meta: RuleMeta<K>;
  /** 只参看、不下结论的表种，如学校名录；其政策包是否运行无关。 */
  readonly consults: readonly SheetKind[];
  readonly fold: string;
  /** `held` 是同名折叠已经合并好的状态，接着用，不再合并一遍。 */
  open(held?: unknown): WorkbookFold;
}

export type Rule = RowRule | TableRule | WorkbookRule;

interface Folding<S> {
  /** 几条规则共用一种折叠时的名字；不写则用规则号，即不共用。 */
  readonly fold?: string;
  /** 状态的规格：从客户端送回的片里读出时据此查验。 */
  readonly state: z.ZodType<S>;
  readonly start: () => S;
  /** 合并须与次序无关；可就地修改并返回 `left`。 */
  readonly merge: (left: S, right: S) => S;
}

/** 各片逐行记下的，接在一起；就地接，片再多也是线性的。 */
export function appended<T>(left: T[], right: readonly T[]): T[] {
  for (const item of right) left.push(item);
  return left;
}

interface TableSpec<K extends SheetKind, S> extends Folding<S> {
  readonly meta: RuleMeta<K>;
  readonly needs: readonly FieldId<K>[];
  /** 可就地修改并返回 `state`。 */
  readonly step: (state: S, row: Row<K>, context: Context, kind: SheetKind) => S;
  readonly finish: (state: S, table: Table, context: Context) => Iterable<Report>;
}

interface WorkbookSpec<K extends SheetKind, S> extends Folding<S> {
  readonly meta: RuleMeta<K>;
  readonly consults?: readonly SheetKind[];
  readonly step: (state: S, row: Row, context: Context, kind: SheetKind, sheet: string) => S;
  readonly finish: (state: S, tables: readonly Table[], context: Context) => Iterable<WorkbookReport>;
  readonly coverage?: (state: S, tables: readonly Table[], context: Context) => readonly CountyCoverage[] | undefined;
}

/** 由规格做出全表规则，把状态的类型藏起来，使各种规则能列在一张表里。 */
export function tableRule<K extends SheetKind, S>(spec: TableSpec<K, S>): TableRule<K> {
  return {
    scope: 'table',
    meta: spec.meta,
    needs: spec.needs,
    fold: spec.fold ?? spec.meta.id,
    open() {
      let state = spec.start();
      return {
        step(row, context, kind) {
          state = spec.step(state, row, context, kind);
        },
        merge(other) {
          state = spec.merge(state, spec.state.parse(other));
        },
        state: () => state,
        finish: (table, context) => spec.finish(state, table, context),
      };
    },
  };
}

/** 由规格做出跨表规则，同 `tableRule`。 */
export function workbookRule<K extends SheetKind, S>(spec: WorkbookSpec<K, S>): WorkbookRule<K> {
  return {
    scope: 'workbook',
    meta: spec.meta,
    consults: spec.consults ?? [],
    fold: spec.fold ?? spec.meta.id,
    open(held) {
      // 同名的折叠折出同样的状态（见 Folding.fold），所以接着用是稳妥的。
      let state = held === undefined ? spec.start() : (held as S);
      const { coverage } = spec;
      return {
        step(row, context, kind, sheet) {
          state = spec.step(state, row, context, kind, sheet);
        },
        merge(other) {
          state = spec.merge(state, spec.state.parse(other));
        },
        state: () => state,
        finish: (tables, context) => spec.finish(state, tables, context),
        ...(coverage && { coverage: (tables, context) => coverage(state, tables, context) }),
      };
    },
  };
}
