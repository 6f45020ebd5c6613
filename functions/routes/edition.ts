import type { Context } from 'hono';
import type { Edition, ReferenceData } from '../../shared/reference.ts';
import type { AppEnv } from '../bindings.ts';
import { ProblemError } from '../problem.ts';
import { currentEdition, edition, loadReference } from '../reference/repository.ts';

/** 请求要用的版次：没有说就用当前版次。只认已发布的；没有则 404。 */
export async function editionFor(c: Context<AppEnv>, id: string | undefined): Promise<Edition> {
  const { current } = c.var;
  if (current && (id ?? current.id) === current.id) return current;
  if (id === undefined) return currentEdition(c.env.DB);
  const found = await edition(c.env.DB, id);
  if (found?.status !== 'published') throw new ProblemError('unknown-edition', `参考数据没有“${id}”这个版次。`);
  return found;
}

/** 同上，连同内容。 */
export async function referenceFor(c: Context<AppEnv>, id: string | undefined): Promise<ReferenceData> {
  return loadReference(c.env.DB, await editionFor(c, id));
}
