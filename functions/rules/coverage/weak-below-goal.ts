import { workbookRule } from '../rule.ts';
import { sharesBelowGoal } from './below-goal.ts';
import { isWeakRural, pairedSchools, sharesOf } from './counties.ts';
import { weakSchoolGoal } from './goal.ts';
import { basisOf } from './registered-schools.ts';
import { schoolSheets } from './school-sheets.ts';
import { workbookSchools } from './workbook-schools.ts';

export const weakBelowGoal = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'coverage/weak-below-goal',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: 'he-2020',
    article: '第三部分（三）',
    title: '农村薄弱学校结对没有全覆盖',
    description: '按学校名录，某县或全部的农村薄弱学校没有都建立对口帮扶，列出未结对的学校。',
    example: { wrong: '全县农村薄弱学校20所，有效结对15所', right: '全县农村薄弱学校20所，全部有效结对' },
    fixable: false,
  },
  *finish(state, tables, context) {
    const schools = workbookSchools(state, context);
    const goal = weakSchoolGoal(context);
    if (!schools.register || !goal) return;
    const shares = sharesOf(schools.due('school-pairs'), isWeakRural, pairedSchools(schools));
    yield* sharesBelowGoal(shares, tables, '农村薄弱学校', '有效结对', goal, basisOf(schools.register));
  },
});
