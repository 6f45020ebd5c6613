import { requestBytes, runSteps, type Step, writeSteps } from './batches.ts';
import { type CellState, type CellWrite, oldContent } from './cell.ts';
import {
  type Change,
  type ChangeSet,
  encodePart,
  indexStep,
  loadIndex,
  partStep,
  type ReadSet,
  readSets,
  removeParts,
  setsIn,
} from './journal.ts';
import { type Current, type LeftChange, readCurrent, standingOf } from './journalled.ts';
import { cellKey } from './rectangles.ts';
import { loadSheets } from './survey.ts';

export interface Reverted {
  /** 已是原来的样子的，包括本来就没改成的。 */
  readonly undone: readonly Change[];
  /** 没有动的，账目留着。 */
  readonly left: readonly LeftChange[];
}

/**
 * 撤销账上选中的各条：值、公式、格式都还原，新的先撤。先还原格，后销账，所以断在哪里都能再撤一次。
 * 此后又被改过、或这一行已经挪走的，不动。往返：目录、各条、各格（字节多则分块）、写。
 */
export async function revertChanges(
  context: Excel.RequestContext,
  chosenSet: (set: ChangeSet) => boolean,
  chosen: (change: Change) => boolean = () => true,
): Promise<Reverted> {
  const index = loadIndex(context);
  const listed = loadSheets(context);
  await context.sync();
  const sets = setsIn(index);
  const read = await readSets(context, sets.filter(chosenSet));
  const changes = read
    .flatMap((each) => each.changes)
    .filter(chosen)
    .reverse();
  let current = await readCurrent(context, listed(), changes, changes);
  if (read.length < sets.length && [...current.values()].some(({ isSameRow }) => !isSameRow)) {
    // 凭证可能是本工具后来改的：把别的账也读来对。
    const others = await readSets(context, sets);
    current = await readCurrent(
      context,
      listed(),
      changes,
      others.flatMap((each) => each.changes),
    );
  }
  const { undone, left, writes } = planRevert(changes, current);
  const isEmptied = read.some((each) => each.changes.length === 0);
  if (undone.length === 0 && !isEmptied) return { undone, left };
  const gone = new Set(undone);
  const kept = read.map((each) => keptOf(context, each, gone));
  await runSteps(context, [
    ...[...writes].flatMap(([sheet, own]) => writeSteps(context, sheet, [...own.values()])),
    ...kept.flatMap(({ steps }) => steps),
    indexStep(
      context,
      sets.flatMap((set) => {
        const own = kept.find(({ id }) => id === set.id);
        return own ? (own.set ?? []) : set;
      }),
      true,
    ),
  ]);
  return { undone, left };
}

/** 新的在前，一条条往回推：同一格改过两次的，最后落到最早的样子。 */
function planRevert(changes: readonly Change[], current: ReadonlyMap<Change, Current>) {
  const states = new Map<string, CellState>();
  const writes = new Map<string, Map<number, CellWrite>>();
  const undone: Change[] = [];
  const left: LeftChange[] = [];
  for (const change of changes) {
    const now = current.get(change);
    const sheet = now?.sheet;
    if (!now || !sheet) {
      left.push({ change, reason: 'missing' });
      continue;
    }
    const key = `${sheet.name}\n${cellKey(change)}`;
    const state = states.get(key) ?? now.state;
    const standing = standingOf(change, now, state);
    if (standing === 'new' || standing === 'half') {
      const own = writes.get(sheet.name) ?? new Map<number, CellWrite>();
      writes.set(sheet.name, own.set(cellKey(change), oldContent(change, change.before, now.state?.format ?? '')));
      states.set(key, change.before);
    }
    if (standing === 'new' || standing === 'half' || standing === 'old') undone.push(change);
    else left.push({ change, reason: standing, ...(state ? { current: state.value } : {}) });
  }
  return { undone, left, writes };
}

interface Kept {
  readonly id: string;
  /** 全都撤销了的没有。 */
  readonly set?: ChangeSet;
  readonly steps: readonly Step[];
}

/** 一次改动销去若干条之后，账上还留下什么。 */
function keptOf(context: Excel.RequestContext, { set, changes, parts }: ReadSet, gone: ReadonlySet<Change>): Kept {
  const remaining = changes.filter((change) => !gone.has(change));
  if (remaining.length === 0) return { id: set.id, steps: removeParts(context, set.id, [...parts.keys()]) };
  const sizes = [...set.parts];
  const steps: Step[] = [];
  for (const [part, own] of parts) {
    if (!own.some((change) => gone.has(change))) continue;
    const text = encodePart(own.filter((change) => !gone.has(change)));
    sizes[part] = requestBytes(text);
    steps.push(partStep(context, set.id, part, text));
  }
  return { id: set.id, set: { ...set, count: remaining.length, parts: sizes }, steps };
}
