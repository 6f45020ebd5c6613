import { Hono } from 'hono';
import { EnrichmentsRequest, type EnrichmentsResponse } from '../../shared/api/enrichments.ts';
import type { AppEnv } from '../bindings.ts';
import { enrich } from '../enrich/enrich.ts';
import { askedSheets } from './sheets.ts';

/** `POST /v1/enrichments`：逐条补充规范名称、年份、条款、状态、代码、依据。各条互不相干，可以分几次送。 */
export const enrichments = new Hono<AppEnv>().post('/', async (c) => {
  const { request, terms } = await askedSheets(c, EnrichmentsRequest, '请分几次送');
  return c.json(enrich(request, terms) satisfies EnrichmentsResponse);
});
