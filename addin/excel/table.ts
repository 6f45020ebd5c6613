import type { CellValue } from '../../shared/api/validations.ts';
import type { SheetKind } from '../../shared/sheets/kinds.ts';

/** 表中认出的一列。`index` 是工作表的列号，从 0 起；`header` 是表头原文。 */
export interface FoundColumn {
  readonly field: string;
  readonly header: string;
  readonly index: number;
}

/** 在某张工作表上认出的一张表。行号都是工作表自己的，从 1 起。 */
export interface FoundTable {
  /** 工作表名。 */
  readonly sheet: string;
  /** 送校验用的名字：同一工作表上的第二张表为 `工作表名#2`。 */
  readonly name: string;
  readonly kind: SheetKind;
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
}

export interface SkippedSheet {
  readonly sheet: string;
  /** 给官员看的原因，如「没有认得的表头」。 */
  readonly why: string;
}

export interface Recognition {
  readonly tables: readonly FoundTable[];
  readonly skipped: readonly SkippedSheet[];
}

/** 读出的一张表：`rows[i]` 是工作表第 `firstRow + i` 行，按 `columns` 的次序。 */
export interface TableSnapshot extends FoundTable {
  readonly rows: readonly (readonly CellValue[])[];
}
