import type { SheetPayload, ValidationResponse } from '../../shared/api/validations.ts';
import type { Finding } from '../../shared/finding.ts';
import { reconcileFixes, sortFindings, tally } from '../../shared/findings.ts';

/** 各片逐行的结论与合并得出的全表结论，并成一份应答，与一次送完的相同。 */
export async function mergeAnswers(
  ofRows: readonly Finding[],
  whole: ValidationResponse,
  sheets: readonly SheetPayload[],
  ruleOrder: () => Promise<readonly string[]>,
): Promise<ValidationResponse> {
  const all = [...ofRows, ...whole.findings];
  const reconciled = fixesDisagree(ofRows, whole.findings) ? reconcileFixes(all, rankIn(await ruleOrder())) : all;
  const findings = sortFindings(reconciled, sheets);
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
        ...tally(findings.filter(({ sheet }) => sheet === name)),
      })),
    },
  };
}

/** 同一格的改法，逐行的规则与全表的规则说得不同：服务各自取过一次，合起来还要再取。 */
function fixesDisagree(ofRows: readonly Finding[], ofTables: readonly Finding[]): boolean {
  const key = ({ sheet, row, column }: Finding) => JSON.stringify([sheet, row, column]);
  const fixes = new Map(ofTables.flatMap((finding) => (finding.fix ? [[key(finding), finding.fix.value]] : [])));
  return (
    fixes.size > 0 &&
    ofRows.some((finding) => {
      const other = finding.fix && fixes.get(key(finding));
      return other !== undefined && other !== finding.fix?.value;
    })
  );
}

function rankIn(order: readonly string[]): (rule: string) => number {
  const ranks = new Map(order.map((rule, index) => [rule, index]));
  return (rule) => ranks.get(rule) ?? -1;
}
