import { citing, mentor, ruleTable, school, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

const studio = mentor({ identity: '名师工作室主持人', person: '人员-0000000000000009' });
const register = [school(), school({ school: '安乐镇小学', town: '安乐镇' }), urban()];

ruleTable('mentors/studio-town-uncovered', [
  {
    says: '列有名师工作室，有的乡镇没有',
    mentors: [mentor(), studio],
    register,
    finds: [
      {
        sheet: '联系表',
        column: 'town',
        severity: 'warning',
        message: including('阳谷县有1个乡镇没有名师工作室：安乐镇', '2025年'),
        citation: citing('lc-2023', '清单第31项', '名师工作室乡镇全覆盖'),
      },
    ],
  },
  { says: '年份未到为提示', asOf: '2024-12-31', mentors: [studio], register, finds: [{ severity: 'info' }] },
  {
    says: '都有，乡镇空着的按联系学校所在的乡镇',
    mentors: [
      mentor({ identity: '名师工作室', town: null }),
      mentor({ identity: '名师工作室', school: '安乐镇小学', town: '安乐' }),
    ],
    register,
    finds: [],
  },
  { says: '表里没有列名师工作室', mentors: [mentor()], register, finds: [] },
]);
