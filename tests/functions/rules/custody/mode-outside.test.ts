import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/mode-outside', [
  {
    says: '所列之外的方式',
    lines: [{ modes: '派驻团队、挂牌' }, { modes: '整体收购' }],
    finds: [
      { row: 3, column: 'modes', severity: 'warning', message: including('“挂牌”', '派驻团队、定期指导') },
      { row: 4, message: including('“整体收购”') },
    ],
  },
  {
    says: '所列的方式、照抄通知的话、各种相连的写法；空着的不说',
    lines: [
      '派驻团队',
      '派驻团队 定期指导',
      '1.派驻团队 2.定期指导',
      '派驻校长教师团队托管帮扶、定期到校指导帮扶和组织跟岗挂职锻炼等方式',
      '网络共享/支教实习',
      '支教、实习',
      null,
    ].map((modes) => ({ modes })),
    finds: [],
  },
]);
