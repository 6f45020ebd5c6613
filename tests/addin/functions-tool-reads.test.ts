import { describe, expect, test } from 'vitest';
import { narrowed } from '../../addin/tasks/disclosure.ts';
import { fieldsFor, LAYOUTS } from '../../addin/tasks/work/break-down.ts';
import { BREAKDOWN_OUTPUTS } from '../../addin/tasks/work/work.ts';
import { breakDown } from '../../functions/enrich/break-down.ts';
import { cover } from '../../functions/enrich/cover.ts';
import { enrich } from '../../functions/enrich/enrich.ts';
import type { Terms } from '../../functions/rules/context.ts';
import { BREAKDOWN_READS, type BrokenPart } from '../../shared/api/breakdowns.ts';
import { COVERAGE_READS } from '../../shared/api/coverage.ts';
import type { AskedSheet } from '../../shared/api/enrichments.ts';
import type { SheetPayload } from '../../shared/api/validations.ts';
import { enrichmentReads, enrichmentsFor } from '../../shared/enrichment.ts';
import { columnOf, SHEET_KIND_IDS, type SheetKind } from '../../shared/sheets/kinds.ts';
import { edition, reader } from '../accuracy/mutations/clean/edition.ts';
import { material } from '../accuracy/reads.ts';

/** 聊城的与河北的：有没有约束力，认不认得清单的一项，都走到。 */
const TERMS: readonly Terms[] = ['371500', '130100'].map((place) => ({
  ...{ reference: edition, reader, asOf: '2025-06-01', place },
}));

/** 别的材料走不到的：只凭序号、只凭目标认出的一项，写在另一列里的角色，名册收录了的省里的县。 */
const RARE: readonly SheetPayload[] = [
  {
    ...{ kind: 'projects', name: '清单', firstRow: 4 },
    columns: ['no', 'name', 'task', 'goal', 'lead', 'participants', 'offices'],
    rows: [
      [3, '绿色校园创建活动', null, null, '市教育体育局牵头，市财政局配合', '市民政局牵头', null],
      [null, '另起的名称', null, edition.projects[4]?.goal ?? null, null, null, null],
    ],
  },
  {
    ...{ kind: 'custody', name: '托管', firstRow: 4 },
    columns: ['university', 'school', 'province', 'county'],
    rows: [['山东大学', '某中学', '山东省', '冠县']],
  },
];

/** 同县同名、要看乡镇才分得清的两所。 */
const NAMESAKES: readonly SheetPayload[] = [
  {
    ...{ kind: 'school-register', name: '名录', firstRow: 4 },
    columns: ['school', 'county', 'town', 'setting', 'ownership'],
    rows: ['清泉街道', '梁堂镇'].map((town) => ['中心小学', '冠县', town, '乡村', '公办']),
  },
  {
    ...{ kind: 'school-pairs', name: '结对', firstRow: 4 },
    columns: ['county', 'town', 'school', 'helperSchool'],
    rows: [['冠县', '梁堂镇', '中心小学', '冠县实验小学']],
  },
];

/** 干净的、打乱的、改坏的、无害地变过的各个工作簿。 */
const WORKBOOKS: readonly (readonly SheetPayload[])[] = material().map((workbook) =>
  workbook.map((table) => table.payload()),
);
/** 其中的各张表，同样的只要一张。 */
const SHEETS: readonly SheetPayload[] = [
  ...new Map([...WORKBOOKS.flat(), ...RARE].map((sheet) => [JSON.stringify(sheet), sheet])).values(),
];
const sheetsOf = (kind: SheetKind) => SHEETS.filter((sheet) => sheet.kind === kind);

/** 一件活：问一次，答的字节。 */
type Ask = (sheets: readonly AskedSheet[], terms: Terms) => string;
type FieldsOf = (kind: SheetKind) => ReadonlySet<string>;

/** 只送这几列，答的一个字节也不差。 */
const isSame = (ask: Ask, sheets: readonly SheetPayload[], fieldsOf: FieldsOf): boolean =>
  TERMS.every((terms) => {
    const fewer = sheets.map((sheet) => narrowed(sheet, fieldsOf(sheet.kind)));
    return ask(sheets, terms) === ask(fewer, terms);
  });

/** 申明的不少：哪个工作簿都答得一样；也不多：少送哪一列，都有答得不一样的。 */
function expectExact(
  ask: Ask,
  workbooks: readonly (readonly SheetPayload[])[],
  reads: Readonly<Partial<Record<SheetKind, ReadonlySet<string>>>>,
): void {
  const without =
    (gone?: string): FieldsOf =>
    (kind) =>
      new Set([...(reads[kind] ?? [])].filter((field) => `${kind} ${field}` !== gone));
  const differing = workbooks.filter((sheets) => !isSame(ask, sheets, without()));
  expect(differing.map((sheets) => sheets.map(({ rows }) => rows))).toEqual([]);
  const declared = Object.entries(reads).flatMap(([kind, fields]) => [...fields].map((field) => `${kind} ${field}`));
  const needless = declared.filter((field) => workbooks.every((sheets) => isSame(ask, sheets, without(field))));
  expect(needless, '申明了而不看的列').toEqual([]);
}

describe('工具申明看哪几列：只送这些，答的一个字节也不差；少送哪一列都不行', () => {
  for (const kind of SHEET_KIND_IDS)
    test.each(enrichmentsFor(kind).map(({ id }) => id))(`补充列 ${kind} %s`, (id) => {
      const ask: Ask = (sheets, terms) =>
        JSON.stringify(enrich({ sheets: sheets.map((sheet) => ({ ...sheet, wanted: [id] })) }, terms));
      expectExact(
        ask,
        sheetsOf(kind).map((sheet) => [sheet]),
        { [kind]: enrichmentReads(kind, [id]) },
      );
    });

  test.each(Object.entries(BREAKDOWN_READS))('分解 %s', (part, fields) => {
    const ask: Ask = (sheets, terms) =>
      JSON.stringify(
        breakDown({ sheets: [...sheets] }, terms).projects.map((project) => [project.row, project[part as BrokenPart]]),
      );
    expectExact(
      ask,
      sheetsOf('projects').map((sheet) => [sheet]),
      { projects: new Set(fields) },
    );
  });

  test.each(BREAKDOWN_OUTPUTS)('写出的 %s', (output) => {
    const ask: Ask = (sheets, terms) =>
      JSON.stringify(LAYOUTS[output].draft(breakDown({ sheets: [...sheets] }, terms), () => undefined));
    expectExact(
      ask,
      sheetsOf('projects').map((sheet) => [sheet]),
      { projects: fieldsFor([output]) },
    );
  });

  test('覆盖率', () => {
    const ask: Ask = (sheets, terms) => JSON.stringify(cover({ sheets: [...sheets] }, terms));
    const schools = [...WORKBOOKS, NAMESAKES]
      .map((sheets) => sheets.filter(({ kind }) => kind in COVERAGE_READS))
      .filter((sheets) => sheets.length > 0);
    expectExact(ask, schools, {
      'school-register': new Set(COVERAGE_READS['school-register']),
      'school-pairs': new Set(COVERAGE_READS['school-pairs']),
    });
  });
});

test('人名列，哪件工具都不看', () => {
  for (const kind of SHEET_KIND_IDS) {
    const reads = enrichmentReads(
      kind,
      enrichmentsFor(kind).map(({ id }) => id),
    );
    expect([...reads].filter((field) => columnOf(kind, field)?.content.type === 'person')).toEqual([]);
  }
});
