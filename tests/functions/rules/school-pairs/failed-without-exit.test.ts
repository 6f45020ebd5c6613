import { citing, pair, ruleTable } from '../coverage/schools.ts';
import { including } from '../plan.ts';

const place = '130100';

ruleTable('school-pairs/failed-without-exit', [
  {
    says: '考核不合格、成效不明显而没有整改、撤销或退出',
    place,
    pairs: [pair({ exit: '考核不合格' }), pair({ exit: '2024年考核，成效不明显' })],
    finds: [
      {
        row: 3,
        column: 'exit',
        severity: 'warning',
        message: including('考核不合格', '整改、撤销或退出'),
        citation: citing('he-2020', '第四部分', '及时整改甚至撤销'),
      },
      { row: 4 },
    ],
  },
  {
    says: '已整改、撤销、退出；空着',
    place,
    pairs: ['考核不合格，2024-07-01限期整改', '成效不明显，撤销（2024.7.1）', '退出（2024-06-30）', '无', null].map(
      (exit) => pair({ exit }),
    ),
    finds: [],
  },
]);
