import { type Step, writeSteps } from './batches.ts';
import type { ReadyFill } from './block-plan.ts';
import { type Content, newContent } from './cell.ts';
import type { Change, FillChange, MemoryBefore } from './change-record.ts';
import { pointStep } from './chart.ts';
import { contentDigest, NOT_WRITTEN } from './digests.ts';
import { formatSteps, type SourceFormat } from './fill-format.ts';
import { newSheetSteps, sheetDigests } from './new-sheet.ts';
import { memoryKey } from './output.ts';
import type { Plan } from './plan.ts';
import { areaOf } from './present.ts';
import { cellKey, rectanglesOf } from './rectangles.ts';
import { findSheet, witnessOf } from './survey.ts';

/** 一次改动要记的各条。什么也不写时为空。 */
export function recordsOf(plan: Plan): { changes: Change[]; memories: MemoryBefore[] } {
  const set = crypto.randomUUID();
  const at = new Date().toISOString();
  const { ready, fills, outputs, charts, sheets, cells, witnessColumns } = plan;
  const recorded = (worksheet: string, number: number, why: string) => ({
    ...{ id: `${set}.${number}`, set, at, worksheet, why },
    worksheetId: findSheet(sheets, worksheet)?.id ?? '',
  });
  const changed = new Set(ready.map((edit) => `${edit.worksheet}\n${cellKey(edit)}`));
  const changes = ready.map(({ worksheet, row, column, before, after, why }, number): Change => {
    const read = cells.get(worksheet);
    const isChanged = (place: { row: number; column: number }) => changed.has(`${worksheet}\n${cellKey(place)}`);
    const witness = read && witnessOf(read, { row, column }, witnessColumns.get(worksheet) ?? [], isChanged);
    const cell = { row, column, before, after, ...(witness ? { witness } : {}) };
    return { type: 'cell', ...recorded(worksheet, number, why), ...cell };
  });
  for (const fill of fills)
    for (const area of filledAreas(fill))
      changes.push({
        ...{ type: 'block', ...recorded(fill.worksheet, changes.length, fill.why) },
        ...{ area, digests: digestsOf(fill, area), ...(fill.formatted ? { formatted: fill.formatted } : {}) },
      });
  for (const { draft, worksheet } of outputs)
    if (worksheet === undefined)
      changes.push({
        ...{ type: 'sheet', ...recorded(draft.name, changes.length, `写出“${draft.title}”`) },
        ...{ columns: draft.columns.length, digests: sheetDigests(draft) },
      });
  for (const { worksheet, why, name, category, values, before, after } of charts)
    changes.push({
      ...{ type: 'chart', ...recorded(worksheet, changes.length, why) },
      ...{ name, category, values, before, after },
    });
  const memories = outputs.map(({ draft, before }) => ({ key: memoryKey(draft), text: before }));
  return { changes, memories };
}

/** 填的格连成的几块；格式也写的是整块。 */
function filledAreas(fill: ReadyFill): FillChange['area'][] {
  if (fill.formatted) return [areaOf(fill)];
  const places = filledPlaces(fill);
  const whole = boundsOf(places);
  const cells = (whole.bottom - whole.top + 1) * (whole.right - whole.left + 1);
  return cells <= places.length * SPARSEST ? [whole] : rectanglesOf(places);
}

/** 没有填的格也占一位摘要；空得不多就记成一块。 */
const SPARSEST = 4;

const boundsOf = (places: readonly Filled[]): FillChange['area'] =>
  places.reduce(
    ({ top, left, bottom, right }, { row, column }) => ({
      ...{ top: Math.min(top, row), left: Math.min(left, column) },
      ...{ bottom: Math.max(bottom, row), right: Math.max(right, column) },
    }),
    { top: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY, bottom: 0, right: 0 },
  );

interface Filled {
  readonly row: number;
  readonly column: number;
  readonly value: Content;
}

const filledPlaces = ({ top, left, rows }: ReadyFill): Filled[] =>
  rows.flatMap((line, r) =>
    line.flatMap((value, c): Filled[] => (value === null ? [] : [{ row: top + r, column: left + c, value }])),
  );

function digestsOf({ top, left, rows }: ReadyFill, area: FillChange['area']): string {
  const digests: string[] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const value = rows[row - top]?.[column - left] ?? null;
      digests.push(value === null ? NOT_WRITTEN : contentDigest(value));
    }
  return digests.join('');
}

/** 写内容的各步：逐格的改动与填空都并成块。 */
export function contentSteps(
  context: Excel.RequestContext,
  { ready, fills, outputs, charts }: Plan,
  formats: ReadonlyMap<ReadyFill, SourceFormat>,
): Step[] {
  const worksheets = new Set([...ready, ...fills].map(({ worksheet }) => worksheet));
  const added = outputs.flatMap(({ draft, worksheet }) =>
    worksheet === undefined ? newSheetSteps(context, draft) : [],
  );
  const written = [...worksheets].flatMap((worksheet) => {
    const own = fills.filter((fill) => fill.worksheet === worksheet);
    return [
      ...own.flatMap((fill) => formatSteps(context, fill, formats)),
      ...writeSteps(context, worksheet, [
        ...ready
          .filter((edit) => edit.worksheet === worksheet)
          .map((edit) => newContent(edit, edit.after, edit.before.format)),
        ...own.flatMap(filledPlaces).map((place) => newContent(place, place.value, 'General')),
      ]),
    ];
  });
  // 格写好了再换图画的行：分类轴上的字才与格里的一样。
  return [...added, ...written, ...charts.map((chart) => pointStep(context, chart, chart.after, false))];
}
