import { Hono } from 'hono';
import type { Health } from '../../shared/api/reference.ts';
import type { AppEnv } from '../bindings.ts';
import { currentEdition } from '../reference/repository.ts';

/** `GET /healthz`：库读得到、有当前版次，才算好；否则 503。 */
export const health = new Hono<AppEnv>().get('/', async (c) => {
  const { id, hash } = await currentEdition(c.env.DB);
  c.header('Cache-Control', 'no-store');
  return c.json({ status: 'ok', edition: id, hash } satisfies Health);
});
