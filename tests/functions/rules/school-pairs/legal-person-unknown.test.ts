import { pair, ruleTable } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('school-pairs/legal-person-unknown', [
  {
    says: '读不出',
    pairs: [pair({ legalPerson: '待定' })],
    finds: [{ row: 3, column: 'legalPerson', severity: 'warning', message: including('待定', '独立', '合并') }],
  },
  {
    says: '独立与合并的各种写法，空着也行',
    pairs: ['独立', '独立法人', '法人独立', '编制独立、法人不变', '合并', '法人合并', '一个法人', '/', null].map(
      (legalPerson) => pair({ legalPerson }),
    ),
    finds: [],
  },
]);
