import { citing, pair, ruleTable } from '../coverage/schools.ts';
import { including } from '../plan.ts';

const place = '130100';

ruleTable('school-pairs/loose-merged', [
  {
    says: '松散型而法人或编制合并',
    place,
    pairs: [
      pair({ model: '学校联盟', legalPerson: '合并' }),
      pair({ model: '学区制', legalPerson: '法人独立，编制合并' }),
      pair({ model: '松散型（联盟）', legalPerson: '统一法人' }),
    ],
    finds: [
      {
        row: 3,
        column: 'legalPerson',
        severity: 'warning',
        message: including('学校联盟', '合并'),
        citation: citing('he-2020', '第三部分（二）', '法人不变、编制独立'),
      },
      { row: 4 },
      { row: 5 },
    ],
  },
  {
    says: '紧密型可以合并；松散型独立；没有合并',
    place,
    pairs: [
      pair({ model: '集团化办学', legalPerson: '合并' }),
      pair({ model: '学校联盟', legalPerson: '隶属、法人、编制不变' }),
      pair({ model: '学校联盟', legalPerson: '未合并法人' }),
      pair({ model: '学校联盟', legalPerson: null }),
    ],
    finds: [],
  },
]);
