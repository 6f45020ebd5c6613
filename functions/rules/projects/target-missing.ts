import { sentenceAround } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { againstReference } from './against-reference.ts';
import { goalMilestones, isMeasurable } from './milestones.ts';
import { citeProject } from './reference-row.ts';

export const targetMissing: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/target-missing',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '缺少清单的目标',
    description: '清单同一项有的指标，本行的工作目标里没有。',
    example: { wrong: '2027年，建成智慧平台3个。', right: '至2027年，每年安排不低于1000名实习支教大学生到薄弱学校。' },
    fixable: false,
  },
  needs: ['goal'],
  *check(row, context) {
    const compared = againstReference(row, context);
    const [first] = compared?.missing ?? [];
    // 一个可检查的指标也没有的，由 not-measurable 去说，那里引了清单的目标。
    if (!compared || !first || !goalMilestones(row, context).some(isMeasurable)) return;
    const texts = [...new Set(compared.missing.map(({ span }) => sentenceAround(compared.project.goal, span)))];
    yield {
      column: 'goal',
      message: `第${row.number}行“工作目标”没有清单第${compared.project.no}项的${texts.map((text) => `“${text}”`).join('、')}`,
      citation: citeProject(context, compared.project, sentenceAround(compared.project.goal, first.span)),
    };
  },
};
