import { citing, pair, ruleTable } from '../coverage/schools.ts';
import { including } from '../plan.ts';

const mixed = [pair({ helperOwnership: '民办' })];

ruleTable('school-pairs/ownership-mixed', [
  {
    says: '河北：公办由民办帮扶',
    place: '130100',
    pairs: mixed,
    finds: [
      {
        row: 3,
        column: 'helperOwnership',
        severity: 'warning',
        message: including('公办', '民办'),
        citation: citing('he-2020', '第四部分', '混合招生'),
      },
    ],
  },
  { says: '聊城选用河北的文件，只作提示', packs: ['lc-2023', 'he-2020'], pairs: mixed, finds: [{ severity: 'info' }] },
  { says: '聊城默认不用', pairs: mixed, finds: [] },
  {
    says: '都是民办、写法不同',
    place: '130100',
    pairs: [pair({ ownership: '民办', helperOwnership: '私立' })],
    finds: [],
  },
]);
