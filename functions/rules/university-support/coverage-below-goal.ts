import { isPublicRural, sayGaps, sayRate, sharesOf, total } from '../coverage/counties.ts';
import { projectGoal } from '../coverage/goal.ts';
import { basisOf } from '../coverage/registered-schools.ts';
import { schoolSheets } from '../coverage/school-sheets.ts';
import { matchedSchool, workbookSchools } from '../coverage/workbook-schools.ts';
import { workbookRule } from '../rule.ts';

export const supportBelowGoal = workbookRule({
  ...schoolSheets,
  meta: {
    id: 'university-support/coverage-below-goal',
    sheets: ['university-support'],
    severity: 'warning',
    pack: 'lc-2023',
    article: '清单第33项',
    title: '高校院所支持的学校不到目标',
    description:
      '按学校名录，高校科研院所支持的公办乡村学校（含幼儿园）占全部的比例低于目标。目标对全市而言，所以只算全部；各县的情况写在消息里。目标年份未到时为提示。',
    example: { wrong: '全市公办乡村学校100所，高校院所支持20所', right: '全市公办乡村学校100所，高校院所支持30所以上' },
    fixable: false,
  },
  *finish(state, tables, context) {
    const schools = workbookSchools(state, context);
    const goal = projectGoal('universities', context);
    const [table] = tables;
    if (!schools.register || !goal || !table) return;
    const supported = new Set(
      tables.flatMap(({ name }) => schools.lines(name).flatMap(({ match }) => matchedSchool(match) ?? [])),
    );
    const shares = sharesOf(schools.due('university-support'), isPublicRural, supported);
    const all = total(shares);
    if (all.schools === 0 || all.covered * 100 >= all.schools * goal.percent) return;
    const [only, ...others] = shares;
    const counties = shares.map((share) => `${share.county}${share.covered}/${share.schools}（${sayRate(share)}）`);
    yield {
      sheet: table.name,
      severity: goal.severity,
      message: `${basisOf(schools.register)}${others.length > 0 || !only ? all.county : only.county}公办乡村学校（含幼儿园）共${all.schools}所，高校院所支持${all.covered}所，覆盖率${sayRate(all, goal.percent)}，低于${goal.deadline}${goal.percent}%的目标；各县：${counties.join('，')}；没有支持的：${sayGaps(all.gaps)}`,
      citation: goal.citation,
    };
  },
});
