import { rangeAt, requestBytes, runSteps, type Step, writeSteps } from './batches.ts';
import type { Change } from './change-record.ts';
import { pointStep } from './chart.ts';
import {
  type ChangeSet,
  indexStep,
  loadIndex,
  partStep,
  type ReadSet,
  readSets,
  removeParts,
  setsIn,
} from './journal.ts';
import { encodePart } from './journal-part.ts';
import { type CurrentChanges, type LeftChange, readCurrent, readJournalledCharts } from './journalled.ts';
import { readMade } from './made-sheets.ts';
import { withMovedFills } from './moved-fills.ts';
import { loadMemories, memorySteps } from './output.ts';
import { planRevert, type RevertPlan, type RevertStage } from './revert-plan.ts';
import { loadSheets } from './survey.ts';
import { sheetsOf } from './which-sheet.ts';

export interface Reverted {
  /** 已是原来的样子的，包括本来就没改成的。 */
  readonly undone: readonly Change[];
  /** 没有动的，账目留着。 */
  readonly left: readonly LeftChange[];
}

/**
 * 撤销账上选中的各条，新的先撤：改的格还原值、公式、格式，填的格清空，新建的工作表删掉。
 * 先删要删的工作表，再一次次地还原、销账，所以断在哪里都能再撤一次。此后又被改过、或这一行已经挪走的，不动。
 * 往返：目录；各条；新建过工作表的再两次；各格（字节多则分块）；改画过图的再两次；写。
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
  const memories = loadMemories(
    context,
    read.flatMap((each) => each.memories.map(({ key }) => key)),
  );
  const made = await readMade(
    context,
    listed(),
    changes,
    read.some((each) => each.memories.length > 0),
  );
  const sheetOf = await sheetsOf(context, listed(), changes);
  let current = await readCurrent(context, sheetOf, changes, changes);
  if (read.length < sets.length && hasMovedRows(current)) {
    // 凭证可能是本工具后来改的：把别的账也读来对。
    const others = await readSets(context, sets);
    const known = others.flatMap((each) => each.changes);
    current = await readCurrent(context, sheetOf, changes, known);
  }
  const halfWritten = new Set(sets.filter(({ state }) => state === 'applying').map(({ id }) => id));
  const charts = await readJournalledCharts(context, sheetOf, changes);
  const plan = planRevert(changes, { ...(await withMovedFills(context, current)), ...made, charts, halfWritten });
  const { undone, left } = plan;
  const isEmptied = read.some((each) => each.changes.length === 0);
  if (undone.length === 0 && plan.remaining.size === 0 && !isEmptied) return { undone, left };
  const gone = new Set(undone);
  const kept = read.map((each) => keptOf(context, each, gone, plan.remaining));
  const emptied = new Set(kept.filter(({ set }) => !set).map(({ id }) => id));
  const newestFirst = [...read].reverse();
  const memory = memorySteps(
    context,
    memories(),
    newestFirst.filter(({ set }) => emptied.has(set.id)),
  );
  await runSteps(context, [
    ...plan.removed.map((sheet) => ({
      bytes: 300,
      queue: () => context.workbook.worksheets.getItem(sheet).delete(),
    })),
    // 新的先销：旧的账上记着新表是谁建的，后来写在上面的要靠它才知道随表一起没了。
    ...newestFirst.flatMap(({ set: { id } }) => [
      ...plan.stages.filter(({ set }) => set === id).flatMap((stage) => stageSteps(context, stage)),
      ...(memory.get(id) ?? []),
      ...kept.filter((each) => each.id === id).flatMap(({ steps }) => steps),
    ]),
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

const hasMovedRows = ({ cells }: CurrentChanges) => [...cells.values()].some(({ isSameRow }) => !isSameRow);

function stageSteps(context: Excel.RequestContext, { writes, unformatted, charts }: RevertStage): Step[] {
  return [
    ...[...writes].flatMap(([sheet, own]) => writeSteps(context, sheet, [...own.values()])),
    ...unformatted.map(({ sheet, area, formatted }) => ({
      bytes: 1_000,
      queue: () => {
        const range = rangeAt(context, sheet, area);
        // `clear` 连条件格式也清掉；设成“常规”只去掉各格自己的格式。
        range.style = 'Normal';
        if (formatted === 'columns') range.format.useStandardWidth = true;
      },
    })),
    ...charts.map((chart) => pointStep(context, chart, chart.rows, true)),
  ];
}

interface Kept {
  readonly id: string;
  /** 全都撤销了的没有。 */
  readonly set?: ChangeSet;
  readonly steps: readonly Step[];
}

/** 一次改动销去若干条之后，账上还留下什么。 */
function keptOf(
  context: Excel.RequestContext,
  { set, changes, parts }: ReadSet,
  gone: ReadonlySet<Change>,
  remaining: RevertPlan['remaining'],
): Kept {
  const count = changes.filter((change) => !gone.has(change)).length;
  if (count === 0) return { id: set.id, steps: removeParts(context, set.id, [...parts.keys()]) };
  const sizes = [...set.parts];
  const steps: Step[] = [];
  for (const [part, own] of parts) {
    if (!own.changes.some((change) => gone.has(change) || remaining.has(change))) continue;
    const still = own.changes.filter((change) => !gone.has(change));
    const text = encodePart({ ...own, changes: still.map((change) => remaining.get(change) ?? change) });
    sizes[part] = requestBytes(text);
    steps.push(partStep(context, set.id, part, text));
  }
  return { id: set.id, set: { ...set, count, parts: sizes }, steps };
}
