import { isAsAbove } from '../cells.ts';
import type { RowRule } from '../rule.ts';
import { isOnlyUnknown, listNames, readOffices, settledName } from './parties.ts';
import { citeProject, referenceOf } from './reference-row.ts';

export const officesDiffer: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/offices-differ',
    sheets: ['projects'],
    severity: 'info',
    pack: 'lc-2023',
    title: '责任科室与清单不同',
    description: '责任科室比清单多或少（包括空着）。次序不同不算。',
    example: { wrong: '学校安全科', right: '学生服务科' },
    fixable: false,
  },
  needs: ['offices'],
  *check(row, context) {
    const project = referenceOf(row, context);
    if (!project || isAsAbove(row.text('offices'))) return;
    const readings = readOffices(row, context);
    const offices = readings.map(settledName);
    const added = offices.filter((name) => !project.offices.includes(name));
    const lost = project.offices.filter((name) => !offices.includes(name));
    if (added.length + lost.length === 0 || isOnlyUnknown({ added, lost }, readings)) return;
    const differences = [
      ...(lost.length > 0 ? [`少${listNames(lost)}`] : []),
      ...(added.length > 0 ? [`多${listNames(added)}`] : []),
    ];
    yield {
      column: 'offices',
      message: `第${row.number}行“责任科室”与清单第${project.no}项不同：${differences.join('，')}`,
      citation: citeProject(context, project, project.printed.offices),
    };
  },
};
