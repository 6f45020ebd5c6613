import { including, ruleTable } from '../plan.ts';

ruleTable('projects/lead-generic', [
  {
    says: '只写有关部门',
    lines: [{ project: 5, lead: '有关部门' }],
    finds: [{ row: 3, column: 'lead', severity: 'warning', message: including('只写了“有关部门”'), span: [0, 4] }],
  },
  { says: '有具体部门在前', lines: [{ project: 5, lead: '市教育体育局、有关部门' }, { project: 6 }], finds: [] },
]);
