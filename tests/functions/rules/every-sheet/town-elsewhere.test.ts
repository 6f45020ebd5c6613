import { describe, expect, test } from 'vitest';
import { including } from '../plan.ts';
import { found } from './shandong.ts';

const place = (county: string | null, town: string) =>
  found('every-sheet/town-elsewhere', 'school-pairs', [{ county, town }]);

describe('every-sheet/town-elsewhere', () => {
  test('同一行的乡镇属于另一个县', () => {
    expect(place('冠县', '古楼街道')).toMatchObject([
      {
        row: 3,
        column: 'town',
        severity: 'warning',
        message: including('“古楼街道”属东昌府区，不属本行的“冠县”'),
      },
    ]);
  });

  test.each(['莘县', '莘', '聊城市莘县'])('县写成“%s”也一样', (county) => {
    expect(place(county, '清水镇')).toHaveLength(county === '莘' ? 0 : 1);
  });

  test.each([
    ['冠县', '清水镇'],
    ['冠县', '冠县清水镇'],
    ['冠县', '幸福镇'],
    ['高新区', '古楼街道'],
    ['历下区', '古楼街道'],
    [null, '古楼街道'],
    ['冠县', '县直'],
  ])('%s与%s不说', (county, town) => {
    expect(place(county, town)).toEqual([]);
  });
});
