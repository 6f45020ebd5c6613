import type { AskedSheet } from '../../shared/api/enrichments.ts';
import type { RuleInfo } from '../../shared/api/rules.ts';
import type { SheetPayload } from '../../shared/api/validations.ts';
import type { PackId } from '../../shared/finding.ts';
import { columnOf } from '../../shared/sheets/kinds.ts';
import { recordRows } from '../../shared/sheets/records.ts';

type Looking = Pick<RuleInfo, 'pack' | 'sheets' | 'reads'>;

/** 会运行的规则：选了政策包就只有选的与不属任何包的；没有选的，用哪些包由服务按表种定，都算。 */
export const rulesInForce = <R extends Looking>(rules: readonly R[], packs?: readonly PackId[]): R[] =>
  rules.filter(({ pack }) => pack === null || packs === undefined || packs.includes(pack));

/**
 * 只留有规则要看的列；表里必须有的列也留，不然服务会当它缺了。
 * 看格的写法的规则每列都看，所以认出的列通常都留着。
 */
export function disclosed(sheet: SheetPayload, rules: readonly Looking[]): SheetPayload {
  const { kind, columns } = sheet;
  const isRead = (field: string): boolean =>
    rules.some(({ sheets, reads }) => (reads === 'all' ? sheets.includes(kind) : reads[kind]?.includes(field)));
  const kept = columns.map((field) => columnOf(kind, field)?.required === true || isRead(field));
  if (kept.every(Boolean)) return sheet;
  const keep = <T>(items: readonly T[]): T[] => items.filter((_, at) => kept[at]);
  return { ...sheet, columns: keep(columns), rows: sheet.rows.map(keep) };
}

/**
 * 只留工具要看的这几列，次序不变。各条记录从哪行起，照整张表分好再说，服务便不必看别的列；
 * 不是记录的行（合计、备注）空着。
 */
export function narrowed(sheet: SheetPayload, fields: ReadonlySet<string>): AskedSheet {
  const { kind, name, firstRow, columns, rows } = sheet;
  const records = recordRows(sheet);
  const within = new Set(records.flat());
  const kept = columns.flatMap((field, at) => (fields.has(field) ? [at] : []));
  return {
    ...{ kind, name, firstRow },
    columns: columns.filter((field) => fields.has(field)),
    rows: rows.map((row, at) => (within.has(at) ? kept.map((index) => row[index] ?? null) : [])),
    records: records.map(([first]) => first),
  };
}
