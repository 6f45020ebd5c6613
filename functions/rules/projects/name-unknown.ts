import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { citePlan, citeProject, nearestProject, projectByName, referenceOf } from './reference-row.ts';

/** 再不像就不提「最接近」。 */
const RESEMBLING = 0.35;

export const nameUnknown: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/name-unknown',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '清单中没有这个项目',
    description: '项目名称在清单中找不到，序号、目标、任务也对不上。',
    example: { wrong: '乡村幼儿园提质行动', right: '乡村幼儿园布局优化行动' },
    fixable: false,
  },
  needs: ['name'],
  *check(row, context) {
    const name = row.text('name');
    if (!row.filled('name') || projectByName(name, context.reference) || referenceOf(row, context)) return;
    const nearest = nearestProject(name, context.reference);
    const like = nearest && nearest.score >= RESEMBLING ? nearest.project : undefined;
    yield {
      column: 'name',
      message: `第${row.number}行“${shorten(name)}”不是清单中的项目${like ? `，最接近的是第${like.no}项“${like.name}”` : ''}`,
      citation: like ? citeProject(context, like, like.name) : citePlan(context, '统筹推进重点项目清单'),
    };
  },
};
