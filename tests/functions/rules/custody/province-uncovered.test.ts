import { including } from '../plan.ts';
import { ruleTable } from './table.ts';

ruleTable('custody/province-uncovered', [
  {
    says: '山东、浙江不在其内，说明名单是推定的',
    lines: [{ province: '山东省' }, { province: '浙江' }],
    finds: [
      { row: 3, column: 'province', severity: 'warning', message: including('“山东省”', '推定') },
      { row: 4, message: including('“浙江”') },
    ],
  },
  {
    says: '三地区的省、河北、海南与兵团都可以，简称、后面连写市县也可以',
    lines: [
      '山西',
      '内蒙古自治区',
      '内蒙',
      '广西',
      '宁夏回族自治区',
      '重庆市',
      '河北省',
      '海南',
      '吉林',
      '新疆',
      '新疆生产建设兵团',
      '兵团',
      '山西省运城市',
    ].map((province) => ({ province })),
    finds: [],
  },
  { says: '认不出的、空着的另有规则说', lines: [{ province: '山西生' }, { province: null }], finds: [] },
]);
