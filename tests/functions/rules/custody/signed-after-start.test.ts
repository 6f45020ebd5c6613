import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/signed-after-start', [
  {
    says: '先起算后签订',
    lines: [{ startsOn: '2022-07-01' }],
    finds: [{ row: 3, column: 'startsOn', severity: 'warning', message: including('2022-07-01', '2022-07-20') }],
  },
  { says: '同日、同月', lines: [{ startsOn: '2022-07-20' }, { startsOn: '2022年7月' }, { startsOn: null }], finds: [] },
]);
