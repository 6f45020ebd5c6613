import { ruleTable, school } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('school-register/name-repeated', [
  {
    says: '同县同名而标识码不同；乡镇不同的为提示',
    register: [school(), school({ county: '阳谷' }), school({ town: '安乐镇' })],
    finds: [
      { row: 4, column: 'school', severity: 'warning', message: including('与第3行在阳谷县同名而标识码不同') },
      { row: 5, severity: 'info', message: including('乡镇不同') },
    ],
  },
  {
    says: '不同县的同名学校；标识码也相同的另有规则说',
    register: [school({ schoolCode: '2137000001' }), school({ county: '莘县' }), school({ schoolCode: '2137000001' })],
    finds: [],
  },
]);
