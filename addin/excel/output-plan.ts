import type { Area } from './address.ts';
import type { BlockContent } from './block-plan.ts';
import type { Region } from './blocks.ts';
import { type ChartMove, canReadCharts, isSameRows, loadLabels, rowsDrawn } from './chart-rows.ts';
import { keyDigest, rowDigest } from './digests.ts';
import { ExcelError } from './errors.ts';
import { headerRowOf, recordsIn, storedAs } from './new-sheet.ts';
import { loadMemories, memoryKey, type ReadyOutput, type RememberedOutput, rememberedIn } from './output.ts';
import { ownPart, type SheetDraft } from './sheet-draft.ts';
import { type PresentSheet, type UpdatedChart, updateOf } from './sheet-update.ts';
import { readStates } from './states.ts';
import type { ListedSheet } from './survey.ts';

export interface OutputsPlan {
  readonly outputs: readonly ReadyOutput[];
  /** 更新的各张要成为的样子。 */
  readonly blocks: readonly BlockContent[];
  /** 更新的各张上，图要改画的行。 */
  readonly charts: readonly ChartMove[];
  readonly notes: readonly string[];
}

const LOCKED = '工作簿结构受保护，不能新建工作表，没有改动。请先在“审阅”里撤消工作簿保护，再试一次';

/**
 * 各张是新建还是更新上次那张。排进下一次往返；往返之后再定，更新的再两次往返（已用区域、内容），有图的再两次（图的名单、画着什么）。
 * `fresh`：都新建，不更新。
 */
export function planOutputs(
  context: Excel.RequestContext,
  drafts: readonly SheetDraft[],
  fresh: boolean,
): (sheets: readonly ListedSheet[]) => Promise<OutputsPlan> {
  const memories = loadMemories(context, drafts.map(memoryKey));
  const protection = context.workbook.protection.load('protected');
  return async (sheets) => {
    const known = memories();
    const found = drafts.map((draft) => {
      const before = known.get(memoryKey(draft)) ?? null;
      const remembered = rememberedIn(before);
      const sheet = remembered && !fresh ? sheetOf(sheets, remembered) : undefined;
      return { draft, before, ...(remembered && sheet ? { remembered, sheet } : {}) };
    });
    const present = await readPresentSheets(
      context,
      found.flatMap(({ sheet }) => sheet?.name ?? []),
    );
    const plan = { outputs: [] as ReadyOutput[], blocks: [] as BlockContent[], notes: [] as string[] };
    const drawn: DrawnChart[] = [];
    const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
    for (const { draft, before, remembered, sheet } of found) {
      const now = sheet && present.get(sheet.name);
      const update = remembered && now && updateOf(sheet.name, ownPart(draft), remembered, now);
      if (update) {
        const { keys, digests, headerRow } = update;
        plan.outputs.push({ draft, worksheet: sheet.name, before, keys, digests, headerRow });
        plan.blocks.push(...update.blocks);
        plan.notes.push(...update.notes);
        if (update.chart && draft.chart && !sheet.isProtected)
          drawn.push({
            ...update.chart,
            worksheet: sheet.name,
            name: draft.chart.title,
            now,
            why: `更新“${draft.name}”的图`,
          });
        continue;
      }
      if (sheet) plan.notes.push(`在“${sheet.name}”里没有找到上次写的表头，另写一张`);
      plan.outputs.push(newOutput({ ...draft, name: freeName(draft.name, taken) }, before));
    }
    if (protection.protected && plan.outputs.some(({ worksheet }) => worksheet === undefined))
      throw new ExcelError('protected', LOCKED);
    const { charts, notes } = await planCharts(context, drawn);
    return { ...plan, charts, notes: [...plan.notes, ...notes] };
  };
}

interface DrawnChart extends UpdatedChart, Pick<ChartMove, 'worksheet' | 'name' | 'why'> {
  /** 工作表此刻的样子。 */
  readonly now: PresentSheet;
}

/** 各幅图现在画着哪几行、该画哪几行。认不准画着哪几行的不动，说明。 */
async function planCharts(
  context: Excel.RequestContext,
  drawn: readonly DrawnChart[],
): Promise<Pick<OutputsPlan, 'charts' | 'notes'>> {
  const charts: ChartMove[] = [];
  const notes: string[] = [];
  const isReadable = canReadCharts();
  const labels = drawn.length > 0 && isReadable ? await loadLabels(context, drawn) : undefined;
  if (labels) await context.sync();
  const known = labels?.() ?? [];
  for (const [i, { now, rows, ...chart }] of drawn.entries()) {
    const own = known[i];
    const column = now.map((line) => line[chart.category]?.value ?? null);
    const before = own && rowsDrawn(own, column);
    if (!isReadable) notes.push(noteOn(chart.worksheet, '这个版本的 Excel 读不出图画的是哪几行'));
    // 官员删了、改了名、增减过系列的，是他自己的图了。
    else if (!own) continue;
    else if (!before) notes.push(noteOn(chart.worksheet, '图画的不是这张表里的行了'));
    else if (!rows) notes.push(noteOn(chart.worksheet, '图要画的各行不连着'));
    else if (!isSameRows(before, rows)) charts.push({ ...chart, before, after: rows });
  }
  return { charts, notes };
}

const noteOn = (worksheet: string, why: string): string =>
  `“${worksheet}”的图没有更新：${why}。要更新请在图上右键“选择数据”`;

/** 写之前再看一遍：名字可能已被占用，工作簿可能已受保护。 */
export function settleOutputs(
  context: Excel.RequestContext,
  outputs: readonly ReadyOutput[],
): (sheets: readonly ListedSheet[]) => ReadyOutput[] {
  const memories = loadMemories(
    context,
    outputs.map(({ draft }) => memoryKey(draft)),
  );
  const protection = context.workbook.protection.load('protected');
  return (sheets) => {
    if (protection.protected && outputs.some(({ worksheet }) => worksheet === undefined))
      throw new ExcelError('protected', LOCKED);
    const known = memories();
    const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
    return outputs.map((output) => {
      const before = known.get(memoryKey(output.draft)) ?? null;
      if (output.worksheet !== undefined) return { ...output, before };
      return { ...output, before, draft: { ...output.draft, name: freeName(output.draft.name, taken) } };
    });
  };
}

const newOutput = (draft: SheetDraft, before: string | null): ReadyOutput => ({
  ...{ draft, before, headerRow: headerRowOf(draft) },
  keys: draft.rows.map(({ key }) => keyDigest(key)).join(''),
  digests: recordsIn(ownPart(draft))
    .map((line) => rowDigest(line.map(storedAs)))
    .join(''),
});

/** 照编号找；另存重开之后编号可能变了，再照名字找。 */
const sheetOf = (sheets: readonly ListedSheet[], { worksheet, worksheetId }: RememberedOutput) =>
  sheets.find(({ id }) => id === worksheetId) ?? sheets.find(({ name }) => name === worksheet);

const LONGEST_NAME = 31;

/** 没有被占用的名字，不分大小写；用过的也算占用。 */
export function freeName(wanted: string, taken: Set<string>): string {
  const clean = wanted.replaceAll(/[:\\/?*[\]]/gu, ' ').replaceAll(/^'+|'+$/gu, '') || '结果';
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `(${number})`;
    const name = `${clean.slice(0, LONGEST_NAME - suffix.length)}${suffix}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

async function readPresentSheets(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<ReadonlyMap<string, PresentSheet>> {
  if (names.length === 0) return new Map();
  const used = names.map((name) =>
    context.workbook.worksheets
      .getItem(name)
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,columnIndex,rowCount,columnCount'),
  );
  await context.sync();
  const regions = names.flatMap((sheet, i): Region[] => {
    const range = used[i];
    if (!range || range.isNullObject) return [];
    const [bottom, right] = [range.rowIndex + range.rowCount - 1, range.columnIndex + range.columnCount - 1];
    const area: Area = { top: 0, left: 0, bottom, right };
    return [{ sheet, area }];
  });
  const read = await readStates(context, regions);
  return new Map(regions.map(({ sheet }, i) => [sheet, read[i] ?? []]));
}
