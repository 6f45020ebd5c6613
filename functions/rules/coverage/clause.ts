import type { Citation, PackId } from '../../../shared/finding.ts';
import type { Context } from '../rule.ts';

/** 某包文件里含有这几个字的那一条：先找各条，再找清单；版本里没有这几个字时只引文件。 */
export function citeWords(context: Context, pack: PackId, words: string): Citation {
  const { articles, projects, documents } = context.reference;
  const ids = new Set(documents.flatMap((document) => (document.pack === pack ? [document.id] : [])));
  const article = articles.find(({ document, text }) => ids.has(document) && text.includes(words));
  if (article) return context.cite(pack, article.article, words);
  const project = pack === 'lc-2023' && projects.find(({ goal, task }) => goal.includes(words) || task.includes(words));
  return project ? context.cite(pack, `清单第${project.no}项`, words) : context.cite(pack);
}

/** 结对的两头是什么学校：城区、镇区优质学校对乡村学校（清单第30项）。 */
export const citePairing = (context: Context): Citation =>
  citeWords(context, 'lc-2023', '深入推进城区、镇区优质学校与乡村学校结对');
