import type { ReferenceArticle, ReferenceData, ReferenceProject } from '../../../shared/reference.ts';
import type { Milestone } from '../../../shared/text.ts';
import { sentenceAround } from '../quote.ts';
import type { Context } from '../rule.ts';
import { containment } from '../similarity.ts';
import { isDefinite } from './milestones.ts';

/** 正文的一个目标，及其归到清单的哪一项。 */
export interface MeasureTarget {
  readonly article: ReferenceArticle;
  readonly milestone: Milestone;
  /** 目标所在的原句，逐字。 */
  readonly sentence: string;
}

/** 目标所在的句子与某项的名称、任务、目标有多少重合，才归到那一项。 */
const BELONGS = 0.3;

/** 方案里带编号的举措。 */
export function measures(reference: ReferenceData): readonly ReferenceArticle[] {
  const plan = new Set(reference.documents.filter(({ pack }) => pack === 'lc-2023').map(({ id }) => id));
  return reference.articles.filter(({ document, no }) => plan.has(document) && no !== undefined);
}

/** 一行的字句有这么多在某条正文里、又比第二多的高出这么多，才凭内容归到那一条。 */
const CERTAIN = 0.5;
const CERTAIN_LEAD = 0.2;
const LONGEST = 2_000;

/** 不知是清单哪一项的行，内容确是正文哪一条的；说不准为 undefined。 */
export function measureByContent(words: string, reference: ReferenceData): ReferenceArticle | undefined {
  if (words.length > LONGEST) return undefined;
  const [best, next] = measures(reference)
    .map((article) => ({ article, score: containment(words, article.text) }))
    .toSorted((a, b) => b.score - a.score);
  return best && best.score >= CERTAIN && best.score - (next?.score ?? 0) >= CERTAIN_LEAD ? best.article : undefined;
}

/** 目标自己的话：读出它的一段；那一段只有“全覆盖”而指标在前文的，用指标。 */
export function wordsOf({
  article,
  milestone: { span, metric },
}: Pick<MeasureTarget, 'article' | 'milestone'>): string {
  const words = article.text.slice(...span);
  return words.includes(metric) ? words : metric;
}

function owner(target: MeasureTarget, candidates: readonly ReferenceProject[]): ReferenceProject | undefined {
  const words = wordsOf(target);
  const likeness = (project: ReferenceProject): number => {
    const all = `${project.name}${project.goal}${project.task}`;
    return (containment(words, all) + containment(target.sentence, all)) / 2;
  };
  const scored = candidates
    .map((project) => ({ project, score: likeness(project) }))
    .toSorted((a, b) => b.score - a.score);
  const [best] = scored;
  return best && best.score >= BELONGS ? best.project : undefined;
}

const assigned = new WeakMap<ReferenceData, ReadonlyMap<number, readonly MeasureTarget[]>>();

function assign({ reference, reader }: Context): ReadonlyMap<number, readonly MeasureTarget[]> {
  const byProject = new Map<number, MeasureTarget[]>();
  for (const article of measures(reference)) {
    const candidates = reference.projects.filter(({ no }) => article.projects?.includes(no));
    for (const milestone of reader.targets(article.text)) {
      if (!isDefinite(milestone)) continue;
      const target = { article, milestone, sentence: sentenceAround(article.text, milestone.span) };
      const project = owner(target, candidates);
      if (project) byProject.set(project.no, [...(byProject.get(project.no) ?? []), target]);
    }
  }
  return byProject;
}

/** 正文里说的、属于清单这一项的目标。由字句的重合归属，与官员的表无关。 */
export function measureTargets(project: ReferenceProject, context: Context): readonly MeasureTarget[] {
  const known = assigned.get(context.reference) ?? assign(context);
  assigned.set(context.reference, known);
  return known.get(project.no) ?? [];
}

const everything = new WeakMap<ReferenceData, readonly MeasureTarget[]>();

/** 正文各条的全部目标，不论归哪一项；给不知是清单哪一项的行用。 */
export function allMeasureTargets({ reference, reader }: Context): readonly MeasureTarget[] {
  const known = everything.get(reference);
  if (known) return known;
  const targets = measures(reference).flatMap((article) =>
    reader
      .targets(article.text)
      .filter(isDefinite)
      .map((milestone) => ({ article, milestone, sentence: sentenceAround(article.text, milestone.span) })),
  );
  everything.set(reference, targets);
  return targets;
}
