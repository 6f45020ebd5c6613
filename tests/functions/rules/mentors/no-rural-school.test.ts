import { citing, mentor, ruleTable, school, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

const register = [school(), urban(), urban({ school: '阳谷县第二小学' })];

ruleTable('mentors/no-rural-school', [
  {
    says: '同一人的各行合看，一所乡村学校也没有',
    mentors: [mentor({ school: '阳谷县实验小学' }), mentor({ school: '阳谷县第二小学' })],
    register,
    finds: [
      {
        sheet: '联系表',
        row: 3,
        column: 'school',
        severity: 'warning',
        message: including('教研员', '人员-0000000000000001', '“阳谷县实验小学”、“阳谷县第二小学”', '2024年'),
        citation: citing('lc-2023', '清单第32项', '至少联系1所乡村学校'),
      },
    ],
  },
  {
    says: '年份未到为提示',
    asOf: '2023-12-31',
    mentors: [mentor({ school: '阳谷县实验小学' })],
    register,
    finds: [{ severity: 'info' }],
  },
  {
    says: '有一所就够；名录查不到的不敢说；不同的人分开看',
    mentors: [
      mentor({ school: '阳谷县实验小学' }),
      mentor(),
      mentor({ person: '人员-0000000000000002', school: '查不到的学校' }),
      mentor({ person: '人员-0000000000000003', school: null }),
    ],
    register,
    finds: [],
  },
  { says: '没有名录', mentors: [mentor({ school: '阳谷县实验小学' })], finds: [] },
]);
