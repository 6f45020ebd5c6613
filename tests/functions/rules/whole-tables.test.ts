import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../functions/rules/catalogue.ts';
import type { CellValue } from '../../../shared/api/validations.ts';
import type { Citation, Finding } from '../../../shared/finding.ts';
import { type Cells, COLUMNS, check, cleanTable, FIRST_ROW, type Field, plan, printedTable } from './plan.ts';

const COLUMN_IDS: readonly string[] = COLUMNS;
const AS_OF = '2024-06-01';
const findings = (rows: readonly Cells[]): Finding[] => check(rows, { asOf: AS_OF }).findings;
const columnIndex = (column: string | undefined): number => COLUMN_IDS.indexOf(column ?? '');

/** 把改法全部写进表里，同一格以先出现的为准。 */
function applyFixes(rows: readonly Cells[], found: readonly Finding[]): Cells[] {
  const fixed = rows.map((row) => [...row]);
  for (const { row, column, fix } of found) {
    const cells = fixed[(row ?? 0) - FIRST_ROW];
    if (fix && cells) cells[columnIndex(column)] = fix.value;
  }
  return fixed;
}

describe('校订后的全表', () => {
  const found = findings(cleanTable());

  test('没有错误，也没有警告', () => {
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('第40、41项没有时限，只是提示', () => {
    const omitted = found.filter(({ rule }) => rule === 'projects/no-deadline');
    expect(omitted.map(({ row, severity }) => [row, severity])).toEqual([
      [FIRST_ROW + 39, 'info'],
      [FIRST_ROW + 40, 'info'],
    ]);
  });

  test('没有一条改法：没有什么可改的', () => {
    expect(found.filter(({ fix }) => fix)).toEqual([]);
  });

  test.each([
    [
      '全角数字与标点',
      (cell: string) =>
        cell
          .replaceAll(/[0-9]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0))
          .replaceAll(',', '，')
          .replaceAll(';', '；')
          .replaceAll('(', '（')
          .replaceAll(')', '）'),
    ],
    [
      '顿号写成换行',
      (cell: string, field: Field) =>
        field === 'lead' || field === 'participants' || field === 'offices' ? cell.replaceAll('、', '\n') : cell,
    ],
    [
      '顿号写成逗号',
      (cell: string, field: Field) =>
        field === 'lead' || field === 'participants' || field === 'offices' ? cell.replaceAll('、', '，') : cell,
    ],
    [
      '部门写全称',
      (cell: string, field: Field) =>
        field === 'lead'
          ? cell
              .split('、')
              .map((name) => plan.departments.find((department) => department.name === name)?.full ?? name)
              .join('、')
          : cell,
    ],
    ['空格写“无”', (cell: string) => (cell === '' ? '无' : cell)],
    [
      '年份后有空格',
      (cell: string, field: Field) => (field === 'goal' ? cell.replaceAll(/(\d{4})年/g, '$1 年') : cell),
    ],
  ] as const)('无害的变化：%s', (_, change) => {
    const changed = cleanTable().map((row) =>
      row.map((cell, index) => (typeof cell === 'string' ? change(cell, COLUMNS[index] ?? 'name') : cell)),
    );
    expect(findings(changed).map(({ rule, row, column, severity }) => [rule, row, column, severity])).toEqual(
      found.map(({ rule, row, column, severity }) => [rule, row, column, severity]),
    );
  });
});

describe('网页原样的全表', () => {
  const found = findings(printedTable());

  test('没有错误', () => {
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(['lead', 'participants', 'offices'] as const)('%s 的损坏全部报出，改法与校订一致，不多不少', (field) => {
    const damaged = plan.projects.filter((project) => project.printed[field] !== project[field].join('、'));
    const expected = damaged.map((project) => [FIRST_ROW + project.no - 1, project[field].join('、')]);
    const reported = found.filter(({ column, rule }) => column === field && rule.endsWith('-damaged'));
    expect(reported.map(({ row, fix }) => [row, fix?.value])).toEqual(expected);
  });

  test('名称里的换行全部报出，改法与校订一致', () => {
    const broken = plan.projects.filter(({ name, printed }) => printed.name !== name);
    const reported = found.filter(({ column }) => column === 'name');
    expect(reported.map(({ row, fix, severity }) => [row, fix?.value, severity])).toEqual(
      broken.map(({ no, name }) => [FIRST_ROW + no - 1, name, 'info']),
    );
    expect(broken.length).toBeGreaterThan(0);
  });

  test('改完再校验，那些毛病没有了，也没有新的', () => {
    const after = findings(applyFixes(printedTable(), found));
    expect(after.filter(({ fix }) => fix)).toEqual([]);
    const before = new Set(found.map((finding) => JSON.stringify(finding)));
    const clean = new Set(findings(cleanTable()).map((finding) => JSON.stringify(finding)));
    expect(
      after.filter((finding) => !before.has(JSON.stringify(finding)) && !clean.has(JSON.stringify(finding))),
    ).toEqual([]);
  });
});

/** 人会犯的毛病，一格一种。 */
const FAULTS: readonly [Field, (cell: CellValue, pick: number) => CellValue][] = [
  ['no', () => null],
  ['no', (cell) => String(cell)],
  ['no', (cell) => `第${cell}项`],
  ['no', (_, pick) => 1 + (pick % 41)],
  ['no', (_, pick) => 50 + (pick % 40)],
  ['no', () => 'x'],
  ['name', (cell) => `${cell} `],
  ['name', (cell, pick) => insert(cell, pick, '\n')],
  ['name', (cell, pick) => insert(cell, pick, '\u200b')],
  ['name', (cell, pick) => drop(cell, pick)],
  ['name', (_, pick) => plan.projects[pick % 41]?.name ?? null],
  ['name', () => ''],
  ['goal', (cell) => ` ${cell}`],
  ['goal', (cell) => String(cell).replace('20', '2O')],
  ['goal', (cell) => String(cell).replace('2025', '2028')],
  ['goal', (cell) => String(cell).replace(/\d+%/, '130%')],
  ['goal', () => null],
  ['lead', (cell) => String(cell).replace('市', '')],
  ['lead', (cell) => `${cell}、${cell}`],
  ['lead', (cell) => `市财政局${cell}`],
  ['participants', (cell) => String(cell).replaceAll('、', '')],
  ['participants', (cell) => String(cell).replaceAll('局', '')],
  ['participants', () => '市教育体育局'],
  ['offices', (cell) => String(cell).slice(0, -1)],
  ['offices', (cell) => `${cell}\u200e`],
  ['task', (cell) => `　${cell}　`],
];

function insert(cell: CellValue, pick: number, what: string): string {
  const text = String(cell);
  const at = 1 + (pick % Math.max(1, text.length - 1));
  return text.slice(0, at) + what + text.slice(at);
}

function drop(cell: CellValue, pick: number): string {
  const text = String(cell);
  const at = pick % text.length;
  return text.slice(0, at) + text.slice(at + 1);
}

const faultyTable = fc
  .array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: FAULTS.length - 1 }), fc.nat({ max: 1000 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((faults) => {
    const rows = cleanTable();
    for (const [row, fault, pick] of faults) {
      const cells = rows[row];
      const [field, spoil] = FAULTS[fault] ?? [];
      if (!cells || !field || !spoil) continue;
      const index = columnIndex(field);
      cells[index] = spoil(cells[index] ?? null, pick);
    }
    return rows;
  });

describe('改法', () => {
  test('一轮收敛：全部改完再校验，改过的毛病都没有了，也没有添新的', () => {
    const place = ({ rule, row, column }: Finding) => JSON.stringify([rule, row, column]);
    fc.assert(
      fc.property(faultyTable, (rows) => {
        const before = findings(rows);
        const after = findings(applyFixes(rows, before)).map(place);
        const mended = new Set(before.filter(({ fix }) => fix).map(place));
        const known = new Set(before.map(place));
        expect(after.filter((finding) => mended.has(finding))).toEqual([]);
        expect(after.filter((finding) => !known.has(finding))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });
});

/** 版本里文件的全部文字。 */
const corpus: readonly string[] = [
  ...plan.articles.flatMap(({ title, text, responsibility = '' }) => [title, text, responsibility]),
  ...plan.projects.flatMap(({ name, task, goal, lead, participants, offices, printed }) => [
    name,
    task,
    goal,
    ...lead,
    ...participants,
    ...offices,
    ...Object.values(printed),
  ]),
];
const titles = new Set(plan.documents.map(({ title }) => title));
const articles = new Set([
  ...plan.articles.map(({ article }) => article),
  ...plan.projects.map(({ no }) => `清单第${no}项`),
]);

function expectAttested(citation: Citation): void {
  expect(titles).toContain(citation.document);
  expect(articles).toContain(citation.article);
  expect(citation.quote).toBeTruthy();
  expect(citation.quote?.length).toBeLessThanOrEqual(80);
  expect(corpus.some((text) => text.includes(citation.quote ?? '?'))).toBe(true);
}

test('属于政策包的结论都有出处，引文逐字见于文件', () => {
  const packs = new Map(RULES.map(({ meta }) => [meta.id, meta.pack]));
  fc.assert(
    fc.property(faultyTable, (rows) => {
      for (const finding of findings(rows)) {
        if (packs.get(finding.rule)) expect(finding.citation, finding.rule).toBeDefined();
        for (const citation of [...(finding.citation ? [finding.citation] : []), ...(finding.related ?? [])])
          expectAttested(citation);
      }
    }),
    { numRuns: 60 },
  );
  for (const { citation } of findings(printedTable())) if (citation) expectAttested(citation);
});

test('什么样的格子都不出错', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      null,
      true,
      false,
      '#REF!',
      '',
      '　',
      '=1+1',
      '合计',
      '市教育体育局',
      '2025年,全覆盖。',
      '分别达到50%、90%',
    ),
    fc.double({ noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: COLUMNS.length }), { maxLength: 8 }), (rows) => {
      for (const { message, row, span, column } of findings(rows)) {
        expect(message).not.toBe('');
        if (row !== undefined) expect(row).toBeGreaterThanOrEqual(FIRST_ROW);
        if (span)
          expect(span[1]).toBeLessThanOrEqual(String(rows[(row ?? 0) - FIRST_ROW]?.[columnIndex(column)] ?? '').length);
      }
    }),
    { numRuns: 100 },
  );
});

test('很长的一格、塞满目标与部门的一格，都不出错', () => {
  const { findings: found } = check([
    [
      1,
      'x'.repeat(1_000_000),
      '任务',
      '2025年,全覆盖。'.repeat(3_000),
      '市教育体育局、'.repeat(4_000),
      '甲乙局、'.repeat(8_000),
      '科'.repeat(30_000),
    ],
  ]);
  expect(found.filter(({ rule }) => rule === 'every-sheet/cell-too-long').map(({ column }) => column)).toEqual([
    'name',
  ]);
  expect(found.length).toBeLessThan(60);
});
