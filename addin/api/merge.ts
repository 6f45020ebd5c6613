import type { SheetPayload, ValidationResponse } from '../../shared/api/validations.ts';
import type { Finding } from '../../shared/finding.ts';

/** 先按表，整表的在前，再按行、列、规则（design.md §2），与一次送完的次序相同。 */
export function sortFindings(findings: readonly Finding[], sheets: readonly SheetPayload[]): Finding[] {
  const position = new Map(sheets.map((sheet, index) => [sheet.name, index]));
  const columns = new Map(sheets.map((sheet) => [sheet.name, new Map(sheet.columns.map((field, i) => [field, i]))]));
  const column = (finding: Finding) =>
    finding.column === undefined ? -1 : (columns.get(finding.sheet)?.get(finding.column) ?? Number.MAX_SAFE_INTEGER);
  return findings.toSorted(
    (a, b) =>
      (position.get(a.sheet) ?? 0) - (position.get(b.sheet) ?? 0) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      column(a) - column(b) ||
      (a.rule < b.rule ? -1 : Number(a.rule > b.rule)),
  );
}

/** 各片逐行的结论与合并得出的全表结论，并成一份应答。 */
export function mergeAnswers(
  pieces: readonly ValidationResponse[],
  whole: ValidationResponse,
  sheets: readonly SheetPayload[],
): ValidationResponse {
  const findings = sortFindings([...pieces.flatMap((piece) => piece.findings), ...whole.findings], sheets);
  const tally = (counted: readonly Finding[]) => {
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of counted) counts[severity]++;
    return counts;
  };
  const rows = new Map(whole.summary.sheets.map((sheet) => [sheet.name, sheet.rows]));
  return {
    edition: whole.edition,
    asOf: whole.asOf,
    packs: whole.packs,
    findings,
    summary: {
      ...whole.summary,
      bySeverity: tally(findings),
      sheets: sheets.map(({ name, kind }) => ({
        name,
        kind,
        rows: rows.get(name) ?? 0,
        ...tally(findings.filter((finding) => finding.sheet === name)),
      })),
    },
  };
}
