import type { Citation, PackId, Severity } from '../../../shared/finding.ts';
import type { Context } from '../rule.ts';

/** 某包文件里含有这几个字的那一条：先找各条，再找清单；版本里没有这几个字的为 undefined。 */
function findWords(context: Context, pack: PackId, words: string): Citation | undefined {
  const { articles, projects, documents } = context.reference;
  const ids = new Set(documents.flatMap((document) => (document.pack === pack ? [document.id] : [])));
  const article = articles.find(({ document, text }) => ids.has(document) && text.includes(words));
  if (article) return context.cite(pack, article.article, words);
  const project = pack === 'lc-2023' && projects.find(({ goal, task }) => goal.includes(words) || task.includes(words));
  return project ? context.cite(pack, `清单第${project.no}项`, words) : undefined;
}

/** 同上；版本里没有这几个字时只引文件。 */
export const citeWords = (context: Context, pack: PackId, words: string): Citation =>
  findWords(context, pack, words) ?? context.cite(pack);

/** 一项要求有没有出处。换成了别的市的方案而其中没有这句话的，只提示，不引它。 */
interface Basis {
  readonly severity: Severity;
  readonly citation?: Citation;
}

const basisIn = (context: Context, words: string): Basis => {
  const citation = findWords(context, 'lc-2023', words);
  return citation ? { severity: 'warning', citation } : { severity: 'info' };
};

/** 支持乡村学校（清单第33项）；本来只是提示，没有出处也说。 */
export const supportBasis = (context: Context): Pick<Basis, 'citation'> => {
  const { citation } = basisIn(context, '多种方式支持乡村学校办学');
  return citation ? { citation } : {};
};

/** 结对的两头是什么学校：城区、镇区优质学校对乡村学校（清单第30项）。 */
export const pairingBasis = (context: Context): Basis => basisIn(context, '深入推进城区、镇区优质学校与乡村学校结对');

/** 教研员、骨干教师联系的是乡村学校（清单第32项）。 */
export const mentoringBasis = (context: Context): Basis => basisIn(context, '与乡村学校建立定点结对关系');
