import type { Milestone } from '../../../shared/text.ts';
import type { RowRule } from '../rule.ts';
import { containment } from '../similarity.ts';
import { comparable, isFalling, isLater, metricLikeness, weakness } from './compare-targets.ts';
import { type MeasureTarget, measureTargets } from './measures.ts';
import { endYear, goalMilestones, isDefinite, sayDeadline } from './milestones.ts';
import { sentenceAround } from './quote.ts';
import { projectArticle, referenceOf } from './reference-row.ts';

/** 指标要这么像，才拿来比；原话要有这么多在行里，才算行里也说了。 */
const SAME_METRIC = 0.45;
const SAME_WORDS = 0.75;

const ABSENT = '本行没有';

function disagreement(target: MeasureTarget, milestones: readonly Milestone[], goal: string): string | undefined {
  const { milestone } = target;
  const alike = milestones
    .map((mine) => ({ mine, score: metricLikeness(mine, milestone) }))
    .filter(({ mine, score }) => score >= SAME_METRIC && (comparable(mine, milestone) || !isDefinite(mine)))
    .toSorted((a, b) => b.score - a.score);
  const year = endYear(milestone.deadline);
  const when = year === undefined ? '' : sayDeadline(milestone.deadline);
  if (alike.length === 0) {
    const words = target.article.text.slice(...milestone.span);
    const said = Math.max(containment(words, goal), containment(milestone.metric, goal));
    return said >= SAME_WORDS ? undefined : ABSENT;
  }
  const sameTime = alike.find(({ mine }) => endYear(mine.deadline) === year) ?? alike[0];
  if (!sameTime) return undefined;
  const falling = isFalling(target.article.text.slice(...milestone.span));
  const pair = { mine: sameTime.mine, theirs: milestone, falling };
  const here = `本行“${sentenceAround(goal, sameTime.mine.span)}”`;
  if (isLater(pair)) return `${here}，没有${when}这一步或晚了`;
  const why = weakness(pair);
  return why === undefined ? undefined : `${here}（${why}）`;
}

export const measureDisagrees: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/measure-disagrees',
    sheets: ['projects'],
    severity: 'info',
    pack: 'lc-2023',
    title: '与正文的举措不一致',
    description: '清单这一项所属的正文条文另有阶段目标，或比本行早、高、明确。方案是征求意见稿，只作建议。',
    example: { wrong: '2025年村居家长学校或家庭教育指导站建设基本全覆盖。', right: '2025年村居家长学校或家庭教育指导站普遍建立。' },
    fixable: false,
  },
  needs: ['goal'],
  *check(row, context) {
    const project = referenceOf(row, context);
    if (!project || !row.filled('goal')) return;
    const goal = row.text('goal');
    const milestones = goalMilestones(row, context);
    const said = new Set<string>();
    for (const target of measureTargets(project, context)) {
      // 清单本身与正文一致的，本行差在哪里已由 target-* 去说。
      if (disagreement(target, context.reader.targets(project.goal), project.goal) === undefined) continue;
      const difference = disagreement(target, milestones, goal);
      // 正文一条里前后说同一件事（普遍建立，到2025年全覆盖），只说一次。
      const same = `${target.article.article}${difference === ABSENT ? target.sentence : difference}`;
      if (difference === undefined || said.has(same)) continue;
      said.add(same);
      yield {
        column: 'goal',
        message: `第${row.number}行：${target.article.article}为“${target.sentence}”，${difference}`,
        citation: context.cite('lc-2023', target.article.article, target.sentence),
        related: [context.cite('lc-2023', projectArticle(project), project.name)],
      };
    }
  },
};
