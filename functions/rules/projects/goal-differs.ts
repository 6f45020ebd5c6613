import { opening } from '../quote.ts';
import type { Context, Row, RowRule } from '../rule.ts';
import { folded } from '../text-form.ts';
import { againstReference } from './against-reference.ts';
import { printsDeadline } from './milestones.ts';
import { citeProject } from './reference-row.ts';
import { unequalLists } from './respectively-unequal.ts';
import { impossibleTargets } from './value-out-of-domain.ts';

/** 两段文字去掉相同的首尾，各剩什么。 */
function stretches(mine: string, theirs: string): readonly [mine: string, theirs: string] {
  const shorter = Math.min(mine.length, theirs.length);
  let start = 0;
  while (start < shorter && mine[start] === theirs[start]) start += 1;
  let end = 0;
  while (end < shorter - start && mine.at(-1 - end) === theirs.at(-1 - end)) end += 1;
  return [mine.slice(start, mine.length - end), theirs.slice(start, theirs.length - end)];
}

const FIGURES = /^[\d.%、和与及]*$/u;

/** 只差在一处，而那一处的毛病已另说：删了时限，或数目不对（超过百分之百、与名目不等）。 */
function isTold(row: Row<'projects'>, mine: string, theirs: string, context: Context): boolean {
  const [here, there] = stretches(mine, theirs);
  if (here === '') return printsDeadline(there) && !printsDeadline(mine);
  if (!FIGURES.test(here) || !FIGURES.test(there)) return false;
  return unequalLists(row.text('goal')).length > 0 || impossibleTargets(row, context).length > 0;
}

export const goalDiffers: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/goal-differs',
    sheets: ['projects'],
    severity: 'info',
    pack: 'lc-2023',
    title: '工作目标与清单文字不同',
    description:
      '目标的文字与清单同一项不同，但没有晚、弱或缺（那些另说），也不只差在已另说的时限、数目上。空白、全半角、标点写法不计。',
    example: {
      wrong: '2025年，县域内乡镇学前教育公办率和普惠率分别达到60%、95%。',
      right: '2025年，县域内乡镇学前教育公办率和普惠率分别达到50%、90%。',
    },
    fixable: false,
  },
  needs: ['goal'],
  *check(row, context) {
    const compared = againstReference(row, context);
    if (!compared || compared.later.length + compared.weaker.length + compared.missing.length > 0) return;
    const { project } = compared;
    const mine = folded(row.text('goal'));
    const theirs = folded(project.goal);
    if (isTold(row, mine, theirs, context)) return;
    const added = mine.includes(theirs) ? '多于' : theirs.includes(mine) ? '少于' : '不同于';
    yield {
      column: 'goal',
      message: `第${row.number}行“工作目标”的文字${added}清单第${project.no}项“${opening(project.goal)}”`,
      citation: citeProject(context, project, opening(project.goal)),
    };
  },
};
