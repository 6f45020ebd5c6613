import type { ReferenceData } from '../../../shared/reference.ts';
import { isEmptyWord } from '../cells.ts';
import { homePlace } from '../packs.ts';
import { shorten } from '../quote.ts';
import { tableRule } from '../rule.ts';
import { identities, judgeIdentities } from './identity.ts';
import { citePlan, citeProject, nearestProject } from './reference-row.ts';

/** 再不像就不提「最接近」。 */
const RESEMBLING = 0.35;

/** 这一版的市级方案管到的地方，如聊城市。 */
function planPlace({ documents, divisions }: ReferenceData): string {
  const code = homePlace(documents);
  return divisions.find((division) => division.code === code)?.name ?? code;
}

export const nameUnknown = tableRule({
  ...identities,
  meta: {
    id: 'projects/name-unknown',
    sheets: ['projects'],
    severity: 'warning',
    pack: 'lc-2023',
    title: '清单中没有这个项目',
    description:
      '项目名称在清单中找不到，序号、目标、任务也对不上。十项以上、又占三分之二以上不在清单之内的，或三项以上而没有一项在清单之内的，是别的清单，只提示一次。',
    example: { wrong: '乡村幼儿园提质行动', right: '乡村幼儿园布局优化行动' },
    fixable: false,
  },
  needs: ['name'],
  *finish(state, _, context) {
    const { reference } = context;
    const { rows, otherList, noneFits } = judgeIdentities(state, reference);
    const unknown = rows.filter(({ name, named, project }) => !isEmptyWord(name) && named === null && project === null);
    if (otherList) {
      yield {
        column: 'name',
        severity: 'info',
        message: `${noneFits ? `清单的${reference.projects.length}项表中一项也没有` : `表中有${unknown.length}个项目不在清单之内`}，按别的清单看待，不逐项说明；若不是${planPlace(reference)}的表，请选定工作簿的所属地`,
        citation: citePlan(context, '统筹推进重点项目清单'),
      };
      return;
    }
    for (const { row, name } of unknown) {
      const nearest = nearestProject(name, reference);
      const like = nearest && nearest.score >= RESEMBLING ? nearest.project : undefined;
      yield {
        row,
        column: 'name',
        message: `第${row}行“${shorten(name)}”不是清单中的项目${like ? `，最接近的是第${like.no}项“${like.name}”` : ''}`,
        citation: like ? citeProject(context, like, like.name) : citePlan(context, '统筹推进重点项目清单'),
      };
    }
  },
});
