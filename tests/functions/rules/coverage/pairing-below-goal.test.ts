import { citing, pair, ruleTable, school, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

const rural = (index: number, changes = {}) => school({ school: `第${index}小学`, ...changes });
const three = [rural(1), rural(2), rural(3, { town: '安乐镇' })];
const paired = (index: number, changes = {}) => pair({ school: `第${index}小学`, ...changes });

ruleTable('coverage/pairing-below-goal', [
  {
    says: '某县低于目标，按乡镇列出未结对的，一位小数',
    pairs: [paired(1)],
    register: [...three, urban()],
    finds: [
      {
        sheet: '结对表',
        severity: 'warning',
        message: including(
          '阳谷县',
          '共3所',
          '有效结对1所',
          '覆盖率33.3%',
          '2025年100%',
          '阎楼镇（第2小学）；安乐镇（第3小学）',
        ),
        citation: citing('lc-2023', '清单第30项', '结对全覆盖'),
      },
    ],
  },
  {
    says: '几个县的，各县之外再说全部',
    pairs: [paired(1), paired(2), paired(9, { county: '莘县' })],
    register: [...three, rural(9, { county: '莘县' })],
    finds: [{ message: including('阳谷县', '66.7%') }, { message: including('全部2个县(市、区)', '共4所', '75.0%') }],
  },
  { says: '年份未到为提示', asOf: '2024-12-31', pairs: [paired(1)], register: three, finds: [{ severity: 'info' }] },
  { says: '全部结对', pairs: [1, 2, 3].map((index) => paired(index)), register: three, finds: [] },
  {
    says: '不足而四舍五入成 100.0% 的，舍去尾数',
    pairs: Array.from({ length: 2999 }, (_, index) => paired(index)),
    register: Array.from({ length: 3000 }, (_, index) => rural(index)),
    finds: [{ message: including('覆盖率99.9%') }],
  },
  {
    says: '一行也没有的结对表',
    pairs: [],
    register: three,
    finds: [{ message: including('有效结对0所，覆盖率0.0%') }],
  },
  { says: '别处的工作簿不用聊城的目标', place: '370100', pairs: [], register: three, finds: [] },
]);
