import type { RowRule } from '../rule.ts';
import { againstReference, bothTexts } from './against-reference.ts';
import { sayLater } from './compare-targets.ts';
import { isOutside, planYears } from './plan-years.ts';
import { citeProject } from './reference-row.ts';

export const targetLater: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/target-later',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '时限晚于清单',
    description: '同一指标的完成时限比清单同一项晚。',
    example: { wrong: '2026年，乡村绿色校园全覆盖。', right: '2025年，乡村绿色校园全覆盖。' },
    fixable: false,
  },
  needs: ['goal'],
  *check(row, context) {
    const compared = againstReference(row, context);
    const plan = planYears(context);
    for (const pair of compared?.later ?? []) {
      // 超出方案年限的由 deadline-outside-plan 去说。
      if (!compared || (plan && isOutside(pair.mine.deadline, plan))) continue;
      const { here, there } = bothTexts(row, pair, compared.project);
      yield {
        column: 'goal',
        message: `第${row.number}行的时限为${sayLater(pair)}：本行“${here}”，清单第${compared.project.no}项“${there}”`,
        citation: citeProject(context, compared.project, there),
        span: pair.mine.span,
      };
    }
  },
};
