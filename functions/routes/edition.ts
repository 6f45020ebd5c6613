import type { Context } from 'hono';
import type { Edition, ReferenceData } from '../../shared/reference.ts';
import type { AppEnv } from '../bindings.ts';
import { ProblemError } from '../problem.ts';
import { listEditions, loadReference, ReferenceUnavailable } from '../reference/repository.ts';

/** 收到请求时的全部版本，新的在前；一次请求至多查一次库。 */
export async function editionsOf(c: Context<AppEnv>): Promise<readonly Edition[]> {
  const editions = c.var.editions ?? (await listEditions(c.env.DB));
  c.set('editions', editions);
  return editions;
}

/** 当前版本。库里没有当前版本时抛出 `ReferenceUnavailable`：那是没有种子，不是请求的错。 */
export async function currentOf(c: Context<AppEnv>): Promise<Edition> {
  const current = (await editionsOf(c)).find((one) => one.current);
  if (!current) throw new ReferenceUnavailable('库里没有当前版本');
  return current;
}

export const unknownEdition = (id: string) =>
  new ProblemError('unknown-edition', `参考数据没有“${id}”这个版本。各版本见 GET /v1/editions。`);

/** 应答依的是哪一版：正文里没有写的（读文本、对照），从这个头里看。 */
export const EDITION_HEADER = 'Reference-Edition';

/** 请求要用的版本：没有说就用当前版本。只认已发布的；没有则 404。应答的头里写明是哪一版。 */
export async function editionFor(c: Context<AppEnv>, id: string | undefined): Promise<Edition> {
  const found = id === undefined ? await currentOf(c) : (await editionsOf(c)).find((one) => one.id === id);
  if (found?.status !== 'published') throw unknownEdition(id ?? '');
  c.header(EDITION_HEADER, found.id);
  return found;
}

/** 同上，连同内容。 */
export async function referenceFor(c: Context<AppEnv>, id: string | undefined): Promise<ReferenceData> {
  return loadReference(c.env.DB, await editionFor(c, id));
}
