import { expect, test } from 'vitest';
import { projectGoal, weakSchoolGoal } from '../../../../functions/rules/coverage/goal.ts';
import type { Context } from '../../../../functions/rules/rule.ts';
import type { ReferenceData } from '../../../../shared/reference.ts';
import { reader, reference } from './schools.ts';

const context = (asOf: string, held: ReferenceData = reference): Context => ({
  reference: held,
  asOf,
  place: '371500',
  reader,
  force: () => 'binds',
  cite: (pack, article = '', quote = '') => ({ pack, document: pack, article, quote }),
});

test.each([
  ['pairing', 30, 100, '2025年'],
  ['studios', 31, 100, '2025年'],
  ['mentors', 32, 100, '2024年'],
  ['universities', 33, 30, '2025年'],
] as const)('%s 的目标在清单第%i项：百分之%i，%s', (subject, no, percent, deadline) => {
  expect(projectGoal(subject, context('2025-06-01'))).toMatchObject({
    ...{ percent, deadline, severity: 'warning' },
    citation: { article: `清单第${no}项` },
  });
});

test('年份一到就算到期；写到月的，到那个月的最后一天', () => {
  expect(projectGoal('pairing', context('2024-12-31'))?.severity).toBe('info');
  expect(projectGoal('pairing', context('2025-01-01'))?.severity).toBe('warning');
  expect(weakSchoolGoal(context('2020-06-29'))?.severity).toBe('info');
  expect(weakSchoolGoal(context('2020-06-30'))).toMatchObject({
    severity: 'warning',
    deadline: '2020年6月底',
    percent: 100,
  });
});

test('目标随版本的文件走；没有这一项、读不出期限的，没有目标', () => {
  const edited = (goal: string) => ({
    ...reference,
    projects: reference.projects.map((project) => (project.no === 33 ? { ...project, goal } : project)),
  });
  expect(projectGoal('universities', context('2026-01-01', edited('2027年覆盖全市45%以上乡村学校。')))).toMatchObject({
    percent: 45,
    deadline: '2027年',
    severity: 'info',
  });
  expect(projectGoal('universities', context('2026-01-01', edited('丰富育人资源。')))).toBeUndefined();
  expect(projectGoal('universities', context('2026-01-01', { ...reference, projects: [] }))).toBeUndefined();
  expect(weakSchoolGoal(context('2026-01-01', { ...reference, articles: [] }))).toBeUndefined();
  const moved = {
    ...reference,
    projects: reference.projects.map((project) => ({ ...project, no: project.no + 100 })),
  };
  expect(projectGoal('pairing', context('2026-01-01', moved))?.citation.article).toBe('清单第130项');
});
