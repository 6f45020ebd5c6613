import type { Area } from './address.ts';
import { rangeAt, type Step } from './batches.ts';
import type { ReadyFill } from './block-plan.ts';
import { widthPoints } from './new-sheet.ts';
import { areaOf } from './present.ts';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const STEP_BYTES = 12_000;
/** 没有填充色的格，Excel 也报白色。 */
const NO_FILL = '#FFFFFF';

interface CellFormat {
  readonly format: Excel.RangeFormat;
  readonly borders: readonly Excel.RangeBorder[];
}

/** 表头那一格与第一条记录那一格的格式。 */
export interface SourceFormat {
  readonly header: CellFormat;
  readonly record: CellFormat;
}

/**
 * 新的列要照着的格式。没有要照的就不往返。只逐样读、逐样写，不用 `copyFrom`：
 * 它连合并也抄过去，表头常是合并的。
 */
export async function readSourceFormats(
  context: Excel.RequestContext,
  fills: readonly ReadyFill[],
): Promise<ReadonlyMap<ReadyFill, SourceFormat>> {
  const found = new Map(
    fills.flatMap((fill) => {
      if (!fill.isFormatted || !fill.format) return [];
      const { column } = fill.format;
      const source = {
        header: loadFormat(context, fill.worksheet, fill.top, column),
        record: loadFormat(context, fill.worksheet, fill.top + 1, column),
      };
      return [[fill, source] as const];
    }),
  );
  if (found.size > 0) await context.sync();
  return found;
}

function loadFormat(context: Excel.RequestContext, worksheet: string, row: number, column: number): CellFormat {
  const { format } = rangeAt(context, worksheet, { top: row, left: column, bottom: row, right: column });
  format.load('horizontalAlignment,verticalAlignment,wrapText');
  format.font.load('name,size,bold,italic,color');
  format.fill.load('color');
  return { format, borders: SIDES.map((side) => format.borders.getItem(side).load('style,weight,color')) };
}

/** 全新的列：第一行照表头，其余照第一条记录；记录的填充色不照，那多半是官员标的。 */
export function formatSteps(
  context: Excel.RequestContext,
  fill: ReadyFill,
  sources: ReadonlyMap<ReadyFill, SourceFormat>,
): Step[] {
  const source = sources.get(fill);
  if (!source || !fill.format) return [];
  const { width } = fill.format;
  const area = areaOf(fill);
  return [
    {
      bytes: STEP_BYTES,
      queue: () => {
        applyFormat(context, fill.worksheet, { ...area, bottom: area.top }, source.header);
        const { color } = source.header.format.fill;
        if (color !== '' && color !== NO_FILL)
          rangeAt(context, fill.worksheet, { ...area, bottom: area.top }).format.fill.color = color;
        if (area.bottom > area.top) applyFormat(context, fill.worksheet, { ...area, top: area.top + 1 }, source.record);
        rangeAt(context, fill.worksheet, area).format.columnWidth = widthPoints(width);
      },
    },
  ];
}

function applyFormat(
  context: Excel.RequestContext,
  worksheet: string,
  area: Area,
  { format: from, borders }: CellFormat,
): void {
  const { format } = rangeAt(context, worksheet, area);
  const { name, size, bold, italic, color } = from.font;
  format.font.set({ name, size, bold, italic, color });
  const { horizontalAlignment, verticalAlignment, wrapText } = from;
  format.set({ horizontalAlignment, verticalAlignment, wrapText });
  const [, bottom, , right] = borders;
  for (const [i, side] of SIDES.entries()) setBorder(format, side, borders[i]);
  if (area.bottom > area.top) setBorder(format, 'InsideHorizontal', bottom);
  if (area.right > area.left) setBorder(format, 'InsideVertical', right);
}

function setBorder(
  format: Excel.RangeFormat,
  side: (typeof SIDES)[number] | 'InsideHorizontal' | 'InsideVertical',
  line: Excel.RangeBorder | undefined,
): void {
  if (!line || line.style === 'None') return;
  const { style, weight, color } = line;
  format.borders.getItem(side).set({ style, weight, color });
}
