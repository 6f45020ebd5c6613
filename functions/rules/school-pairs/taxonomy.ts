import type { Citation } from '../../../shared/finding.ts';
import type { ReferenceModel } from '../../../shared/reference.ts';
import type { Context } from '../rule.ts';

/** 版本里的这种办学模式及其松紧。 */
export const referenceModel = (model: string | undefined, { reference }: Context): ReferenceModel | undefined =>
  model === undefined ? undefined : reference.models.find(({ name }) => name === model);

/** 立下这种模式的那一条，引其标题。 */
export function citeModel({ document, article }: ReferenceModel, context: Context): Citation {
  const found = context.reference.articles.find((one) => one.document === document && one.article === article);
  return context.cite('he-2020', article, found?.title);
}
