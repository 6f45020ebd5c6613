import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CoverageResponse } from '../../../shared/api/coverage.ts';
import { ValidationResponse } from '../../../shared/api/validations.ts';
import { post } from '../ask.ts';
import { type Book, type Pair, pair, type School, school, sheetsOf, urban } from '../rules/coverage/schools.ts';
import { wholeBook } from '../rules/coverage/whole-book.ts';

const AS_OF = '2025-06-01';

const ask = async (book: Book, terms: object = {}) => {
  const response = await post('/v1/coverage', { sheets: sheetsOf(book), asOf: AS_OF, ...terms });
  expect(response.status, await response.clone().text()).toBe(200);
  return CoverageResponse.parse(await response.json());
};
const summaryOf = async (book: Book, terms: object = {}) => {
  const response = await post('/v1/validations', { sheets: sheetsOf(book), asOf: AS_OF, ...terms });
  return ValidationResponse.parse(await response.json()).summary.coverage;
};

const REGISTER: School[] = [
  urban(),
  school({ school: '阎楼镇中心小学' }),
  school({ school: '阎楼镇第二小学', weak: '是' }),
  school({ school: '张秋镇中心小学', town: '张秋镇' }),
  school({ school: '民办小学', ownership: '民办' }),
];

describe('覆盖率', () => {
  test('按县、乡镇数公办乡村学校与有效结对，列出没有结对的', async () => {
    const answer = await ask({ pairs: [pair()], register: REGISTER });
    expect(answer).toMatchObject({
      edition: '1',
      asOf: AS_OF,
      goal: { rate: 1, by: '2025年', citation: { pack: 'lc-2023', article: '清单第30项' } },
      whole: { schools: 3, paired: 1, rate: 1 / 3 },
      counties: [
        {
          county: '阳谷县',
          schools: 3,
          paired: 1,
          towns: [
            { town: '阎楼镇', schools: 2, paired: 1, rate: 0.5 },
            { town: '张秋镇', schools: 1, paired: 0, rate: 0 },
          ],
        },
      ],
      notes: [],
    });
    expect(answer.gaps).toEqual([
      {
        ...{ sheet: '名录', row: 5, county: '阳谷县', town: '阎楼镇', school: '阎楼镇第二小学', weak: true },
        why: '结对表里没有这所学校',
      },
      {
        ...{ sheet: '名录', row: 6, county: '阳谷县', town: '张秋镇', school: '张秋镇中心小学', weak: false },
        why: '结对表里没有这所学校',
      },
    ]);
  });

  test.each<[string, Pair[], string]>([
    ['已经退出', [pair({ exit: '2024-09-01退出' })], '“结对表”第3行结对已退出或撤销'],
    [
      '帮扶学校也是乡村学校',
      [pair({ helperSchool: '张秋镇中心小学' })],
      '“结对表”第3行帮扶学校“张秋镇中心小学”也是乡村学校',
    ],
    ['与自己结对', [pair({ helperSchool: '阎楼镇中心小学' })], '“结对表”第3行帮扶学校是它自己'],
    ['没有填帮扶学校', [pair({ helperSchool: null })], '“结对表”第3行没有填帮扶学校'],
  ])('有结对而不算数的，说明缘故：%s', async (_, pairs, why) => {
    const { gaps, whole } = await ask({ pairs, register: REGISTER.slice(0, 4) });
    expect(whole.paired).toBe(0);
    expect(gaps.find((gap) => gap.school === '阎楼镇中心小学')?.why).toBe(why);
  });

  test('没有结对表，全部算作未结对，并说明', async () => {
    const answer = await ask({ register: REGISTER });
    expect(answer.whole).toEqual({ schools: 3, paired: 0, rate: 0 });
    expect(answer.notes).toEqual(['没有结对表，全部学校算作未结对']);
    expect(new Set(answer.gaps.map(({ why }) => why))).toEqual(new Set(['没有结对表']));
  });

  test('判断不了的说明有几处', async () => {
    const { notes, whole } = await ask({
      pairs: [pair(), pair({ school: '没有这所小学' })],
      register: [
        ...REGISTER,
        school({ school: '甲小学', setting: null }),
        school({ school: '乙小学', ownership: null }),
      ],
    });
    expect(whole.schools).toBe(3);
    expect(notes).toEqual([
      '学校名录有1所没有写明城乡类型，没有计入',
      '学校名录有1所乡村学校没有写明办学性质，没有计入',
      '结对表有1行的学校不在名录里，或同名分不清是哪一所，没有计入',
    ]);
  });

  test('没有名录答 422，说要补哪张表；名录空着也一样', async () => {
    for (const book of [{ pairs: [pair()] }, { pairs: [pair()], register: [] }]) {
      const response = await post('/v1/coverage', { sheets: sheetsOf(book) });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({ detail: expect.stringContaining('学校名录') });
    }
  });

  test('名录里没有公办乡村学校，覆盖率是 0，并说明算不出', async () => {
    const { whole, counties, notes } = await ask({ pairs: [], register: [urban()] });
    expect({ whole, counties }).toEqual({ whole: { schools: 0, paired: 0, rate: 0 }, counties: [] });
    expect(notes.some((note) => note.includes('算不出覆盖率'))).toBe(true);
  });

  test('聊城以外没有聊城的目标；河北说明它的目标是另一种算法', async () => {
    expect((await ask({ register: REGISTER }, { place: '370100' })).goal).toBeUndefined();
    const hebei = await ask({ register: REGISTER }, { place: '130100' });
    expect(hebei.goal).toBeUndefined();
    expect(hebei.notes.some((note) => note.includes('薄弱学校'))).toBe(true);
  });
});

describe('与校验的汇总相同', () => {
  const book = wholeBook();
  const counties = (answer: CoverageResponse) =>
    answer.counties.map(({ county, schools, paired, rate }) => ({ county, schools, paired, rate }));

  test('八县(市、区)全部结对', async () => {
    const answer = await ask(book);
    expect(counties(answer)).toEqual(await summaryOf(book));
    expect(answer.whole.rate).toBe(1);
    expect(answer.gaps).toEqual([]);
  });

  test('随便去掉、改坏哪些行，行怎样颠倒，都相同；县与乡镇之和也相同', async () => {
    const broken = fc.constantFrom<Pair>(
      {},
      { exit: '撤销' },
      { helperSchool: null },
      { county: '冠县' },
      { school: '某校' },
    );
    const ruined = fc.constantFrom<School>(
      {},
      { setting: '镇区' },
      { ownership: '民办' },
      { town: null },
      { county: null },
    );
    const rows = <T>(all: readonly T[], change: fc.Arbitrary<T>) =>
      fc
        .shuffledSubarray([...all])
        .chain((some) => fc.tuple(...some.map((row) => change.map((changes) => ({ ...row, ...changes })))));
    await fc.assert(
      fc.asyncProperty(
        rows(book.pairs, broken),
        rows(book.register, ruined).filter((register) => register.length > 0),
        async (pairs, register) => {
          const some = { pairs: [...pairs], register: [...register] };
          if (pairs.length === 0) return;
          const answer = await ask(some);
          expect(counties(answer)).toEqual(await summaryOf(some));
          const sum = (shares: readonly { schools: number; paired: number }[]) => [
            shares.reduce((all, { schools }) => all + schools, 0),
            shares.reduce((all, { paired }) => all + paired, 0),
          ];
          expect(sum(answer.counties)).toEqual([answer.whole.schools, answer.whole.paired]);
          for (const county of answer.counties) expect(sum(county.towns)).toEqual([county.schools, county.paired]);
          expect(answer.gaps).toHaveLength(answer.whole.schools - answer.whole.paired);
        },
      ),
      { numRuns: 40 },
    );
  });
});
