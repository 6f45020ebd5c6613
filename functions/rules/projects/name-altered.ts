import { readOrdinal } from '../cells.ts';
import { shorten } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { editDistance } from '../similarity.ts';
import { folded } from '../text-form.ts';
import { citeProject, projectByName, referenceOf } from './reference-row.ts';

/** 序号相符、名称只差这么几个字，才敢说是写错了。 */
const SLIP = 2;
const SHORTEST = 6;

export const nameAltered: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/name-altered',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '项目名称与清单不同',
    description: '认得出是清单的哪一项，但名称有出入。序号相符而只差一两个字时给出改法。',
    example: { wrong: '乡村温馨校圆建设行动', right: '乡村温馨校园建设行动' },
    fixable: true,
  },
  needs: ['name'],
  *check(row, context) {
    const project = referenceOf(row, context);
    const [mine, theirs] = [folded(row.text('name')), folded(project?.name ?? '')];
    if (!project || !row.filled('name') || projectByName(row.text('name'), context.reference) === project) return;
    const slip =
      Math.abs(mine.length - theirs.length) <= SLIP && theirs.length >= SHORTEST && editDistance(mine, theirs) <= SLIP;
    // 写成清单另一项的名称，而序号和目标都是这一项的：错的是名称。
    const misplaced = projectByName(mine, context.reference) !== undefined;
    const sure = readOrdinal(row.cell('no')) === project.no && (slip || misplaced);
    yield {
      column: 'name',
      message: `第${row.number}行“项目名称”是“${shorten(row.text('name'))}”，清单第${project.no}项是“${project.name}”`,
      citation: citeProject(context, project, project.name),
      ...(sure && { fix: { value: project.name } }),
    };
  },
};
