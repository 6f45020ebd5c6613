import { type Context, Hono } from 'hono';
import { MAX_TEXTS } from '../../shared/api/limits.ts';
import { type DepartmentsResponse, type TargetsResponse, TextsRequest } from '../../shared/api/text.ts';
import type { AppEnv } from '../bindings.ts';
import { ProblemError } from '../problem.ts';
import type { Reader } from '../text/reader.ts';
import { checked, readJson } from './body.ts';
import { referenceFor } from './edition.ts';
import { readerOf } from './reader.ts';

/** 读出请求里的各段文字，连同按当前版次造的读法。 */
async function request(c: Context<AppEnv>): Promise<{ texts: string[]; reader: Reader }> {
  const { texts } = checked(TextsRequest, await readJson(c));
  if (texts.length > MAX_TEXTS)
    throw new ProblemError('too-large', `一次至多 ${MAX_TEXTS} 段，这次有 ${texts.length} 段；请分几次送。`);
  return { texts, reader: readerOf(await referenceFor(c.env.DB, undefined)) };
}

export const text = new Hono<AppEnv>()
  /** `POST /v1/text/targets`：把工作目标读成一个个节点，写法见 domain.md §3。 */
  .post('/targets', async (c) => {
    const { texts, reader } = await request(c);
    const results = texts.map((each) => ({ milestones: [...reader.targets(each)] }));
    return c.json({ results } satisfies TargetsResponse);
  })
  /** `POST /v1/text/departments`：认出部门，按原文次序。 */
  .post('/departments', async (c) => {
    const { texts, reader } = await request(c);
    const results = texts.map((each) => ({ departments: [...reader.departments(each)] }));
    return c.json({ results } satisfies DepartmentsResponse);
  });
