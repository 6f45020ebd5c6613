import { expect, test } from 'vitest';
import { check, mentor, pair, ruleTable, school, support, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('coverage/register-missing', [
  {
    says: '没有名录，每张表说一次',
    pairs: [pair(), pair({ school: '乙小学' })],
    mentors: [mentor()],
    support: [support()],
    finds: [
      { sheet: '结对表', severity: 'info', message: including('覆盖率') },
      { sheet: '联系表', message: including('是否乡村学校') },
      { sheet: '支持表' },
    ],
  },
  { says: '有名录', pairs: [pair()], register: [school()], finds: [] },
]);

test('没有名录就没有覆盖率，也不说别的要对照名录的话', () => {
  const { summary, findings } = check({ pairs: [pair()] });
  expect(summary).not.toHaveProperty('coverage');
  expect(findings.map(({ rule }) => rule)).toEqual(['coverage/register-missing']);
});

test('没有结对表也没有覆盖率', () => {
  expect(check({ register: [school()], mentors: [mentor()] }).summary).not.toHaveProperty('coverage');
});

test('覆盖率：分母是公办乡村学校与幼儿园，分子是有效结对的，每县一条', () => {
  const { coverage } = check({
    pairs: [
      pair(),
      pair({ school: '乙幼儿园', helperSchool: '乙幼儿园' }),
      pair({ school: '丙小学', helperSchool: '村小学' }),
      pair({ county: '莘县', school: '丁小学', helperSchool: '县外某小学' }),
    ],
    register: [
      school(),
      school({ school: '乙幼儿园', phase: '幼儿园' }),
      school({ school: '丙小学' }),
      school({ school: '村小学', ownership: '民办' }),
      urban(),
      school({ school: '丁小学', county: '莘县' }),
      school({ school: '丁小学', county: '莘县' }),
      urban({ school: '冠县实验小学', county: '冠县' }),
    ],
  }).summary;
  expect(coverage).toEqual([
    { county: '阳谷县', schools: 3, paired: 1, rate: 1 / 3 },
    { county: '莘县', schools: 1, paired: 1, rate: 1 },
  ]);
});

test('覆盖率是事实，不随政策包', () => {
  expect(check({ pairs: [pair()], register: [school()] }, { packs: [] }).summary.coverage).toEqual([
    { county: '阳谷县', schools: 1, paired: 1, rate: 1 },
  ]);
});
