import { citing, pair, ruleTable } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('school-pairs/tightness-mismatch', [
  {
    says: '松紧与模式不合',
    place: '130100',
    pairs: ['松散型集团化办学', '紧密型（学校联盟）', '学区制管理（紧密型）', '紧密型城乡结对'].map((model) =>
      pair({ model }),
    ),
    finds: [
      {
        row: 3,
        column: 'model',
        severity: 'warning',
        message: including('集团化办学属紧密型，不是松散型'),
        citation: citing('he-2020', '第三部分（一）', '紧密型'),
      },
      { row: 4, message: including('学校联盟属松散型'), citation: citing('he-2020', '第三部分（二）', '松散型') },
      { row: 5 },
      { row: 6, message: including('城乡结对属对口帮扶') },
    ],
  },
  {
    says: '相合，或没有说松紧',
    place: '130100',
    pairs: ['紧密型集团化办学', '松散型（学校联盟）', '对口帮扶（城乡结对）', '委托管理', '松散型', null].map((model) =>
      pair({ model }),
    ),
    finds: [],
  },
  {
    says: '聊城选用，只作提示',
    packs: ['he-2020'],
    pairs: [pair({ model: '松散型委托管理' })],
    finds: [{ severity: 'info' }],
  },
]);
