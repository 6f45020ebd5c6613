import { opening } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { folded } from '../text-form.ts';
import { againstReference } from './against-reference.ts';
import { citeProject } from './reference-row.ts';

export const goalDiffers: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/goal-differs',
    sheets: ['projects'],
    severity: 'info',
    pack: 'lc-2023',
    title: '工作目标与清单文字不同',
    description: '目标的文字与清单同一项不同，但没有晚、弱或缺（那些另说）。空白、全半角、标点写法不计。',
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
    const added = mine.includes(theirs) ? '多于' : theirs.includes(mine) ? '少于' : '不同于';
    yield {
      column: 'goal',
      message: `第${row.number}行“工作目标”的文字${added}清单第${project.no}项“${opening(project.goal)}”`,
      citation: citeProject(context, project, opening(project.goal)),
    };
  },
};
