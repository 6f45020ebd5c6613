import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/date-missing', [
  {
    says: '期限已过而空着',
    lines: [{ signedOn: null, filedOn: '/', startsOn: '', endsOn: '—' }],
    finds: ['signedOn', 'filedOn', 'startsOn', 'endsOn'].map((column) => ({ row: 3, column, severity: 'info' })),
  },
  { says: '期限未到，签订与备案可以空着', lines: [{ signedOn: null, filedOn: null }], asOf: '2022-07-01', finds: [] },
  { says: '写了的，读得出读不出都不在这里说', lines: [{}, { signedOn: '待定' }, { endsOn: '#REF!' }], finds: [] },
  {
    says: '期限之后',
    lines: [{ filedOn: null }],
    asOf: '2022-08-16',
    finds: [{ message: including('“备案日期”没有填') }],
  },
]);
