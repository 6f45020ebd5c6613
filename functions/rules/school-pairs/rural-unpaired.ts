import { isPublicRural } from '../coverage/counties.ts';
import { projectGoal } from '../coverage/goal.ts';
import { schoolSheets } from '../coverage/school-sheets.ts';
import { unpairedSchools } from '../coverage/unpaired.ts';
import { workbookSchools } from '../coverage/workbook-schools.ts';
import { workbookRule } from '../rule.ts';

export const ruralUnpaired = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'school-pairs/rural-unpaired',
    sheets: ['school-pairs'],
    severity: 'warning',
    pack: 'lc-2023',
    article: '清单第30项',
    title: '乡村学校没有结对',
    description:
      '学校名录中的公办乡村学校（含幼儿园）在结对表中没有一行有效的结对（与自己结对、帮扶学校是乡村学校、已退出的不算）。目标年份未到时为提示。',
    example: {
      wrong: '名录中的乡村学校阎楼镇中心小学，结对表里没有',
      right: '添一行：阳谷县实验小学帮扶阎楼镇中心小学',
    },
    fixable: false,
  },
  *finish(state, tables, context) {
    const goal = projectGoal('pairing', context);
    if (goal) yield* unpairedSchools(workbookSchools(state, context), tables, isPublicRural, '公办乡村学校', goal);
  },
});
