import { citing, pair, ruleTable, school, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

const weak = school({ school: '安乐镇小学', weak: '是' });
const place = '130100';

ruleTable('school-pairs/weak-unpaired', [
  {
    says: '河北：农村薄弱学校没有结对',
    place,
    asOf: '2020-06-30',
    pairs: [pair()],
    register: [school(), weak, urban({ weak: '是' })],
    finds: [
      {
        column: 'school',
        severity: 'warning',
        message: including('安乐镇小学', '农村薄弱学校', '2020年6月底'),
        citation: citing('he-2020', '第三部分（三）', '2020年6月底前'),
      },
    ],
  },
  {
    says: '未到2020年6月30日为提示',
    place,
    asOf: '2020-06-29',
    pairs: [pair()],
    register: [weak],
    finds: [{ severity: 'info' }],
  },
  { says: '聊城默认不用', pairs: [pair()], register: [weak], finds: [] },
  { says: '已结对', place, pairs: [pair({ school: '安乐镇小学' })], register: [weak], finds: [] },
]);
