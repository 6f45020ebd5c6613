import { citing, pair, ruleTable, school, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('school-pairs/helped-not-rural', [
  {
    says: '“乡村学校”在城区或镇区',
    pairs: [pair(), pair({ school: '莘县第二小学', county: '聊城市莘县' })],
    register: [school({ setting: '城区' }), school({ school: '莘县第二小学', county: '莘县', setting: 121 }), urban()],
    finds: [
      {
        row: 3,
        column: 'school',
        severity: 'warning',
        message: including('城区学校'),
        citation: citing('lc-2023', '清单第30项', '乡村学校结对'),
      },
      { row: 4, message: including('镇区学校') },
    ],
  },
  {
    says: '是乡村；同名的在别县；同县同名按乡镇分；名录没写城乡类型',
    pairs: [pair(), pair({ school: '中心小学' }), pair({ school: '育红小学' })],
    register: [
      school(),
      school({ school: '阎楼镇中心小学', county: '莘县', setting: '城区' }),
      school({ school: '中心小学' }),
      school({ school: '中心小学', town: '安乐镇', setting: '镇区' }),
      school({ school: '育红小学', setting: null }),
    ],
    finds: [],
  },
]);
