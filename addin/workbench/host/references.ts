import { areaAddress, parseAddress, quoteSheet } from './address.ts';
import type { HostArea, HostCell, HostSheet } from './model.ts';

/** 区域写成公式里的绝对引用。 */
export function reference({ sheet, area }: { readonly sheet: HostSheet; readonly area: HostArea }): string {
  const fixed = areaAddress(area).replace(/[A-Z]+|\d+/gu, (part) => `$${part}`);
  return `=${quoteSheet(sheet.name)}!${fixed}`;
}

/** 引用指着的各格的值；引用失效时没有。 */
export function referredCells(
  sheets: { sheet(name: string): HostSheet | undefined },
  formula: string,
): (HostCell | undefined)[] | undefined {
  const address = parseAddress(formula);
  const sheet = address?.sheet === undefined ? undefined : sheets.sheet(address.sheet);
  if (!address || !sheet) return undefined;
  const cells: (HostCell | undefined)[] = [];
  const { top, left, bottom, right } = address.area;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push(sheet.rows.get(row)?.get(column));
  }
  return cells;
}
