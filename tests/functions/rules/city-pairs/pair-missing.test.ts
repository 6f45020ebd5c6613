import { including } from '../plan.ts';
import { ruleTable, sixPairs } from './table.ts';

ruleTable('city-pairs/pair-missing', [
  {
    says: '缺的每对说一次，没有行号',
    lines: sixPairs().slice(2),
    finds: [
      { column: 'helperCity', severity: 'warning', message: including('济南市帮助临沂市') },
      { message: including('青岛市帮助菏泽市') },
    ],
  },
  {
    says: '不到一半是摘录，只提示一次',
    lines: sixPairs().slice(4),
    finds: [{ severity: 'info', message: including('6对结对关系中的2对') }],
  },
  { says: '正好一半，逐对说', lines: sixPairs().slice(3), finds: [{}, {}, {}] },
  { says: '齐全', lines: sixPairs(), finds: [] },
  {
    says: '写反的、有一个名字打错的，仍是那一对',
    lines: [
      ...sixPairs().slice(2),
      { helperCity: '临沂市', helpedCity: '济南市' },
      { helperCity: '青岛布', helpedCity: '菏泽市' },
    ],
    finds: [],
  },
  { says: '空表与全是外省的表不说', lines: [{ helperCity: '石家庄市', helpedCity: '张家口市' }], finds: [] },
]);
