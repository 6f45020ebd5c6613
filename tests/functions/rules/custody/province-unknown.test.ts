import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/province-unknown', [
  {
    says: '不是省名',
    lines: [{ province: '山希省' }],
    finds: [{ row: 3, column: 'province', severity: 'warning', message: including('“山希省”') }],
  },
  { says: '认得的与空着的', lines: [{}, { province: '兵团' }, { province: null }, { province: '/' }], finds: [] },
]);
