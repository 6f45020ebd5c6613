import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/signed-before-notice', [
  {
    says: '年份写错',
    lines: [{ signedOn: '2021-07-20' }],
    finds: [{ row: 3, column: 'signedOn', severity: 'info', message: including('2021-07-20', '2022-05-27') }],
  },
  { says: '通知当日以后；只写到当月的', lines: [{ signedOn: '2022-05-27' }, { signedOn: '2022年5月' }], finds: [] },
]);
