import { citing, ruleTable, school, support, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

const register = [school(), urban()];

ruleTable('university-support/school-not-rural', [
  {
    says: '支持城区学校，不计入覆盖率',
    support: [support({ school: '阳谷县实验小学' })],
    register,
    finds: [
      {
        row: 3,
        column: 'school',
        severity: 'info',
        message: including('城区学校', '不计入'),
        citation: citing('lc-2023', '清单第33项', '支持乡村学校'),
      },
    ],
  },
  { says: '支持乡村学校', support: [support()], register, finds: [] },
]);
