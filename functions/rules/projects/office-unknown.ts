import { isCounty } from './counterparts.ts';
import { isUnknown, MOST_SAID, readOffices } from './parties.ts';
import { citePlan, citeProject, referenceOf } from './reference-row.ts';
import { unlessElsewhere } from './unless-elsewhere.ts';

export const officeUnknown = unlessElsewhere({
  meta: {
    id: 'projects/office-unknown',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '不认识的科室',
    description: '科室名称不在清单所列的科室之内，附最接近的名称。别处的清单、县(市、区)的工作簿不说。',
    example: { wrong: '基础教育处', right: '基础教育科' },
    fixable: false,
  },
  needs: ['offices'],
  *check(row, context) {
    // 名录里是市局的科室；县里的科室没有收录，不判。
    if (isCounty(context.place)) return;
    const project = referenceOf(row, context);
    for (const reading of readOffices(row, context).filter(isUnknown).slice(0, MOST_SAID)) {
      const [nearest] = reading.suggestions ?? [];
      yield {
        column: 'offices',
        message: `第${row.number}行“责任科室”的“${reading.text}”不在清单的科室之内${nearest ? `，最接近的是“${nearest.name}”` : ''}`,
        citation: project
          ? citeProject(context, project, project.printed.offices)
          : citePlan(context, '有关部门分工负责'),
        span: reading.span,
      };
    }
  },
});
