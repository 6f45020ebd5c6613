import { Hono } from 'hono';
import type { BreakdownsResponse } from '../../shared/api/breakdowns.ts';
import { SheetsRequest } from '../../shared/api/enrichments.ts';
import type { AppEnv } from '../bindings.ts';
import { breakDown } from '../enrich/break-down.ts';
import { askedSheets } from './sheets.ts';

/** `POST /v1/breakdowns`：把各项目分解到目标节点、部门与科室。各项互不相干，可以分几次送。 */
export const breakdowns = new Hono<AppEnv>().post('/', async (c) => {
  const { request, terms } = await askedSheets(c, SheetsRequest, '请分几次送');
  return c.json(breakDown(request, terms) satisfies BreakdownsResponse);
});
