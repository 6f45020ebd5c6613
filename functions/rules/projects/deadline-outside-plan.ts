import type { RowRule } from '../rule.ts';
import { goalMilestones, sayDeadline } from './milestones.ts';
import { isOutside, planYears } from './plan-years.ts';
import { citePlan } from './reference-row.ts';

export const deadlineOutsidePlan: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/deadline-outside-plan',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '时限超出方案年限',
    description: '完成时限早于或晚于方案的年限（2023–2027年，远景目标到2035年）。',
    example: { wrong: '2030年，乡村绿色校园全覆盖。', right: '2025年，乡村绿色校园全覆盖。' },
    fixable: false,
  },
  needs: ['goal'],
  *check(row, context) {
    const plan = planYears(context);
    if (!plan) return;
    const said = new Set<string>();
    for (const { deadline, span } of goalMilestones(row, context)) {
      const words = sayDeadline(deadline);
      if (!isOutside(deadline, plan) || said.has(words)) continue;
      said.add(words);
      const far = [...plan.longTerm].filter((year) => year > plan.last);
      yield {
        column: 'goal',
        message: `第${row.number}行“工作目标”的时限${words}不在方案的${plan.first}–${plan.last}年之内${far.length > 0 ? `，也不是远景目标的${far.join('、')}年` : ''}，请核对`,
        citation: citePlan(context, `到${plan.last}年`),
        span,
      };
    }
  },
};
