import { ENRICHMENTS, type EnrichmentColumn } from '../../../shared/enrichment.ts';
import { type Area, parseAddress } from '../../excel/address.ts';
import { type Grid, isBlank } from '../../excel/grid.ts';
import type { RecognisedTable } from '../../excel/recognise.ts';

/** 一列补充内容写在哪一列（从 0 起）。`isNew`：本来没有这一列。 */
export interface PlacedColumn {
  readonly id: EnrichmentColumn;
  readonly title: string;
  readonly index: number;
  readonly isNew: boolean;
}

/** Excel 的列数。 */
const MAX_COLUMNS = 16_384;

const titleOf = (id: EnrichmentColumn): string => ENRICHMENTS.find((one) => one.id === id)?.title ?? id;
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');

/** 表头与数据所占的各行，从 0 起。 */
const rowsOf = ({ headerRow, lastRow }: RecognisedTable): Pick<Area, 'top' | 'bottom'> => ({
  top: headerRow - 1,
  bottom: Math.max(lastRow, headerRow) - 1,
});

/**
 * 各列写在哪里：已有同名的列用那一列；没有的，从表的右边起依次用空着的列，写不下时为 undefined。
 * 有字、有合并格的列跳过；别的表连同它两边各一列也跳过，贴上去两张表就连成一张了。
 */
export function placeColumns(
  grid: Grid,
  table: RecognisedTable,
  others: readonly RecognisedTable[],
  ids: readonly EnrichmentColumn[],
): ReadonlyMap<EnrichmentColumn, PlacedColumn | undefined> {
  const rows = rowsOf(table);
  const own = parseAddress(table.address);
  const fenced = others.flatMap((other) => {
    const area = other.sheet === table.sheet && other !== table ? parseAddress(other.address) : undefined;
    return area && area.top <= rows.bottom && area.bottom >= rows.top ? [area] : [];
  });
  const isFenced = (column: number, margin: number) =>
    fenced.some(({ left, right }) => column >= left - margin && column <= right + margin);
  const isFree = (column: number): boolean => {
    if (isFenced(column, 1)) return false;
    for (let row = rows.top; row <= rows.bottom; row += 1)
      if (!isBlank(grid.value(row, column)) || grid.merge(row, column)) return false;
    return true;
  };

  const recognised = new Set(table.columns.map(({ index }) => index));
  const left = own?.left ?? Math.min(...recognised);
  const existing = new Map<string, number>();
  for (let column = left; column <= grid.right; column += 1) {
    const header = grid.shown(rows.top, column);
    if (isBlank(header) || recognised.has(column) || isFenced(column, 0)) continue;
    const text = plain(String(header));
    if (!existing.has(text)) existing.set(text, column);
  }

  let next = (own?.right ?? Math.max(...recognised)) + 1;
  const nextFree = (): number | undefined => {
    while (next < MAX_COLUMNS && !isFree(next)) next += 1;
    if (next >= MAX_COLUMNS) return undefined;
    next += 1;
    return next - 1;
  };
  return new Map(
    ids.map((id) => {
      const title = titleOf(id);
      const known = existing.get(plain(title));
      const index = known ?? nextFree();
      return [id, index === undefined ? undefined : { id, title, index, isNew: known === undefined }];
    }),
  );
}

/** 相邻而宽度相同的新列并成一块写，步骤少些；已有的列各写各的。 */
export function adjoining(
  columns: readonly PlacedColumn[],
  alike: (one: PlacedColumn, other: PlacedColumn) => boolean,
): PlacedColumn[][] {
  const groups: PlacedColumn[][] = [];
  for (const column of [...columns].sort((a, b) => a.index - b.index)) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    if (
      last &&
      previous &&
      previous.index === column.index - 1 &&
      previous.isNew === column.isNew &&
      alike(previous, column)
    )
      last.push(column);
    else groups.push([column]);
  }
  return groups;
}
