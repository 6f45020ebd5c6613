import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('city-pairs/plan-missing', [
  {
    says: '写明没有，逐行说',
    lines: [{ specialPlan: '否' }, { specialPlan: '无', fields: '高等教育' }],
    finds: [
      { row: 3, column: 'specialPlan', severity: 'warning', message: including('写明没有') },
      { row: 4, severity: 'warning' },
    ],
  },
  {
    says: '一对市的各行都空着，提示一次',
    lines: [{ specialPlan: null }, { specialPlan: '', fields: '高等教育' }],
    finds: [{ row: 3, severity: 'info', message: including('潍坊市—聊城市') }],
  },
  {
    says: '写了题名、文号就是有',
    lines: [
      { specialPlan: '《潍坊市聊城市教育扶贫协作专项计划》' },
      { helperCity: '威海市', helpedCity: '枣庄市', specialPlan: '威教字〔2019〕12号' },
    ],
    finds: [],
  },
  { says: '有一行写了就够', lines: [{ specialPlan: null }, { specialPlan: '有', fields: '高等教育' }], finds: [] },
]);
