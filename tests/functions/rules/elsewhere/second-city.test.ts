import { describe, expect, test } from 'vitest';
import { readImports } from '../../../../functions/imports/read-imports.ts';
import { toReference } from '../../../../functions/reference/content.ts';
import { EDITION_1 } from '../../../../functions/reference/edition-1.ts';
import { validate } from '../../../../functions/rules/engine.ts';
import { makeReader } from '../../../../functions/text/make-reader.ts';
import type { CellValue, SheetPayload } from '../../../../shared/api/validations.ts';
import type { Finding } from '../../../../shared/finding.ts';
import { FAULTS, WORKBOOKS } from '../../../accuracy/mutations/material.ts';
import { randomFrom } from '../../../accuracy/mutations/random.ts';
import { requestFor } from '../../../accuracy/mutations/table.ts';
import { sent } from '../../imports/sheets.ts';
import { ARTICLES, DEPARTMENTS, DIVISIONS, DOCUMENTS, PROJECTS } from '../../imports/yunchuan.ts';
import { pair, school, sheetsOf, urban } from '../coverage/schools.ts';

/** 导入了另一个市（虚构的云川市）的方案、清单、部门、区划之后的版本。 */
const current = toReference('1', EDITION_1.content);
const { resources } = readImports(
  [
    sent('divisions', DIVISIONS),
    sent('departments', DEPARTMENTS),
    sent('documents', DOCUMENTS),
    sent('articles', ARTICLES),
    sent('projects', PROJECTS),
  ],
  current,
);
const { schools = current.schools, ...imported } = resources;
const edition = { ...current, ...imported, schools };
const reader = makeReader(edition);
const PLAN = '云川市乡村教育提升行动方案（2024—2028年）（云教发〔2024〕3号）';

const findingsOn = (sheets: readonly SheetPayload[], place?: string): Finding[] =>
  validate({ sheets: [...sheets], ...(place !== undefined && { place }) }, edition, reader, '2026-06-01').findings;

const FIELDS = ['name', 'task', 'goal', 'lead', 'participants', 'offices'] as const;
const listed = (change: (row: CellValue[], at: number) => void = () => undefined): SheetPayload => ({
  kind: 'projects',
  name: '清单',
  columns: ['no', ...FIELDS],
  firstRow: 3,
  rows: edition.projects.map(({ no, name, task, goal, lead, participants, offices }, at) => {
    const row: CellValue[] = [no, name, task, goal, ...[lead, participants, offices].map((names) => names.join('、'))];
    change(row, at);
    return row;
  }),
});

/** 云川市自己的清单，逐格改坏；聊城的各张表，改坏之后拿到云川市来校验。 */
const SPOILT: readonly CellValue[] = [
  null,
  '市乡村局',
  '市财政局',
  99,
  '2030年，达到150%。',
  '有关部门',
  '市教育局基建科',
];
const ownSheets = edition.projects.flatMap((_, at) =>
  SPOILT.flatMap((value) =>
    [0, ...FIELDS.keys()].map((column) =>
      listed((row, index) => {
        if (index === at) row[column] = value;
      }),
    ),
  ),
);
const strangeSheets = FAULTS.flatMap((fault) =>
  WORKBOOKS.flatMap(([, workbook]) => {
    const spoilt = fault.spoil(workbook, randomFrom(7));
    return spoilt ? [requestFor(spoilt.workbook).sheets] : [];
  }),
);

const articles = new Map<string, string>();
for (const { document, article, title, text, responsibility = '' } of edition.articles)
  articles.set(
    `${document} ${article}`,
    [articles.get(`${document} ${article}`), title, text + responsibility].join('\n'),
  );
for (const project of edition.projects)
  articles.set(
    `lc-2023 清单第${project.no}项`,
    [...Object.values(project.printed), ...Object.values(project)].flat().join('\n'),
  );

/** 格里的话、地名属哪个市，不是规则自己的话。 */
const ownWords = ({ message }: Finding): string => message.replaceAll(/“[^”]*”|属聊城市/gu, '');

describe('导入另一个市的方案之后', () => {
  const findings = [...ownSheets.map((sheet) => [sheet]), ...strangeSheets].flatMap((sheets) => findingsOn(sheets));

  test('没有一条结论说到聊城，或清单里没有的项', () => {
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(70);
    expect(findings.map(ownWords).filter((words) => /聊城|先行区/u.test(words))).toEqual([]);
    const numbers = findings.flatMap(({ message }) =>
      [...message.matchAll(/清单第(\d+)项/gu)].map(([, no]) => Number(no)),
    );
    expect(Math.max(...numbers)).toBe(edition.projects.length);
  });

  test('引的都是这一版的文件；引到条的，那一条里有那句话', () => {
    const cited = findings.flatMap(({ citation, related = [] }) => [...(citation ? [citation] : []), ...related]);
    const plans = cited.filter(({ pack }) => pack === 'lc-2023');
    expect(new Set(plans.map(({ document }) => document))).toEqual(new Set([PLAN]));
    const wrong = cited.filter(
      ({ pack, article, quote = '' }) => article !== undefined && !articles.get(`${pack} ${article}`)?.includes(quote),
    );
    expect(wrong).toEqual([]);
  });

  test('方案里没有的要求，只提示，不引方案', () => {
    const pairs = [
      pair({ county: '云东区', town: '柏林镇', school: '柏林镇中心小学', helperSchool: '柏林镇第二小学' }),
    ];
    const register = [
      school({ county: '云东区', town: '柏林镇', school: '柏林镇中心小学' }),
      school({ county: '云东区', town: '柏林镇', school: '柏林镇第二小学', weak: '是' }),
      urban({ county: '云东区', town: '望云街道' }),
    ];
    const found = findingsOn(sheetsOf({ pairs, register })).filter(({ column }) => column === 'helperSchool');
    expect(found.map(({ rule, severity, citation }) => [rule, severity, citation])).toEqual([
      ['school-pairs/helper-rural', 'info', undefined],
      ['school-pairs/helper-weak', 'info', undefined],
    ]);
  });

  test('自己的清单没有错误和警告', () => {
    expect(findingsOn([listed()]).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
