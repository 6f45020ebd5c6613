import type { ReferenceAnswer } from '../../shared/api/reference.ts';
import type { PackId } from '../../shared/finding.ts';
import type { ApiClient } from '../api/client.ts';
import { attempt } from './failure.ts';

/** 清单各项立在这个包里；引用时写作「清单第38项」。 */
const LIST_PACK: PackId = 'lc-2023';
const listArticle = (no: number) => `清单第${no}项`;

type Resource = 'documents' | 'articles' | 'projects';

/** 参考文件与条款：各取一次，取不到的下次再取。 */
export function createClauses(api: ApiClient) {
  const answers = new Map<Resource, Promise<unknown>>();

  function once<R extends Resource>(resource: R): Promise<ReferenceAnswer<R>> {
    const known = answers.get(resource) as Promise<ReferenceAnswer<R>> | undefined;
    if (known) return known;
    const asked = attempt(() => api.reference(resource));
    answers.set(resource, asked);
    asked.catch(() => answers.delete(resource));
    return asked;
  }

  return {
    documents: () => once('documents'),
    /** 换了版本：取过的不再用。 */
    forget: () => answers.clear(),
    /** 条款全文；清单的一项由其各栏连成。 */
    async clause(pack: PackId, article: string): Promise<string | undefined> {
      if (pack === LIST_PACK && article.startsWith('清单')) {
        const project = (await once('projects')).items.find(({ no }) => listArticle(no) === article);
        return (
          project && [`项目名称：${project.name}`, `主要任务：${project.task}`, `工作目标：${project.goal}`].join('\n')
        );
      }
      const [documents, articles] = await Promise.all([once('documents'), once('articles')]);
      const own = new Set(documents.items.filter((document) => document.pack === pack).map(({ id }) => id));
      const found = articles.items.find((item) => own.has(item.document) && item.article === article);
      return found && `${found.text}${found.responsibility ?? ''}`;
    },
  };
}
