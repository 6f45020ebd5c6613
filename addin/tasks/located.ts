import type { Finding } from '../../shared/finding.ts';
import { columnOf } from '../../shared/sheets/kinds.ts';
import { cellAddress } from '../excel/address.ts';
import type { Mark } from '../excel/mark.ts';
import { withNames } from '../excel/persons.ts';
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

/** 人名列的改法与区间说的是摘要，不能写回，也对不上原文。 */
function withoutDigest(finding: Finding, table: ReadTable | undefined): Finding {
  const kind = table?.table.kind;
  if (!kind || finding.column === undefined || columnOf(kind, finding.column)?.content.type !== 'person')
    return finding;
  const { fix: _fix, span: _span, ...rest } = finding;
  return rest;
}

/**
 * 同一条结果再校验时还是同一个号：凭规则和所在的格；同一格同一规则有几条的，照次序数。
 * 关于整张表的没有格，凭所说的话。
 */
function identify(): (finding: Finding) => string {
  const times = new Map<string, number>();
  return ({ rule, sheet, row, column, message }) => {
    const place = JSON.stringify(
      row === undefined ? [rule, sheet, column ?? '', message] : [rule, sheet, row, column ?? ''],
    );
    const time = (times.get(place) ?? 0) + 1;
    times.set(place, time);
    return time === 1 ? place : `${place}#${time}`;
  };
}

/** 每条结果在工作簿里的位置。 */
export function locate(findings: readonly Finding[], { tables, names }: ReadWorkbook): LocatedFinding[] {
  const byName = new Map(tables.map((table) => [table.payload.name, table]));
  const idOf = identify();
  return findings.map((finding) => {
    const table = byName.get(finding.sheet);
    const place = table && placeOf(table, finding);
    return {
      ...withoutDigest(finding, table),
      message: withNames(finding.message, names),
      id: idOf({ ...finding, message: withNames(finding.message, names) }),
      worksheet: table?.table.sheet ?? finding.sheet,
      ...(table ? { kind: table.table.kind } : {}),
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
