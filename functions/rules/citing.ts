import type { Citation, PackId } from '../../shared/finding.ts';
import type { ReferenceData } from '../../shared/reference.ts';
import { projectArticle } from './projects/reference-row.ts';

/** 一包在某版本里的题名，与各条的文字。 */
interface CitablePack {
  readonly title: string;
  readonly texts: ReadonlyMap<string, string>;
}

const packs = new WeakMap<ReferenceData, ReadonlyMap<PackId, CitablePack>>();

function citable(reference: ReferenceData): ReadonlyMap<PackId, CitablePack> {
  const known = packs.get(reference);
  if (known) return known;
  const made = new Map<PackId, CitablePack>();
  for (const { id, pack, title } of reference.documents) {
    if (pack === null) continue;
    const texts = new Map<string, string>();
    const add = (article: string, parts: readonly string[]) =>
      texts.set(article, [texts.get(article) ?? '', ...parts].join('\n'));
    for (const one of reference.articles)
      if (one.document === id)
        add(one.article, [one.title, one.text, one.responsibility ?? '', one.text + (one.responsibility ?? '')]);
    if (pack === 'lc-2023')
      for (const project of reference.projects) {
        const { name, task, goal, lead, participants, offices } = project;
        const columns = [lead, participants, offices].map((names) => names.join('、'));
        add(projectArticle(project), [name, task, goal, ...columns, ...lead, ...participants, ...offices]);
        add(projectArticle(project), Object.values(project.printed));
      }
    made.set(pack, { title, texts });
  }
  packs.set(reference, made);
  return made;
}

/**
 * 引用某包某条。引文须在这一版本的那一条里逐字找得到；找不到（换成了别的市的方案）就不引条款，只引文件：
 * 写在规则里的条号与字句，不能冒充另一份文件的。
 */
export function citeFrom(reference: ReferenceData, pack: PackId, article?: string, quote?: string): Citation {
  const held = citable(reference).get(pack);
  const document = held?.title ?? pack;
  if (article === undefined) return { pack, document };
  const text = held?.texts.get(article);
  if (text === undefined || (quote !== undefined && !text.includes(quote))) return { pack, document };
  return { pack, document, article, ...(quote !== undefined && { quote }) };
}
