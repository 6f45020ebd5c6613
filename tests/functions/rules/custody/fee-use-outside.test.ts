import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/fee-use-outside', [
  {
    says: '三种之外的用途，逐个说出',
    lines: [{ feeUses: '教师培训、校舍维修、招生宣传' }, { feeUses: '奖金' }],
    finds: [
      { row: 3, column: 'feeUses', severity: 'warning', message: including('“校舍维修、招生宣传”') },
      { row: 4, message: including('“奖金”') },
    ],
  },
  {
    says: '三种用途、照抄通知的话、各种相连的写法；空着的不说',
    lines: [
      '派驻团队食宿和交通补助、教师培训、教研活动',
      '派驻团队食宿和交通补助和教师培训',
      '用于派驻校长教师团队食宿和交通补助、开展教师培训和教研活动等工作支出',
      '食宿、交通补助',
      '教师培训 教研活动',
      '教师培训与教研活动',
      '①食宿交通补助②教师培训',
      '未收取',
      '无',
      '',
    ].map((feeUses) => ({ feeUses })),
    finds: [],
  },
]);
