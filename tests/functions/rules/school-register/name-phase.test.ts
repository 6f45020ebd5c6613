import { ruleTable, school } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('school-register/name-phase', [
  {
    says: '幼儿园写成小学，小学写成初中',
    register: [school({ school: '某某小学附属幼儿园' }), school({ phase: '初中' })],
    finds: [
      { row: 3, column: 'phase', severity: 'warning', message: including('某某小学附属幼儿园', '小学') },
      { row: 4, message: including('初中') },
    ],
  },
  {
    says: '相合；小学升为九年一贯制；中学、学校说不定；空着',
    register: [
      school(),
      school({ phase: '九年一贯制' }),
      school({ school: '第一中学', phase: '完全中学' }),
      school({ school: '某学校', phase: '特教' }),
      school({ phase: null }),
    ],
    finds: [],
  },
]);
