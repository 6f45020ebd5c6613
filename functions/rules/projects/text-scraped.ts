import type { RowRule } from '../rule.ts';
import { folded } from '../text-form.ts';
import { citeProject, referenceOf } from './reference-row.ts';

const TITLES = { task: '主要任务', goal: '工作目标' } as const;

export const textScraped: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/text-scraped',
    sheets: ['projects'],
    severity: 'info',
    pack: 'lc-2023',
    title: '照抄了网页上脱字的文字',
    description: '任务或目标与网页上脱字的原样相同，参考数据已有校订。每处校订都确定时给出改法。',
    example: {
      wrong: '建强乡村教育发展研究力量，提升我乡村教育研究水平。',
      right: '建强乡村教育发展研究力量，提升我市乡村教育研究水平。',
    },
    fixable: true,
  },
  needs: [],
  *check(row, context) {
    const project = referenceOf(row, context);
    if (!project) return;
    for (const field of ['task', 'goal'] as const) {
      const printed = folded(project.printed[field]);
      if (printed === folded(project[field]) || folded(row.text(field)) !== printed) continue;
      const repairs = project.repairs.filter((repair) => repair.field === field);
      const sure = repairs.every((repair) => repair.sure);
      const said = repairs.map(({ from, to }) => `“${from}”${sure ? '应' : '疑'}为“${to}”`).join('，');
      yield {
        column: field,
        message: `第${row.number}行“${TITLES[field]}”照网页脱了字：${said}`,
        citation: citeProject(context, project, repairs[0]?.to ?? project.name),
        ...(sure && { fix: { value: project[field] } }),
      };
    }
  },
};
