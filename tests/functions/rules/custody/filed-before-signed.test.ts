import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/filed-before-signed', [
  {
    says: '备案早于签订',
    lines: [{ filedOn: '2022-07-19' }, { filedOn: '2022年6月' }],
    finds: [
      { row: 3, column: 'filedOn', severity: 'error', message: including('2022-07-19', '2022-07-20') },
      { row: 4, message: including('2022年6月') },
    ],
  },
  {
    says: '同日；只写到同月；有一个没写',
    lines: [{ filedOn: '2022-07-20' }, { filedOn: '2022年7月' }, { signedOn: null }],
    finds: [],
  },
]);
