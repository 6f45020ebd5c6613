import { describe, expect, test } from 'vitest';
import { toReference } from '../../../functions/reference/content.ts';
import { EDITION_1 } from '../../../functions/reference/edition-1.ts';
import { validate } from '../../../functions/rules/engine.ts';
import { makeReader } from '../../../functions/text/make-reader.ts';
import type { CellValue, SheetPayload } from '../../../shared/api/validations.ts';
import type { Finding } from '../../../shared/finding.ts';
import type { FieldId, SheetKind } from '../../../shared/sheets/kinds.ts';
import { FIRST_ROW, type Case as PlanCase } from './plan.ts';

/** 第一版的全部参考数据。 */
export const edition = toReference('1', EDITION_1.content);
export const reader = makeReader(edition);

export type Line<K extends SheetKind> = Partial<Record<FieldId<K>, CellValue>>;
type Terms = Pick<PlanCase, 'asOf' | 'place' | 'packs'>;

export interface Case<K extends SheetKind> extends Terms {
  readonly says: string;
  readonly lines: readonly Line<K>[];
  /** 应有的结论，依次；空为不应有。 */
  readonly finds: readonly Partial<Record<keyof Finding, unknown>>[];
}

interface OneSheet<K extends SheetKind> {
  readonly kind: K;
  readonly name: string;
  /** 没有毛病的一行，各列俱全，列依其次序。 */
  readonly right: Record<FieldId<K>, CellValue>;
  readonly asOf: string;
}

/** 只有一张表的规则怎样试：照没有毛病的一行改几格。 */
export function oneSheet<K extends SheetKind>({ kind, name, right, asOf: usual }: OneSheet<K>) {
  const COLUMNS = Object.keys(right) as FieldId<K>[];
  const line = (changes: Line<K>): CellValue[] =>
    COLUMNS.map((field) => (field in changes ? (changes[field] ?? null) : right[field]));
  const sheetOf = (lines: readonly Line<K>[]): SheetPayload => ({
    kind,
    name,
    columns: [...COLUMNS],
    firstRow: FIRST_ROW,
    rows: lines.map(line),
  });
  function check(lines: readonly Line<K>[], { asOf = usual, place, packs }: Terms = {}): Finding[] {
    const request = {
      sheets: [sheetOf(lines)],
      ...(place !== undefined && { place }),
      ...(packs !== undefined && { packs }),
    };
    return validate(request, edition, reader, asOf).findings;
  }
  /** 一条规则的对错表：每例只看这条规则的结论，次序与条数都要对。 */
  function ruleTable(rule: string, cases: readonly Case<K>[]): void {
    describe(rule, () => {
      test.each(cases.map((one) => [one.says, one] as const))('%s', (_, { lines, finds, ...terms }) => {
        const found = check(lines, terms).filter((finding) => finding.rule === rule);
        expect(found).toEqual(finds.map((expected) => expect.objectContaining(expected)));
      });
    });
  }
  return { COLUMNS, AS_OF: usual, line, sheetOf, check, ruleTable };
}
