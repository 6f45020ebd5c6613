import { opening } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { endYear, goalMilestones, isStanding, printsDeadline } from './milestones.ts';
import { citeProject, referenceOf } from './reference-row.ts';

export const noDeadline: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/no-deadline',
    sheets: ['projects'],
    severity: 'warning',
    pack: null,
    title: '没有完成时限',
    description:
      '工作目标没有写到哪一年（或哪个时期、每年）完成。清单原文就没有写的，只是提示；不是清单的项目、又都是一直要做到的（保持、持续、常年），不说。',
    example: { wrong: '乡村绿色校园全覆盖。', right: '2025年，乡村绿色校园全覆盖。' },
    fixable: false,
  },
  needs: ['goal'],
  *check(row, context) {
    const goal = row.text('goal');
    if (!row.filled('goal') || printsDeadline(goal)) return;
    const milestones = goalMilestones(row, context);
    if (milestones.some(({ deadline }) => endYear(deadline) ?? deadline.from ?? deadline.recurring)) return;
    const project = context.force('lc-2023') ? referenceOf(row, context) : undefined;
    // 清单那一项有时限的，本行也该有。
    if (!project && isStanding(goal, milestones)) return;
    const omitted = project !== undefined && !printsDeadline(project.goal);
    const right = project && !omitted ? `；清单第${project.no}项为“${opening(project.goal)}”` : '，请写明到哪一年完成';
    yield {
      column: 'goal',
      severity: omitted ? 'info' : 'warning',
      message: omitted
        ? `第${row.number}行“工作目标”没有写明完成时限，清单第${project.no}项原文也没有写`
        : `第${row.number}行“工作目标”没有写明完成时限${right}`,
      ...(project && { citation: citeProject(context, project, opening(project.printed.goal)) }),
    };
  },
};
