import { pair, ruleTable, school, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('coverage/helper-unregistered', [
  {
    says: '名录里没有的帮扶学校，一张表说一次',
    pairs: [
      pair({ helperSchool: '济南某小学' }),
      pair({ school: '乙小学', helperSchool: '济南某小学' }),
      pair({ school: '丙小学', helperSchool: '青岛某小学' }),
    ],
    register: [school()],
    finds: [
      {
        sheet: '结对表',
        column: 'helperSchool',
        severity: 'info',
        message: including('2所', '“济南某小学”、“青岛某小学”'),
      },
    ],
  },
  { says: '名录里有', pairs: [pair()], register: [school(), urban()], finds: [] },
]);
