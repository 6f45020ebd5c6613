import { citing, pair, ruleTable, school, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

const gap = school({ school: '安乐镇小学', town: '安乐镇' });

ruleTable('school-pairs/rural-unpaired', [
  {
    says: '名录里的公办乡村学校没有结对，到期为警告，没有行号',
    pairs: [pair()],
    register: [school(), gap, urban()],
    finds: [
      {
        sheet: '结对表',
        column: 'school',
        severity: 'warning',
        message: including('阳谷县安乐镇的“安乐镇小学”', '2025年'),
        citation: citing('lc-2023', '清单第30项', '结对全覆盖'),
      },
    ],
  },
  {
    says: '目标年份未到为提示',
    asOf: '2024-12-31',
    pairs: [pair()],
    register: [school(), gap],
    finds: [{ severity: 'info' }],
  },
  {
    says: '与自己结对、帮扶学校是乡村学校、已退出的，不算结对',
    pairs: [
      pair({ helperSchool: '阎楼镇中心小学' }),
      pair({ school: '安乐镇小学', helperSchool: '村小学' }),
      pair({ school: '丙小学', exit: '退出（2024-06-30）' }),
      pair({ school: '丁小学', exit: '退出（2030-06-30）' }),
    ],
    register: [
      school(),
      gap,
      school({ school: '丙小学' }),
      school({ school: '丁小学' }),
      school({ school: '村小学', ownership: '民办' }),
    ],
    finds: [
      { message: including('阎楼镇中心小学') },
      { message: including('安乐镇小学') },
      { message: including('丙小学') },
    ],
  },
  {
    says: '民办的、城区的不要求；写县的简称、全角括号也对得上',
    pairs: [pair({ county: '阳谷', school: '阎楼镇中心小学（本部）' })],
    register: [
      school({ school: '阎楼镇中心小学(本部)', county: '聊城市阳谷县' }),
      school({ school: '乙小学', ownership: '民办' }),
      urban(),
    ],
    finds: [],
  },
  {
    says: '同名学校在别县有结对，不算这一所的',
    pairs: [pair()],
    register: [school(), school({ county: '莘县', town: null })],
    finds: [{ message: including('莘县', '阎楼镇中心小学') }],
  },
  {
    says: '缺得多又占一多半的，是摘录，说一次',
    pairs: [pair()],
    register: [school(), ...Array.from({ length: 60 }, (_, index) => school({ school: `第${index}小学` }))],
    finds: [{ severity: 'info', message: including('摘录') }],
  },
]);
