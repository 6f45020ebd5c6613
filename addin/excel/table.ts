import type { CellValue } from '../../shared/api/validations.ts';
import type { SheetKind } from '../../shared/sheets/kinds.ts';

/** 表中认出的一列。`index` 是工作表的列号，从 0 起；`header` 是表头原文。 */
export interface FoundColumn {
  readonly field: string;
  readonly header: string;
  readonly index: number;
}

/** 在某张工作表上认出的一张表。行号都是工作表自己的，从 1 起。 */
export interface FoundTable<K extends string = SheetKind> {
  /** 工作表名。 */
  readonly sheet: string;
  /** 送校验用的名字：同一工作表上的第二张表为 `工作表名#2`。 */
  readonly name: string;
  readonly kind: K;
  /** 表头与数据合在一起的地址，如 `A2:G43`，不含工作表名。 */
  readonly address: string;
  /** 最下一行表头。 */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly FoundColumn[];
  /** 必须有而没找到的字段。 */
  readonly missing: readonly string[];
  /** 不认识的表头，原样。 */
  readonly extra: readonly string[];
  /** 0–1：表头认出的把握。低于 1 时窗格请官员过目。 */
  readonly confidence: number;
  /** 照官员的哪一条更正认的；自动认出的没有。 */
  readonly corrected?: string;
}

/** 表头的位置：最下一行（从 1 起），共几行，占哪几列（列号从 0 起）。 */
export interface HeaderSpot {
  readonly headerRow: number;
  readonly headerRows: number;
  readonly left: number;
  readonly right: number;
}

export interface SkippedSheet {
  readonly sheet: string;
  /** 给官员看的原因，如「没有认得的表头」。 */
  readonly why: string;
  /** 官员可以指出表头在哪一行、各列是什么。 */
  readonly correctable?: true;
  /** 看着像表头的地方。 */
  readonly header?: HeaderSpot;
  /** 官员的哪一条更正使它不校验，或哪一条更正如今用不上了。 */
  readonly corrected?: string;
}

export interface Recognition<K extends string = SheetKind> {
  readonly tables: readonly FoundTable<K>[];
  readonly skipped: readonly SkippedSheet[];
}

/** 读出的一张表：`rows[i]` 是工作表第 `firstRow + i` 行，按 `columns` 的次序。 */
export interface TableSnapshot extends FoundTable {
  readonly rows: readonly (readonly CellValue[])[];
}
