import type { Finding } from '../../shared/finding.ts';
import { cellAddress } from '../excel/address.ts';
import type { Mark } from '../excel/mark.ts';
import type { PlacedCell } from '../excel/snapshot.ts';
import type { ReadTable, ReadWorkbook } from './reading.ts';
import type { LocatedFinding } from './tasks.ts';

/** 结果所在的格：没有说列的，落在这一行第一列。 */
function placeOf(table: ReadTable, finding: Finding): PlacedCell | undefined {
  if (finding.row === undefined) return undefined;
  const row = table.cells[finding.row - table.table.firstRow];
  const column = table.table.columns.findIndex(({ field }) => field === finding.column);
  return row?.[Math.max(column, 0)];
}

/** 把摘要换回人名：话是说给官员听的，不出本机。 */
function withNames(message: string, names: ReadonlyMap<string, string>): string {
  let text = message;
  for (const [digest, name] of names) if (text.includes(digest)) text = text.replaceAll(digest, name);
  return text;
}

/** 每条结果在工作簿里的位置。 */
export function locate(findings: readonly Finding[], { tables, names }: ReadWorkbook): LocatedFinding[] {
  const byName = new Map(tables.map((table) => [table.payload.name, table]));
  return findings.map((finding, index) => {
    const table = byName.get(finding.sheet);
    const place = table && placeOf(table, finding);
    return {
      ...finding,
      message: withNames(finding.message, names),
      id: String(index + 1),
      worksheet: table?.table.sheet ?? finding.sheet,
      ...(place ? { address: cellAddress(place.row, place.column) } : {}),
      ...(place && finding.column !== undefined ? { value: place.value } : {}),
    };
  });
}

/** 要标的格；整表的结果没有。 */
export function marksOf(findings: readonly Finding[], { tables }: ReadWorkbook): Mark[] {
  const byName = new Map(tables.map((table) => [table.payload.name, table]));
  return findings.flatMap((finding) => {
    const table = byName.get(finding.sheet);
    const place = table && placeOf(table, finding);
    if (!table || !place) return [];
    return [{ worksheet: table.table.sheet, row: place.row, column: place.column, severity: finding.severity }];
  });
}
