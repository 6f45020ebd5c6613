import { workbookRule } from '../rule.ts';
import { sharesBelowGoal } from './below-goal.ts';
import { isPublicRural, pairedSchools, sharesOf } from './counties.ts';
import { projectGoal } from './goal.ts';
import { basisOf } from './registered-schools.ts';
import { schoolSheets } from './school-sheets.ts';
import { workbookSchools } from './workbook-schools.ts';

export const pairingBelowGoal = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'coverage/pairing-below-goal',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: 'lc-2023',
    article: '清单第30项',
    title: '结对覆盖率低于目标',
    description:
      '按学校名录，某县或全部的公办乡村学校（含幼儿园）有效结对的比例低于目标，列出未结对的学校。目标年份未到时为提示。',
    example: { wrong: '全县公办乡村学校100所，有效结对80所', right: '全县公办乡村学校100所，全部有效结对' },
    fixable: false,
  },
  *finish(state, tables, context) {
    const schools = workbookSchools(state, context);
    const goal = projectGoal('pairing', context);
    if (!schools.register || !goal) return;
    const shares = sharesOf(schools.due('school-pairs'), isPublicRural, pairedSchools(schools));
    yield* sharesBelowGoal(shares, tables, '公办乡村学校（含幼儿园）', '有效结对', goal, basisOf(schools.register));
  },
});
