import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('city-pairs/pair-with-itself', [
  {
    says: '同一个市，简称全称不计',
    lines: [{ helperCity: '聊城', helpedCity: '聊城市' }],
    finds: [{ row: 3, column: 'helpedCity', severity: 'error', message: including('不能与自己结对') }],
  },
  {
    says: '外省的市也不能与自己结对',
    lines: [{ helperCity: '石家庄市', helpedCity: '石家庄市' }],
    finds: [{ row: 3 }],
  },
  { says: '不属于政策包，总是要说', lines: [{ helpedCity: '潍坊市' }], packs: ['he-2020'], finds: [{ row: 3 }] },
  { says: '空着的不算', lines: [{ helperCity: null, helpedCity: null }, {}], finds: [] },
]);
