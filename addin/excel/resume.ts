import { runSteps, writeSteps } from './batches.ts';
import { newContent } from './cell.ts';
import type { CellChange, Change } from './change-record.ts';
import { isDrawing } from './chart-rows.ts';
import { digestAt, NOT_WRITTEN, valueDigest } from './digests.ts';
import { indexStep, loadIndex, type ReadSet, readSets, setsIn } from './journal.ts';
import { type CurrentFill, type LeftChange, readCurrent, readJournalledCharts, standingOf } from './journalled.ts';
import { madeSheet } from './made-sheets.ts';
import { cellKey } from './rectangles.ts';
import { type ListedSheet, loadSheets } from './survey.ts';
import { sheetsOf } from './which-sheet.ts';

/** 没改完的一次改动：各格此刻改了几格、没改几格、被人另改了几格。 */
export interface Unfinished {
  readonly id: string;
  readonly at: string;
  readonly written: number;
  readonly waiting: number;
  readonly changed: number;
  /** 凭账接得下去。账没有记全、或填空与新建的工作表（账上只有摘要，没有内容）还没写完的，只能退回。 */
  readonly isComplete: boolean;
}

interface Judged {
  readonly waiting: readonly {
    readonly change: CellChange;
    readonly sheet: ListedSheet;
    readonly format: string;
  }[];
  readonly written: readonly Change[];
  readonly left: readonly LeftChange[];
  /** 填空与新建的工作表：各写了几格、几张，还差几格、几张，被人改了几格。 */
  readonly others: { readonly written: number; readonly waiting: number; readonly changed: number };
}

async function judge(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  { changes }: ReadSet,
): Promise<Judged> {
  const sheetOf = await sheetsOf(context, sheets, changes);
  const current = await readCurrent(context, sheetOf, changes, changes);
  const waiting: Judged['waiting'][number][] = [];
  const written: Change[] = [];
  const left: LeftChange[] = [];
  for (const [change, now] of current.cells) {
    const { sheet, state, isSameRow } = now;
    const standing = standingOf(change, now, state);
    if (standing === 'new') written.push(change);
    else if ((standing === 'old' || standing === 'half') && sheet && state) {
      if (sheet.isProtected) left.push({ change, reason: 'protected', current: state.value });
      else if (!isSameRow) left.push({ change, reason: 'changed', current: state.value });
      else waiting.push({ change, sheet, format: state.format });
    } else if (standing !== 'old' && standing !== 'half')
      left.push({ change, reason: standing, ...(state ? { current: state.value } : {}) });
  }
  const others = { written: 0, waiting: 0, changed: 0 };
  for (const [fill, now] of current.fills) {
    const counts = fillCounts(fill.area, fill.digests, now);
    others.written += counts.written;
    others.waiting += counts.waiting;
    others.changed += counts.changed;
  }
  for (const [{ after }, { labels, column }] of await readJournalledCharts(context, sheetOf, changes)) {
    if (labels && !isDrawing(labels, after, column)) others.waiting += 1;
    else others.written += 1;
  }
  // 新建的工作表断在哪一步看不出来，一律算没写完。
  for (const change of changes)
    if (change.type === 'sheet') {
      others.waiting += 1;
      if (madeSheet(sheets, change)) others.written += 1;
    }
  return { waiting, written, left, others };
}

function fillCounts(area: { top: number; left: number; right: number }, digests: string, { contents }: CurrentFill) {
  const counts = { written: 0, waiting: 0, changed: 0 };
  const width = area.right - area.left + 1;
  for (let index = 0; digestAt(digests, index) !== ''; index += 1) {
    const digest = digestAt(digests, index);
    if (digest === NOT_WRITTEN) continue;
    const place = { row: area.top + Math.floor(index / width), column: area.left + (index % width) };
    const content = contents.get(cellKey(place)) ?? null;
    if (content === null) counts.waiting += 1;
    else if (valueDigest(content) === digest) counts.written += 1;
    else counts.changed += 1;
  }
  return counts;
}

/** 没改完的各次，只读。没有时一次往返。 */
export async function listUnfinished(context: Excel.RequestContext): Promise<Unfinished[]> {
  const index = loadIndex(context);
  const listed = loadSheets(context);
  await context.sync();
  const read = await readSets(
    context,
    setsIn(index).filter(({ state }) => state === 'applying'),
  );
  const unfinished: Unfinished[] = [];
  for (const each of read) {
    const { waiting, written, left, others } = await judge(context, listed(), each);
    unfinished.push({
      ...{ id: each.set.id, at: each.set.at, isComplete: each.complete && others.waiting === 0 },
      written: written.length + others.written,
      waiting: waiting.length + others.waiting,
      changed: left.length + others.changed,
    });
  }
  return unfinished;
}

export interface Resumed {
  /** 都改了的，包括断之前已改的。 */
  readonly written: readonly Change[];
  readonly left: readonly LeftChange[];
}

/** 接着改完。账上没有这一次、或接不下去时没有。 */
export async function resumeChanges(context: Excel.RequestContext, id: string): Promise<Resumed | undefined> {
  const index = loadIndex(context);
  const listed = loadSheets(context);
  await context.sync();
  const sets = setsIn(index);
  const [read] = await readSets(
    context,
    sets.filter((set) => set.id === id),
  );
  if (!read?.complete) return undefined;
  const { waiting, written, left, others } = await judge(context, listed(), read);
  if (others.waiting > 0) return undefined;
  const fills = read.changes.filter(({ type }) => type === 'block');
  const names = new Set(waiting.map(({ sheet }) => sheet.name));
  await runSteps(context, [
    ...[...names].flatMap((name) =>
      writeSteps(
        context,
        name,
        waiting
          .filter(({ sheet }) => sheet.name === name)
          .map(({ change, format }) => newContent(change, change.after, format)),
      ),
    ),
    indexStep(
      context,
      sets.map((set) => (set.id === id ? { ...set, state: 'applied' } : set)),
      true,
    ),
  ]);
  return { written: [...written, ...fills, ...waiting.map(({ change }) => change)], left };
}
