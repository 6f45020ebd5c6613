import { expect, test } from 'vitest';
import { isThreeYears } from '../../../../functions/rules/custody/term-not-three-years.ts';
import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/term-not-three-years', [
  {
    says: '两年、四年、差几个月',
    lines: ['2024-08-31', '2026-09-01', '2025-06-30', '2025年7月', '2025-08-30', '2025-09-02'].map((endsOn) => ({
      endsOn,
    })),
    finds: [
      {
        row: 3,
        column: 'endsOn',
        severity: 'error',
        message: including('2022-09-01到2024-08-31不是三年', '2025-08-31'),
      },
      ...[4, 5, 6, 7, 8].map((row) => ({ row })),
    ],
  },
  {
    says: '周年的前一天与当日都算；只写到月的；序列号',
    lines: [
      {},
      { endsOn: '2025-09-01' },
      { endsOn: '2025年8月' },
      { endsOn: '2025年9月' },
      { startsOn: '2022年9月', endsOn: '2025年8月' },
      { startsOn: '2022年9月', endsOn: '2025-08-31' },
      { startsOn: 44_805, endsOn: 45_900 },
      { startsOn: '2025-09-01', endsOn: '2028-08-31' },
    ],
    finds: [],
  },
  {
    says: '终止早于起始、有一头没写，另有规则说',
    lines: [{ endsOn: '2021-08-31' }, { endsOn: null }, { startsOn: '待定' }],
    finds: [],
  },
  {
    says: '通知管不到的省只作参考',
    lines: [{ province: '广东', endsOn: '2024-08-31' }],
    finds: [{ severity: 'info' }],
  },
]);

test.each([
  [{ year: 2024, month: 2, day: 29 }, { year: 2027, month: 2, day: 28 }, true],
  [{ year: 2024, month: 2, day: 29 }, { year: 2027, month: 3, day: 1 }, true],
  [{ year: 2024, month: 2, day: 29 }, { year: 2027, month: 2, day: 26 }, false],
  [{ year: 2022, month: 1, day: 1 }, { year: 2024, month: 12, day: 31 }, true],
  [{ year: 2022, month: 1 }, { year: 2024, month: 12 }, true],
  [{ year: 2022, month: 1 }, { year: 2024, month: 11 }, false],
] as const)('%o 到 %o 是不是三年：%s', (starts, ends, expected) => {
  expect(isThreeYears(starts, ends)).toBe(expected);
});
