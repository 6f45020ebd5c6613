import { pair, ruleTable } from '../coverage/schools.ts';
import { including } from '../plan.ts';

ruleTable('school-pairs/phase-mismatch', [
  {
    says: '小学由初中、幼儿园由小学帮扶',
    pairs: [pair({ helperPhase: '初中' }), pair({ phase: '学前', helperPhase: '完小' })],
    finds: [
      { row: 3, column: 'helperPhase', severity: 'warning', message: including('乡村学校是小学', '是初中') },
      { row: 4, message: including('幼儿园', '小学') },
    ],
  },
  {
    says: '合设的学校合于它所含的每个学段',
    pairs: [
      pair({ phase: '小学', helperPhase: '九年一贯制' }),
      pair({ phase: '九年一贯制', helperPhase: '初中' }),
      pair({ phase: '初中', helperPhase: '完全中学' }),
      pair({ phase: '高中', helperPhase: '完中' }),
      pair({ phase: '九年一贯制', helperPhase: '完全中学' }),
      pair({ phase: '小学', helperPhase: '十二年一贯制学校' }),
    ],
    finds: [],
  },
  {
    says: '不含的学段不合',
    pairs: [pair({ phase: '高中', helperPhase: '九年一贯制' }), pair({ phase: '小学', helperPhase: '完全中学' })],
    finds: [{ row: 3 }, { row: 4 }],
  },
  { says: '空着或不在清单里的不判', pairs: [pair({ helperPhase: null }), pair({ phase: '大学' })], finds: [] },
]);
