import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('city-pairs/county-elsewhere', [
  {
    says: '县在另一个市',
    lines: [{ helperCounty: '滕州市', helpedCounty: '曹县' }],
    finds: [
      { row: 3, column: 'helperCounty', severity: 'warning', message: including('“滕州市”属枣庄市', '不属“潍坊市”') },
      { row: 3, column: 'helpedCounty', message: including('“曹县”属菏泽市', '不属“聊城市”') },
    ],
  },
  {
    says: '两侧的县写反了，市没有反',
    lines: [{ helperCounty: '冠县', helpedCounty: '寿光市' }],
    finds: [{ column: 'helperCounty' }, { column: 'helpedCounty' }],
  },
  {
    says: '整行都反了，只由写反的规则说',
    lines: [{ helperCity: '聊城市', helpedCity: '潍坊市', helperCounty: '寿光市', helpedCounty: '冠县' }],
    finds: [],
  },
  {
    says: '本市的县，简称、带市名、旧称、同名的区都可以；名册里没有的另有规则说',
    lines: [
      { helperCounty: '寿光', helpedCounty: '聊城市东昌府区' },
      { helpedCounty: '茌平县' },
      { helperCity: '威海市', helpedCity: '枣庄市', helpedCounty: '市中区' },
      { helperCounty: '高新区', helpedCounty: '经开区' },
      { helperCounty: '某某县', helpedCounty: '/' },
    ],
    finds: [],
  },
]);
