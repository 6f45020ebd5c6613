import type { CellValue } from '../../shared/api/validations.ts';
import type { Area } from './address.ts';
import { type CellState, type CellWrite, oldContent } from './cell.ts';
import type { CellChange, Change, ChartChange, FillChange, Formatted, SheetChange } from './change-record.ts';
import { type ChartPlace, type ChartRows, isDrawing, isSameRows } from './chart-rows.ts';
import { fillPlaces } from './fill-places.ts';
import { type CurrentChanges, type JournalledChart, type LeftChange, standingOf } from './journalled.ts';
import { type CurrentSheets, isAsWritten } from './made-sheets.ts';
import { cellKey, placeOfKey } from './rectangles.ts';

export interface RevertPlan {
  /** 已是、或将是原来的样子。 */
  readonly undone: readonly Change[];
  /** 没有动的。 */
  readonly left: readonly LeftChange[];
  /** 只撤了几格的块 → 账上还留着的。 */
  readonly remaining: ReadonlyMap<Change, FillChange>;
  /** 各次改动怎样还原，新的在前。一次还原完、销了账，再还原前一次：断在哪里，剩下的都还对得上账。 */
  readonly stages: readonly RevertStage[];
  /** 要删的工作表；最先删，写在上面的就都不用还原了。 */
  readonly removed: readonly string[];
}

/** 还原一次改动。 */
export interface RevertStage {
  readonly set: string;
  /** 工作表名 → 各格写什么。 */
  readonly writes: Map<string, Map<number, CellWrite>>;
  /** 格式也要清掉的块。 */
  readonly unformatted: Unformatted[];
  /** 要改回原来各行的图。 */
  readonly charts: RestoredChart[];
}

interface RestoredChart extends ChartPlace {
  readonly rows: ChartRows;
}

interface Unformatted {
  readonly sheet: string;
  readonly area: Area;
  readonly formatted: Exclude<Formatted, 'cells'>;
}

export interface Situation extends CurrentChanges, CurrentSheets {
  readonly charts: ReadonlyMap<ChartChange, JournalledChart>;
  /** 没改完就断了的那几次。 */
  readonly halfWritten: ReadonlySet<string>;
}

const BLANK: CellState = { value: null, raw: null, format: 'General' };

/** 新的在前，一条条往回推：同一格改过两次的，最后落到最早的样子。 */
export function planRevert(changes: readonly Change[], now: Situation): RevertPlan {
  const states = new Map<string, Map<number, CellState>>();
  const stages = new Map<string, RevertStage>();
  const undone: Change[] = [];
  const left: LeftChange[] = [];
  const remaining = new Map<Change, FillChange>();
  const removed: string[] = [];
  const drawn = new Map<string, ChartRows>();
  let { visible } = now;
  /** 写在新建的、已经不在了的工作表上的，随它去了。 */
  const gone = goneSheets(changes, now);
  const stageOf = ({ set }: Change): RevertStage => {
    const stage = stages.get(set) ?? { set, writes: new Map(), unformatted: [], charts: [] };
    stages.set(set, stage);
    return stage;
  };
  const set = (change: Change, sheet: string, key: number, state: CellState, write: CellWrite) => {
    states.set(sheet, (states.get(sheet) ?? new Map()).set(key, state));
    const { writes } = stageOf(change);
    writes.set(sheet, (writes.get(sheet) ?? new Map()).set(key, write));
  };

  const revertCell = (change: CellChange) => {
    const current = now.cells.get(change);
    const sheet = current?.sheet;
    if (!current || !sheet) {
      if (gone(change)) undone.push(change);
      else left.push({ change, reason: 'missing' });
      return;
    }
    const key = cellKey(change);
    const state = states.get(sheet.name)?.get(key) ?? current.state;
    const standing = standingOf(change, current, state);
    if (standing === 'new' || standing === 'half')
      set(change, sheet.name, key, change.before, oldContent(change, change.before, state?.format ?? ''));
    if (standing === 'new' || standing === 'half' || standing === 'old') undone.push(change);
    else left.push({ change, reason: standing, ...(state ? { current: state.value } : {}) });
  };

  const revertFill = (change: FillChange) => {
    const { sheet, contents, seen } = now.fills.get(change) ?? {};
    if (!sheet || !contents) {
      if (gone(change)) undone.push(change);
      else left.push({ change, reason: 'missing' });
      return;
    }
    if (sheet.isProtected) {
      left.push({ change, reason: 'protected' });
      return;
    }
    const own = states.get(sheet.name);
    const contentAt = (row: number, column: number): CellValue => {
      const key = cellKey({ row, column });
      const state = own?.get(key);
      return state ? (state.formula ?? state.raw) : (contents.get(key) ?? null);
    };
    const { ours, changed, kept, areas } = fillPlaces(change, contentAt, seen);
    for (const place of ours) set(change, sheet.name, cellKey(place), BLANK, { ...place, entry: '' });
    const [current = null] = changed;
    if (changed.length > 0) {
      left.push({ change, reason: 'changed', current, cells: changed.length });
      remaining.set(change, { ...change, digests: kept });
      return;
    }
    undone.push(change);
    const { formatted } = change;
    if (formatted === 'columns' || formatted === 'rows')
      stageOf(change).unformatted.push(...areas.map((area) => ({ sheet: sheet.name, area, formatted })));
  };

  const revertSheet = (change: SheetChange) => {
    const current = now.made.get(change);
    if (!current) {
      undone.push(change);
      return;
    }
    const { sheet } = current;
    const rows = overlaid(current.rows, states.get(sheet.name));
    const isLast = sheet.isVisible && visible <= 1;
    if (!isAsWritten(change, rows, now.halfWritten.has(change.set))) left.push({ change, reason: 'changed' });
    else if (now.isStructureProtected) left.push({ change, reason: 'protected' });
    else if (isLast) left.push({ change, reason: 'only' });
    else {
      removed.push(sheet.name);
      if (sheet.isVisible) visible -= 1;
      undone.push(change);
    }
  };

  const revertChart = (change: ChartChange) => {
    const { sheet, labels, column = [] } = now.charts.get(change) ?? {};
    if (!sheet && !gone(change)) {
      left.push({ change, reason: 'missing' });
      return;
    }
    // 图删了、改了名，没有可改回的。
    if (!sheet || !labels) {
      undone.push(change);
      return;
    }
    const key = `${sheet.name}\n${change.name}`;
    const restored = drawn.get(key);
    const isAt = (rows: ChartRows) => (restored ? isSameRows(restored, rows) : isDrawing(labels, rows, column));
    if (!isAt(change.after)) {
      if (isAt(change.before)) undone.push(change);
      else left.push({ change, reason: 'changed' });
    } else if (sheet.isProtected) left.push({ change, reason: 'protected' });
    else {
      const { name, category, values, before } = change;
      drawn.set(key, before);
      stageOf(change).charts.push({ worksheet: sheet.name, name, category, values, rows: before });
      undone.push(change);
    }
  };

  for (const change of changes) {
    if (change.type === 'cell') revertCell(change);
    else if (change.type === 'block') revertFill(change);
    else if (change.type === 'chart') revertChart(change);
    else revertSheet(change);
  }
  const isKept = (sheet: string) => !removed.includes(sheet);
  return {
    ...{ undone, left, remaining, removed },
    stages: [...stages.values()].map((stage) => ({
      ...stage,
      writes: new Map([...stage.writes].filter(([sheet]) => isKept(sheet))),
      unformatted: stage.unformatted.filter(({ sheet }) => isKept(sheet)),
      charts: stage.charts.filter(({ worksheet }) => isKept(worksheet)),
    })),
  };
}

function goneSheets(changes: readonly Change[], { made }: Situation): (change: Change) => boolean {
  const gone = changes.filter((change) => change.type === 'sheet' && !made.has(change));
  const names = new Set(gone.map(({ worksheet }) => worksheet));
  return ({ worksheet }) => names.has(worksheet);
}

/** 先撤掉后来的改动，再看是不是写上去的样子。 */
function overlaid(
  rows: readonly (readonly CellValue[])[],
  states: ReadonlyMap<number, CellState> | undefined,
): readonly (readonly CellValue[])[] {
  if (!states) return rows;
  const lines = rows.map((line) => [...line]);
  for (const [key, { formula, raw }] of states) {
    const { row, column } = placeOfKey(key);
    while (lines.length <= row) lines.push([]);
    const line = lines[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = formula ?? raw;
  }
  return lines;
}
