import type { Span } from '../../../shared/finding.ts';
import type { ReferenceArticle, ReferenceData, ReferenceProject } from '../../../shared/reference.ts';
import type { Milestone } from '../../../shared/text.ts';
import type { Context } from '../rule.ts';
import { type Bigrams, bigrams } from '../similarity.ts';
import { measures } from './measures.ts';
import { isMeasurable } from './milestones.ts';

/** 一段文字里的一个分句（或整句）及其位置；逐字。 */
export interface Clause {
  readonly text: string;
  readonly span: Span;
}

const CLAUSE = /[^。；;！？\n，,]+/gu;
const SENTENCE = /[^。；;！？\n]+/gu;

const split = (text: string, pieces: RegExp): readonly Clause[] =>
  [...text.matchAll(pieces)].map(({ 0: piece, index }) => {
    const start = index + piece.length - piece.trimStart().length;
    return { text: piece.trim(), span: [start, start + piece.trim().length] };
  });

export const clausesOf = (text: string): readonly Clause[] => split(text, CLAUSE);

/** `part` 的字句有多少出现在 `whole` 里，0–1；两边的计数算好了再比。 */
export function covered(part: Bigrams, whole: Bigrams): number {
  let [total, found] = [0, 0];
  for (const [pair, count] of part) {
    total += count;
    found += Math.min(count, whole.get(pair) ?? 0);
  }
  return total === 0 ? 1 : found / total;
}

/** 比字句时不计括注：校(园)长与校长是一回事。 */
const plainText = (text: string): string => text.normalize('NFKC').replaceAll(/\([^()]*\)/gu, '');
export const plainBigrams = (text: string): Bigrams => bigrams(plainText(text));

/** 正文说了、该有项目承接的一处：一个目标、一项有数或逐年的要求、完整的一句话。 */
export interface Promised {
  readonly article: ReferenceArticle;
  readonly text: string;
  readonly span: Span;
  readonly grams: Bigrams;
  /** 承接它的行至少要有它的这么多字句。 */
  readonly atLeast: number;
  /** 有数、有尺度的目标；否则是一句任务。 */
  readonly isTarget: boolean;
}

const TARGET_CARRIED = 0.45;
/** 整句的任务换了说法就认不出，所以要各分句在哪一项里都几乎不见，合起来看各项也不见，才算没有承接。 */
const SENTENCE_CARRIED = 0.35;
const SCATTERED = 0.5;

interface Listed {
  readonly each: readonly Bigrams[];
  readonly all: Bigrams;
}

function listedWords(projects: readonly ReferenceProject[]): Listed {
  const texts = projects.map(({ name, task, goal }) => `${name}。${task}。${goal}`);
  return { each: texts.map(plainBigrams), all: plainBigrams(texts.join('。')) };
}

function isForeign(sentence: string, { each, all }: Listed): boolean {
  const clauses = clausesOf(sentence).map(({ text }) => plainBigrams(text));
  return (
    covered(plainBigrams(sentence), all) < SCATTERED &&
    clauses.every((clause) => each.every((project) => covered(clause, project) < SENTENCE_CARRIED))
  );
}

/** 有数或逐年的要求：给予50万元、每年进行评价。年份不算数。 */
const QUANTIFIED = /\d(?![\d.]*年)(?<!\d{4})|每(?:学?年|学期|季度|个?月|周)/u;

const within = ([start, end]: Span, clause: Clause): boolean => start < clause.span[1] && end > clause.span[0];

/** 目标的原话：读出它的一段含有指标的就是这一段，否则是所在的分句。 */
function wordsOf({ text }: ReferenceArticle, { span, metric }: Milestone): Clause | undefined {
  const words = text.slice(...span);
  if (words.includes(metric)) return { text: words, span };
  return clausesOf(text).find((clause) => within(span, clause));
}

function promisedIn(article: ReferenceArticle, milestones: readonly Milestone[], listed: Listed): readonly Promised[] {
  // 总体目标的各句本来就概括；编号的举措只取能查的。
  const targets = milestones.filter(
    (milestone) => !milestone.unsure && (isMeasurable(milestone) || article.no === undefined),
  );
  const quantified = clausesOf(article.text).filter(
    (clause) => QUANTIFIED.test(clause.text) && !milestones.some(({ span }) => within(span, clause)),
  );
  const stated = targets.flatMap((target) => wordsOf(article, target) ?? []);
  const sentences = split(article.text, SENTENCE).filter(
    (sentence) =>
      article.no !== undefined &&
      ![...milestones, ...quantified].some(({ span }) => within(span, sentence)) &&
      isForeign(sentence.text, listed),
  );
  const promise = (isTarget: boolean) => (clause: Clause) => ({
    article,
    ...clause,
    grams: plainBigrams(clause.text),
    atLeast: isTarget ? TARGET_CARRIED : SENTENCE_CARRIED,
    isTarget,
  });
  return [...[...stated, ...quantified].map(promise(true)), ...sentences.map(promise(false))].toSorted(
    (a, b) => a.span[0] - b.span[0],
  );
}

/** 方案的总体目标：方案里不编号的条文。 */
function overallGoals(reference: ReferenceData): readonly ReferenceArticle[] {
  const plan = new Set(reference.documents.filter(({ pack }) => pack === 'lc-2023').map(({ id }) => id));
  return reference.articles.filter(({ document, no }) => plan.has(document) && no === undefined);
}

const known = new WeakMap<ReferenceData, readonly Promised[]>();

/** 总体目标和各条举措里该有项目承接的各处，依文中次序。 */
export function promises({ reference, reader }: Context): readonly Promised[] {
  const held = known.get(reference);
  if (held) return held;
  const listed = listedWords(reference.projects);
  const found = [...overallGoals(reference), ...measures(reference)].flatMap((article) =>
    promisedIn(article, reader.targets(article.text), listed),
  );
  known.set(reference, found);
  return found;
}
