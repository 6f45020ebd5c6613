import { ruleTable, school } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('school-register/code-shape', [
  {
    says: '位数不对、夹有字母',
    register: [school({ schoolCode: '21370001' }), school({ school: '乙小学', schoolCode: '12371500MB2X' })],
    finds: [
      { row: 3, column: 'schoolCode', severity: 'info', message: including('有8位', '10位') },
      { row: 4, message: including('数字以外') },
    ],
  },
  {
    says: '十位数字，存成数字、全角也行；空着另有规则说',
    register: [
      school(),
      school({ schoolCode: 2137000456 }),
      school({ schoolCode: '２１３７０００４５７' }),
      school({ schoolCode: null }),
    ],
    finds: [],
  },
]);
