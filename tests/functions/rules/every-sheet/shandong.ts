import { toReference } from '../../../../functions/reference/content.ts';
import { EDITION_1 } from '../../../../functions/reference/edition-1.ts';
import { mergePartials, validate } from '../../../../functions/rules/engine.ts';
import { makeReader } from '../../../../functions/text/make-reader.ts';
import type { CellValue } from '../../../../shared/api/validations.ts';
import type { Finding } from '../../../../shared/finding.ts';
import type { FieldId, SheetKind } from '../../../../shared/sheets/kinds.ts';

/** 第一版的全部参考数据，连同山东的区划。 */
const shandong = toReference('1', EDITION_1.content);
const reader = makeReader(shandong);

export type Record<K extends SheetKind> = Partial<{ readonly [F in FieldId<K>]: CellValue }>;

const FIRST_ROW = 3;
const AS_OF = '2024-06-01';

function sheetOf<K extends SheetKind>(kind: K, records: readonly Record<K>[], firstRow: number) {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))] as FieldId<K>[];
  const rows = records.map((record) => columns.map((column) => record[column] ?? null));
  return { kind, name: '表', columns, firstRow, rows };
}

/** 一种表的几行（从第3行起），只看一条规则的结论。 */
export function found<K extends SheetKind>(
  rule: string,
  kind: K,
  records: readonly Record<K>[],
  place?: string,
): Finding[] {
  const sheets = [sheetOf(kind, records, FIRST_ROW)];
  return validate({ sheets, ...(place && { place }) }, shandong, reader, AS_OF).findings.filter(
    (finding) => finding.rule === rule,
  );
}

/** 一行一片地送，从后往前合并，结论应与整张送来的相同。 */
export function foundInPieces<K extends SheetKind>(rule: string, kind: K, records: readonly Record<K>[]): Finding[] {
  const partials = records.flatMap((record, index) => {
    const sheets = [sheetOf(kind, [record], FIRST_ROW + index)];
    return validate({ sheets, partial: true }, shandong, reader, AS_OF).partials ?? [];
  });
  return mergePartials(JSON.parse(JSON.stringify(partials.toReversed())), shandong, reader).findings.filter(
    (finding) => finding.rule === rule,
  );
}
