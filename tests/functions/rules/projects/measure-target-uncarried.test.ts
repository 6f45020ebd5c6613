import { expect, test } from 'vitest';
import { check, cleanTable, line } from '../plan.ts';

const uncarried = (rows: Parameters<typeof check>[0]): string[] =>
  check(rows)
    .findings.filter(({ rule }) => rule === 'projects/measure-target-uncarried')
    .map(({ message }) => message);

test('承接了的目标不再说，其余照说', () => {
  const pilot = line({
    project: 6,
    no: 42,
    name: '教育强镇筑基行动',
    task: '每个市级试点给予50万元资金支持。每年对强镇筑基试点推进实施情况进行评价。',
    goal: '“十四五”期间,遴选打造40个以上省市级强镇筑基试点。',
  });
  expect(uncarried(cleanTable()).join()).toContain('至少40个省市级强镇筑基试点');
  const after = uncarried([...cleanTable(), pilot]).join();
  expect(after).not.toContain('强镇筑基试点');
  expect(after).toContain('优秀课程共享资源库');
});

test('摘录的表不说', () => {
  expect(uncarried(cleanTable().slice(0, 10))).toEqual([]);
});
