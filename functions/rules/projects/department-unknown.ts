import type { RowRule } from '../rule.ts';
import { withCounterparts } from './counterparts.ts';
import { isUnknown, MOST_SAID, PARTY_FIELDS, PARTY_TITLES, readParties } from './parties.ts';
import { citePlan } from './reference-row.ts';

export const departmentUnknown: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/department-unknown',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '不认识的部门',
    description: '部门名称不在参考数据的部门名录里，附最接近的名称。县(市、区)的工作簿里，县里的对口部门也算认得。',
    example: { wrong: '市卫健局', right: '市卫生健康委' },
    fixable: false,
  },
  needs: [],
  *check(row, context) {
    for (const field of PARTY_FIELDS) {
      for (const reading of withCounterparts(readParties(row, field, context), context)
        .filter(isUnknown)
        .slice(0, MOST_SAID)) {
        const [nearest] = reading.suggestions ?? [];
        yield {
          column: field,
          message: `第${row.number}行“${PARTY_TITLES[field]}”的“${reading.text}”不在方案的部门名录中${nearest ? `，最接近的是“${nearest.name}”` : ''}`,
          citation: citePlan(context, nearest?.name ?? '有关部门分工负责'),
          span: reading.span,
        };
      }
    }
  },
};
