import { runSteps, writeSteps } from './batches.ts';
import { newContent } from './cell.ts';
import { type Change, indexStep, loadIndex, type ReadSet, readSets, setsIn } from './journal.ts';
import { type LeftChange, readCurrent, standingOf } from './journalled.ts';
import { type ListedSheet, loadSheets } from './survey.ts';

/** 没改完的一次改动：各格此刻改了几格、没改几格、被人另改了几格。 */
export interface Unfinished {
  readonly id: string;
  readonly at: string;
  readonly written: number;
  readonly waiting: number;
  readonly changed: number;
  /** 账没有记全就断了：一格也没改，接不下去，只能退回。 */
  readonly isComplete: boolean;
}

interface Judged {
  readonly waiting: readonly { readonly change: Change; readonly sheet: ListedSheet; readonly format: string }[];
  readonly written: readonly Change[];
  readonly left: readonly LeftChange[];
}

async function judge(context: Excel.RequestContext, sheets: readonly ListedSheet[], { changes }: ReadSet) {
  const current = await readCurrent(context, sheets, changes, changes);
  const waiting: Judged['waiting'][number][] = [];
  const written: Change[] = [];
  const left: LeftChange[] = [];
  for (const [change, now] of current) {
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
  return { waiting, written, left } satisfies Judged;
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
    const { waiting, written, left } = await judge(context, listed(), each);
    const counts = { written: written.length, waiting: waiting.length, changed: left.length };
    unfinished.push({ id: each.set.id, at: each.set.at, ...counts, isComplete: each.complete });
  }
  return unfinished;
}

export interface Resumed {
  /** 都改了的，包括断之前已改的。 */
  readonly written: readonly Change[];
  readonly left: readonly LeftChange[];
}

/** 接着改完。账上没有这一次、或账没有记全时没有。 */
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
  const { waiting, written, left } = await judge(context, listed(), read);
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
  return { written: [...written, ...waiting.map(({ change }) => change)], left };
}
