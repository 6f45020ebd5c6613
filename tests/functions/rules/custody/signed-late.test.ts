import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/signed-late', [
  {
    says: '晚一天也是晚，几种写法都读',
    lines: ['2022-08-01', '2022年8月1日', '2022.9.10', '2022年8月', 44_774, 20_220_801].map((signedOn) => ({
      signedOn,
    })),
    finds: [
      { row: 3, column: 'signedOn', severity: 'error', message: including('2022-08-01', '2022-07-31') },
      { row: 4, message: including('2022-08-01') },
      { row: 5, message: including('2022-09-10') },
      { row: 6, message: including('2022年8月') },
      { row: 7, message: including('2022-08-01') },
      { row: 8, message: including('2022-08-01') },
    ],
  },
  {
    says: '当日不晚；只写到七月的不晚；空着、读不出的另有规则说',
    lines: ['2022-07-31', '2022年7月', 44_773, null, '待定'].map((signedOn) => ({ signedOn })),
    finds: [],
  },
  {
    says: '第二个周期的续签不在此限',
    lines: [{ signedOn: '2025-07-20', startsOn: '2025-09-01', endsOn: '2028-08-31' }],
    finds: [],
  },
  {
    says: '通知管不到的省只作参考',
    lines: [{ signedOn: '2022-09-01', province: '山东省' }],
    finds: [{ severity: 'info' }],
  },
  { says: '没有选这个包就不说', lines: [{ signedOn: '2022-09-01' }], packs: ['lc-2023'], finds: [] },
]);
