import { requestBytes, runSteps, type Step, writeSteps } from './batches.ts';
import { newContent } from './cell.ts';
import { type Edit, type LeftEdit, placeOf, planSheet, type ReadyEdit, topLeftIn } from './change-set.ts';
import { ExcelError, isOfficeError } from './errors.ts';
import { halfWay } from './half-way.ts';
import {
  bounded,
  type Change,
  type ChangeSet,
  encode,
  indexStep,
  loadIndex,
  MOST_BYTES,
  partStep,
  readSets,
  removeParts,
  setsIn,
} from './journal.ts';
import { cellKey } from './rectangles.ts';
import {
  findSheet,
  type ListedSheet,
  loadSheets,
  type ReadCells,
  readCells,
  surveySheets,
  witnessOf,
} from './survey.ts';
import { revertChanges } from './undo.ts';

/** 对着工作簿此刻的样子定下的改动：改哪些、哪些不改、为什么。 */
export interface ChangePlan {
  readonly ready: readonly ReadyEdit[];
  readonly left: readonly LeftEdit[];
  /** 要改的行里有隐藏、筛选掉的行的工作表。 */
  readonly hiddenRows: readonly string[];
}

interface PreparedPlan extends ChangePlan {
  readonly sheets: readonly ListedSheet[];
  readonly sets: readonly ChangeSet[];
  readonly hasIndex: boolean;
  readonly cells: ReadonlyMap<string, ReadCells>;
  readonly witnessColumns: ReadonlyMap<string, readonly number[]>;
}

export interface AppliedEdits {
  /** 改了的，记在账上的样子；一格也没改时为空。 */
  readonly changes: readonly Change[];
  readonly ready: readonly ReadyEdit[];
  readonly left: readonly LeftEdit[];
  /** 因记录有限，从此不能再撤销的旧改动有几条。 */
  readonly dropped: number;
}

const WITNESS_COLUMNS = 3;

/** 只读：定下改哪些。往返：工作表与目录、合并与隐藏、各格（字节多则分块）。 */
export async function planEdits(context: Excel.RequestContext, edits: readonly Edit[]): Promise<PreparedPlan> {
  const index = loadIndex(context);
  const listed = loadSheets(context);
  await context.sync();
  const sheets = listed();
  const left: LeftEdit[] = [];
  const bySheet = new Map<string, Edit[]>();
  for (const edit of edits) {
    const sheet = findSheet(sheets, edit.worksheet);
    if (!sheet || placeOf(edit) === undefined) left.push({ edit, reason: 'missing' });
    else if (sheet.isProtected) left.push({ edit, reason: 'protected' });
    else if (bySheet.get(sheet.name)?.push(edit) === undefined) bySheet.set(sheet.name, [edit]);
  }
  const none = { sheets, sets: setsIn(index), hasIndex: !index.isNullObject };
  if (bySheet.size === 0)
    return { ...none, ready: [], left, hiddenRows: [], cells: new Map(), witnessColumns: new Map() };
  const surveyed = await surveySheets(
    context,
    new Map([...bySheet].map(([sheet, own]) => [sheet, own.flatMap((edit) => placeOf(edit) ?? [])])),
  );
  const witnessColumns = new Map(
    [...surveyed].map(([sheet, { left: from }]) => [
      sheet,
      Array.from({ length: WITNESS_COLUMNS }, (_, i) => from + i),
    ]),
  );
  const cells = await readCells(
    context,
    [...bySheet].map(([sheet, own]) => ({
      sheet,
      cells: own.flatMap((edit) => placeOf(edit) ?? []).map(topLeftIn(surveyed.get(sheet)?.merges ?? [])),
      columns: witnessColumns.get(sheet) ?? [],
    })),
  );
  const ready: ReadyEdit[] = [];
  for (const [sheet, own] of bySheet) {
    const planned = planSheet(sheet, own, surveyed.get(sheet) ?? { merges: [] }, cells.get(sheet)?.states ?? new Map());
    ready.push(...planned.ready);
    left.push(...planned.left);
  }
  const hiddenRows = [...surveyed].filter(([, { hasHiddenRows }]) => hasHiddenRows).map(([sheet]) => sheet);
  return { ...none, ready, left, hiddenRows, cells, witnessColumns };
}

/**
 * 改一批格。次序是：记账（目录标作没改完、各条）→ 各块 → 目录标作改完。账总比格先写，
 * 所以无论断在哪里，凭账与各格此刻的值就知道哪些改了、哪些没改，能接着改完，也能退回。
 * 中途出错先试着自己退回；退不回时账留着。
 */
export async function applyEdits(context: Excel.RequestContext, edits: readonly Edit[]): Promise<AppliedEdits> {
  const plan = await planEdits(context, edits);
  const { ready, left } = plan;
  if (ready.length === 0) return { changes: [], ready, left, dropped: 0 };
  const changes = changesOf(plan);
  const [first] = changes;
  const parts = encode(changes);
  const size = parts.map(requestBytes);
  if (!first || size.reduce((sum, bytes) => sum + bytes, 0) > MOST_BYTES)
    throw new ExcelError('too-large', '这一次要改的太多，记不下撤销所需的原文，没有改动。请分几次改，每次少选一些');
  const set: ChangeSet = { id: first.set, at: first.at, state: 'applying', count: changes.length, parts: size };
  const { kept, dropped } = bounded([...plan.sets, set]);
  const steps = [
    indexStep(context, [...plan.sets, set], plan.hasIndex),
    ...parts.map((text, part) => partStep(context, set.id, part, text)),
    ...contentSteps(context, ready),
    ...(await droppedSteps(context, dropped)),
    indexStep(
      context,
      kept.map((each) => (each === set ? { ...set, state: 'applied' } : each)),
      true,
    ),
  ];
  await runOrRevert(context, set.id, steps);
  return { changes, ready, left, dropped: dropped.reduce((sum, { count }) => sum + count, 0) };
}

/** 最旧的几次从账上去掉。 */
async function droppedSteps(context: Excel.RequestContext, dropped: readonly ChangeSet[]): Promise<Step[]> {
  const read = await readSets(context, dropped);
  return read.flatMap(({ set, parts }) => removeParts(context, set.id, [...parts.keys()]));
}

async function runOrRevert(context: Excel.RequestContext, set: string, steps: readonly Step[]): Promise<void> {
  try {
    await runSteps(context, steps);
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    const reverted = await revertChanges(context, ({ id }) => id === set).catch((again: unknown) => {
      if (!isOfficeError(again)) throw again;
      return undefined;
    });
    throw halfWay(error, reverted !== undefined && reverted.left.length === 0);
  }
}

function contentSteps(context: Excel.RequestContext, ready: readonly ReadyEdit[]): Step[] {
  const sheets = new Set(ready.map(({ worksheet }) => worksheet));
  return [...sheets].flatMap((sheet) =>
    writeSteps(
      context,
      sheet,
      ready
        .filter(({ worksheet }) => worksheet === sheet)
        .map((edit) => newContent(edit, edit.after, edit.before.format)),
    ),
  );
}

function changesOf({ ready, sheets, cells, witnessColumns }: PreparedPlan): Change[] {
  const set = crypto.randomUUID();
  const at = new Date().toISOString();
  const changed = new Set(ready.map((edit) => `${edit.worksheet}\n${cellKey(edit)}`));
  return ready.map(({ worksheet, row, column, before, after, why }, number) => {
    const read = cells.get(worksheet);
    const isChanged = (place: { row: number; column: number }) => changed.has(`${worksheet}\n${cellKey(place)}`);
    const witness = read && witnessOf(read, { row, column }, witnessColumns.get(worksheet) ?? [], isChanged);
    return {
      ...{ id: `${set}.${number}`, set, at, worksheet, row, column, before, after, why },
      worksheetId: findSheet(sheets, worksheet)?.id ?? '',
      ...(witness ? { witness } : {}),
    };
  });
}

/** 账上的各条，新的在前。只读。 */
export async function listChanges(context: Excel.RequestContext): Promise<Change[]> {
  const index = loadIndex(context);
  await context.sync();
  const read = await readSets(context, setsIn(index));
  return read.flatMap(({ changes }) => changes).reverse();
}
