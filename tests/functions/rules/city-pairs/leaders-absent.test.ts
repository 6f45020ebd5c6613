import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('city-pairs/leaders-absent', [
  {
    says: '写明没有出席',
    lines: [{ leadersPresent: '否' }, { leadersPresent: false }, { leadersPresent: '×' }, { leadersPresent: '无' }],
    finds: [3, 4, 5, 6].map((row) => ({ row, column: 'leadersPresent', severity: 'warning' })),
  },
  {
    says: '开过会而没有写明，只提示',
    lines: [{ leadersPresent: null }],
    finds: [{ row: 3, severity: 'info', message: including('没有写明') }],
  },
  {
    says: '出席了；没有开会的不问；读不出是否的另有规则说',
    lines: [
      { leadersPresent: true },
      { leadersPresent: '√' },
      { leadersPresent: null, meetingDate: null },
      { leadersPresent: '部分' },
    ],
    finds: [],
  },
]);
