import type { Span } from '../../../shared/finding.ts';
import type { ReferenceArticle } from '../../../shared/reference.ts';
import type { Milestone } from '../../../shared/text.ts';
import { sentenceAround, shorten } from '../quote.ts';
import type { Context, Report, Row, RowRule } from '../rule.ts';
import { containment, similarity } from '../similarity.ts';
import { addedScopes, clauseDifference, pairClauses } from './compare-clauses.ts';
import { comparable, isFalling, isLater, metricLikeness, weakness } from './compare-targets.ts';
import { clausesOf } from './measure-clauses.ts';
import {
  allMeasureTargets,
  type MeasureTarget,
  measureByContent,
  measures,
  measureTargets,
  wordsOf,
} from './measures.ts';
import { endYear, goalMilestones, isDefinite, sayDeadline } from './milestones.ts';
import { projectArticle, referenceOf } from './reference-row.ts';

type ProjectRow = Row<'projects'>;

/** 指标要这么像，才拿来比；原话要有这么多在行里，才算行里也说了。 */
const SAME_METRIC = 0.45;
/** 不知是清单哪一项的行，要像得多才比。 */
const SURELY_SAME_METRIC = 0.7;
const SAME_WORDS = 0.75;
/** 行里的一句要这么像，才拿来对照。 */
const NEAR = 0.3;

/** 与正文的一处不同；`quote` 是正文的原话，`span` 是目标里的一段。 */
interface Difference {
  readonly article: ReferenceArticle;
  readonly quote: string;
  /** 原话里没有指标（2025年实现全覆盖）时，说的是什么。 */
  readonly subject?: string;
  readonly column: 'goal' | 'task';
  readonly says: string;
  readonly span?: Span;
}

const subjectOf = ({ milestone: { metric }, sentence }: MeasureTarget): { subject?: string } =>
  sentence.includes(metric) ? {} : { subject: metric };

function closest({ milestone }: MeasureTarget, milestones: readonly Milestone[], least: number): Milestone | undefined {
  const alike = milestones
    .map((mine) => ({ mine, score: metricLikeness(mine, milestone) }))
    .filter(({ mine, score }) => score >= least && (comparable(mine, milestone) || !isDefinite(mine)))
    .toSorted((a, b) => b.score - a.score)
    .map(({ mine }) => mine);
  const year = endYear(milestone.deadline);
  return alike.find(({ deadline }) => endYear(deadline) === year) ?? alike[0];
}

function compared(target: MeasureTarget, mine: Milestone, goal: string): Difference | undefined {
  const { article, milestone, sentence } = target;
  const words = article.text.slice(...milestone.span);
  const pair = { mine, theirs: milestone, falling: isFalling(words) };
  const here = `本行“${sentenceAround(goal, mine.span)}”`;
  const scopes = addedScopes(goal.slice(...mine.span), sentence);
  const why =
    weakness(pair) ?? (scopes.length > 0 ? `范围限于${scopes.map((word) => `“${word}”`).join('、')}` : undefined);
  const says = isLater(pair)
    ? `${here}，没有${sayDeadline(milestone.deadline)}这一步或晚了`
    : why && `${here}（${why}）`;
  return says ? { article, quote: sentence, ...subjectOf(target), column: 'goal', says, span: mine.span } : undefined;
}

/** 行里没有正文的这个目标，字句也没有；说出目标里最接近的一句。 */
function absent(target: MeasureTarget, goal: string): Difference | undefined {
  const { article, milestone, sentence } = target;
  const words = wordsOf(target);
  const said = Math.max(containment(words, goal), containment(milestone.metric, goal));
  if (said >= SAME_WORDS) return undefined;
  const [nearest] = clausesOf(goal)
    .map(({ text }) => ({ text, score: similarity(text, words) }))
    .toSorted((left, right) => right.score - left.score);
  const says = nearest && nearest.score >= NEAR ? `本行只说“${shorten(nearest.text, 60)}”` : '本行“工作目标”没有';
  return { article, quote: sentence, ...subjectOf(target), column: 'goal', says };
}

function targetDifference(
  target: MeasureTarget,
  milestones: readonly Milestone[],
  goal: string,
): Difference | undefined {
  const mine = closest(target, milestones, SAME_METRIC);
  return mine ? compared(target, mine, goal) : absent(target, goal);
}

function clauseDifferences(row: ProjectRow, owners: readonly ReferenceArticle[], whole: string): readonly Difference[] {
  return owners.flatMap((article) =>
    (['goal', 'task'] as const).flatMap((column) =>
      pairClauses(row.text(column), article).flatMap((pair) => {
        const why = clauseDifference(pair, whole);
        if (why === undefined) return [];
        const says = `本行“${sentenceAround(row.text(column), pair.mine.span)}”（${why}）`;
        return [{ article, quote: sentenceAround(article.text, pair.theirs.span), column, says }];
      }),
    ),
  );
}

function differences(row: ProjectRow, context: Context): readonly Difference[] {
  const project = referenceOf(row, context);
  const goal = row.text('goal');
  const milestones = goalMilestones(row, context);
  const whole = `${row.text('name')}。${row.text('task')}。${goal}`;
  if (!project) {
    const article = measureByContent(`${row.text('task')}。${goal}`, context.reference);
    const targets = allMeasureTargets(context).flatMap((target) => {
      const mine = closest(target, milestones, SURELY_SAME_METRIC);
      return (mine && compared(target, mine, goal)) ?? [];
    });
    return [...targets, ...(article ? clauseDifferences(row, [article], whole) : [])];
  }
  const listed = context.reader.targets(project.goal);
  const targets = measureTargets(project, context).flatMap((target) =>
    // 清单本身与正文一致的，本行差在哪里已由 target-* 去说。
    targetDifference(target, listed, project.goal) ? (targetDifference(target, milestones, goal) ?? []) : [],
  );
  const owners = measures(context.reference).filter(({ no }) => no !== undefined && project.articles.includes(no));
  return [...targets, ...clauseDifferences(row, owners, whole)];
}

function report(
  row: ProjectRow,
  context: Context,
  { article, quote, subject, column, says, span }: Difference,
): Report {
  const project = referenceOf(row, context);
  return {
    column,
    message: `第${row.number}行：${article.article}为“${quote}”${subject ? `（指“${subject}”）` : ''}，${says}`,
    citation: context.cite('lc-2023', article.article, quote),
    ...(project && { related: [context.cite('lc-2023', projectArticle(project), project.name)] }),
    ...(span && { span }),
  };
}

export const measureDisagrees: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/measure-disagrees',
    sheets: ['projects'],
    severity: 'info',
    pack: 'lc-2023',
    title: '与正文的举措不一致',
    description:
      '清单这一项所属的正文条文另有阶段目标，或比本行早、高、明确，或范围、并列的各项不同。方案是征求意见稿，只作建议。',
    example: {
      wrong: '2025年村居家长学校或家庭教育指导站建设基本全覆盖。',
      right: '2025年村居家长学校或家庭教育指导站普遍建立。',
    },
    fixable: false,
  },
  needs: ['goal'],
  *check(row, context) {
    if (!row.filled('goal')) return;
    const said = new Set<string>();
    for (const difference of differences(row, context)) {
      // 正文一条里前后说同一件事（普遍建立，到2025年全覆盖），只说一次。
      const same = `${difference.article.article}${difference.span ? difference.says : difference.quote}`;
      if (said.has(same)) continue;
      said.add(same);
      yield report(row, context, difference);
    }
  },
};
