import { type Area, areaAddress } from './address.ts';
import { rangeAt } from './batches.ts';
import type { BlockContent, PresentBlock } from './block-plan.ts';
import type { Region } from './blocks.ts';
import type { CellState } from './cell.ts';
import { readStates } from './states.ts';
import { withMerges } from './survey.ts';

const BLANK: CellState = { value: null, raw: null, format: 'General' };
export const areaOf = ({ top, left, rows }: Pick<BlockContent, 'top' | 'left' | 'rows'>): Area => ({
  ...{ top, left, bottom: top + rows.length - 1 },
  right: left + rows.reduce((most, line) => Math.max(most, line.length), 0) - 1,
});

/** 各块此刻的样子。往返：已用区域与合并区；各格（字节多则分块）。已用区域之外不必读。 */
export async function readPresent(
  context: Excel.RequestContext,
  blocks: readonly Pick<BlockContent, 'worksheet' | 'top' | 'left' | 'rows'>[],
): Promise<PresentBlock[]> {
  if (blocks.length === 0) return [];
  const areas = blocks.map((block) => ({ sheet: block.worksheet, area: areaOf(block) }));
  const fromCorner = areas.map(({ sheet, area }) => ({ sheet, area: { ...area, top: 0, left: 0 } }));
  const { loaded, merges } = await withMerges(context, fromCorner, () =>
    areas.map(({ sheet, area }) => ({
      used: context.workbook.worksheets
        .getItem(sheet)
        .getUsedRangeOrNullObject(false)
        .load('rowIndex,columnIndex,rowCount,columnCount'),
      rows: rangeAt(context, sheet, area).load('rowHidden'),
    })),
  );
  const used = loaded.map(({ used: range }) =>
    range.isNullObject
      ? undefined
      : {
          ...{ top: range.rowIndex, left: range.columnIndex },
          ...{ bottom: range.rowIndex + range.rowCount - 1, right: range.columnIndex + range.columnCount - 1 },
        },
  );
  const regions = areas.map(({ sheet, area }, i): Region | undefined => {
    const within = intersection(area, used[i]);
    return within && { sheet, area: within };
  });
  const toRead = regions.flatMap((region) => region ?? []);
  const read = new Map((await readStates(context, toRead)).map((states, i) => [toRead[i], states]));
  return areas.map(({ area }, i): PresentBlock => {
    const region = regions[i];
    const states = region && read.get(region);
    const whole = used[i];
    return {
      merges: merges[i] ?? [],
      pristine: [
        ...(!whole || whole.right < area.left || whole.left > area.right ? (['columns'] as const) : []),
        ...(!whole || whole.bottom < area.top || whole.top > area.bottom ? (['rows'] as const) : []),
      ],
      hasHiddenRows: loaded[i]?.rows.rowHidden !== false,
      state: (row, column) => (region && states?.[row - region.area.top]?.[column - region.area.left]) ?? BLANK,
    };
  });
}

function intersection(one: Area, other: Area | undefined): Area | undefined {
  if (!other) return undefined;
  const area = {
    ...{ top: Math.max(one.top, other.top), left: Math.max(one.left, other.left) },
    ...{ bottom: Math.min(one.bottom, other.bottom), right: Math.min(one.right, other.right) },
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** 给官员看的地方，如「“清单”H2:K43」。 */
export const placeName = (worksheet: string, area: Area): string => `“${worksheet}”${areaAddress(area)}`;
