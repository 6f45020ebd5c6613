import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RULES } from '../../../functions/rules/catalogue.ts';
import { mergePartials, validate } from '../../../functions/rules/engine.ts';
import type { CellValue, SheetPayload } from '../../../shared/api/validations.ts';
import type { Citation, Finding, PackId } from '../../../shared/finding.ts';
import { edition, reader } from './one-sheet.ts';

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
function expectCited(findings: readonly Finding[], pack: PackId): void {
  for (const finding of findings) {
    if (packs.get(finding.rule) !== pack) continue;
    expect(finding.citation, finding.rule).toBeDefined();
    for (const citation of [finding.citation, ...(finding.related ?? [])]) if (citation) expectAttested(citation);
  }
}

/** 把改法全部写进表里。 */
function applyFixes(sheet: SheetPayload, findings: readonly Finding[]): SheetPayload {
  const rows = sheet.rows.map((row) => [...row]);
  for (const { row, column, fix } of findings) {
    const cells = rows[(row ?? 0) - sheet.firstRow];
    if (fix && cells) cells[sheet.columns.indexOf(column ?? '')] = fix.value;
  }
  return { ...sheet, rows };
}

/** 在几处切开送去、各片倒着次序合并，与整张送去的结论逐字相同。 */
function expectPiecesAgree(sheet: SheetPayload, cuts: readonly number[], asOf: string): void {
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

interface Faulty {
  /** 改坏了的表。 */
  readonly sheets: fc.Arbitrary<SheetPayload>;
  readonly pack: PackId;
  readonly asOf: string;
  /** 这种表里常见的字，夹在乱写的格里。 */
  readonly words: readonly CellValue[];
}

/** 表不论怎样坏：有出处，分片不变，改法一轮收敛，不出错。 */
export function holdsWhenFaulty({ sheets, pack, asOf, words }: Faulty): void {
  const findings = (sheet: SheetPayload) => validate({ sheets: [sheet] }, edition, reader, asOf).findings;

  test('结论都有出处，引文逐字见于所引的条款', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        expectCited(findings(sheet), pack);
        for (const { row } of findings(sheet))
          if (row !== undefined) expect(row).toBeGreaterThanOrEqual(sheet.firstRow);
      }),
      { numRuns: 60 },
    );
  });

  test('分片与整张的结论相同，与各片次序无关', () => {
    fc.assert(
      fc.property(sheets, fc.array(fc.nat({ max: 8 }), { maxLength: 3 }), (sheet, cuts) =>
        expectPiecesAgree(sheet, cuts, asOf),
      ),
      { numRuns: 60 },
    );
  });

  test('改法一轮收敛，不添新的毛病', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const before = findings(sheet);
        const after = findings(applyFixes(sheet, before));
        const place = ({ rule, row, column }: Finding) => JSON.stringify([rule, row, column]);
        const known = new Set(before.map(place));
        expect(after.filter(({ fix }) => fix)).toEqual([]);
        expect(after.map(place).filter((one) => !known.has(one))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('什么样的格子都不出错', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom<CellValue>(null, true, '#REF!', '', '　', ...words),
      fc.double({ noNaN: true }),
    );
    const wild = sheets.chain((sheet) =>
      fc
        .array(fc.array(cell, { maxLength: sheet.columns.length }), { maxLength: 8 })
        .map((rows) => ({ ...sheet, rows })),
    );
    fc.assert(
      fc.property(wild, (sheet) => {
        for (const { message } of findings(sheet)) expect(message).not.toBe('');
      }),
      { numRuns: 100 },
    );
  });
}
