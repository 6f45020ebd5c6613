import { describe, expect, test } from 'vitest';
import articles from '../../../functions/reference/data/articles.json' with { type: 'json' };
import departments from '../../../functions/reference/data/departments.json' with { type: 'json' };
import documents from '../../../functions/reference/data/documents.json' with { type: 'json' };
import offices from '../../../functions/reference/data/offices.json' with { type: 'json' };
import projects from '../../../functions/reference/data/projects.json' with { type: 'json' };
import { validate } from '../../../functions/rules/engine.ts';
import { makeReader } from '../../../functions/text/make-reader.ts';
import type { CellValue, ValidationRequest, ValidationResponse } from '../../../shared/api/validations.ts';
import type { Finding } from '../../../shared/finding.ts';
import {
  ReferenceArticle,
  type ReferenceData,
  ReferenceDepartment,
  ReferenceDocument,
  ReferenceOffice,
  ReferenceProject,
} from '../../../shared/reference.ts';
import type { FieldId, SheetKind } from '../../../shared/sheets/kinds.ts';

/** 方案的参考数据；行政区划、结对等与清单无关的从略。 */
export const plan: ReferenceData = {
  edition: 'test',
  documents: documents.map((item) => ReferenceDocument.parse(item)),
  articles: articles.map((item) => ReferenceArticle.parse(item)),
  projects: projects.map((item) => ReferenceProject.parse(item)),
  departments: departments.map((item) => ReferenceDepartment.parse(item)),
  offices: offices.map((item) => ReferenceOffice.parse(item)),
  divisions: [],
  cityPairs: [],
  custodyPairs: [],
  models: [],
  schools: [],
};

export const reader = makeReader(plan);

export const COLUMNS = ['no', 'name', 'task', 'goal', 'lead', 'participants', 'offices'] as const;
export type Field = (typeof COLUMNS)[number];
export type Cells = CellValue[];

/** 清单第几项照录一行，再改几格。 */
export interface Line extends Partial<Record<Field, CellValue>> {
  readonly project: number;
}

export function line({ project, ...changes }: Line): Cells {
  const found = plan.projects.find(({ no }) => no === project);
  if (!found) throw new RangeError(`清单没有第${project}项`);
  const clean: Record<Field, CellValue> = {
    no: found.no,
    name: found.name,
    task: found.task,
    goal: found.goal,
    lead: found.lead.join('、'),
    participants: found.participants.join('、'),
    offices: found.offices.join('、'),
  };
  return COLUMNS.map((field) => (field in changes ? (changes[field] ?? null) : clean[field]));
}

/** 校订后的全表，与网页原样的全表。 */
export const cleanTable = (): Cells[] => plan.projects.map(({ no }) => line({ project: no }));
export const printedTable = (): Cells[] => plan.projects.map(({ no, printed }) => line({ project: no, ...printed }));

export const FIRST_ROW = 3;
export const AS_OF = '2023-06-01';

export interface Terms {
  readonly asOf?: string;
  readonly place?: string;
  readonly packs?: ValidationRequest['packs'];
  readonly columns?: readonly string[];
  readonly kind?: SheetKind;
}

export function request(rows: readonly Cells[], { place, packs, columns, kind }: Terms = {}): ValidationRequest {
  return {
    sheets: [
      {
        kind: kind ?? 'projects',
        name: '清单',
        columns: [...(columns ?? COLUMNS)],
        firstRow: FIRST_ROW,
        rows: rows.map((row) => [...row]),
      },
    ],
    ...(place !== undefined && { place }),
    ...(packs !== undefined && { packs }),
  };
}

export const check = (rows: readonly Cells[], terms: Terms = {}): ValidationResponse =>
  validate(request(rows, terms), plan, reader, terms.asOf ?? AS_OF);

/** 一种表的几行，按字段写。 */
export function sheet<K extends SheetKind>(
  kind: K,
  columns: readonly FieldId<K>[],
  rows: readonly Cells[],
): ValidationResponse {
  return check(rows, { kind, columns });
}

export interface Case extends Terms {
  readonly says: string;
  readonly lines: readonly Line[];
  /** 应有的结论，依次；空为不应有。 */
  readonly finds: readonly Partial<Record<keyof Finding, unknown>>[];
}

/** 一条规则的对错表：每例只看这条规则的结论，次序与条数都要对。 */
export function ruleTable(rule: string, cases: readonly Case[]): void {
  describe(rule, () => {
    test.each(cases.map((one) => [one.says, one] as const))('%s', (_, { lines, finds, ...terms }) => {
      const found = check(lines.map(line), terms).findings.filter((finding) => finding.rule === rule);
      expect(found).toEqual(finds.map((expected) => expect.objectContaining(expected)));
    });
  });
}

export const including = (...parts: string[]): unknown =>
  expect.stringMatching(
    new RegExp(parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*'), 'u'),
  );
