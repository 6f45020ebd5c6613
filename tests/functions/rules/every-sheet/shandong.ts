import { toReference } from '../../../../functions/reference/content.ts';
import { EDITION_1 } from '../../../../functions/reference/edition-1.ts';
import { validate } from '../../../../functions/rules/engine.ts';
import { makeReader } from '../../../../functions/text/make-reader.ts';
import type { CellValue } from '../../../../shared/api/validations.ts';
import type { Finding } from '../../../../shared/finding.ts';
import type { FieldId, SheetKind } from '../../../../shared/sheets/kinds.ts';

/** 第一版的全部参考数据，连同山东的区划。 */
const shandong = toReference('1', EDITION_1.content);
const reader = makeReader(shandong);

export type Record<K extends SheetKind> = Partial<{ readonly [F in FieldId<K>]: CellValue }>;

/** 一种表的几行（从第3行起），只看一条规则的结论。 */
export function found<K extends SheetKind>(
  rule: string,
  kind: K,
  records: readonly Record<K>[],
  place?: string,
): Finding[] {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))] as FieldId<K>[];
  const rows = records.map((record) => columns.map((column) => record[column] ?? null));
  const sheets = [{ kind, name: '表', columns, firstRow: 3, rows }];
  return validate({ sheets, ...(place && { place }) }, shandong, reader, '2024-06-01').findings.filter(
    (finding) => finding.rule === rule,
  );
}
