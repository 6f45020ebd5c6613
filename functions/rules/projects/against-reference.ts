import type { ReferenceProject } from '../../../shared/reference.ts';
import type { Milestone } from '../../../shared/text.ts';
import { perRow } from '../per-row.ts';
import { sentenceAround } from '../quote.ts';
import type { Context, Row } from '../rule.ts';
import { folded } from '../text-form.ts';
import { isFalling, isLater, type Pair, pairTargets, weakness } from './compare-targets.ts';
import { goalMilestones } from './milestones.ts';
import { referenceOf } from './reference-row.ts';
import { unequalLists } from './respectively-unequal.ts';

export interface AgainstReference {
  readonly project: ReferenceProject;
  readonly later: readonly Pair[];
  readonly weaker: readonly (Pair & { readonly why: string })[];
  readonly missing: readonly Milestone[];
}

function judge(row: Row<'projects'>, context: Context): AgainstReference | undefined {
  const project = referenceOf(row, context);
  const goal = row.text('goal');
  if (!project || !row.filled('goal')) return undefined;
  // 与清单（或网页上脱了字的原样）只差写法的，不必比。
  if ([project.goal, project.printed.goal].some((text) => folded(text) === folded(goal))) return undefined;
  const { pairs, unmatched } = pairTargets(goalMilestones(row, context), context.reader.targets(project.goal));
  // “分别”前后数目不等的，哪个数归哪个名目说不准，不比高低。
  const unpaired = unequalLists(goal);
  const isUnpaired = ({ span }: Milestone) => unpaired.some((list) => span[0] < list.span[1] && list.span[0] < span[1]);
  const weaker = pairs.flatMap((pair) => {
    if (isUnpaired(pair.mine)) return [];
    const why = weakness({ ...pair, falling: isFalling(project.goal.slice(...pair.theirs.span)) });
    return why === undefined ? [] : [{ ...pair, why }];
  });
  // 读法不同而原话还在的，不算缺。
  const missing = unmatched.filter(({ span }) => !folded(goal).includes(folded(project.goal.slice(...span))));
  return { project, later: pairs.filter(isLater), weaker, missing };
}

/** 本行目标与清单同一项相比：哪些晚了、弱了、没有了。没有可比的（不在清单、文字相同）为 undefined。 */
export const againstReference = perRow(judge);

/** 两边的原话，供消息与引文。 */
export const bothTexts = (row: Row<'projects'>, { mine, theirs }: Pair, project: ReferenceProject) => ({
  here: sentenceAround(row.text('goal'), mine.span),
  there: sentenceAround(project.goal, theirs.span),
});
