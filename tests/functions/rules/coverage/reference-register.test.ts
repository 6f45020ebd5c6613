import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergePartials, validate } from '../../../../functions/rules/engine.ts';
import type { SheetPayload } from '../../../../shared/api/validations.ts';
import type { ReferenceData, ReferenceSchool } from '../../../../shared/reference.ts';
import {
  AS_OF,
  type Book,
  mentor,
  pair,
  reader,
  reference,
  requestOf,
  type School,
  school,
  sheetsOf,
  support,
  urban,
} from './schools.ts';
import { wholeBook } from './whole-book.ts';

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** 表里的学校，作为参考数据里的。 */
const registered = (schools: readonly School[]): ReferenceData => ({
  ...reference,
  schools: schools.map(
    (one): ReferenceSchool => ({
      ...{ code: text(one.schoolCode), name: text(one.school), county: text(one.county), town: text(one.town) },
      ...{ phase: text(one.phase), setting: text(one.setting), ownership: text(one.ownership) },
      weak: one.weak === '是',
    }),
  ),
});
const judge = (book: Book, data: ReferenceData) => validate(requestOf(sheetsOf(book)), data, reader, AS_OF);
const said = (book: Book, data: ReferenceData): [string, string][] =>
  judge(book, data).findings.map(({ rule, message }) => [rule, message]);

const REGISTER: School[] = [
  urban(),
  school(),
  school({ school: '阎楼镇第二小学', weak: '是' }),
  school({ school: '莘县朝城镇中心小学', county: '莘县', town: '朝城镇' }),
];
const HELD = registered(REGISTER);

describe('工作簿里没有学校名录，用参考数据里的', () => {
  const whole = wholeBook();
  const { register: listed, ...others } = whole;

  test('一套正确的表，一条结论也没有，覆盖率与有名录表的一样', () => {
    const answer = judge(others, registered(listed));
    expect(answer.findings).toEqual([]);
    expect(answer.summary.coverage).toEqual(judge(whole, reference).summary.coverage);
  });

  test('该说的都说，说明是参考数据中的学校名录，没有行号', () => {
    const findings = said({ pairs: [pair({ helperSchool: '阎楼镇第二小学' })] }, HELD);
    expect(findings.map(([rule]) => rule)).toEqual(
      expect.arrayContaining([
        'school-pairs/helper-rural',
        'school-pairs/helper-weak',
        'school-pairs/rural-unpaired',
        'coverage/pairing-below-goal',
      ]),
    );
    for (const [rule, message] of findings) expect(message, rule).toContain('参考数据中的学校名录');
    for (const [rule, message] of findings) expect(message, rule).not.toMatch(/名录（?第\d+行/u);
  });

  test.each<[string, Book, string]>([
    [
      '被帮扶的在城区',
      { pairs: [pair({ school: '阳谷县实验小学', helperSchool: '外地小学' })] },
      'school-pairs/helped-not-rural',
    ],
    ['学段不符', { pairs: [pair({ phase: '初中' })] }, 'coverage/register-differs'],
    ['不在名录', { pairs: [pair({ school: '无此小学' })] }, 'coverage/school-unregistered'],
    [
      '只差一个字',
      { pairs: [pair({ school: '阎楼镇中小心学' }), pair({ school: '阎楼镇中心学校' })] },
      'coverage/school-unregistered',
    ],
    ['帮扶学校不在名录', { pairs: [pair({ helperSchool: '无此小学' })] }, 'coverage/helper-unregistered'],
    ['县不在名录', { pairs: [pair(), pair({ county: '冠县' })] }, 'coverage/county-unregistered'],
    ['联系的在城区', { mentors: [mentor(), mentor({ school: '阳谷县实验小学' })] }, 'mentors/school-not-rural'],
    ['支持的在城区', { support: [support({ school: '阳谷县实验小学' })] }, 'university-support/school-not-rural'],
    ['支持的不到目标', { support: [support({ school: '阳谷县实验小学' })] }, 'university-support/coverage-below-goal'],
  ])('%s', (_, book, rule) => {
    const messages = said(book, HELD).flatMap(([id, message]) => (id === rule ? [message] : []));
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) expect(message).toContain('参考数据中的学校名录');
  });

  test('只算表里写到的县：一县的结对表，不说别的县没有结对', () => {
    const pairs = [pair(), pair({ school: '阎楼镇第二小学' })];
    expect(judge({ pairs }, HELD).summary.coverage).toEqual([{ county: '阳谷县', schools: 2, paired: 2, rate: 1 }]);
    expect(JSON.stringify(said({ pairs }, HELD))).not.toContain('莘县');
  });

  test('联系表写到的县，不算作结对表也要顾到的', () => {
    const book = {
      pairs: [pair(), pair({ school: '阎楼镇第二小学' })],
      mentors: [mentor({ county: '莘县', school: '莘县朝城镇中心小学', town: '朝城镇' })],
    };
    expect(judge(book, HELD).summary.coverage?.map(({ county }) => county)).toEqual(['阳谷县']);
  });

  test('帮扶学校可以在表里没有写到的县', () => {
    const found = said({ pairs: [pair({ helperSchool: '莘县朝城镇中心小学' })] }, HELD);
    expect(found.find(([rule]) => rule === 'school-pairs/helper-rural')?.[1]).toContain('莘县');
  });

  test('表里的县它一个也没有收录：如同没有名录', () => {
    const book = { pairs: [pair({ county: '冠县', town: '清水镇', school: '清水镇中心小学' })] };
    expect(judge(book, HELD)).toEqual(judge(book, reference));
    expect(said(book, HELD).map(([rule]) => rule)).toContain('coverage/register-missing');
  });
});

test('工作簿里有学校名录：参考数据里有没有，应答逐字节相同', () => {
  const books: Book[] = [
    wholeBook(),
    { pairs: [pair(), pair({ county: '冠县' })], register: REGISTER.slice(0, 2) },
    {
      pairs: [pair({ helperSchool: '阎楼镇第二小学' })],
      mentors: [mentor()],
      support: [support()],
      register: REGISTER,
    },
  ];
  for (const book of books)
    expect(JSON.stringify(judge(book, registered(wholeBook().register)))).toBe(JSON.stringify(judge(book, reference)));
});

test('分片送与整张送，结论相同', () => {
  const { register, ...others } = wholeBook();
  const data = registered(register);
  const sheets = sheetsOf({ ...others, pairs: others.pairs.slice(3) });
  const whole = validate(requestOf(sheets), data, reader, AS_OF);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), (size) => {
      const pieces = sheets.flatMap((sheet) => cut(sheet, size));
      const partials = pieces.flatMap(
        (piece) => validate({ ...requestOf([piece]), partial: true }, data, reader, AS_OF).partials ?? [],
      );
      const merged = mergePartials(partials, data, reader);
      expect(merged.summary.coverage).toEqual(whole.summary.coverage);
      expect(messagesOf(merged.findings)).toEqual(messagesOf(whole.findings));
      expect(merged.findings.length).toBeGreaterThan(0);
    }),
    { numRuns: 10 },
  );
});

const messagesOf = (findings: readonly { readonly message: string }[]) =>
  findings.map(({ message }) => message).toSorted();

function cut(sheet: SheetPayload, size: number): SheetPayload[] {
  const starts = Array.from({ length: Math.ceil(sheet.rows.length / size) }, (_, index) => index * size);
  return starts.map((start) => ({
    ...sheet,
    firstRow: sheet.firstRow + start,
    rows: sheet.rows.slice(start, start + size),
  }));
}
