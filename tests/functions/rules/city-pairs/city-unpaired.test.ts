import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('city-pairs/city-unpaired', [
  {
    says: '东营、日照不在十二个市之内',
    lines: [{ helperCity: '东营市' }, { helpedCity: '日照' }],
    finds: [
      { row: 3, column: 'helperCity', severity: 'warning', message: including('“东营市”', '六对') },
      { row: 4, column: 'helpedCity', message: including('“日照”') },
    ],
  },
  {
    says: '十二个市都可以；认不出的另有规则说',
    lines: [{}, { helperCity: '济南布' }, { helpedCity: null }],
    finds: [],
  },
]);
