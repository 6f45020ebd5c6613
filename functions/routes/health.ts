import { Hono, type MiddlewareHandler } from 'hono';
import type { Health } from '../../shared/api/reference.ts';
import type { AppEnv } from '../bindings.ts';
import { currentEdition } from '../reference/repository.ts';
import { MIGRATIONS, requireMigrated } from '../reference/schema.ts';

/** 看过、迁移已做完的库：迁移只增不减，一个 isolate 里看一次就够。 */
const migrated = new WeakSet<D1Database>();

/** 迁移没有做完时，用到库的路由一概答 503，免得用着一半。 */
export const whenMigrated: MiddlewareHandler<AppEnv> = async (c, next) => {
  const { DB } = c.env;
  if (!migrated.has(DB)) {
    await requireMigrated(DB);
    migrated.add(DB);
  }
  await next();
};

/** `GET /healthz`：库读得到、迁移做完、有当前版本，才算好；否则 503，说明差什么。 */
export const health = new Hono<AppEnv>().get('/', async (c) => {
  await requireMigrated(c.env.DB);
  const { id, hash } = await currentEdition(c.env.DB);
  c.header('Cache-Control', 'no-store');
  return c.json({ status: 'ok', edition: id, hash, migrations: MIGRATIONS.length } satisfies Health);
});
