import { citing, mentor, ruleTable, school, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

const register = [school(), urban(), urban({ school: '镇直小学', setting: '镇区' })];

ruleTable('mentors/school-not-rural', [
  {
    says: '另有乡村学校的人，联系的城区学校也指出',
    mentors: [mentor(), mentor({ school: '阳谷县实验小学' })],
    register,
    finds: [
      {
        row: 4,
        column: 'school',
        severity: 'warning',
        message: including('城区学校'),
        citation: citing('lc-2023', '清单第32项', '乡村学校'),
      },
    ],
  },
  {
    says: '一所乡村学校也没有的人，第一行由 no-rural-school 说',
    mentors: [mentor({ school: '阳谷县实验小学' }), mentor({ school: '镇直小学' })],
    register,
    finds: [{ row: 4, message: including('镇区学校') }],
  },
  { says: '都是乡村学校', mentors: [mentor()], register, finds: [] },
]);
