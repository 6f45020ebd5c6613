import { pair, ruleTable, school, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('coverage/county-unregistered', [
  {
    says: '名录只有一个县，别的县每县说一次',
    pairs: [
      pair(),
      pair({ county: '莘县', school: '甲小学' }),
      pair({ county: '莘县', school: '乙小学' }),
      pair({ county: '冠县' }),
    ],
    register: [school(), urban()],
    finds: [
      { sheet: '结对表', column: 'county', severity: 'info', message: including('没有莘县的学校', '第4行等2行') },
      { message: including('没有冠县的学校', '第6行无法') },
    ],
  },
  {
    says: '县名只差一个字，仍对得上那个县；笔误另有规则说',
    pairs: [pair({ county: '阳古县' })],
    register: [school(), urban()],
    finds: [],
  },
  { says: '都有；县空着的另有规则说', pairs: [pair(), pair({ county: null })], register: [school()], finds: [] },
]);
