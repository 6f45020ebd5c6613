import { describe, expect, test } from 'vitest';
import divisions from '../../../../functions/reference/data/divisions.json' with { type: 'json' };
import models from '../../../../functions/reference/data/models.json' with { type: 'json' };
import { validate } from '../../../../functions/rules/engine.ts';
import { makeReader } from '../../../../functions/text/make-reader.ts';
import type {
  CellValue,
  SheetPayload,
  ValidationRequest,
  ValidationResponse,
} from '../../../../shared/api/validations.ts';
import type { Finding, PackId } from '../../../../shared/finding.ts';
import { type ReferenceData, ReferenceDivision, ReferenceModel } from '../../../../shared/reference.ts';
import { plan } from '../plan.ts';

/** 方案、区划与办学模式的参考数据。 */
export const reference: ReferenceData = {
  ...plan,
  divisions: divisions.map((item) => ReferenceDivision.parse(item)),
  models: models.map((item) => ReferenceModel.parse(item)),
};
export const reader = makeReader(reference);

export const COLUMNS = {
  'school-pairs': [
    'county',
    'town',
    'school',
    'phase',
    'ownership',
    'helperSchool',
    'helperPhase',
    'helperOwnership',
    'form',
    'model',
    'legalPerson',
    'startsOn',
    'exit',
  ],
  mentors: ['person', 'identity', 'level', 'employer', 'school', 'county', 'town'],
  'university-support': ['university', 'school', 'county', 'phase', 'baseType', 'startsOn'],
  'school-register': ['schoolCode', 'school', 'county', 'town', 'phase', 'setting', 'ownership', 'weak'],
} as const;
export type SchoolKind = keyof typeof COLUMNS;
type Fields<K extends SchoolKind> = Partial<Record<(typeof COLUMNS)[K][number], CellValue>>;
export type Pair = Fields<'school-pairs'>;
export type Mentor = Fields<'mentors'>;
export type Support = Fields<'university-support'>;
export type School = Fields<'school-register'>;

export const NAMES: Record<SchoolKind, string> = {
  'school-pairs': '结对表',
  mentors: '联系表',
  'university-support': '支持表',
  'school-register': '名录',
};
export const FIRST_ROW = 3;

/** 一行正确的结对，改几格。 */
export const pair = (changes: Pair = {}): Pair => ({
  county: '阳谷县',
  town: '阎楼镇',
  school: '阎楼镇中心小学',
  phase: '小学',
  ownership: '公办',
  helperSchool: '阳谷县实验小学',
  helperPhase: '小学',
  helperOwnership: '公办',
  form: '一对一',
  model: '城乡结对',
  legalPerson: '独立',
  startsOn: '2023-09-01',
  exit: null,
  ...changes,
});

let serial = 2_137_000_000;
const nextCode = (): string => {
  serial += 1;
  return String(serial);
};
/** 名录里的一所乡村小学，改几格。 */
export const school = (changes: School = {}): School => ({
  schoolCode: nextCode(),
  school: '阎楼镇中心小学',
  county: '阳谷县',
  town: '阎楼镇',
  phase: '小学',
  setting: '乡村',
  ownership: '公办',
  weak: '否',
  ...changes,
});
export const urban = (changes: School = {}): School =>
  school({ school: '阳谷县实验小学', town: '博济桥街道', setting: '城区', ...changes });

export const mentor = (changes: Mentor = {}): Mentor => ({
  person: '人员-0000000000000001',
  identity: '教研员',
  level: '县',
  employer: '阳谷县教研室',
  school: '阎楼镇中心小学',
  county: '阳谷县',
  town: '阎楼镇',
  ...changes,
});

export const support = (changes: Support = {}): Support => ({
  university: '聊城大学',
  school: '阎楼镇中心小学',
  county: '阳谷县',
  phase: '小学',
  baseType: '实习实训',
  startsOn: '2024-03-01',
  ...changes,
});

/** 一次请求的几张表，按字段写；`register` 等不写的就没有那张表。 */
export interface Book {
  readonly pairs?: readonly Pair[];
  readonly mentors?: readonly Mentor[];
  readonly support?: readonly Support[];
  readonly register?: readonly School[];
}

export interface Terms {
  readonly asOf?: string;
  readonly place?: string;
  readonly packs?: readonly PackId[];
}

export const sheetOf = <K extends SchoolKind>(kind: K, rows: readonly Fields<K>[]): SheetPayload => ({
  kind,
  name: NAMES[kind],
  columns: [...COLUMNS[kind]],
  firstRow: FIRST_ROW,
  rows: rows.map((row) => COLUMNS[kind].map((field) => row[field as keyof typeof row] ?? null)),
});

export const sheetsOf = ({ pairs, mentors, support: supports, register }: Book): SheetPayload[] => [
  ...(pairs ? [sheetOf('school-pairs', pairs)] : []),
  ...(mentors ? [sheetOf('mentors', mentors)] : []),
  ...(supports ? [sheetOf('university-support', supports)] : []),
  ...(register ? [sheetOf('school-register', register)] : []),
];

export const AS_OF = '2025-06-01';

export const requestOf = (sheets: readonly SheetPayload[], { place, packs }: Terms = {}): ValidationRequest => ({
  sheets: [...sheets],
  ...(place !== undefined && { place }),
  ...(packs !== undefined && { packs: [...packs] }),
});

export const check = (book: Book, terms: Terms = {}): ValidationResponse =>
  validate(requestOf(sheetsOf(book), terms), reference, reader, terms.asOf ?? AS_OF);

export interface Case extends Book, Terms {
  readonly says: string;
  /** 应有的结论，依次；空为不应有。 */
  readonly finds: readonly Partial<Record<keyof Finding, unknown>>[];
}

/** 一条规则的对错表：每例只看这条规则的结论，次序与条数都要对。 */
export function ruleTable(rule: string, cases: readonly Case[]): void {
  describe(rule, () => {
    test.each(cases.map((one) => [one.says, one] as const))('%s', (_, one) => {
      const found = check(one, one).findings.filter((finding) => finding.rule === rule);
      expect(found).toEqual(one.finds.map((expected) => expect.objectContaining(expected)));
    });
  });
}

/** 引的是哪一包哪一条，引文含有这几个字。 */
export const citing = (pack: PackId, article: string, words: string): unknown =>
  expect.objectContaining({ pack, article, quote: expect.stringContaining(words) });
