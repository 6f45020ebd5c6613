import { describe, expect, test } from 'vitest';
import { including } from '../plan.ts';
import { found, type Record } from './shandong.ts';

const dates = (record: Record<'custody'>) => found('every-sheet/date-order', 'custody', [record]);

describe('every-sheet/date-order', () => {
  test('终止早于起始', () => {
    expect(dates({ startsOn: '2022-08-01', endsOn: '2022年7月31日' })).toMatchObject([
      {
        row: 3,
        column: 'endsOn',
        severity: 'error',
        message: including('“终止日期”（2022年7月31日）早于“起始日期”（2022-08-01）'),
      },
    ]);
  });

  test('终止早于签订', () => {
    expect(dates({ signedOn: 44_762, endsOn: '2021-07-31' })).toHaveLength(1);
  });

  test('两处都颠倒，只说一次', () => {
    expect(dates({ signedOn: '2022-07-20', startsOn: '2022-08-01', endsOn: '2020-07-31' })).toHaveLength(1);
  });

  test.each<[Record<'custody'>]>([
    [{ startsOn: '2022-08-01', endsOn: '2025-07-31' }],
    [{ startsOn: '2022年7月', endsOn: '2022-07-01' }],
    [{ startsOn: '2022-08-01', endsOn: '待定' }],
    [{ startsOn: null, endsOn: '2025-07-31' }],
    [{ signedOn: '2022-09-01', startsOn: '2022-08-01', endsOn: '2025-07-31' }],
  ])('%o 不说', (record) => {
    expect(dates(record)).toEqual([]);
  });
});
