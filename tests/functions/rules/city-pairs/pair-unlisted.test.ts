import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('city-pairs/pair-unlisted', [
  {
    says: '两市各有自己的一对',
    lines: [{ helperCity: '济南市' }],
    finds: [
      { row: 3, column: 'helpedCity', severity: 'warning', message: including('济南市帮助临沂市', '潍坊市帮助聊城市') },
    ],
  },
  { says: '两个都是帮助的市', lines: [{ helpedCity: '威海' }], finds: [{ row: 3 }] },
  {
    says: '六对、写反的、自己的、六对之外的市、外省的，都不在这里说',
    lines: [
      {},
      { helperCity: '聊城市', helpedCity: '潍坊市' },
      { helperCity: '聊城市' },
      { helperCity: '东营市' },
      { helperCity: '石家庄市' },
    ],
    finds: [],
  },
]);
