import type { Milestone } from '../../../shared/text.ts';
import { shorten } from '../quote.ts';
import type { Context, Row, RowRule } from '../rule.ts';
import { goalMilestones } from './milestones.ts';

/** 本来就可以超过百分之百的指标：毛入学率含超龄学生，增长、完成是与基数或计划相比。 */
const MAY_EXCEED = ['毛入学率', '毛入园率', '增长', '增幅', '完成率', '同比'];

function isImpossible({ unit, comparator, value = 0, valueMax = 0 }: Milestone, words: string): boolean {
  if (unit !== '%' || comparator === 'increase') return false;
  return Math.max(value, valueMax) > 100 && !MAY_EXCEED.some((word) => words.includes(word));
}

/** 超过百分之百的各个目标。 */
export const impossibleTargets = (row: Row<'projects'>, context: Context): readonly Milestone[] =>
  goalMilestones(row, context).filter((milestone) =>
    isImpossible(milestone, milestone.metric + row.text('goal').slice(...milestone.span)),
  );

export const valueOutOfDomain: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/value-out-of-domain',
    sheets: ['projects'],
    severity: 'error',
    pack: null,
    title: '比例超过百分之百',
    description: '覆盖率、比例之类的指标大于 100%。毛入学率、增长、完成率可以超过，不算。',
    example: { wrong: '2025年，学前教育普惠率达到190%。', right: '2025年，学前教育普惠率达到90%。' },
    fixable: false,
  },
  needs: ['goal'],
  *check(row, context) {
    for (const milestone of impossibleTargets(row, context)) {
      const value = Math.max(milestone.value ?? 0, milestone.valueMax ?? 0);
      yield {
        column: 'goal',
        message: `第${row.number}行“${shorten(milestone.part ?? milestone.metric, 20)}”为 ${value}%，比例不会超过 100%`,
        span: milestone.span,
      };
    }
  },
};
