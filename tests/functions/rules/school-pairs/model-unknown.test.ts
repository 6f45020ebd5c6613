import { pair, ruleTable } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('school-pairs/model-unknown', [
  {
    says: '不在五种之内、写了两种、只写松紧',
    pairs: [pair({ model: '名校托举' }), pair({ model: '集团化办学、学校联盟' }), pair({ model: '紧密型' })],
    finds: [
      { row: 3, column: 'model', severity: 'warning', message: including('名校托举', '集团化办学、委托管理') },
      { row: 4 },
      { row: 5, message: including('只认出松紧（紧密型）') },
    ],
  },
  {
    says: '五种与别写，松紧写在哪边都行，空着也行',
    pairs: [
      '集团化办学',
      '教育集团',
      '紧密型集团化办学',
      '紧密型（集团化办学）',
      '集团化办学(紧密型)',
      '紧密型办学模式：委托管理',
      '松散型（学校联盟）',
      '松散型-学区制',
      '学校联盟模式',
      '对口帮扶（城乡结对）',
      ' 城乡结对 ',
      '无',
      null,
    ].map((model) => pair({ model })),
    finds: [],
  },
]);
