import type { RowRule } from '../rule.ts';
import { endDate, goalMilestones, sayDeadline } from './milestones.ts';

export const deadlinePassed: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/deadline-passed',
    sheets: ['projects'],
    severity: 'info',
    pack: null,
    title: '时限已过',
    description: '到所选的日子，目标的完成时限已过，应当能说清完成没有。',
    example: { wrong: '2023年的目标，2024年还没有说明完成没有', right: '另附完成情况：2023年底已完成' },
    fixable: false,
  },
  needs: ['goal'],
  *check(row, context) {
    const passed = goalMilestones(row, context).filter(({ deadline }) => (endDate(deadline) ?? '9999') < context.asOf);
    const [first] = passed;
    if (!first) return;
    const times = [...new Set(passed.map(({ deadline }) => sayDeadline(deadline)))];
    yield {
      column: 'goal',
      message: `第${row.number}行${times.join('、')}的目标到${context.asOf}已过时限，请说明完成情况`,
      span: first.span,
    };
  },
};
