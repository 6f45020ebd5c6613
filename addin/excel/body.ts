import type { Grid } from './grid.ts';
import type { HeaderFit } from './header-fit.ts';
import { isRecord, type RowKind, resumes, rowKind, viewRow } from './row-kind.ts';

/** 表身的范围，行号从 0 起；没有记录时 `last` 小于 `first`。 */
export interface Body {
  readonly first: number;
  readonly last: number;
  /** `first`..`last` 之间不是记录的行：小计、分节标题、重复的表头、栏次。 */
  readonly notRecords: readonly number[];
  /** 表身之后不像本表记录、因而没有收进来的第一行。 */
  readonly leftOut?: number;
}

/** 从表头之下到 `end`（不含）逐行看是什么。 */
export function findBody(grid: Grid, fit: HeaderFit<string>, end: number): Body {
  const first = fit.bottom + 1;
  const kinds: RowKind[] = [];
  let leftOut: number | undefined;
  let ended = false;
  for (let row = first; row < end; row++) {
    const view = viewRow(grid, fit, row);
    const kind = rowKind(grid, fit, row, view, kinds);
    if (kind === 'total' || kind === 'note' || kind === 'sign-off') ended = true;
    if (kind === 'foreign') {
      leftOut ??= row;
      break;
    }
    if (isRecord(kind) && ended) {
      if (resumes(grid, fit, row, view)) ended = false;
      else {
        if (view.known > 1) leftOut ??= row;
        kinds.push('note');
        continue;
      }
    }
    kinds.push(kind);
  }
  const lastRecord = kinds.lastIndexOf('record');
  const firstRecord = kinds.findIndex(isRecord);
  if (lastRecord < 0) return { first, last: first - 1, notRecords: [], ...(leftOut === undefined ? {} : { leftOut }) };
  return {
    first: first + firstRecord,
    last: first + lastRecord,
    notRecords: kinds.flatMap((kind, offset) =>
      offset > firstRecord && offset < lastRecord && !isRecord(kind) && kind !== 'blank' ? [first + offset] : [],
    ),
    ...(leftOut === undefined ? {} : { leftOut }),
  };
}
