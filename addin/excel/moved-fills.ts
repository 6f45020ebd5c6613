import type { CellValue } from '../../shared/api/validations.ts';
import type { Area } from './address.ts';
import { readRegions } from './blocks.ts';
import type { FillChange } from './change-record.ts';
import { isInPlace } from './fill-places.ts';
import type { CurrentChanges, CurrentFill } from './journalled.ts';
import { cellKey } from './rectangles.ts';

/**
 * 填的块有不在原处的（排过序、增删过行列），那几张工作表整张读来找；都在原处时不往返。
 * 往返：已用区域；内容（字节多则分块）。
 */
export async function withMovedFills(context: Excel.RequestContext, current: CurrentChanges): Promise<CurrentChanges> {
  const changed = new Set([...current.cells].map(([change, { sheet }]) => `${sheet?.name}\n${cellKey(change)}`));
  const isMoved = (fill: FillChange, { sheet, contents }: CurrentFill): boolean =>
    fill.formatted !== undefined &&
    !isInPlace(
      fill,
      (row, column) => contents.get(cellKey({ row, column })) ?? null,
      (place) => changed.has(`${sheet?.name}\n${cellKey(place)}`),
    );
  const moved = [...current.fills].filter(([fill, now]) => isMoved(fill, now));
  const names = [...new Set(moved.flatMap(([, { sheet }]) => sheet?.name ?? []))];
  if (names.length === 0) return current;
  const read = await readWhole(context, names);
  return {
    ...current,
    fills: new Map(
      [...current.fills].map(([fill, now]) => {
        const whole = now.sheet && read.get(now.sheet.name);
        return [fill, whole ? { ...now, ...whole, seen: union(whole.seen, fill.area) } : now];
      }),
    ),
  };
}

async function readWhole(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<ReadonlyMap<string, Required<Pick<CurrentFill, 'contents' | 'seen'>>>> {
  const used = names.map((name) =>
    context.workbook.worksheets
      .getItem(name)
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,columnIndex,rowCount,columnCount'),
  );
  await context.sync();
  const regions = names.flatMap((sheet, i) => {
    const range = used[i];
    if (!range || range.isNullObject) return [];
    const [top, left] = [range.rowIndex, range.columnIndex];
    const area: Area = { top, left, bottom: top + range.rowCount - 1, right: left + range.columnCount - 1 };
    return [{ sheet, area, properties: ['formulas'] as const }];
  });
  const read = await readRegions(context, regions);
  return new Map(
    regions.map(({ sheet, area }, i) => {
      const contents = new Map<number, CellValue>();
      read[i]?.formulas.forEach((line, r) => {
        line.forEach((value, c) => {
          if (value !== '') contents.set(cellKey({ row: area.top + r, column: area.left + c }), value);
        });
      });
      return [sheet, { contents, seen: area }];
    }),
  );
}

const union = (one: Area, other: Area): Area => ({
  ...{ top: Math.min(one.top, other.top), left: Math.min(one.left, other.left) },
  ...{ bottom: Math.max(one.bottom, other.bottom), right: Math.max(one.right, other.right) },
});
