import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/pairs-open', [
  {
    says: '名单之外的有几行，一张表只说一次，不判对错',
    lines: [{}, { school: '甲县中学', county: '甲县' }, { school: '乙县中学', county: '乙县' }],
    finds: [{ severity: 'info', message: including('有2行', '26对', '112对', '无从判断') }],
  },
  { says: '都在名单之内；与名单不同的另有规则说', lines: [{}, { university: '清华大学' }], finds: [] },
]);
