import { requestBytes, runSteps, type Step } from './batches.ts';
import type { Change, MemoryBefore } from './change-record.ts';
import type { Edit, LeftEdit, ReadyEdit } from './change-set.ts';
import { ExcelError, isOfficeError } from './errors.ts';
import { readSourceFormats } from './fill-format.ts';
import { halfWay } from './half-way.ts';
import {
  bounded,
  type ChangeSet,
  indexStep,
  loadIndex,
  MOST_BYTES,
  partStep,
  readSets,
  removeParts,
  setsIn,
} from './journal.ts';
import { encode } from './journal-part.ts';
import { rememberSteps } from './output.ts';
import { NOTHING, type Plan, planAll, type Wanted } from './plan.ts';
import type { PlannedWritings } from './planned.ts';
import { contentSteps, recordsOf } from './set.ts';
import { loadSheets } from './survey.ts';
import { revertChanges } from './undo.ts';

export interface AppliedWritings {
  /** 写了的，记在账上的样子；什么也没写时为空。 */
  readonly changes: readonly Change[];
  /** 逐格改的，次序与 `changes` 开头的各条相应。 */
  readonly ready: readonly ReadyEdit[];
  readonly left: readonly LeftEdit[];
  /** 因记录有限，从此不能再撤销的旧改动有几条。 */
  readonly dropped: number;
}

/** 逐格改，不先给人看：一边对一边写。 */
export const applyEdits = (context: Excel.RequestContext, edits: readonly Edit[]): Promise<AppliedWritings> =>
  applyAll(context, { ...NOTHING, edits });

/** 照计划写。再读一遍：定计划之后变了的格不动，列在 `left`。 */
export const applyWritings = (context: Excel.RequestContext, planned: PlannedWritings): Promise<AppliedWritings> =>
  applyAll(context, {
    ...NOTHING,
    edits: planned.changes.map(({ worksheet, address, before, after, why }, number) => ({
      ...{ id: String(number), worksheet, address, expected: before.value, value: after, why },
    })),
    fills: planned.fills,
    anchors: planned.anchors,
    outputs: planned.outputs,
    charts: planned.charts,
  });

/**
 * 写一批。次序是：记账（目录标作没改完、各条）→ 内容 → 目录标作改完。账总比内容先写，
 * 所以无论断在哪里，凭账与工作簿此刻的样子就知道哪些写了、哪些没写，退得回去。
 * 中途出错先试着自己退回；退不回时账留着。
 */
async function applyAll(context: Excel.RequestContext, wanted: Wanted): Promise<AppliedWritings> {
  const plan = await planAll(context, wanted);
  const { ready, left } = plan;
  const { changes, memories } = recordsOf(plan);
  const [first] = changes;
  if (!first) return { changes, ready, left, dropped: 0 };
  const parts = encode(changes, memories);
  const size = parts.map(requestBytes);
  if (size.reduce((sum, bytes) => sum + bytes, 0) > MOST_BYTES)
    throw new ExcelError('too-large', '这一次要改的太多，记不下撤销所需的原文，没有改动。请分几次改，每次少选一些');
  const set: ChangeSet = { id: first.set, at: first.at, state: 'applying', count: changes.length, parts: size };
  const { kept, dropped } = bounded([...plan.sets, set]);
  const steps = [
    indexStep(context, [...plan.sets, set], plan.hasIndex),
    ...parts.map((text, part) => partStep(context, set.id, part, text)),
    ...contentSteps(context, plan, await readSourceFormats(context, plan.fills)),
    ...(await droppedSteps(context, dropped)),
  ];
  const ended = (ids: SheetIds): Ended => endOf(context, plan, { changes, memories, parts, set, kept }, ids);
  const final = await orRevert(context, set.id, async () => {
    if (plan.outputs.length === 0) {
      const end = ended(new Map());
      await runSteps(context, [...steps, ...end.steps]);
      return end.changes;
    }
    await runSteps(context, steps);
    const listed = loadSheets(context);
    await context.sync();
    const end = ended(new Map(listed().map(({ name, id }) => [name, id])));
    await runSteps(context, end.steps);
    return end.changes;
  });
  return { changes: final, ready, left, dropped: dropped.reduce((sum, { count }) => sum + count, 0) };
}

/** 工作表名 → 编号。 */
type SheetIds = ReadonlyMap<string, string>;

interface Recorded {
  readonly changes: readonly Change[];
  readonly memories: readonly MemoryBefore[];
  readonly parts: readonly string[];
  readonly set: ChangeSet;
  readonly kept: readonly ChangeSet[];
}

interface Ended {
  readonly steps: readonly Step[];
  readonly changes: readonly Change[];
}

/** 写完之后：账上补记新工作表的编号，记下写出了哪几张，目录标作改完。 */
function endOf(context: Excel.RequestContext, { outputs }: Plan, recorded: Recorded, ids: SheetIds): Ended {
  const { memories, parts, set, kept } = recorded;
  const changes = recorded.changes.map((change) =>
    change.type === 'sheet' ? { ...change, worksheetId: ids.get(change.worksheet) ?? '' } : change,
  );
  const hasNew = changes.some(({ type }) => type === 'sheet');
  const texts = hasNew ? encode(changes, memories) : parts;
  const applied: ChangeSet = { ...set, state: 'applied', parts: texts.map(requestBytes) };
  const remembered = outputs.map((output) => {
    const worksheet = output.worksheet ?? output.draft.name;
    return { output, worksheet, worksheetId: ids.get(worksheet) ?? '' };
  });
  return {
    changes,
    steps: [
      ...texts.flatMap((text, part) => (text === parts[part] ? [] : [partStep(context, set.id, part, text)])),
      ...rememberSteps(context, set.id, remembered),
      indexStep(
        context,
        kept.map((each) => (each === set ? applied : each)),
        true,
      ),
    ],
  };
}

/** 最旧的几次从账上去掉。 */
async function droppedSteps(context: Excel.RequestContext, dropped: readonly ChangeSet[]): Promise<Step[]> {
  const read = await readSets(context, dropped);
  return read.flatMap(({ set, parts }) => removeParts(context, set.id, [...parts.keys()]));
}

/** 出了错先自己退回。 */
async function orRevert<T>(context: Excel.RequestContext, set: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    const reverted = await revertChanges(context, ({ id }) => id === set).catch((again: unknown) => {
      if (!isOfficeError(again)) throw again;
      return undefined;
    });
    throw halfWay(error, reverted !== undefined && reverted.left.length === 0);
  }
}

/** 账上的各条，新的在前。只读。 */
export async function listChanges(context: Excel.RequestContext): Promise<Change[]> {
  const index = loadIndex(context);
  await context.sync();
  const read = await readSets(context, setsIn(index));
  return read.flatMap(({ changes }) => changes).reverse();
}
