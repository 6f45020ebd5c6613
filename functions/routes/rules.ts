import { Hono } from 'hono';
import type { RulesResponse } from '../../shared/api/rules.ts';
import type { AppEnv } from '../bindings.ts';
import { ruleInfos } from '../rules/engine.ts';

/** `GET /v1/rules`：全部规则的说明，出自各规则文件的 meta。 */
export const rules = new Hono<AppEnv>().get('/', (c) => {
  c.header('Cache-Control', 'no-cache');
  return c.json({ items: ruleInfos() } satisfies RulesResponse);
});
