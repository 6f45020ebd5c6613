import { Hono } from 'hono';
import type { EditionsResponse } from '../../shared/api/reference.ts';
import type { AppEnv } from '../bindings.ts';
import { listEditions, ReferenceUnavailable } from '../reference/repository.ts';

/** `GET /v1/editions`：已发布的版次，新的在前。 */
export const editions = new Hono<AppEnv>().get('/', async (c) => {
  const items = (await listEditions(c.env.DB)).filter((edition) => edition.status === 'published');
  const current = items.find((edition) => edition.current);
  if (!current) throw new ReferenceUnavailable('库里没有当前版次');
  c.header('Cache-Control', 'no-cache');
  return c.json({ current: current.id, items } satisfies EditionsResponse);
});
