import type { Milestone } from '../../../shared/text.ts';
import { sentenceAround } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { isFalling, isLowered, metricLikeness } from './compare-targets.ts';
import { endYear, goalMilestones, sayDeadline } from './milestones.ts';

/** 同一格里两个指标要这么像，才算同一指标的先后两步。 */
const SAME_METRIC = 0.6;

/** 逐年各算各的量：2023年新增3000个、2024年新增2500个，不是倒退。 */
const YEARLY = /新增|新建|改建|扩建|增加|招聘|招募|补充|引进|培训|选派|遴选|评选|选聘|发放|投入/u;

const isYearly = (goal: string, { unit, span }: Milestone): boolean => unit !== '%' && YEARLY.test(goal.slice(...span));

function laterOf(left: Milestone, right: Milestone): readonly [Milestone, Milestone] | undefined {
  const [a, b] = [endYear(left.deadline), endYear(right.deadline)];
  if (a === undefined || b === undefined || a === b) return undefined;
  return a < b ? [left, right] : [right, left];
}

export const milestonesBackward: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/milestones-backward',
    sheets: ['projects'],
    severity: 'warning',
    pack: null,
    title: '阶段目标倒退',
    description: '同一指标，后一阶段反比前一阶段低，或年份写得前后颠倒。',
    example: {
      wrong: '2023年，清洁取暖覆盖率达到80%；2025年，清洁取暖覆盖率达到60%。',
      right: '2023年，清洁取暖覆盖率达到60%；2025年，清洁取暖覆盖率达到80%。',
    },
    fixable: false,
  },
  needs: ['goal'],
  *check(row, context) {
    const goal = row.text('goal');
    const milestones = goalMilestones(row, context);
    for (const [index, left] of milestones.entries()) {
      for (const right of milestones.slice(index + 1)) {
        const ordered = laterOf(left, right);
        if (!ordered || metricLikeness(left, right) < SAME_METRIC) continue;
        const [early, late] = ordered;
        if (isYearly(goal, early) && isYearly(goal, late)) continue;
        const lower = isLowered({ mine: late, theirs: early, falling: isFalling(goal.slice(...early.span)) });
        if (!lower && early === left) continue;
        yield {
          column: 'goal',
          message: lower
            ? `第${row.number}行${sayDeadline(late.deadline)}的目标反而低于${sayDeadline(early.deadline)}：“${sentenceAround(goal, late.span)}”`
            : `第${row.number}行同一指标先写${sayDeadline(late.deadline)}、后写${sayDeadline(early.deadline)}，年份前后颠倒，请核对`,
          span: right.span,
        };
      }
    }
  },
};
