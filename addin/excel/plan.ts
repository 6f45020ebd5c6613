import { type Area, areaAddress } from './address.ts';
import { movedSheets, type PlacedAnchor } from './anchor.ts';
import { requestBytes } from './batches.ts';
import { type BlockContent, planBlock, type ReadyFill } from './block-plan.ts';
import type { Edit, LeftEdit, LeftReason } from './change-set.ts';
import { type ChartMove, isDrawing, readCharts, rowsName } from './chart-rows.ts';
import { type EditPlan, planEdits } from './edit-plan.ts';
import { type ChangeSet, loadIndex, MOST_BYTES, setsIn } from './journal.ts';
import { encode } from './journal-part.ts';
import type { ReadyOutput } from './output.ts';
import { planOutputs, settleOutputs } from './output-plan.ts';
import type { PlannedWritings } from './planned.ts';
import { areaOf, placeName, readPresent } from './present.ts';
import { recordsOf } from './set.ts';
import type { SheetDraft } from './sheet-draft.ts';
import { findSheet, type ListedSheet, loadSheets } from './survey.ts';
import type { Writing } from './writing.ts';

/** 要写的各样。 */
export interface Wanted {
  readonly edits: readonly Edit[];
  readonly blocks: readonly BlockContent[];
  /** 计划时空着的，现在仍空着才填。 */
  readonly fills: readonly ReadyFill[];
  /** 还没有定是新建还是更新的。 */
  readonly drafts: readonly SheetDraft[];
  /** 已经定了的。 */
  readonly outputs: readonly ReadyOutput[];
  /** 定计划时画着哪几行的，现在仍画着才改。 */
  readonly charts: readonly ChartMove[];
  /** 行还在原处才写 `edits` 与 `fills`。 */
  readonly anchors: readonly PlacedAnchor[];
}

export const NOTHING: Wanted = { edits: [], blocks: [], fills: [], drafts: [], outputs: [], charts: [], anchors: [] };

/** 对着工作簿此刻的样子定下的写法。 */
export interface Plan extends EditPlan {
  readonly fills: readonly ReadyFill[];
  readonly outputs: readonly ReadyOutput[];
  readonly charts: readonly ChartMove[];
  readonly notes: readonly string[];
  readonly sheets: readonly ListedSheet[];
  readonly sets: readonly ChangeSet[];
  readonly hasIndex: boolean;
}

/**
 * 只读。往返：名单与目录；更新的工作表的内容与图；各块的已用区域与合并区、内容；各格的合并与隐藏、内容。
 * 没有的那一样就没有那几次往返。
 */
export async function planAll(context: Excel.RequestContext, wanted: Wanted, fresh = false): Promise<Plan> {
  const index = loadIndex(context);
  const listed = loadSheets(context);
  const found = wanted.drafts.length > 0 ? planOutputs(context, wanted.drafts, fresh) : undefined;
  const settled = wanted.outputs.length > 0 ? settleOutputs(context, wanted.outputs) : undefined;
  await context.sync();
  const sheets = listed();
  const ready = settled?.(sheets) ?? [];
  const outputs = await found?.(sheets);
  const moved = await movedSheets(context, sheets, wanted.anchors);
  const isStill = ({ worksheet }: { readonly worksheet: string }) => !moved.has(worksheet);
  const fills = wanted.fills.filter(isStill);
  const blocks = await planBlocks(context, sheets, [...wanted.blocks, ...(outputs?.blocks ?? [])], fills);
  const edits = await planEdits(context, sheets, [...wanted.edits.filter(isStill), ...blocks.edits]);
  const known = await stillDrawn(context, sheets, wanted.charts);
  const charts = [...known.charts, ...(outputs?.charts ?? [])];
  return {
    ...edits,
    hiddenRows: [...new Set([...edits.hiddenRows, ...blocks.hiddenRows])],
    left: [
      ...wanted.edits.filter((edit) => !isStill(edit)).map((edit): LeftEdit => ({ edit, reason: 'moved' })),
      ...wanted.fills.filter((fill) => !isStill(fill)).map((fill) => wholeLeft(fill, 'moved')),
      ...edits.left,
      ...blocks.left,
      ...known.left,
    ],
    fills: blocks.fills,
    outputs: [...ready, ...(outputs?.outputs ?? [])].filter(isWritten([...edits.ready, ...blocks.fills, ...charts])),
    notes: outputs?.notes ?? [],
    ...{ charts, sheets, sets: setsIn(index), hasIndex: !index.isNullObject },
  };
}

/** 更新的那张什么也不用改的，不算。 */
const isWritten =
  (writes: readonly { readonly worksheet: string }[]) =>
  ({ worksheet }: ReadyOutput): boolean =>
    worksheet === undefined || writes.some((write) => write.worksheet === worksheet);

/** 写之前再看一遍各幅图：不再画着计划时那几行的不动。 */
async function stillDrawn(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  charts: readonly ChartMove[],
): Promise<{ readonly charts: readonly ChartMove[]; readonly left: readonly LeftEdit[] }> {
  const left: LeftEdit[] = [];
  const leave = ({ worksheet, category, after: { top, bottom }, why }: ChartMove, reason: LeftReason) => {
    const address = areaAddress({ top, bottom, left: category, right: category });
    left.push({ edit: { id: '', worksheet, address, expected: null, value: null, why }, reason });
  };
  const open = charts.filter((chart) => {
    const sheet = findSheet(sheets, chart.worksheet);
    if (!sheet) leave(chart, 'missing');
    else if (sheet.isProtected) leave(chart, 'protected');
    return sheet && !sheet.isProtected;
  });
  const now = await readCharts(context, open);
  const still = open.filter((chart, i) => {
    const { labels, column = [] } = now[i] ?? {};
    const isSame = labels !== undefined && isDrawing(labels, chart.before, column);
    if (!isSame) leave(chart, 'changed');
    return isSame;
  });
  return { charts: still, left };
}

interface BlocksPlan {
  readonly edits: readonly Edit[];
  readonly fills: readonly ReadyFill[];
  readonly left: readonly LeftEdit[];
  readonly hiddenRows: readonly string[];
}

async function planBlocks(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  blocks: readonly BlockContent[],
  known: readonly ReadyFill[],
): Promise<BlocksPlan> {
  const left: LeftEdit[] = [];
  const open: { block: BlockContent; onlyBlank: boolean }[] = [];
  const sort = (block: BlockContent, onlyBlank: boolean) => {
    if (!block.rows.some((line) => line.some((value) => value !== null))) return;
    const sheet = findSheet(sheets, block.worksheet);
    if (!sheet) left.push(wholeLeft(block, 'missing'));
    else if (sheet.isProtected) left.push(wholeLeft(block, 'protected'));
    else open.push({ block, onlyBlank });
  };
  for (const block of blocks) sort(block, false);
  for (const fill of known) sort(fill, true);
  const present = await readPresent(
    context,
    open.map(({ block }) => block),
  );
  const planned = open.flatMap(({ block, onlyBlank }, i) => {
    const now = present[i];
    return now ? [{ worksheet: block.worksheet, now, ...planBlock(block, now, onlyBlank) }] : [];
  });
  const written = planned.filter(({ edits, fill }) => fill !== undefined || edits.length > 0);
  return {
    edits: planned.flatMap(({ edits }) => edits),
    fills: planned.flatMap(({ fill }) => fill ?? []),
    left: [...left, ...planned.flatMap((each) => each.left)],
    hiddenRows: written.flatMap(({ now, worksheet }) => (now.hasHiddenRows ? worksheet : [])),
  };
}

/** 整块都写不成：列一条。 */
function wholeLeft(block: BlockContent, reason: LeftReason): LeftEdit {
  const address = areaAddress(areaOf(block));
  return { edit: { id: '', worksheet: block.worksheet, address, expected: null, value: null, why: block.why }, reason };
}

export const filledCells = ({ rows }: Pick<BlockContent, 'rows'>): number =>
  rows.reduce((sum, line) => sum + line.filter((value) => value !== null).length, 0);

/** 定计划，只读；给官员过目之后再写。 */
export async function planWritings(
  context: Excel.RequestContext,
  writings: readonly Writing[],
): Promise<PlannedWritings> {
  const wanted = {
    ...NOTHING,
    edits: writings.flatMap((writing) => (writing.type === 'edits' ? writing.edits : [])),
    blocks: writings.flatMap((writing) => (writing.type === 'block' ? [writing] : [])),
    drafts: writings.flatMap((writing) => (writing.type === 'sheet' ? [writing.draft] : [])),
  };
  const workbook = context.workbook.load('readOnly');
  const first = await planAll(context, wanted);
  const isTooMuch = wanted.drafts.length > 0 && journalBytes(first) > MOST_BYTES;
  const plan = isTooMuch ? await planAll(context, wanted, true) : first;
  const { ready, left, fills, outputs, charts } = plan;
  const again = isTooMuch ? ['上次写的那张要改的太多，记不下撤销所需的原文，另写一张，原来那张不动'] : [];
  const hidden = plan.hiddenRows.map((sheet) => `工作表“${sheet}”要改的行里有隐藏或筛选掉的，也会一并改`);
  const readOnly = workbook.readOnly ? ['工作簿是以只读方式打开的，写好之后要“另存为”，不然留不住'] : [];
  const notes = [...plan.notes, ...again, ...hidden, ...readOnly];
  const anchors = wanted.blocks.flatMap(({ worksheet, anchor }) => (anchor ? { ...anchor, worksheet } : []));
  return { changes: ready, left, fills, outputs, charts, anchors: distinct(anchors), steps: stepsOf(plan), notes };
}

/** 一张表的几块照的是同一列，核对一遍即可。 */
const distinct = (anchors: readonly PlacedAnchor[]): PlacedAnchor[] => [
  ...new Map(anchors.map((each) => [`${each.worksheet}\n${each.column}\n${each.top}`, each])).values(),
];

/** 记账要多少字节。 */
function journalBytes(plan: Plan): number {
  const { changes, memories } = recordsOf(plan);
  return encode(changes, memories).reduce((sum, text) => sum + requestBytes(text), 0);
}

interface FilledArea {
  readonly area: Area;
  readonly cells: number;
}

/** 左右相连、行数相同的几块，说成一块。 */
function joined(fills: readonly ReadyFill[]): FilledArea[] {
  const areas: FilledArea[] = [];
  for (const fill of fills) {
    const area = areaOf(fill);
    const cells = filledCells(fill);
    const last = areas.at(-1);
    const follows = last && last.area.right + 1 === area.left;
    if (follows && last.area.top === area.top && last.area.bottom === area.bottom)
      areas[areas.length - 1] = { area: { ...last.area, right: area.right }, cells: last.cells + cells };
    else areas.push({ area, cells });
  }
  return areas;
}

function stepsOf({ ready, fills, outputs, charts }: Plan): string[] {
  const byTop = (a: ReadyFill, b: ReadyFill) => a.top - b.top || a.left - b.left;
  const worksheets = new Set([...ready, ...fills].map(({ worksheet }) => worksheet));
  const added = outputs.filter(({ worksheet }) => worksheet === undefined);
  return [
    ...added.map(({ draft }) => `新建工作表“${draft.name}”，${draft.rows.length} 行`),
    ...[...worksheets].flatMap((worksheet) => {
      const edited = ready.filter((edit) => edit.worksheet === worksheet).length;
      const filled = fills.filter((fill) => fill.worksheet === worksheet).sort(byTop);
      return [
        ...joined(filled).map(({ area, cells }) => `在${placeName(worksheet, area)} 填 ${cells} 格`),
        ...(edited > 0 ? [`改“${worksheet}”${edited} 格`] : []),
      ];
    }),
    ...charts.map(
      ({ worksheet, before, after }) => `“${worksheet}”的图改画${rowsName(after)}（现在画的是${rowsName(before)}）`,
    ),
  ];
}
