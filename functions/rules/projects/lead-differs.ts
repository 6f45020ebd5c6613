import type { RowRule } from '../rule.ts';
import { isOnlyUnknown, listNames, partiesOf, partyReadings } from './parties.ts';
import { citeProject, referenceOf } from './reference-row.ts';

export const leadDiffers: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/lead-differs',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '牵头部门与清单不同',
    description: '牵头部门比清单多、少，或排序不同（排在最前的负总责）。多出的是不认识的名称的，由“不认识的部门”去说。',
    example: { wrong: '市财政局', right: '市教育体育局' },
    fixable: false,
  },
  needs: ['lead'],
  *check(row, context) {
    const project = referenceOf(row, context);
    const leads = partiesOf(row, 'lead', context);
    if (!project || leads.length === 0) return;
    const added = leads.filter((name) => !project.lead.includes(name));
    const lost = project.lead.filter((name) => !leads.includes(name));
    const reordered = leads.join() !== project.lead.join();
    if (!reordered || isOnlyUnknown({ added, lost }, partyReadings(row, 'lead', context))) return;
    const differences = [
      ...(lost.length > 0 ? [`少${listNames(lost)}`] : []),
      ...(added.length > 0 ? [`多${listNames(added)}`] : []),
    ];
    yield {
      column: 'lead',
      message: `第${row.number}行“牵头部门”与清单第${project.no}项${differences.length > 0 ? `不同：${differences.join('，')}` : '次序不同'}；清单为${listNames(project.lead)}`,
      citation: citeProject(context, project, project.printed.lead),
    };
  },
};
