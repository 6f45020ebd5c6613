import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

const weifang = { helperCity: '潍坊市', helpedCity: '聊城市' };

ruleTable('city-pairs/form-contradicts', [
  {
    says: '写一对一，同一个县帮助了两个',
    lines: [
      { ...weifang, helperCounty: '寿光市', helpedCounty: '冠县' },
      { ...weifang, helperCounty: '寿光', helpedCounty: '莘县' },
      { ...weifang, helperCounty: '诸城市', helpedCounty: '高唐县' },
    ],
    finds: [
      { row: 3, column: 'form', severity: 'warning', message: including('一对一', '“寿光市”帮助2个') },
      { row: 4, column: 'form' },
    ],
  },
  {
    says: '写一对一，两个县帮助同一个',
    lines: [
      { ...weifang, helperCounty: '寿光市', helpedCounty: '冠县' },
      { ...weifang, helperCounty: '诸城市', helpedCounty: '冠县' },
    ],
    finds: [{ row: 3, message: including('帮助“冠县”的有2个') }, { row: 4 }],
  },
  {
    says: '没写县的按市数',
    lines: [{}, { helperCity: '济南市' }],
    finds: [{ row: 3, message: including('帮助“聊城市”的有2个') }, { row: 4 }],
  },
  {
    says: '写多对一、一对多，表中只有一个',
    lines: [{ form: '多对一' }, { helperCity: '威海市', helpedCity: '枣庄市', form: '一对多' }],
    finds: [
      { row: 3, message: including('多对一', '只有“潍坊市”一个') },
      { row: 4, message: including('一对多', '“威海市”只帮助“枣庄市”一个') },
    ],
  },
  {
    says: '形式与各行相符；同一对写几行仍是一个；只有一侧写了县的说不清，不判',
    lines: [
      { form: '一对一' },
      { form: '一对一', fields: '高等教育' },
      { ...weifang, helperCounty: '寿光市', helpedCounty: '冠县', form: '一对多' },
      { ...weifang, helperCounty: '寿光市', helpedCounty: '莘县', form: '一对多' },
      { ...weifang, helperCounty: '诸城市', helpedCounty: '高唐县', form: '多对一' },
      { ...weifang, helperCounty: '青州市', helpedCounty: '高唐县', form: '多对一' },
      { ...weifang, helpedCounty: '东阿县' },
      { ...weifang, helpedCounty: '阳谷县' },
    ],
    finds: [],
  },
]);
