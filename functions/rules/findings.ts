import type { CountyCoverage, ValidationSummary } from '../../shared/api/validations.ts';
import type { Finding } from '../../shared/finding.ts';
import { tally } from '../../shared/findings.ts';
import { groupBy } from './group.ts';
import type { Table } from './rule.ts';

/** 各表与合计的条数；`rows` 是认出的记录数。算得出覆盖率时带上。 */
export function summarise(
  findings: readonly Finding[],
  tables: readonly Table[],
  coverage?: readonly CountyCoverage[],
): ValidationSummary {
  const bySheet = groupBy(findings, (finding) => finding.sheet);
  return {
    bySeverity: tally(findings),
    sheets: tables.map(({ name, kind, rows }) => ({ name, kind, rows, ...tally(bySheet.get(name) ?? []) })),
    ...(coverage && { coverage: [...coverage] }),
  };
}
