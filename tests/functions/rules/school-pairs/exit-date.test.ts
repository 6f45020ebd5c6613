import { pair, ruleTable } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('school-pairs/exit-date', [
  {
    says: '没有这一天、早于起始',
    pairs: [
      pair({ exit: '退出（2024-02-30）' }),
      pair({ startsOn: '2023-09-01', exit: '2023年6月30日撤销' }),
      pair({ startsOn: '2023-09-01', exit: '退出 2023年8月' }),
    ],
    finds: [
      { row: 3, column: 'exit', severity: 'error', message: including('2024-02-30没有这一天') },
      { row: 4, severity: 'error', message: including('早于“起始日期”2023-09-01') },
      { row: 5, severity: 'error' },
    ],
  },
  {
    says: '撤销、退出没有写日期，提示',
    pairs: [pair({ exit: '退出' }), pair({ exit: '撤销' })],
    finds: [
      { row: 3, severity: 'info', message: including('没有写日期') },
      { row: 4, severity: 'info' },
    ],
  },
  {
    says: '五种写法的日期；同月；整改不必有日期；未退出',
    pairs: [
      '退出 2024-06-30',
      '退出（2024/6/30）',
      '2024.6.30退出',
      '2024年6月30日撤销',
      '退出，2023年9月',
      '退出45473',
      '整改',
      '未退出',
      null,
    ].map((exit) => pair({ exit })),
    finds: [],
  },
]);
