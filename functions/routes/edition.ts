import type { Edition, ReferenceData } from '../../shared/reference.ts';
import { ProblemError } from '../problem.ts';
import { currentEdition, edition, loadReference } from '../reference/repository.ts';

/** 请求要用的版次：没有说就用当前版次。只认已发布的；没有则 404。 */
export async function editionFor(db: D1Database, id: string | undefined): Promise<Edition> {
  if (id === undefined) return currentEdition(db);
  const found = await edition(db, id);
  if (found?.status !== 'published') throw new ProblemError('unknown-edition', `参考数据没有“${id}”这个版次。`);
  return found;
}

/** 同上，连同内容。 */
export async function referenceFor(db: D1Database, id: string | undefined): Promise<ReferenceData> {
  return loadReference(db, await editionFor(db, id));
}
