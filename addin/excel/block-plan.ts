import { type Area, cellAddress } from './address.ts';
import { type CellState, type Content, holds, needsFormat } from './cell.ts';
import type { Formatted } from './change-record.ts';
import { type Edit, type LeftEdit, type LeftReason, topLeftIn } from './change-set.ts';
import { isLink } from './link.ts';
import type { BlockWriting } from './writing.ts';

/** 要使一块地方成为的样子；比 {@link BlockWriting} 多一样公式（链接）。 */
export interface BlockContent extends Omit<BlockWriting, 'type' | 'rows'> {
  readonly rows: readonly (readonly (Content | null)[])[];
  /** 这些行全新时，格式逐列照 `formatRow` 行（从 0 起）。 */
  readonly formatRow?: number;
}

/** 要填的一块：只有空着的格有内容，其余为 null。 */
export interface ReadyFill extends BlockContent {
  /** 这些列、或这些行原来全新，格式也写；或只是这些格原来都空着。 */
  readonly formatted?: Formatted;
}

/** 一块地方此刻的样子。 */
export interface PresentBlock {
  readonly merges: readonly Area[];
  /** 没有内容也没有格式的，是这些列，还是这些行。 */
  readonly pristine: readonly Exclude<Formatted, 'cells'>[];
  readonly hasHiddenRows: boolean;
  /** 行列从 0 起，是工作表自己的。 */
  state(row: number, column: number): CellState;
}

export interface PlannedBlock {
  readonly edits: readonly Edit[];
  readonly fill?: ReadyFill;
  readonly left: readonly LeftEdit[];
}

/** 对着一块此刻的样子：相同的不动，空的填，不同的改。`onlyBlank`：计划时空着的，现在有字就不动了。 */
export function planBlock(block: BlockContent, present: PresentBlock, onlyBlank: boolean): PlannedBlock {
  const edits: Edit[] = [];
  const left: LeftEdit[] = [];
  const topLeft = topLeftIn(present.merges);
  let filled = 0;
  let isBlank = true;
  const rows = block.rows.map((line, r) =>
    line.map((value, c): Content | null => {
      const place = { row: block.top + r, column: block.left + c };
      const state = present.state(place.row, place.column);
      const corner = topLeft(place);
      isBlank &&= state.raw === null && state.formula === undefined;
      const isCovered = corner.row !== place.row || corner.column !== place.column;
      const verdict = value === null ? 'same' : verdictOn(value, state, isCovered, onlyBlank);
      if (value === null || verdict === 'same') return null;
      if (verdict === 'fill') {
        filled += 1;
        return value;
      }
      const address = cellAddress(place.row + 1, place.column);
      const edit = { id: '', worksheet: block.worksheet, address, expected: state.value, value, why: block.why };
      if (verdict === 'edit') edits.push(edit);
      else left.push({ edit, reason: verdict, current: state.value });
      return null;
    }),
  );
  if (filled === 0) return { edits, left };
  const formatted = formattedIn(block, present) ?? (isBlank ? 'cells' : undefined);
  return { edits, left, fill: { ...block, rows, ...(formatted ? { formatted } : {}) } };
}

function formattedIn({ format, formatRow }: BlockContent, { pristine }: PresentBlock): Formatted | undefined {
  if (format && pristine.includes('columns')) return 'columns';
  return formatRow !== undefined && pristine.includes('rows') ? 'rows' : undefined;
}

function verdictOn(
  value: Content,
  state: CellState,
  isCovered: boolean,
  onlyBlank: boolean,
): 'same' | 'fill' | 'edit' | LeftReason {
  if (holds(state, value)) return 'same';
  if (isCovered) return value === '' ? 'same' : 'merged';
  if (state.formula !== undefined && !isLink(state.formula)) return 'formula';
  if (state.raw === null && state.formula === undefined) return needsFormat(value, state.format) ? 'edit' : 'fill';
  return onlyBlank ? 'changed' : 'edit';
}
