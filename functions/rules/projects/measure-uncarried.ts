import { tableRule } from '../rule.ts';
import { identities } from './identity.ts';
import { measures } from './measures.ts';
import { isExcerpt, presentProjects } from './reference-missing.ts';

export const measureUncarried = tableRule({
  ...identities,
  meta: {
    id: 'projects/measure-uncarried',
    sheets: ['projects'],
    severity: 'info',
    pack: 'lc-2023',
    title: '正文的举措没有项目承接',
    description: '正文编号的举措，表中没有一行承接。全表只说一次；摘录的表不说。',
    example: { wrong: '表中没有一行承接正文第10条', right: '添上承接正文第10条的第34项' },
    fixable: false,
  },
  needs: ['name'],
  *finish(state, _, context) {
    const present = presentProjects(state);
    if (isExcerpt(present, context.reference)) return;
    const uncarried = measures(context.reference).filter(
      ({ projects }) => !(projects ?? []).some((no) => present.has(no)),
    );
    const [first, ...rest] = uncarried;
    if (!first) return;
    const cite = (article: typeof first) => context.cite('lc-2023', article.article, article.title);
    yield {
      message: `正文有${uncarried.length}条举措表中没有项目承接：${uncarried.map(({ article, title }) => `${article}“${title}”`).join('、')}`,
      citation: cite(first),
      related: rest.map(cite),
    };
  },
});
