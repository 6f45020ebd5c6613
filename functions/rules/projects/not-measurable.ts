import { opening } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { goalMilestones, isMeasurable } from './milestones.ts';
import { citeProject, referenceOf } from './reference-row.ts';

export const notMeasurable: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/not-measurable',
    sheets: ['projects'],
    severity: 'warning',
    pack: null,
    title: '没有可检查的指标',
    description: '工作目标全是描述，没有数量、比例、覆盖面或完成与否的指标。清单原文就没有的，只是提示。',
    example: { wrong: '2025年，乡村绿色校园建设取得明显成效。', right: '2025年，乡村绿色校园全覆盖。' },
    fixable: false,
  },
  needs: ['goal'],
  *check(row, context) {
    if (!row.filled('goal') || goalMilestones(row, context).some(isMeasurable)) return;
    const project = context.force('lc-2023') ? referenceOf(row, context) : undefined;
    const omitted = project !== undefined && !context.reader.targets(project.goal).some(isMeasurable);
    const right =
      project && !omitted ? `；清单第${project.no}项为“${opening(project.goal)}”` : '，请写明数量、比例或范围';
    yield {
      column: 'goal',
      severity: omitted ? 'info' : 'warning',
      message: omitted
        ? `第${row.number}行“工作目标”没有可检查的指标，清单第${project.no}项原文也没有`
        : `第${row.number}行“工作目标”没有可检查的指标${right}`,
      ...(project && { citation: citeProject(context, project, opening(project.printed.goal)) }),
    };
  },
};
