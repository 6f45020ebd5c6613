import { isWeakRural } from '../coverage/counties.ts';
import { weakSchoolGoal } from '../coverage/goal.ts';
import { schoolSheets } from '../coverage/school-sheets.ts';
import { unpairedSchools } from '../coverage/unpaired.ts';
import { workbookSchools } from '../coverage/workbook-schools.ts';
import { workbookRule } from '../rule.ts';

export const weakUnpaired = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'school-pairs/weak-unpaired',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: 'he-2020',
    article: '第三部分（三）',
    title: '农村薄弱学校没有结对',
    description: '学校名录中的农村薄弱学校在结对表中没有一行有效的结对。',
    example: { wrong: '名录中的农村薄弱学校，结对表里没有', right: '为每所农村薄弱学校添一行有效的结对' },
    fixable: false,
  },
  *finish(state, tables, context) {
    const goal = weakSchoolGoal(context);
    if (goal) yield* unpairedSchools(workbookSchools(state, context), tables, isWeakRural, '农村薄弱学校', goal);
  },
});
