import { describe, expect, test } from 'vitest';
import type { SheetKind } from '../../../../shared/sheets/kinds.ts';
import { including } from '../plan.ts';
import { found, foundInPieces, type Record } from './shandong.ts';

type Two<K extends SheetKind> = readonly [Record<K>, Record<K>];
const repeated = <K extends SheetKind>(kind: K, records: Two<K>) => found('every-sheet/row-repeated', kind, records);

describe('every-sheet/row-repeated', () => {
  test('指向靠后的一行，说出前一行与相同的列', () => {
    const pair = { county: '冠县', school: '清水镇中心小学', helperSchool: '冠县实验小学' };
    expect(
      repeated('school-pairs', [pair, { ...pair, county: '聊城市冠县', school: '清水镇 中心小学' }]),
    ).toMatchObject([
      {
        row: 4,
        column: 'school',
        severity: 'error',
        message: including('第4行与第3行重复', '“县(市、区)”“乡村学校”“帮扶学校”都相同'),
      },
    ]);
  });

  test('同一标识码，数字与文本算相同', () => {
    expect(
      repeated('school-register', [
        { schoolCode: '3137000001', school: '甲小学' },
        { schoolCode: 3_137_000_001, school: '乙小学' },
      ]),
    ).toMatchObject([{ row: 4, column: 'schoolCode' }]);
  });

  test('同一对市的同一领域同一年', () => {
    const pair = {
      helperCity: '潍坊市',
      helpedCity: '聊城市',
      fields: '基础教育、职业教育',
      meetingDate: '2019-05-01',
    };
    const again = { ...pair, helperCity: '潍坊', fields: '职业教育', meetingDate: '2019年8月' };
    expect(repeated('city-pairs', [pair, again])).toHaveLength(1);
    expect(repeated('city-pairs', [pair, { ...again, fields: '高等教育' }])).toEqual([]);
    expect(repeated('city-pairs', [pair, { ...again, meetingDate: '2020-05-01' }])).toEqual([]);
  });

  test('一县中两行、一人两次联系同一学校、一所高校两次支持同一学校', () => {
    const custody = { school: '垣曲中学', county: '垣曲县', university: '北京大学', startsOn: '2022-08-01' };
    expect(repeated('custody', [custody, { ...custody, startsOn: '2022年9月' }])).toHaveLength(1);
    expect(repeated('custody', [custody, { ...custody, startsOn: '2025-08-01' }])).toEqual([]);
    expect(repeated('custody', [custody, { ...custody, university: '南开大学' }])).toEqual([]);
    const mentor = { person: 'ab12', school: '清水镇中心小学' };
    expect(repeated('mentors', [mentor, mentor])).toHaveLength(1);
    const support = { university: '聊城大学', school: '清水镇中心小学', county: '冠县', baseType: '教科研' };
    expect(repeated('university-support', [support, support])).toHaveLength(1);
    expect(repeated('university-support', [support, { ...support, baseType: '实习实训' }])).toEqual([]);
  });

  const pair = { county: '冠县', school: '清水镇中心小学', helperSchool: '冠县实验小学', startsOn: '2019-09-01' };

  test.each<[string, Two<'school-pairs'>]>([
    [
      '退出后又结对',
      [
        { ...pair, exit: '退出（2021-07-01）' },
        { ...pair, startsOn: '2022-09-01', exit: null },
      ],
    ],
    [
      '撤销没有写日期，另有一行有效',
      [
        { ...pair, exit: '撤销' },
        { ...pair, exit: '' },
      ],
    ],
    [
      '前后两次都已退出',
      [
        { ...pair, exit: '退出（2021-07-01）' },
        { ...pair, startsOn: '2021-09-01', exit: '退出（2023-07-01）' },
      ],
    ],
    [
      '两次撤销的年份不同',
      [
        { ...pair, exit: '撤销（2021年）' },
        { ...pair, exit: '撤销（2023-07-01）' },
      ],
    ],
  ])('不是重复：%s', (_, two) => expect(repeated('school-pairs', two)).toEqual([]));

  test.each<[string, Two<'school-pairs'>]>([
    ['都有效，起始不同', [pair, { ...pair, startsOn: '2022-09-01' }]],
    [
      '整改的仍有效',
      [
        { ...pair, exit: '整改' },
        { ...pair, exit: '' },
      ],
    ],
    [
      '退出的日子还没到',
      [
        { ...pair, exit: '退出（2030-07-01）' },
        { ...pair, exit: '' },
      ],
    ],
    [
      '同一次退出写了两行',
      [
        { ...pair, exit: '退出（2021-07-01）' },
        { ...pair, exit: '已退出，2021年7月1日' },
      ],
    ],
    [
      '都已退出，起止相交',
      [
        { ...pair, exit: '退出（2022-07-01）' },
        { ...pair, startsOn: '2020-09-01', exit: '退出（2023-07-01）' },
      ],
    ],
  ])('重复：%s', (_, two) => expect(repeated('school-pairs', two)).toMatchObject([{ row: 4, severity: 'error' }]));

  const cycle = { school: '垣曲中学', county: '垣曲县', university: '北京大学', startsOn: '2022-09-01' };
  test.each([
    ['2025-08-31', '2025-09-01', '2028-08-31', 0],
    ['2025-09-01', '2025-09-01', '2028-09-01', 0],
    ['2025-08-31', '2024-09-01', '2027-08-31', 1],
    ['2025-08-31', '2022-09-01', '2025-08-31', 1],
    [null, '2025-09-01', null, 0],
    [null, '2022-09-01', null, 1],
  ] as const)('托管到%s，又从%s到%s：%i 处重复', (endsOn, startsOn, until, count) => {
    expect(
      repeated('custody', [
        { ...cycle, endsOn },
        { ...cycle, startsOn, endsOn: until },
      ]),
    ).toHaveLength(count);
  });

  test('三行里只有同一时期的两行是重复', () => {
    const rows = [{ ...pair, exit: '退出（2021-07-01）' }, pair, { ...pair, startsOn: '2023-09-01' }];
    expect(found('every-sheet/row-repeated', 'school-pairs', rows)).toMatchObject([
      { row: 5, message: including('第5行与第4行重复') },
    ]);
  });

  test('分片送来与整张送来，结论相同', () => {
    const pair = { county: '冠县', town: '清水镇', school: '中心小学', helperSchool: '冠县实验小学' };
    const rows = [pair, { ...pair, school: '初级中学' }, pair, { ...pair, county: '冠' }, pair];
    const whole = found('every-sheet/row-repeated', 'school-pairs', rows);
    expect(whole.map(({ row }) => row)).toEqual([5, 7]);
    expect(foundInPieces('every-sheet/row-repeated', 'school-pairs', rows)).toEqual(whole);
  });

  test.each<Two<'school-pairs'>>([
    [
      { county: '冠县', school: '中心小学', helperSchool: '实验小学' },
      { county: '莘县', school: '中心小学', helperSchool: '实验小学' },
    ],
    [
      { county: '冠县', town: '清水镇', school: '中心小学', helperSchool: '实验小学' },
      { county: '冠县', town: '贾镇', school: '中心小学', helperSchool: '实验小学' },
    ],
    [
      { school: '甲小学', helperSchool: null },
      { school: '甲小学', helperSchool: '' },
    ],
  ])('不是同一件事：%o 与 %o', (...two) => {
    expect(repeated('school-pairs', two)).toEqual([]);
  });
});
