import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/filed-late', [
  {
    says: '晚于八月十五日',
    lines: [{ filedOn: '2022-08-16' }, { filedOn: '2022/9/1' }],
    finds: [
      { row: 3, column: 'filedOn', severity: 'error', message: including('2022-08-16', '2022-08-15') },
      { row: 4, message: including('2022-09-01') },
    ],
  },
  {
    says: '当日；只写到八月；续签',
    lines: [
      { filedOn: '2022-08-15' },
      { filedOn: '2022年8月' },
      { filedOn: '2025-09-01', startsOn: '2025年9月' },
      { filedOn: null },
    ],
    finds: [],
  },
]);
