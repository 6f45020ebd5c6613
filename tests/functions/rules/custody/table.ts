import { describe, expect, test } from 'vitest';
import { validate } from '../../../../functions/rules/engine.ts';
import type { CellValue, SheetPayload, ValidationRequest } from '../../../../shared/api/validations.ts';
import type { Finding } from '../../../../shared/finding.ts';
import type { FieldId } from '../../../../shared/sheets/kinds.ts';
import { edition, reader } from '../city-pairs/table.ts';

export const COLUMNS = [
  'university',
  'school',
  'province',
  'county',
  'signedOn',
  'filedOn',
  'startsOn',
  'endsOn',
  'modes',
  'signatories',
  'brandFee',
  'feeUses',
  'crossRegion',
] as const satisfies readonly FieldId<'custody'>[];
export type Field = (typeof COLUMNS)[number];
export type Line = Partial<Record<Field, CellValue>>;

export const FIRST_ROW = 3;
export const AS_OF = '2023-06-01';

const RIGHT: Record<Field, CellValue> = {
  university: '北京大学',
  school: '垣曲中学',
  province: '山西省',
  county: '垣曲县',
  signedOn: '2022-07-20',
  filedOn: '2022-08-10',
  startsOn: '2022-09-01',
  endsOn: '2025-08-31',
  modes: '派驻团队、定期指导',
  signatories: '托管高校、县级政府、帮扶县中',
  brandFee: '无',
  feeUses: '教师培训、教研活动',
  crossRegion: '否',
};

/** 右表的一行，改几格。 */
export const line = (changes: Line): CellValue[] =>
  COLUMNS.map((field) => (field in changes ? (changes[field] ?? null) : RIGHT[field]));

/** 已查到的各对，各一行。 */
export const knownPairs = (): Line[] =>
  edition.custodyPairs.map(({ university, school, province, county }) => ({ university, school, province, county }));

export interface Terms {
  readonly asOf?: string;
  readonly place?: string;
  readonly packs?: ValidationRequest['packs'];
}

export const sheetOf = (lines: readonly Line[]): SheetPayload => ({
  kind: 'custody',
  name: '托管',
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
