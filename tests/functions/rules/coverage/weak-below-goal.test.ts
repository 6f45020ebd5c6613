import { citing, pair, ruleTable, school, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

const weak = (index: number) => school({ school: `第${index}小学`, weak: '是', county: '正定县' });
const place = '130100';

ruleTable('coverage/weak-below-goal', [
  {
    says: '河北：农村薄弱学校没有全覆盖',
    place,
    pairs: [pair({ school: '第1小学', county: '正定县' })],
    register: [weak(1), weak(2), school({ county: '正定县' }), urban({ weak: '是', county: '正定县' })],
    finds: [
      {
        severity: 'warning',
        message: including('正定县农村薄弱学校共2所', '覆盖率50.0%', '第2小学'),
        citation: citing('he-2020', '第三部分（三）', '2020年6月底前'),
      },
    ],
  },
  { says: '都结对了', place, pairs: [pair({ school: '第1小学', county: '正定县' })], register: [weak(1)], finds: [] },
  { says: '聊城选用，只作提示', packs: ['he-2020'], pairs: [], register: [weak(1)], finds: [{ severity: 'info' }] },
]);
