import { projectGoal } from '../coverage/goal.ts';
import { schoolSheets } from '../coverage/school-sheets.ts';
import { workbookSchools } from '../coverage/workbook-schools.ts';
import { workbookRule } from '../rule.ts';
import { mentorsOf } from './people.ts';

export const noRuralSchool = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'mentors/no-rural-school',
    sheets: ['mentors'],
    severity: 'warning',
    pack: 'lc-2023',
    article: '清单第32项',
    title: '没有联系乡村学校',
    description:
      '一位教研员或骨干教师联系的学校，按学校名录没有一所是乡村学校。同一人的各行合看，指向第一行。目标年份未到时为提示。',
    example: {
      wrong: '一位教研员只联系阳谷县实验小学（名录中在城区）',
      right: '一位教研员至少联系一所乡村学校，如阎楼镇中心小学',
    },
    fixable: false,
  },
  *finish(state, tables, context) {
    const schools = workbookSchools(state, context);
    const goal = projectGoal('mentors', context);
    if (!schools.register || !goal) return;
    for (const { name: sheet } of tables)
      for (const { identity, lines, none } of mentorsOf(schools.lines(sheet))) {
        if (!none) continue;
        const [first] = lines;
        const [person = ''] = first.partner;
        yield {
          sheet,
          row: first.row,
          column: 'school',
          severity: goal.severity,
          message: `第${first.row}行${identity}“${person}”联系的${[...new Set(lines.map(({ school }) => `“${school}”`))].join('、')}都不是乡村学校，${goal.deadline}每人至少联系1所乡村学校`,
          citation: goal.citation,
        };
      }
  },
});
