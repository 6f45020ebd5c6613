import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readImports } from '../../../functions/imports/read-imports.ts';
import { inconsistencies } from '../../../functions/reference/consistency.ts';
import { toReference } from '../../../functions/reference/content.ts';
import { superseded } from '../../../functions/reference/drafts.ts';
import { EDITION_1 } from '../../../functions/reference/edition-1.ts';
import { DraftResources } from '../../../shared/api/editions.ts';
import { ImportResponse, type ImportSheet } from '../../../shared/api/imports.ts';
import { IMPORT_KINDS } from '../../../shared/imports/kinds.ts';
import { YUNCHUAN } from './yunchuan.ts';

const CURRENT = toReference('1', EDITION_1.content);

/** 像样的格与不像样的格：云川市各表里的字，换了地方；空的、错的、怪的。 */
const cell = fc.oneof(
  fc.constantFrom(...YUNCHUAN.flatMap(({ rows }) => rows.flat())),
  fc.constantFrom(
    null,
    '',
    ' ',
    '无',
    '/',
    '#REF!',
    '\u200b',
    '市\u0000教育局',
    '市教育局\ud840',
    '合计',
    0,
    -1,
    1.5,
    true,
    '371500',
    '聊城市',
    '市教育体育局',
  ),
  fc.constantFrom(
    '（',
    '、、',
    '第条',
    '9'.repeat(30),
    '局'.repeat(300),
    '市教育局；;,市教育局',
    '二〇二四年',
    '__proto__',
  ),
  fc.string(),
);
const sheet = fc.constantFrom(...IMPORT_KINDS).chain(({ kind, columns }) =>
  fc.record({
    kind: fc.constant(kind),
    name: fc.uuid(),
    columns: fc.constant(columns.map(({ id }) => id)),
    firstRow: fc.integer({ min: 1, max: 9 }),
    rows: fc.array(fc.array(cell, { maxLength: columns.length }), { maxLength: 8 }),
  }),
);

test('表里写什么都读得完，合约定；读成的总能起草，自己不矛盾', () => {
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 1, maxLength: 5 }), (sheets: ImportSheet[]) => {
      const answer = readImports(sheets, CURRENT);
      expect(ImportResponse.parse(answer)).toEqual(answer);
      const resources = DraftResources.parse(answer.resources);
      expect(inconsistencies(resources, superseded(CURRENT, resources))).toEqual([]);
      for (const { records, kept } of answer.sheets) expect(kept >= 0 && kept <= records).toBe(true);
      expect(readImports(sheets, CURRENT)).toEqual(answer);
    }),
    { numRuns: 300 },
  );
});
