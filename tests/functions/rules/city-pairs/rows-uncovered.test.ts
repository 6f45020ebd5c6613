import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

const hebei = { helperCity: '石家庄市', helpedCity: '张家口市' };

ruleTable('city-pairs/rows-uncovered', [
  {
    says: '外省的行，一张表只说一次',
    lines: [{}, hebei, { ...hebei, helpedCity: '承德市' }],
    finds: [{ severity: 'info', message: including('第4行起有2行') }],
  },
  {
    says: '有一个是山东的市就归它管；空着的不算',
    lines: [{ helpedCity: '张家口市' }, { helperCity: null }],
    finds: [],
  },
]);
