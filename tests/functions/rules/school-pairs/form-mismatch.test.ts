import { citing, pair, ruleTable, school, urban } from '../coverage/schools.ts';
import { including } from '../plan.ts';

const place = '130100';
const lines = (...changes: Parameters<typeof pair>[0][]) => changes.map((change) => pair(change));

ruleTable('school-pairs/form-mismatch', [
  {
    says: '写一对一，帮扶学校却帮扶了两所',
    place,
    pairs: lines({ school: '甲小学' }, { school: '乙小学' }),
    finds: [
      {
        row: 3,
        column: 'form',
        severity: 'warning',
        message: including('“阳谷县实验小学”在表中帮扶2所学校，应为“一对多”'),
        citation: citing('he-2020', '第三部分（三）', '一对多'),
      },
      { row: 4 },
    ],
  },
  {
    says: '写一对一，学校却有两所帮扶学校',
    place,
    pairs: lines({ helperSchool: '甲小学' }, { helperSchool: '乙小学' }),
    finds: [{ message: including('有2所帮扶学校，应为“多对一”') }, { row: 4 }],
  },
  {
    says: '写一对多而只帮扶一所，写多对一而只有一所帮扶',
    place,
    pairs: lines({ form: '一对多' }, { school: '乙小学', helperSchool: '丙小学', form: '多对一' }),
    finds: [
      { row: 3, message: including('应为“一对一”') },
      { row: 4, message: including('应为“一对一”') },
    ],
  },
  {
    says: '写多对一，实为一对多',
    place,
    pairs: lines({ school: '甲小学', form: '多对一' }, { school: '乙小学', form: '一对多' }),
    finds: [{ row: 3, message: including('应为“一对多”') }],
  },
  {
    says: '相合；既一对多又多对一的，写哪个都行；空着不判',
    place,
    pairs: lines(
      {},
      { school: '甲小学', helperSchool: '子小学', form: '一对多' },
      { school: '乙小学', helperSchool: '子小学', form: '多对一' },
      { school: '乙小学', helperSchool: '丑小学', form: '多对一' },
      { school: '丙小学', helperSchool: '寅小学', form: null },
      { school: '丁小学', helperSchool: '寅小学', form: '' },
    ),
    finds: [],
  },
  {
    says: '没有列全的，不说只有一所',
    place,
    pairs: lines(
      { school: '阎楼镇中心幼儿园及7处村办园', form: '一对多' },
      { school: '乙小学', helperSchool: '丙小学等3所学校', form: '多对一' },
      { school: '丁小学（含3处教学点）', helperSchool: '戊小学', form: '一对一' },
    ),
    finds: [],
  },
  {
    says: '已退出的、整行重复的不多数',
    place,
    pairs: lines({ school: '甲小学', exit: '退出（2024-06-30）' }, { school: '乙小学' }, { school: '乙小学' }),
    finds: [],
  },
  {
    says: '没有名录时，不同县同名的帮扶学校是不是一所说不定：两头都不说',
    place: '371500',
    packs: ['he-2020'],
    pairs: lines(
      { helperSchool: '实验小学' },
      { county: '莘县', school: '乙小学', helperSchool: '实验小学' },
      {
        county: '冠县',
        school: '丙小学',
        helperSchool: '实验小学',
        form: '一对多',
      },
    ),
    finds: [],
  },
  {
    says: '名录里只有一所，便是同一所',
    packs: ['he-2020'],
    pairs: lines({}, { county: '莘县', school: '乙小学' }),
    register: [school(), urban(), school({ school: '乙小学', county: '莘县' })],
    finds: [
      { row: 3, severity: 'info' },
      { row: 4, severity: 'info' },
    ],
  },
]);
