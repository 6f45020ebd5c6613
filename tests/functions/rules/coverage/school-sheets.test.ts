import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergePartials, PartialsError, validate } from '../../../../functions/rules/engine.ts';
import type { CellValue, SheetPayload } from '../../../../shared/api/validations.ts';
import type { Citation, Finding } from '../../../../shared/finding.ts';
import { AS_OF, COLUMNS, check, pair, reader, reference, requestOf, school, sheetOf, sheetsOf } from './schools.ts';
import { wholeBook } from './whole-book.ts';

const PACKS = ['lc-2023', 'he-2020'] as const;

/** 格里什么都可能写。 */
const ODDITIES: readonly CellValue[] = [
  null,
  '',
  '无',
  '阳谷县实验小学',
  '博济桥街道',
  '莘县',
  '民办',
  '初中',
  '十二年一贯制',
  '多对一',
  '松散型集团化办学',
  '学校联盟',
  '合并',
  '考核不合格',
  '退出（2024-02-30）',
  '撤销 2023年1月',
  '乡村',
  '是',
  '#REF!',
  '人员-0000000000000001',
  210,
  true,
  'ａ１（甲）\u200b',
];

/** 各列会有的毛病。 */
const TARGETED: readonly (readonly [string, string, CellValue])[] = [
  ['结对表', 'helperOwnership', '民办'],
  ['结对表', 'helperPhase', '幼儿园'],
  ['结对表', 'model', '松散型集团化办学'],
  ['结对表', 'model', '学校联盟'],
  ['结对表', 'legalPerson', '合并'],
  ['结对表', 'form', '多对一'],
  ['结对表', 'form', '一对一'],
  ['结对表', 'exit', '考核不合格'],
  ['结对表', 'exit', '退出（2024-06-30）'],
  ['联系表', 'school', '阳谷县实验小学'],
  ['支持表', 'school', '阳谷县实验小学'],
  ['支持表', 'school', null],
  ['名录', 'setting', '乡村'],
  ['名录', 'setting', '城区'],
  ['名录', 'weak', '是'],
];

function spoil(sheets: readonly SheetPayload[], name: string, field: string, row: number, value: CellValue): void {
  const sheet = sheets.find((one) => one.name === name);
  const cells = sheet?.rows[row % sheet.rows.length];
  if (sheet && cells) cells[sheet.columns.indexOf(field)] = value;
}

/** 正确的一套表，乱改几格、乱抄几行。 */
const faultySheets = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom(...ODDITIES)), { maxLength: 30 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 4 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...TARGETED)), { maxLength: 20 }),
    fc.boolean(),
  )
  .map(([faults, copies, targeted, withRegister]) => {
    const { register, ...rest } = wholeBook();
    const sheets = sheetsOf(withRegister ? { ...rest, register } : rest);
    for (const [sheet, row, column, value] of faults) {
      const rows = sheets[sheet % sheets.length]?.rows ?? [];
      const cells = rows[row % rows.length];
      if (cells) cells[column % cells.length] = value;
    }
    for (const [row, [name, field, value]] of targeted) spoil(sheets, name, field, row, value);
    for (const [sheet, from, to] of copies) {
      const rows = sheets[sheet % sheets.length]?.rows ?? [];
      rows[to % rows.length] = [...(rows[from % rows.length] ?? [])];
    }
    return sheets;
  });

const key = ({ sheet, rule, row, column, message, severity }: Finding) =>
  JSON.stringify([sheet, rule, row, column, severity, message]);

/** 一张表切成几片，行号接着算。 */
function cut(sheet: SheetPayload, at: readonly number[]): SheetPayload[] {
  const edges = [
    0,
    ...new Set(at.map((one) => one % (sheet.rows.length + 1)).toSorted((a, b) => a - b)),
    sheet.rows.length,
  ];
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    return { ...sheet, firstRow: sheet.firstRow + start, rows: sheet.rows.slice(start, end) };
  });
}

describe('分片', () => {
  test('几张表整张送与各自分片送，结论与覆盖率相同，与各片的次序无关', () => {
    fc.assert(
      fc.property(
        faultySheets,
        fc.array(fc.nat(), { maxLength: 4 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (sheets, at, random) => {
          const whole = validate(requestOf(sheets, { packs: PACKS }), reference, reader, AS_OF);
          const rounds = sheets
            .map((sheet) => cut(sheet, at))
            .flatMap((pieces, position) => pieces.map((piece) => ({ piece, position })));
          const answers = rounds.map(({ piece }) =>
            validate({ ...requestOf([piece], { packs: PACKS }), partial: true }, reference, reader, AS_OF),
          );
          const partials = answers
            .flatMap(({ partials: made = [] }, index) =>
              made.map((partial) => ({ ...Object(partial), position: rounds[index]?.position })),
            )
            .map((partial) => ({ partial, order: random.next().value }))
            .toSorted((a, b) => a.order - b.order)
            .map(({ partial }) => partial);
          const merged = mergePartials(JSON.parse(JSON.stringify(partials)), reference, reader);
          const all = [...answers.flatMap(({ findings }) => findings), ...merged.findings];
          expect(all.map(key).toSorted()).toEqual(whole.findings.map(key).toSorted());
          expect(merged.summary.coverage).toEqual(whole.summary.coverage);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('状态被改的片不能合并', () => {
    const [partial] =
      validate({ ...requestOf(sheetsOf({ pairs: [pair()] })), partial: true }, reference, reader, AS_OF).partials ?? [];
    for (const rows of [[3, 0, 1, 2], [3, 0, 1, 2, 99], ['x']]) {
      const states = {
        'coverage/school-sheets': [{ sheet: '结对表', kind: 'school-pairs', facets: [[''], ['']], rows }],
      };
      expect(() => mergePartials([{ ...Object(partial), states }], reference, reader)).toThrow(PartialsError);
    }
  });
});

describe('出处', () => {
  const documents = new Set(reference.documents.map(({ title }) => title));
  const texts = [
    ...reference.articles.map(({ article, title, text }) => ({ article, text: `${title}\n${text}` })),
    ...reference.projects.map(({ no, goal, task }) => ({ article: `清单第${no}项`, text: `${goal}\n${task}` })),
  ];
  const expectAttested = ({ document, article, quote = '' }: Citation) => {
    expect(documents).toContain(document);
    expect(quote).not.toBe('');
    expect(quote.length).toBeLessThanOrEqual(80);
    expect(texts.some((one) => one.article === article && one.text.includes(quote))).toBe(true);
  };

  test('属于政策包的结论都有出处，引文逐字见于所引的那一条', () => {
    const cited = new Set<string>();
    fc.assert(
      fc.property(faultySheets, (sheets) => {
        for (const place of ['371500', '130100'])
          for (const { rule, citation } of validate(
            requestOf(sheets, { place, packs: PACKS }),
            reference,
            reader,
            AS_OF,
          ).findings) {
            if (!citation) continue;
            cited.add(rule);
            expectAttested(citation);
          }
      }),
      { numRuns: 40 },
    );
    // 免得一条也没有引；随机的表，条数有多有少。
    expect(cited.size).toBeGreaterThan(5);
  });
});

test('什么样的格子都不出错，行号都在表里', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom(...ODDITIES), fc.double());
  const kinds = fc.constantFrom(...(['school-pairs', 'mentors', 'university-support', 'school-register'] as const));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(kinds, fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 })), {
        minLength: 1,
        maxLength: 4,
      }),
      (made) => {
        const sheets = made.map(([kind, rows], index) => ({
          kind,
          name: `表${index}`,
          columns: COLUMNS[kind].slice(0, 6),
          firstRow: 2,
          rows,
        }));
        for (const { row, message, sheet } of validate(requestOf(sheets, { packs: PACKS }), reference, reader, AS_OF)
          .findings) {
          expect(message).not.toBe('');
          if (row !== undefined)
            expect(row - 2).toBeLessThan(sheets.find(({ name }) => name === sheet)?.rows.length ?? 0);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('关于整张表的结论没有行号', () => {
  const { findings } = check({ pairs: [], register: [school(), school({ school: '乙小学', town: '安乐镇' })] });
  expect(findings.map(({ rule, row }) => [rule, row])).toEqual([
    ['coverage/pairing-below-goal', undefined],
    ['school-pairs/rural-unpaired', undefined],
    ['school-pairs/rural-unpaired', undefined],
  ]);
});

test('两张结对表合起来算覆盖率，各表的毛病说在各表上', () => {
  const pieces = [pair(), pair({ school: '乙小学', helperSchool: '村小学' })].map((one, index) => ({
    ...sheetOf('school-pairs', [one]),
    name: `结对表${index}`,
  }));
  const register = sheetOf('school-register', [
    school(),
    school({ school: '乙小学' }),
    school({ school: '村小学', ownership: '民办' }),
  ]);
  const { findings, summary } = validate(requestOf([...pieces, register]), reference, reader, AS_OF);
  expect(summary.coverage).toEqual([{ county: '阳谷县', schools: 2, paired: 1, rate: 0.5 }]);
  expect(findings.filter(({ rule }) => rule === 'school-pairs/helper-rural').map(({ sheet }) => sheet)).toEqual([
    '结对表1',
  ]);
});

test('十万行分片：各片的状态合起来放得进一次合并的请求，重复的内容只记一次', { timeout: 120_000 }, () => {
  const rows = Array.from({ length: 20_000 }, (_, index) =>
    pair({ school: `阎楼镇第${index}小学`, helperSchool: `阳谷县第${index % 200}实验小学`, form: '一对多' }),
  );
  const { partials = [] } = validate(
    { ...requestOf([sheetOf('school-pairs', rows)]), partial: true },
    reference,
    reader,
    AS_OF,
  );
  const [{ states }] = partials as [{ states: Record<string, unknown> }];
  const bytes = new TextEncoder().encode(JSON.stringify(states['coverage/school-sheets'])).length;
  expect(bytes / rows.length).toBeLessThan(80);
});
