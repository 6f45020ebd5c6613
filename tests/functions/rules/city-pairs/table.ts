import { describe, expect, test } from 'vitest';
import { toReference } from '../../../../functions/reference/content.ts';
import { EDITION_1 } from '../../../../functions/reference/edition-1.ts';
import { validate } from '../../../../functions/rules/engine.ts';
import { makeReader } from '../../../../functions/text/make-reader.ts';
import type { CellValue, SheetPayload, ValidationRequest } from '../../../../shared/api/validations.ts';
import type { Finding } from '../../../../shared/finding.ts';
import type { FieldId } from '../../../../shared/sheets/kinds.ts';

export const edition = toReference('1', EDITION_1.content);
export const reader = makeReader(edition);

export const COLUMNS = [
  'helperCity',
  'helpedCity',
  'helperCounty',
  'helpedCounty',
  'fields',
  'form',
  'meetingDate',
  'leadersPresent',
  'specialPlan',
] as const satisfies readonly FieldId<'city-pairs'>[];
export type Field = (typeof COLUMNS)[number];
export type Line = Partial<Record<Field, CellValue>>;

export const FIRST_ROW = 3;
export const AS_OF = '2019-12-31';

const RIGHT: Record<Field, CellValue> = {
  helperCity: '潍坊市',
  helpedCity: '聊城市',
  helperCounty: null,
  helpedCounty: null,
  fields: '基础教育、职业教育',
  form: '一对一',
  meetingDate: '2019-05-20',
  leadersPresent: '是',
  specialPlan: '有',
};

/** 右表的一行，改几格。 */
export const line = (changes: Line): CellValue[] =>
  COLUMNS.map((field) => (field in changes ? (changes[field] ?? null) : RIGHT[field]));

/** 六对，各一行。 */
export const sixPairs = (): Line[] =>
  edition.cityPairs.map(({ helper, helped }) => ({ helperCity: helper, helpedCity: helped }));

export interface Terms {
  readonly asOf?: string;
  readonly place?: string;
  readonly packs?: ValidationRequest['packs'];
}

export const sheetOf = (lines: readonly Line[]): SheetPayload => ({
  kind: 'city-pairs',
  name: '结对',
  columns: [...COLUMNS],
  firstRow: FIRST_ROW,
  rows: lines.map(line),
});

export function check(lines: readonly Line[], { asOf, place, packs }: Terms = {}): Finding[] {
  const request = {
    sheets: [sheetOf(lines)],
    ...(place !== undefined && { place }),
    ...(packs !== undefined && { packs }),
  };
  return validate(request, edition, reader, asOf ?? AS_OF).findings;
}

export interface Case extends Terms {
  readonly says: string;
  readonly lines: readonly Line[];
  readonly finds: readonly Partial<Record<keyof Finding, unknown>>[];
}

/** 一条规则的对错表：每例只看这条规则的结论，次序与条数都要对。 */
export function ruleTable(rule: string, cases: readonly Case[]): void {
  describe(rule, () => {
    test.each(cases.map((one) => [one.says, one] as const))('%s', (_, { lines, finds, ...terms }) => {
      const found = check(lines, terms).filter((finding) => finding.rule === rule);
      expect(found).toEqual(finds.map((expected) => expect.objectContaining(expected)));
    });
  });
}
