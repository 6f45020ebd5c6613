import { expect } from 'vitest';
import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('city-pairs/pair-reversed', [
  {
    says: '两市写反了是错误，说出应当怎样，引出那一对',
    lines: [{ helperCity: '聊城市', helpedCity: '潍坊市' }],
    finds: [
      {
        row: 3,
        column: 'helperCity',
        severity: 'error',
        message: including('潍坊市帮助聊城市'),
        citation: expect.objectContaining({ article: '第二部分', quote: '潍坊市与聊城市' }),
      },
    ],
  },
  { says: '简称也认得', lines: [{ helperCity: '菏泽', helpedCity: '青 岛' }], finds: [{ row: 3 }] },
  {
    says: '方向对的、不是一对的、认不出的，都不说',
    lines: [{}, { helperCity: '济南市', helpedCity: '聊城市' }, { helperCity: '石家庄市' }],
    finds: [],
  },
  {
    says: '没有选这个包就不说',
    lines: [{ helperCity: '聊城市', helpedCity: '潍坊市' }],
    packs: ['lc-2023'],
    finds: [],
  },
]);
