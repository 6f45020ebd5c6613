import { citing, pair, ruleTable, school, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('school-pairs/helper-rural', [
  {
    says: '帮扶学校在名录里是乡村学校',
    pairs: [pair()],
    register: [school(), urban({ setting: '220' })],
    finds: [
      {
        row: 3,
        column: 'helperSchool',
        severity: 'warning',
        message: including('阳谷县实验小学', '乡村学校'),
        citation: citing('lc-2023', '清单第30项', '城区、镇区优质学校'),
      },
    ],
  },
  {
    says: '城区、镇区都行',
    pairs: [pair(), pair({ helperSchool: '镇直小学' })],
    register: [school(), urban(), urban({ school: '镇直小学', setting: '镇区' })],
    finds: [],
  },
  {
    says: '先认本县的；别的县有几所同名的，不认',
    pairs: [pair({ helperSchool: '实验小学' }), pair({ county: '莘县', helperSchool: '育才小学' })],
    register: [
      urban({ school: '实验小学' }),
      school({ school: '实验小学', county: '冠县' }),
      school({ school: '育才小学', county: '冠县' }),
      school({ school: '育才小学', county: '高唐县' }),
    ],
    finds: [],
  },
  {
    says: '已退出的不判；没有名录不判',
    pairs: [pair({ exit: '退出（2024-06-30）' })],
    register: [school(), urban({ setting: '乡村' })],
    finds: [],
  },
  { says: '没有名录', pairs: [pair()], finds: [] },
]);
