import { pair, ruleTable } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('school-pairs/self-paired', [
  {
    says: '帮扶学校就是自己，括号与空格的写法不同也是',
    pairs: [
      pair({ helperSchool: '阎楼镇中心小学' }),
      pair({ school: '乐平镇中学(北校区)', helperSchool: '乐平镇中学（北校区） ' }),
    ],
    finds: [
      { row: 3, column: 'helperSchool', severity: 'error', message: including('第3行', '不能与自己结对') },
      { row: 4, severity: 'error' },
    ],
  },
  {
    says: '两所学校；校区不同；空着',
    pairs: [pair(), pair({ helperSchool: '阎楼镇中心小学北校区' }), pair({ school: null, helperSchool: null })],
    finds: [],
  },
]);
