import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/school-shared', [
  {
    says: '同一所县中由两所高校托管，指向靠后的',
    lines: [{}, { university: '南京大学', school: '垣曲县垣曲中学', county: '垣曲' }],
    finds: [
      { row: 4, column: 'university', severity: 'warning', message: including('第3行', '“北京大学”', '“南京大学”') },
    ],
  },
  {
    says: '同一所高校的简称、前后两个周期、别县的同名学校，都不算',
    lines: [
      {},
      { university: '北大' },
      { university: '南京大学', startsOn: '2025-09-01', endsOn: '2028-08-31' },
      { university: '南京大学', school: '第一中学', county: '甲县' },
      { university: '浙江大学', school: '第一中学', county: '乙县' },
    ],
    finds: [],
  },
]);
