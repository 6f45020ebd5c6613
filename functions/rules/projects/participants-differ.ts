import { isAsAbove } from '../cells.ts';
import type { RowRule } from '../rule.ts';
import { isOnlyUnknown, listNames, partiesOf, partyReadings } from './parties.ts';
import { citeProject, referenceOf } from './reference-row.ts';

export const participantsDiffer: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/participants-differ',
    sheets: ['projects'],
    severity: 'info',
    pack: 'lc-2023',
    title: '参与部门与清单不同',
    description: '参与部门比清单多或少。次序不同不算。',
    example: { wrong: '市民政局、市卫生健康委', right: '市民政局、市卫生健康委、市残联' },
    fixable: false,
  },
  needs: ['participants'],
  *check(row, context) {
    const project = referenceOf(row, context);
    if (!project || isAsAbove(row.text('participants'))) return;
    const participants = partiesOf(row, 'participants', context);
    const leads = partiesOf(row, 'lead', context);
    const added = participants.filter((name) => !project.participants.includes(name) && !leads.includes(name));
    const lost = project.participants.filter((name) => !participants.includes(name));
    if (added.length + lost.length === 0) return;
    if (isOnlyUnknown({ added, lost }, partyReadings(row, 'participants', context))) return;
    const differences = [
      ...(lost.length > 0 ? [`少${listNames(lost)}`] : []),
      ...(added.length > 0 ? [`多${listNames(added)}`] : []),
    ];
    yield {
      column: 'participants',
      message: `第${row.number}行“参与部门”与清单第${project.no}项不同：${differences.join('，')}`,
      citation: citeProject(context, project, project.printed.participants || project.name),
    };
  },
};
