import { expect, test } from 'vitest';
import { sayWhen, sayYears, statusOf, statusOfAll, yearsOf } from '../../../functions/enrich/deadlines.ts';
import type { Deadline } from '../../../shared/text.ts';

const PLAN = { first: 2023, last: 2027, longTerm: new Set([2035]) };

test.each<[Deadline, string]>([
  [{ year: 2025 }, '2025年'],
  [{ year: 2020, month: 6 }, '2020年6月'],
  [{ from: 2021, to: 2025 }, '2021–2025年'],
  [{ from: 2023 }, '2023年起'],
  [{ recurring: '每年' }, '每年'],
  [{ year: 2027, recurring: '每年' }, '至2027年每年'],
  [{ from: 2021, to: 2025, recurring: '每年' }, '2021–2025年每年'],
  [{}, '未写明年份'],
])('期限 %j 说成“%s”', (deadline, said) => {
  expect(sayWhen(deadline)).toBe(said);
});

test.each<[Deadline[], string | null]>([
  [[{ year: 2025 }, { year: 2027 }], '2025年、2027年'],
  [[{ year: 2025 }, { year: 2025 }, { year: 2024, month: 6 }], '2024年、2025年'],
  [[{ from: 2021, to: 2025 }, { year: 2025 }], '2025年、2021–2025年'],
  [[{ recurring: '每年' }], '每年'],
  [[{ year: 2027, recurring: '每年' }], '2027年'],
  [[{}], null],
  [[], null],
])('目标年份：%j → %s', (deadlines, said) => {
  expect(sayYears(deadlines)).toBe(said);
});

test.each<[Deadline, string, string | undefined]>([
  [{ year: 2025 }, '2026-01-01', '已到期'],
  [{ year: 2025 }, '2025-12-31', '年内到期'],
  [{ year: 2025 }, '2025-01-01', '年内到期'],
  [{ year: 2025 }, '2024-12-31', '未到期'],
  [{ year: 2024, month: 2 }, '2024-02-29', '年内到期'],
  [{ year: 2024, month: 2 }, '2024-03-01', '已到期'],
  [{ from: 2021, to: 2025 }, '2026-01-01', '已到期'],
  [{ recurring: '每年' }, '2026-01-01', undefined],
  [{ from: 2023 }, '2030-01-01', undefined],
])('%j 到 %s 是 %s', (deadline, asOf, status) => {
  expect(statusOf(deadline, asOf)).toBe(status);
});

test.each<[Deadline[], string, string | null]>([
  [[{ year: 2023 }, { year: 2025 }, { year: 2027 }], '2025-06-01', '年内到期'],
  [[{ year: 2023 }, { year: 2027 }], '2025-06-01', '未到期'],
  [[{ year: 2023 }, { year: 2024 }, {}], '2025-06-01', '已到期'],
  [[{}], '2025-06-01', null],
])('几个节点 %j 到 %s 合起来是 %s', (deadlines, asOf, status) => {
  expect(statusOfAll(deadlines, asOf)).toBe(status);
});

test.each<[Deadline, number[]]>([
  [{ year: 2025 }, [2025]],
  [{ from: 2021, to: 2025 }, [2021, 2022, 2023, 2024, 2025]],
  [{ year: 2027, recurring: '每年' }, [2023, 2024, 2025, 2026, 2027]],
  [{ from: 2024 }, [2024, 2025, 2026, 2027]],
  [{ recurring: '每年' }, []],
  [{}, []],
  [{ from: 2025, to: 2021 }, [2021]],
])('%j 落在 %j', (deadline, years) => {
  expect(yearsOf(deadline, PLAN)).toEqual(years);
});

test('不知道是哪个方案时，“至2027年每年”只算印着的那一年', () => {
  expect(yearsOf({ year: 2027, recurring: '每年' }, undefined)).toEqual([2027]);
});
