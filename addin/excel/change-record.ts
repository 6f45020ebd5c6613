import type { Area } from './address.ts';
import type { CellState, Content } from './cell.ts';
import type { ChartMove } from './chart-rows.ts';

/** 记在工作簿里的一条改动；随文件保存，重开之后仍可撤销。行列从 0 起。 */
export type Change = CellChange | FillChange | SheetChange | ChartChange;

interface Recorded {
  readonly id: string;
  /** 同一次改的各条，`set` 相同。 */
  readonly set: string;
  readonly at: string;
  readonly worksheet: string;
  /** 改名之后靠它找；另存重开之后未必还有效。 */
  readonly worksheetId: string;
  readonly why: string;
}

/** 改了一格，前后都记。 */
export interface CellChange extends Recorded {
  readonly type: 'cell';
  readonly row: number;
  readonly column: number;
  readonly before: CellState;
  readonly after: Content;
  /** 同一行里另一格当时的值。撤销前核对，以免插入行后改到别的行上。 */
  readonly witness?: Witness;
}

export interface Witness {
  readonly column: number;
  readonly digest: string;
}

/** 空着的一块填上了：原来都是空格，只记各格写了什么的摘要。 */
export interface FillChange extends Recorded {
  readonly type: 'block';
  readonly area: Area;
  /** 逐行各格的摘要（见 digests.ts），没有填的格也占一位。 */
  readonly digests: string;
  /** 有没有官员的内容夹在里面：没有这一项的，块里有的格原来有字。 */
  readonly formatted?: Formatted;
}

/** 格式也是写上去的：原来全新的列（连列宽），或表下面全新的行。`cells`：整块原来都空着，格式没有动。 */
export type Formatted = 'columns' | 'rows' | 'cells';

/** 新建了一张工作表。 */
export interface SheetChange extends Recorded {
  readonly type: 'sheet';
  readonly columns: number;
  /** 从第一行起逐行的摘要。 */
  readonly digests: string;
}

/** 本工具画的图改画了别的几行。 */
export interface ChartChange extends Recorded, Pick<ChartMove, 'name' | 'category' | 'values' | 'before' | 'after'> {
  readonly type: 'chart';
}

/** 随这一次改动记下的设置（见 memory.ts）原来的样子；全撤销时还原。null 是原来没有。 */
export interface MemoryBefore {
  readonly key: string;
  readonly text: string | null;
}
