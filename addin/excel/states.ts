import type { CellValue } from '../../shared/api/validations.ts';
import { type Region, readRegions } from './blocks.ts';
import { type CellState, type Content, cellState } from './cell.ts';
import { isLink, shownBy } from './link.ts';
import { cellKey, rectanglesOf } from './rectangles.ts';

/**
 * 若干块里各格此刻的样子。固定的内容在 `formulas` 里就是它的值，所以只读公式与数字格式，应答小一半；
 * 以等号开头的再读一次值，才分得清是公式还是文字（本工具的链接公式不必）。
 */
export async function readStates(context: Excel.RequestContext, regions: readonly Region[]): Promise<CellState[][][]> {
  const read = await readRegions(
    context,
    regions.map((region) => ({ ...region, properties: ['formulas', 'numberFormat'] })),
  );
  const computed = regions.flatMap(({ sheet, area }, i) => {
    const cells = (read[i]?.formulas ?? []).flatMap((line, r) =>
      line.flatMap((content, c) => (isUnclear(content) ? [{ row: area.top + r, column: area.left + c }] : [])),
    );
    return rectanglesOf(cells).map((each) => ({ sheet, area: each, region: i }));
  });
  const values = await readRegions(
    context,
    computed.map(({ sheet, area }) => ({ sheet, area, properties: ['values'] })),
  );
  const known = regions.map(() => new Map<number, CellValue>());
  for (const [i, { area, region }] of computed.entries())
    for (const [r, line] of (values[i]?.values ?? []).entries())
      for (const [c, value] of line.entries())
        known[region]?.set(cellKey({ row: area.top + r, column: area.left + c }), value);
  return regions.map(({ area }, i) =>
    (read[i]?.formulas ?? []).map((line, r) =>
      line.map((content, c) => {
        const format = String(read[i]?.numberFormat[r]?.[c] ?? 'General');
        if (typeof content === 'string' && isLink(content))
          return cellState(shownBy({ formula: content }), content, format);
        const value = known[i]?.get(cellKey({ row: area.top + r, column: area.left + c }));
        return isUnclear(content) && value !== undefined
          ? cellState(value, content, format)
          : cellState(content, undefined, format);
      }),
    ),
  );
}

const isUnclear = (content: CellValue): boolean =>
  typeof content === 'string' && content.startsWith('=') && content.length > 1 && !isLink(content);

/** 照原样写得回去的内容；真假值与错误值写不回去，为 null。 */
export function contentIn({ formula, raw }: CellState): Content | null {
  if (formula !== undefined) return { formula };
  return typeof raw === 'boolean' ? null : (raw ?? '');
}
