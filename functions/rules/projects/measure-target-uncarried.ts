import { z } from 'zod';
import type { ReferenceArticle } from '../../../shared/reference.ts';
import { groupBy } from '../group.ts';
import { opening, shorten } from '../quote.ts';
import { type Context, type Row, tableRule } from '../rule.ts';
import { covered, type Promised, plainBigrams, promises } from './measure-clauses.ts';
import { measures } from './measures.ts';
import { isExcerpt } from './reference-missing.ts';
import { referenceOf } from './reference-row.ts';

/** 正文的每一处，各行里写得最全的写了多少；次序同 `promises`。 */
const Carriage = z.strictObject({ scores: z.array(z.number()), present: z.array(z.int()) });
type Carriage = z.infer<typeof Carriage>;

/** 再长的格子不是一个项目的话，不必全比。 */
const LONGEST = 5_000;

const merged = (left: readonly number[], right: readonly number[]): number[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, at) => Math.max(left[at] ?? 0, right[at] ?? 0));

/** 举措整条没有项目承接的，已由 measure-uncarried 说了；它有数的目标仍说。 */
function isSaid({ article, isTarget }: Promised, present: ReadonlySet<number>): boolean {
  return isTarget || article.no === undefined || (article.projects ?? []).some((no) => present.has(no));
}

export const measureTargetUncarried = tableRule({
  meta: {
    id: 'projects/measure-target-uncarried',
    sheets: ['projects'],
    severity: 'info',
    pack: 'lc-2023',
    title: '正文的目标没有项目承接',
    description: '总体目标和各条举措里的目标、数量要求和整句的任务，表中没有一行写到。每条只说一次；摘录的表不说。',
    example: {
      wrong: '表中没有一行写到正文第5条的每年遴选青年骨干教师',
      right: '第5条的一项里写上：每年遴选一批青年骨干教师予以重点培养',
    },
    fixable: false,
  },
  needs: ['name', 'task', 'goal'],
  state: Carriage,
  start: (): Carriage => ({ scores: [], present: [] }),
  step(state: Carriage, row: Row<'projects'>, context: Context): Carriage {
    const words = (['name', 'task', 'goal'] as const).map((field) => row.text(field).slice(0, LONGEST)).join('。');
    const grams = plainBigrams(words);
    for (const [at, promise] of promises(context).entries())
      state.scores[at] = Math.max(state.scores[at] ?? 0, covered(promise.grams, grams));
    const project = referenceOf(row, context);
    if (project) state.present.push(project.no);
    return state;
  },
  merge: (left: Carriage, right: Carriage): Carriage => ({
    scores: merged(left.scores, right.scores),
    present: [...left.present, ...right.present],
  }),
  *finish({ scores, present }, _, context) {
    const found = new Set(present);
    if (isExcerpt(found, context.reference)) return;
    const uncarried = promises(context).filter(
      (promise, at) => (scores[at] ?? 0) < promise.atLeast && isSaid(promise, found),
    );
    for (const [article, missed] of groupBy(uncarried, ({ article }): ReferenceArticle => article)) {
      const [first, ...rest] = missed;
      const cite = ({ text }: Promised) => context.cite('lc-2023', article.article, opening(text));
      const title = measures(context.reference).includes(article)
        ? `${article.article}“${article.title}”`
        : article.title;
      yield {
        message: `${title}有${missed.length}处表中没有一行写到：${missed.map(({ text }) => `“${shorten(text, 60)}”`).join('、')}`,
        citation: cite(first),
        related: rest.map(cite),
      };
    }
  },
});
