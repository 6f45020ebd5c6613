import type { CellValue } from '../../shared/api/validations.ts';
import type { Citation, Fix, PackId, Severity, Span } from '../../shared/finding.ts';
import type { ReferenceData } from '../../shared/reference.ts';
import type { FieldId, SheetKind } from '../../shared/sheets/kinds.ts';
import type { Reader } from '../text/reader.ts';

/** 规则的说明：规则参考页、`GET /v1/rules` 与每条结论的严重程度、出处都由它而来。 */
export interface RuleMeta<K extends SheetKind = SheetKind> {
  /** 形如 `projects/no-deadline`：表种/毛病，经办人的叫法。定了就不改。 */
  readonly id: string;
  readonly sheets: readonly K[];
  readonly severity: Severity;
  /** null：不属任何文件（写法、重复、自身矛盾）。 */
  readonly pack: PackId | null;
  /** 依据的条款，形如「正文第12条」；逐行不同者由结论自带 citation。 */
  readonly article?: string;
  readonly title: string;
  readonly description: string;
  readonly fixable: boolean;
}

/** 表中一行，按字段取值；没有该列时为 undefined，空格为 null。 */
export interface Row<K extends SheetKind = SheetKind> {
  /** 工作表自己的行号。 */
  readonly number: number;
  cell(field: FieldId<K>): CellValue | undefined;
  /** 单元格文字：数字与布尔转成文字，空为 ''，首尾空白照留。 */
  text(field: FieldId<K>): string;
}

/** 规则判断时的环境：同一环境、同一表，结论逐字相同。 */
export interface Context {
  readonly reference: ReferenceData;
  /** 判断「是否已到期」的日子，`YYYY-MM-DD`。 */
  readonly asOf: string;
  readonly reader: Reader;
  /** 引用某包某条；`quote` 缺省时取该条原文中与毛病相关的一句由规则自给。 */
  cite(pack: PackId, article?: string, quote?: string): Citation;
}

/** 规则说出的一条毛病；所在的表、规则号、严重程度由引擎补上。 */
export interface Report {
  readonly row?: number;
  readonly column?: string;
  readonly message: string;
  readonly severity?: Severity;
  readonly citation?: Citation;
  readonly related?: readonly Citation[];
  readonly fix?: Fix;
  readonly span?: Span;
}

/** 逐行规则：只看一行。 */
export interface RowRule<K extends SheetKind = SheetKind> {
  readonly meta: RuleMeta<K>;
  /** 要用到的列；缺了其中一列就不运行（缺列本身另有规则说）。 */
  readonly needs: readonly FieldId<K>[];
  readonly check: (row: Row<K>, context: Context) => Iterable<Report>;
}

/** 一张表除行以外的情况。 */
export interface TableShape<K extends SheetKind = SheetKind> {
  readonly kind: K;
  readonly columns: readonly FieldId<K>[];
  readonly rows: number;
}

/**
 * 全表规则：可合并的折叠。`State` 只含可转 JSON 的数据，于是一张大表可以分片送来：
 * 每片从 `start` 折到末行，各片之状态经 `merge` 合并（与次序无关），最后 `finish` 说出结论。
 */
export interface TableRule<K extends SheetKind = SheetKind, State = unknown> {
  readonly meta: RuleMeta<K>;
  readonly needs: readonly FieldId<K>[];
  readonly start: () => State;
  readonly step: (state: State, row: Row<K>, context: Context) => State;
  readonly merge: (left: State, right: State) => State;
  readonly finish: (state: State, table: TableShape<K>, context: Context) => Iterable<Report>;
}
