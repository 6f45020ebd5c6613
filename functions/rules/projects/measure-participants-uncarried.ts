import { z } from 'zod';
import { opening } from '../quote.ts';
import { appended, type Context, type Row, tableRule } from '../rule.ts';
import { measures } from './measures.ts';
import { listNames, partiesOf } from './parties.ts';
import { isExcerpt } from './reference-missing.ts';
import { projectArticle, referenceOf } from './reference-row.ts';

/** 清单的各项在表里由哪些部门牵头、参与。 */
const Engaged = z.array(z.strictObject({ project: z.int(), names: z.array(z.string()) }));
type Engaged = z.infer<typeof Engaged>;

export const measureParticipantsUncarried = tableRule({
  meta: {
    id: 'projects/measure-participants-uncarried',
    sheets: ['projects'],
    severity: 'info',
    pack: 'lc-2023',
    title: '正文的部门没有项目承接',
    description: '正文条文写明牵头或配合的部门，这一条的各项里都没有。每条只说一次；摘录的表不说。',
    example: {
      wrong: '正文第4条由市委组织部配合，第20、21项都没有写市委组织部',
      right: '第20、21项中有一项的参与部门：市委组织部',
    },
    fixable: false,
  },
  needs: ['lead', 'participants'],
  state: Engaged,
  start: (): Engaged => [],
  step(state: Engaged, row: Row<'projects'>, context: Context): Engaged {
    const project = referenceOf(row, context);
    const names = [...partiesOf(row, 'lead', context), ...partiesOf(row, 'participants', context)];
    if (project) state.push({ project: project.no, names });
    return state;
  },
  merge: appended,
  *finish(state, _, context) {
    const { projects } = context.reference;
    const present = new Set(state.map(({ project }) => project));
    if (isExcerpt(present, context.reference)) return;
    for (const article of measures(context.reference)) {
      const linked = projects.filter(({ no }) => article.projects?.includes(no) && present.has(no));
      if (linked.length === 0 || !article.responsibility) continue;
      // 清单本来有而本表的行里没有的，由 lead-differs、participants-differ 去说。
      const listed = projects.filter(({ no }) => article.projects?.includes(no));
      const engaged = new Set([
        ...listed.flatMap(({ lead, participants }) => [...lead, ...participants]),
        ...state.filter(({ project }) => article.projects?.includes(project)).flatMap(({ names }) => names),
      ]);
      const idle = (article.participants ?? []).filter((name) => !engaged.has(name));
      if (idle.length === 0) continue;
      yield {
        message: `${article.article}由${listNames(idle)}配合，这一条的第${linked.map(({ no }) => no).join('、')}项${linked.length > 1 ? '都' : ''}没有写`,
        citation: context.cite('lc-2023', article.article, opening(article.responsibility)),
        related: linked.map((project) => context.cite('lc-2023', projectArticle(project), project.name)),
      };
    }
  },
});
