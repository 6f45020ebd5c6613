import { citing, ruleTable, school, support, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

const register = Array.from({ length: 10 }, (_, index) =>
  school({ school: `第${index}小学`, county: index < 5 ? '阳谷县' : '莘县' }),
);
const supported = (...indexes: number[]) =>
  indexes.map((index) => support({ school: `第${index}小学`, county: index < 5 ? '阳谷县' : '莘县' }));

ruleTable('university-support/coverage-below-goal', [
  {
    says: '不到30%，说全部，附各县',
    support: supported(0, 1),
    register: [...register, urban()],
    finds: [
      {
        sheet: '支持表',
        severity: 'warning',
        message: including(
          '全部2个县(市、区)',
          '共10所',
          '支持2所',
          '覆盖率20.0%',
          '2025年30%',
          '阳谷县2/5（40.0%）',
          '莘县0/5（0.0%）',
        ),
        citation: citing('lc-2023', '清单第33项', '30%以上'),
      },
    ],
  },
  {
    says: '同一所学校有几所高校支持，只算一所',
    support: [...supported(0, 1), ...supported(0)],
    register,
    finds: [{ message: including('支持2所') }],
  },
  { says: '正好30%', support: supported(0, 1, 7), register, finds: [] },
  { says: '年份未到为提示', asOf: '2024-06-01', support: supported(0), register, finds: [{ severity: 'info' }] },
  { says: '没有名录', support: supported(0), finds: [] },
]);
