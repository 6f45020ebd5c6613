import type { RowRule } from '../rule.ts';
import { againstReference, bothTexts } from './against-reference.ts';
import { citeProject } from './reference-row.ts';

export const targetWeaker: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/target-weaker',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '目标弱于清单',
    description: '同一指标比清单同一项低、含糊，或添了“基本”“力争”之类的话。',
    example: { wrong: '2025年，乡村绿色校园基本全覆盖。', right: '2025年，乡村绿色校园全覆盖。' },
    fixable: false,
  },
  needs: ['goal'],
  *check(row, context) {
    const compared = againstReference(row, context);
    for (const pair of compared?.weaker ?? []) {
      if (!compared) return;
      const { here, there } = bothTexts(row, pair, compared.project);
      yield {
        column: 'goal',
        message: `第${row.number}行的目标弱于清单第${compared.project.no}项（${pair.why}）：本行“${here}”，清单“${there}”`,
        citation: citeProject(context, compared.project, there),
        span: pair.mine.span,
      };
    }
  },
};
