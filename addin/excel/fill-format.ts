import type { Area } from './address.ts';
import { rangeAt, type Step } from './batches.ts';
import type { ReadyFill } from './block-plan.ts';
import { widthPoints } from './new-sheet.ts';
import { areaOf } from './present.ts';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const STEP_BYTES = 8_000;
/** 一格的数字格式。 */
const FORMAT_BYTES = 30;
/** 没有填充色的格，Excel 也报白色。 */
const NO_FILL = '#FFFFFF';

interface CellFormat {
  readonly cell: Excel.Range;
  readonly borders: readonly Excel.RangeBorder[];
}

/** 要照着的一格，和照它的那一块。 */
interface Pattern {
  readonly from: CellFormat;
  readonly to: Area;
  /** 填充色、数字格式也照。 */
  readonly isWhole: boolean;
}

/** 新的列、新的行各处照着哪一格的格式。 */
export type SourceFormat = readonly Pattern[];

/**
 * 新的列第一行照表头，其余照第一条记录（填充色不照，那多半是官员标的）；表下面新的行逐列照上面那一行。
 * 没有要照的就不往返。只逐样读、逐样写，不用 `copyFrom`：它连合并也抄过去，表头常是合并的。
 */
export async function readSourceFormats(
  context: Excel.RequestContext,
  fills: readonly ReadyFill[],
): Promise<ReadonlyMap<ReadyFill, SourceFormat>> {
  const found = new Map(fills.map((fill) => [fill, patternsOf(context, fill)] as const));
  if ([...found.values()].some((patterns) => patterns.length > 0)) await context.sync();
  return found;
}

function patternsOf(context: Excel.RequestContext, fill: ReadyFill): Pattern[] {
  const { worksheet, format, formatRow, formatted } = fill;
  const area = areaOf(fill);
  const load = (row: number, column: number) => loadFormat(context, worksheet, row, column);
  if (formatted === 'columns' && format) {
    const header = { from: load(area.top, format.column), to: { ...area, bottom: area.top }, isWhole: true };
    const records = { from: load(area.top + 1, format.column), to: { ...area, top: area.top + 1 }, isWhole: false };
    return area.bottom > area.top ? [header, records] : [header];
  }
  if (formatted !== 'rows' || formatRow === undefined) return [];
  return Array.from({ length: area.right - area.left + 1 }, (_, i) => {
    const column = area.left + i;
    return { from: load(formatRow, column), to: { ...area, left: column, right: column }, isWhole: true };
  });
}

function loadFormat(context: Excel.RequestContext, worksheet: string, row: number, column: number): CellFormat {
  const cell = rangeAt(context, worksheet, { top: row, left: column, bottom: row, right: column }).load('numberFormat');
  const { format } = cell;
  format.load('horizontalAlignment,verticalAlignment,wrapText');
  format.font.load('name,size,bold,italic,color,underline');
  format.fill.load('color');
  return { cell, borders: SIDES.map((side) => format.borders.getItem(side).load('style,weight,color')) };
}

export function formatSteps(
  context: Excel.RequestContext,
  fill: ReadyFill,
  sources: ReadonlyMap<ReadyFill, SourceFormat>,
): Step[] {
  const { worksheet, format, formatted } = fill;
  const width = formatted === 'columns' ? format?.width : undefined;
  return [
    ...(sources.get(fill) ?? []).map((pattern) => ({
      bytes: STEP_BYTES + (pattern.to.bottom - pattern.to.top + 1) * FORMAT_BYTES,
      queue: () => applyFormat(context, worksheet, pattern),
    })),
    ...(width === undefined
      ? []
      : [
          {
            bytes: 500,
            queue: () => {
              rangeAt(context, worksheet, areaOf(fill)).format.columnWidth = widthPoints(width);
            },
          },
        ]),
  ];
}

function applyFormat(context: Excel.RequestContext, worksheet: string, { from, to: area, isWhole }: Pattern): void {
  const { cell, borders } = from;
  const range = rangeAt(context, worksheet, area);
  const { format } = range;
  const { name, size, bold, italic, color, underline } = cell.format.font;
  format.font.set({ name, size, bold, italic, color, underline });
  const { horizontalAlignment, verticalAlignment, wrapText } = cell.format;
  format.set({ horizontalAlignment, verticalAlignment, wrapText });
  const [, bottom, , right] = borders;
  for (const [i, side] of SIDES.entries()) setBorder(format, side, borders[i]);
  if (area.bottom > area.top) setBorder(format, 'InsideHorizontal', bottom);
  if (area.right > area.left) setBorder(format, 'InsideVertical', right);
  if (!isWhole) return;
  const { color: fill } = cell.format.fill;
  if (fill !== '' && fill !== NO_FILL) format.fill.color = fill;
  const numberFormat = String(cell.numberFormat[0]?.[0] ?? 'General');
  if (numberFormat !== 'General' && area.left === area.right)
    range.numberFormat = Array.from({ length: area.bottom - area.top + 1 }, () => [numberFormat]);
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
