/** 本工具写出的工作表是哪一种；再做一次时，据此找到上次那张，更新它而不另起一张。 */
const OUTPUT_KINDS = [
  'target-breakdown',
  'year-ledger',
  'department-tasks',
  'coverage',
  'coverage-gaps',
  'report',
  'pulled-list',
  'consolidated',
] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

/**
 * 写在说明行里的一句话：这张表不再认作要校验的表（分解表、报告的列名与原表相同）。
 * 记在表上而不记在设置里，所以改名、另存、抄到别的工作簿都还作数；官员要校验它，删去这一行即可。
 */
export const NOT_CHECKED = '本表由“教育台账”写出，不参加校验。';

/** 转到本工作簿某一格的链接。 */
export interface CellLink {
  readonly worksheet: string;
  readonly address: string;
}

/** 一格：文字、数，或带链接的文字。以 = + - @ 开头的文字仍是文字。 */
export type DraftCell = string | number | null | { readonly value: string | number; readonly link: CellLink };

export interface DraftColumn {
  readonly title: string;
  /** 列宽，以字符计。 */
  readonly width: number;
  /** 默认换行、左对齐。 */
  readonly align?: 'left' | 'center' | 'right';
  readonly numberFormat?: string;
  /** 留给官员填的列：新建时写上列名，更新时当作他自己的列，填了的留着。 */
  readonly toFill?: true;
}

/** 一行。`key` 在一张表里不重复：更新时，官员自己加的列照它跟着这一行。 */
export interface DraftRow {
  readonly key: string;
  readonly cells: readonly DraftCell[];
}

/** 原生图表：`rows` 是画进去的行（在 `SheetDraft.rows` 里的下标）。 */
export interface DraftChart {
  readonly type: 'ColumnClustered' | 'BarClustered';
  readonly title: string;
  /** 作分类的列、作数值的列（`columns` 里的下标）。 */
  readonly category: number;
  readonly values: readonly number[];
  readonly rows: readonly number[];
}

/**
 * 要写出的一张工作表：标题行、说明行（版本、判断日期、依据）、表头、各行。
 * 表头冻结、打印时每页重复；横向打印、缩到一页宽。
 */
export interface SheetDraft {
  readonly output: OutputKind;
  /** 同一种输出可以有几张时（各类参考数据），用来区分；没有几张的不给。 */
  readonly variant?: string;
  /** 想要的名字；已被占用时加序号。 */
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly DraftColumn[];
  readonly rows: readonly DraftRow[];
  readonly chart?: DraftChart;
}

/** 去掉留给官员填的列：更新与比对只看本工具写的。 */
export function ownPart(draft: SheetDraft): SheetDraft {
  const own = draft.columns.map(({ toFill }) => toFill !== true);
  if (own.every(Boolean)) return draft;
  return {
    ...draft,
    columns: draft.columns.filter((_, i) => own[i]),
    rows: draft.rows.map((row) => ({ ...row, cells: row.cells.filter((_, i) => own[i]) })),
  };
}
