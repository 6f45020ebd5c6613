import type { RowRule } from '../rule.ts';
import { endDate, goalMilestones, sayDeadline } from './milestones.ts';

/** 同月同日的下一年。 */
const yearAfter = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;

export const deadlineNear: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/deadline-near',
    sheets: ['projects'],
    severity: 'info',
    pack: null,
    title: '一年内到期',
    description: '从所选的日子起，一年之内就到完成时限。',
    example: {
      wrong: '2025年的目标，2025年初还没有进度安排',
      right: '另附进度安排：2025年9月前完成八成，12月前全部完成',
    },
    fixable: false,
  },
  needs: ['goal'],
  *check(row, context) {
    const near = goalMilestones(row, context).filter(({ deadline }) => {
      const end = endDate(deadline);
      return end !== undefined && end >= context.asOf && end <= yearAfter(context.asOf);
    });
    const [first] = near;
    if (!first) return;
    const times = [...new Set(near.map(({ deadline }) => sayDeadline(deadline)))];
    yield {
      column: 'goal',
      message: `第${row.number}行${times.join('、')}的目标，从${context.asOf}起一年之内到期`,
      span: first.span,
    };
  },
};
