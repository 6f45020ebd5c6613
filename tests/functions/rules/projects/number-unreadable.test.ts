import { including, ruleTable } from '../plan.ts';

ruleTable('projects/number-unreadable', [
  {
    says: '不是数',
    lines: [{ project: 5, no: 'abc' }],
    finds: [{ row: 3, column: 'no', message: including('“abc”不是整数', '应为 5'), fix: { value: 5 } }],
  },
  { says: '小数', lines: [{ project: 5, no: 1.5 }], finds: [{ row: 3, message: including('“1.5”不是整数') }] },
  {
    says: '各种写法的整数都认得',
    lines: [
      { project: 5, no: '第5项' },
      { project: 6, no: '６' },
      { project: 7, no: '七' },
      { project: 12, no: '（十二）' },
      { project: 21, no: '二十一、' },
    ],
    finds: [],
  },
]);
