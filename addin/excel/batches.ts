import type { Area } from './address.ts';
import type { CellWrite } from './cell.ts';
import { isPayloadLimit } from './errors.ts';
import { cellKey, rectanglesOf } from './rectangles.ts';

/** 排进一批请求的一步。各步依次生效，重做一遍也无妨。 */
export interface Step {
  readonly bytes: number;
  queue(): void;
}

/** Excel 网页版一次请求的上限是 5 MB；留出余量。 */
const BATCH_BYTES = 2_500_000;
const BLOCK_ROWS = 2_000;
/** 一步里地址、动作的开销。 */
const STEP_OVERHEAD = 600;

/** 请求里一段内容占的字节：它在 JSON 里，汉字三个字节。 */
export const requestBytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** 依次送出，每次往返不超过字节上限。超限的一批整个被拒、什么也没做，就减半重送。 */
export async function runSteps(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  let limit = BATCH_BYTES;
  let next = 0;
  while (next < steps.length) {
    const batch = batchFrom(steps, next, limit);
    for (const step of batch) step.queue();
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- 按字节分批，次数与格数无关
      await context.sync();
      next += batch.length;
    } catch (error) {
      if (!isPayloadLimit(error) || batch.length === 1) throw error;
      limit = batch.reduce((sum, { bytes }) => sum + bytes, 0) / 2;
    }
  }
}

function batchFrom(steps: readonly Step[], start: number, limit: number): Step[] {
  const batch: Step[] = [];
  let bytes = 0;
  for (const step of steps.slice(start)) {
    if (batch.length > 0 && bytes + step.bytes > limit) break;
    batch.push(step);
    bytes += step.bytes;
  }
  return batch;
}

/** 一块按行切成几步，每一步不超过行数与字节的上限；一行就超了的也只好单独一步。 */
export function stepAreas(area: Area, bytesOf: (row: number) => number): Area[] {
  const areas: Area[] = [];
  let top = area.top;
  let bytes = 0;
  for (let row = area.top; row <= area.bottom; row += 1) {
    const own = bytesOf(row);
    if (row > top && (row - top >= BLOCK_ROWS || bytes + own > BATCH_BYTES)) {
      areas.push({ ...area, top, bottom: row - 1 });
      top = row;
      bytes = 0;
    }
    bytes += own;
  }
  return [...areas, { ...area, top }];
}

/** 把一张工作表上要写的格并成块，块里不写的格是 null，Excel 不动它。 */
export function writeSteps(context: Excel.RequestContext, worksheet: string, writes: readonly CellWrite[]): Step[] {
  const byKey = new Map(writes.map((write) => [cellKey(write), write]));
  const rowBytes = new Map<number, number>();
  for (const { row, entry } of writes) rowBytes.set(row, (rowBytes.get(row) ?? 0) + requestBytes(entry));
  const blocks = rectanglesOf(writes).flatMap((area) => stepAreas(area, (row) => rowBytes.get(row) ?? 0));
  const step = (area: Area, block: Block, set: (range: Excel.Range) => void): Step => ({
    bytes: requestBytes(block) + STEP_OVERHEAD,
    queue: () => set(rangeAt(context, worksheet, area)),
  });
  return blocks.flatMap((area) => {
    const first = blockOf(area, byKey, ({ formatFirst }) => formatFirst);
    const entries = blockOf(area, byKey, ({ entry }) => entry) ?? [];
    const after = blockOf(area, byKey, ({ formatAfter }) => formatAfter);
    const format = (block: Block) =>
      step(area, block, (range) => {
        range.numberFormat = block;
      });
    return [
      ...(first ? [format(first)] : []),
      step(area, entries, (range) => {
        range.formulas = entries;
      }),
      ...(after ? [format(after)] : []),
    ];
  });
}

type Block = (string | number | boolean | null)[][];

/** 一块的内容；全是 null 时没有。 */
function blockOf(
  area: Area,
  writes: ReadonlyMap<number, CellWrite>,
  pick: (write: CellWrite) => string | number | boolean | undefined,
): Block | undefined {
  let some = false;
  const block = Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
    Array.from({ length: area.right - area.left + 1 }, (_each, c) => {
      const write = writes.get(cellKey({ row: area.top + r, column: area.left + c }));
      const picked = write && pick(write);
      some ||= picked !== undefined;
      return picked ?? null;
    }),
  );
  return some ? block : undefined;
}

export const rangeAt = (context: Excel.RequestContext, worksheet: string, area: Area): Excel.Range =>
  context.workbook.worksheets
    .getItem(worksheet)
    .getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
