import { describe, expect, test } from 'vitest';
import type { ValidationResponse } from '../../../../shared/api/validations.ts';
import { type Book, check, mentor, type Pair, pair, school, support, type Terms, urban } from './schools.ts';

const SECOND = '阳谷县第二小学';
const BOTH = `阳谷县实验小学、${SECOND}`;
const OTHER = '安乐镇中心小学';
const register = [
  school(),
  school({ school: OTHER, town: '安乐镇' }),
  urban(),
  urban({ school: SECOND, town: '侨润街道' }),
];
const HEBEI: Terms = { packs: ['lc-2023', 'he-2020'] };

const said = ({ findings }: ValidationResponse) =>
  findings.filter(({ severity }) => severity !== 'info').map(({ rule, row, column }) => [rule, row, column]);
const rulesIn = ({ findings }: ValidationResponse, ...rules: readonly string[]) =>
  findings.filter(({ rule }) => rules.includes(rule)).map(({ rule, row }) => [rule, row]);

/** 另一所乡村学校也结了对，使覆盖率不说话。 */
const rest = pair({ school: OTHER, town: '安乐镇', form: null });
const book = (changes: Pair, more: Book = {}): Book => ({ pairs: [pair(changes), rest], register, ...more });

describe('一格写了几所帮扶学校', () => {
  test.each(['、', '\n', '；', '，', ' ', '和'])('以“%s”相连，都在名录，多对一', (joint) => {
    const helperSchool = ['阳谷县实验小学', SECOND].join(joint);
    expect(check(book({ helperSchool, form: '多对一' }), HEBEI).findings).toEqual([]);
  });

  test('名录里只列了乡村学校，形式照数', () => {
    const rural = register.slice(0, 2);
    const one = (form: string) => check({ pairs: [pair({ helperSchool: BOTH, form }), rest], register: rural }, HEBEI);
    expect(rulesIn(one('多对一'), 'school-pairs/form-mismatch')).toEqual([]);
    expect(rulesIn(one('一对一'), 'school-pairs/form-mismatch')).toEqual([['school-pairs/form-mismatch', 3]]);
  });

  test('学段、性质可以各写各的', () => {
    const listed = { helperPhase: '小学、小学', helperOwnership: '公办\n公办' };
    expect(check(book({ helperSchool: BOTH, form: '多对一', ...listed }), HEBEI).findings).toEqual([]);
    expect(said(check(book(listed)))).toEqual([
      ['every-sheet/value-not-listed', 3, 'helperPhase'],
      ['every-sheet/value-not-listed', 3, 'helperOwnership'],
    ]);
  });

  test('其中一所在名录里没有，只说那一所', () => {
    const { findings } = check(book({ helperSchool: `${BOTH}、济南某小学` }));
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['coverage/helper-unregistered', expect.stringContaining('有1所帮扶学校')],
    ]);
    expect(findings[0]?.message).toContain('“济南某小学”');
  });

  test('其中一所是乡村学校的说出来，另一所使结对有效', () => {
    const answer = check(book({ helperSchool: `阳谷县实验小学、${OTHER}`, form: '多对一' }));
    expect(said(answer)).toEqual([['school-pairs/helper-rural', 3, 'helperSchool']]);
    expect(answer.summary.coverage).toEqual([{ county: '阳谷县', schools: 2, paired: 2, rate: 1 }]);
  });

  test('全是乡村学校的不算结对', () => {
    const rural = [...register, school({ school: '乙小学', town: '大布乡' })];
    const answer = check({ ...book({ helperSchool: `乙小学、${OTHER}` }), register: rural });
    expect(answer.summary.coverage).toEqual([expect.objectContaining({ schools: 3, paired: 1 })]);
  });

  test('其中一所是它自己', () => {
    const { findings } = check(book({ helperSchool: `阎楼镇中心小学、${SECOND}` }));
    expect(findings.map(({ rule, row }) => [rule, row])).toEqual([['school-pairs/self-paired', 3]]);
  });

  test('一格里两所牵头的是一个集团；另一行没有一所相同的才是另一个', () => {
    const group = { model: '集团化办学', form: null };
    const told = (...helpers: readonly string[]) =>
      check({ pairs: [...helpers.map((helperSchool) => pair({ helperSchool, ...group })), rest], register }).findings;
    expect(told(BOTH)).toEqual([]);
    const third = '阳谷县第三小学';
    expect(told(BOTH, `${SECOND}、${third}`).filter(({ rule }) => rule === 'school-pairs/two-groups')).toEqual([]);
    expect(told(BOTH, third).filter(({ rule }) => rule === 'school-pairs/two-groups')).toMatchObject([
      { row: 4, message: expect.stringContaining(`已由“阳谷县实验小学”、“${SECOND}”以集团化办学牵头（第3行）`) },
    ]);
  });

  test('另起一行又写其中一所，是重复', () => {
    const pairs = [pair({ helperSchool: BOTH, form: '多对一' }), rest, pair({ helperSchool: SECOND, form: '多对一' })];
    expect(said(check({ pairs, register }))).toEqual([['every-sheet/row-repeated', 5, 'school']]);
  });

  test('名录里有自带顿号的名称，就是那一所', () => {
    const name = '张庄小学、李庄小学';
    const { findings } = check(
      { pairs: [pair({ helperSchool: name }), rest], register: [...register, urban({ school: name })] },
      HEBEI,
    );
    expect(findings).toEqual([]);
  });
});

describe('一格写了几所乡村学校', () => {
  const several = `阎楼镇中心小学、${OTHER}`;

  test('都算结对；一所帮扶几所是一对多', () => {
    const answer = check({ pairs: [pair({ school: several, town: null, form: '一对多' })], register }, HEBEI);
    expect(answer.findings).toEqual([]);
    expect(answer.summary.coverage).toEqual([{ county: '阳谷县', schools: 2, paired: 2, rate: 1 }]);
  });

  test('写一对一，一行只说一次', () => {
    const answer = check({ pairs: [pair({ school: several, town: null })], register }, HEBEI);
    expect(rulesIn(answer, 'school-pairs/form-mismatch')).toEqual([['school-pairs/form-mismatch', 3]]);
  });

  test('两格一样多，一对一是依次对应', () => {
    const answer = check({ pairs: [pair({ school: several, town: null, helperSchool: BOTH })], register }, HEBEI);
    expect(answer.findings).toEqual([]);
  });

  test('同一所帮扶学校的毛病一行只说一次', () => {
    const weak = register.map((one) => (one.school === '阳谷县实验小学' ? { ...one, weak: '是' } : one));
    const one = pair({ school: several, town: null, form: '一对多', helperPhase: '初中', phase: null });
    expect(said(check({ pairs: [one], register: weak }))).toEqual([
      ['school-pairs/helper-weak', 3, 'helperSchool'],
      ['coverage/register-differs', 3, 'helperPhase'],
    ]);
  });

  test('联系表、支持表也是', () => {
    const sheets = { mentors: [mentor({ school: several, town: null })], support: [support({ school: several })] };
    expect(check({ ...sheets, register }).findings).toEqual([]);
  });
});

describe('校名后面的括注', () => {
  const found = (name: string, names: readonly string[] = []) =>
    check({ pairs: [pair({ school: name })], register: [...register, ...names.map((one) => school({ school: one }))] })
      .findings.filter(({ rule }) => rule === 'coverage/school-unregistered')
      .map(({ severity }) => severity);

  test.each([
    '（联系点）',
    '（城区）',
    '(公办)',
    '【结对】',
    '（乡镇）（联系点）',
    '（阎楼镇）',
    '（阳谷县）',
    '（小学部）',
  ])('“阎楼镇中心小学%s”就是那一所', (note) => {
    expect(found(`阎楼镇中心小学${note}`)).toEqual([]);
  });

  test('另一块牌子', () => {
    expect(found('阎楼镇中心小学（阎楼镇希望小学）')).toEqual([]);
  });

  test('名录里有括注，表里没有', () => {
    expect(found('丙小学', ['丙小学（联办）'])).toEqual([]);
  });

  test.each([
    ['校区是另一处', '阎楼镇中心小学（东校区）', []],
    ['分校', '阎楼镇中心小学（分校）', []],
    ['名录里登记的是别的校区', '丙小学（西校区）', ['丙小学（东校区）']],
    ['括注是另一所登记的学校', '阎楼镇中心小学（丙小学）', ['丙小学']],
    ['括注是别的县', '阎楼镇中心小学（莘县）', []],
    ['括注是别的乡镇', '阎楼镇中心小学（安乐镇）', []],
  ])('%s，不认', (_, name, names) => {
    expect(found(name, names)).toEqual(['warning']);
  });

  test('校区加不加括号，都是那一所', () => {
    expect(found('丙小学东校区', ['丙小学（东校区）', '丙小学'])).toEqual([]);
    expect(found('阳谷县丁小学（刘庄教学点）', ['丁小学刘庄教学点'])).toEqual([]);
  });

  test('名录里带括注的登记了一所，就是那一所', () => {
    const name = '阎楼镇中心小学（东校区）';
    expect(found(name, [name])).toEqual([]);
  });

  test('名录里只差括注的有几所，分不清', () => {
    expect(found('丙小学（联系点）', ['丙小学（甲）', '丙小学（乙）'])).toEqual(['info']);
  });

  test('帮扶学校也是', () => {
    const { findings } = check(
      book({ helperSchool: `阳谷县实验小学（城区）、${SECOND}（联系点）`, form: '多对一' }),
      HEBEI,
    );
    expect(findings).toEqual([]);
  });
});
