import type { RowRule } from '../rule.ts';
import { listNames, printedPartiesOf } from './parties.ts';

export const leadAlsoParticipant: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/lead-also-participant',
    sheets: ['projects'],
    severity: 'warning',
    pack: null,
    title: '牵头部门又列为参与部门',
    description: '同一部门既牵头又参与，责任不清。',
    example: {
      wrong: '牵头部门：市教育体育局、市妇联；参与部门：市委宣传部、市妇联',
      right: '牵头部门：市教育体育局、市妇联；参与部门：市委宣传部',
    },
    fixable: false,
  },
  needs: ['lead', 'participants'],
  *check(row, context) {
    const leads = new Set(printedPartiesOf(row, 'lead', context));
    const both = printedPartiesOf(row, 'participants', context).filter((name) => leads.has(name));
    if (both.length === 0) return;
    yield {
      column: 'participants',
      message: `第${row.number}行${listNames(both)}已是牵头部门，不应又列为参与部门`,
    };
  },
};
