import { pair, ruleTable } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('school-pairs/exit-unclear', [
  {
    says: '读不出是哪一种',
    pairs: [pair({ exit: '待研究' }), pair({ exit: '2024-06-30' })],
    finds: [{ row: 3, column: 'exit', severity: 'warning', message: including('待研究', '整改') }, { row: 4 }],
  },
  {
    says: '各种退出，考核不合格（另有规则说），仍有效的写法，空着',
    pairs: ['整改', '撤销 2024年6月', '已退出（2024-06-30）', '考核不合格', '正常', '未退出', '—', null].map((exit) =>
      pair({ exit }),
    ),
    finds: [],
  },
]);
