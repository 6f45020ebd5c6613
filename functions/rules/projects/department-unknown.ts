import { placeName } from '../every-sheet/places.ts';
import { withCounterparts } from './counterparts.ts';
import { isUnknown, listNames, MOST_SAID, PARTY_FIELDS, PARTY_TITLES, readParties } from './parties.ts';
import { citePlan, referenceOf } from './reference-row.ts';
import { unlessElsewhere } from './unless-elsewhere.ts';

export const departmentUnknown = unlessElsewhere({
  meta: {
    id: 'projects/department-unknown',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '不认识的部门',
    description:
      '部门名称不在参考数据的部门名录里，附最接近的名称。县(市、区)的工作簿里，县里的对口部门也算认得。十行以上、又占三分之二以上的牵头部门都不认得的，是别处的清单，只提示一次。',
    example: { wrong: '市卫健局', right: '市卫生健康委' },
    fixable: false,
  },
  needs: [],
  once: (strange, context) => ({
    column: 'lead',
    severity: 'info',
    message: `表中有${strange}行的牵头部门不在${placeName(context.place, context) ?? '本地'}的部门名录中，按别处的清单看待，部门与科室不逐行对照；若是别处的表，请选定工作簿的所属地`,
    citation: citePlan(context, '有关部门分工负责'),
  }),
  *check(row, context) {
    const project = referenceOf(row, context);
    for (const field of PARTY_FIELDS) {
      for (const reading of withCounterparts(readParties(row, field, context), context)
        .filter(isUnknown)
        .slice(0, MOST_SAID)) {
        const [nearest] = reading.suggestions ?? [];
        const listed = project && field === 'lead' ? `；清单第${project.no}项为${listNames(project.lead)}` : '';
        yield {
          column: field,
          message: `第${row.number}行“${PARTY_TITLES[field]}”的“${reading.text}”不在方案的部门名录中${nearest ? `，最接近的是“${nearest.name}”` : ''}${listed}`,
          citation: citePlan(context, nearest?.name ?? '有关部门分工负责'),
          span: reading.span,
        };
      }
    }
  },
});
