import { opening } from '../quote.ts';
import type { RowRule } from '../rule.ts';
import { measures } from './measures.ts';
import { listNames, partiesOf } from './parties.ts';
import { projectArticle, referenceOf } from './reference-row.ts';

export const measureLeadDiffers: RowRule<'projects'> = {
  scope: 'row',
  meta: {
    id: 'projects/measure-lead-differs',
    sheets: ['projects'],
    severity: 'info',
    pack: 'lc-2023',
    title: '牵头部门与正文不同',
    description: '本行牵头的部门，在所属的正文条文里只是配合，或没有提到。方案是征求意见稿，只作建议。',
    example: { wrong: '市教育体育局、市科技局', right: '市教育体育局' },
    fixable: false,
  },
  needs: ['lead'],
  *check(row, context) {
    const project = referenceOf(row, context);
    if (!project) return;
    const owners = measures(context.reference).filter(({ no }) => no !== undefined && project.articles.includes(no));
    const [article] = owners;
    if (!article?.responsibility) return;
    const leading = new Set(owners.flatMap(({ lead }) => lead ?? []));
    const helping = new Set(owners.flatMap(({ participants }) => participants ?? []));
    // 清单没有的牵头部门已由 lead-differs 去说。
    const others = partiesOf(row, 'lead', context).filter((name) => !leading.has(name) && project.lead.includes(name));
    if (others.length === 0) return;
    const helpers = others.filter((name) => helping.has(name));
    const absent = others.filter((name) => !helping.has(name));
    const source = owners.find(({ participants }) => participants?.some((name) => others.includes(name))) ?? article;
    const difference = [
      ...(helpers.length > 0 ? [`只由${listNames(helpers)}配合`] : []),
      ...(absent.length > 0 ? [`没有提到${listNames(absent)}`] : []),
    ];
    yield {
      column: 'lead',
      message: `第${row.number}行由${listNames(others)}牵头，${source.article}${difference.join('，')}`,
      citation: context.cite('lc-2023', source.article, opening(source.responsibility ?? article.responsibility)),
      related: [context.cite('lc-2023', projectArticle(project), project.printed.lead)],
    };
  },
};
