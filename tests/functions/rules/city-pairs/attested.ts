import { expect } from 'vitest';
import { RULES } from '../../../../functions/rules/catalogue.ts';
import { mergePartials, validate } from '../../../../functions/rules/engine.ts';
import type { SheetPayload } from '../../../../shared/api/validations.ts';
import type { Citation, Finding, PackId } from '../../../../shared/finding.ts';
import { edition, reader } from './table.ts';

const packs = new Map(RULES.map(({ meta }) => [meta.id, meta.pack]));
const titles = new Map(edition.documents.map(({ pack, title }) => [pack, title]));

function expectAttested({ pack, document, article, quote }: Citation): void {
  expect(document).toBe(titles.get(pack));
  const cited = edition.articles.find((one) => one.document === pack && one.article === article);
  expect(cited, `${pack} ${article}`).toBeDefined();
  expect(quote).toBeTruthy();
  expect(quote?.length).toBeLessThanOrEqual(80);
  expect(`${cited?.title}\n${cited?.text}`).toContain(quote);
}

/** 属于 `pack` 的结论都有出处，引文逐字见于所引的那一条。 */
export function expectCited(findings: readonly Finding[], pack: PackId): void {
  for (const finding of findings) {
    if (packs.get(finding.rule) !== pack) continue;
    expect(finding.citation, finding.rule).toBeDefined();
    for (const citation of [finding.citation, ...(finding.related ?? [])]) if (citation) expectAttested(citation);
  }
}

/** 把改法全部写进表里。 */
export function applyFixes(sheet: SheetPayload, findings: readonly Finding[]): SheetPayload {
  const rows = sheet.rows.map((row) => [...row]);
  for (const { row, column, fix } of findings) {
    const cells = rows[(row ?? 0) - sheet.firstRow];
    if (fix && cells) cells[sheet.columns.indexOf(column ?? '')] = fix.value;
  }
  return { ...sheet, rows };
}

/** 在几处切开送去、各片倒着次序合并，与整张送去的结论逐字相同。 */
export function expectPiecesAgree(sheet: SheetPayload, cuts: readonly number[], asOf: string): void {
  const bounds = [0, ...[...new Set(cuts)].toSorted((a, b) => a - b), sheet.rows.length];
  const pieces = bounds.slice(1).map((end, index) => {
    const start = bounds[index] ?? 0;
    const piece = { ...sheet, firstRow: sheet.firstRow + start, rows: sheet.rows.slice(start, end) };
    return validate({ sheets: [piece], partial: true }, edition, reader, asOf);
  });
  const merged = mergePartials(
    pieces
      .flatMap(({ partials }) => (partials ?? []).map((partial) => JSON.parse(JSON.stringify(partial))))
      .toReversed(),
    edition,
    reader,
  );
  const key = (finding: Finding) => JSON.stringify(finding);
  const whole = validate({ sheets: [sheet] }, edition, reader, asOf);
  expect([...pieces.flatMap(({ findings }) => findings), ...merged.findings].map(key).toSorted()).toEqual(
    whole.findings.map(key).toSorted(),
  );
}
