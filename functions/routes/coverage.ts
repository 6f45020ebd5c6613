import { Hono } from 'hono';
import type { CoverageResponse } from '../../shared/api/coverage.ts';
import { SheetsRequest } from '../../shared/api/enrichments.ts';
import type { AppEnv } from '../bindings.ts';
import { cover } from '../enrich/cover.ts';
import { ProblemError } from '../problem.ts';
import { askedSheets } from './sheets.ts';

/** `POST /v1/coverage`：各县、各乡镇的结对覆盖率与未结对的学校。要合起来算，不能分几次送。 */
export const coverage = new Hono<AppEnv>().post('/', async (c) => {
  const { request, terms } = await askedSheets(
    c,
    SheetsRequest,
    '覆盖率要合起来算，请只送学校名录与结对表，或按县分开算',
  );
  const answer = cover(request, terms);
  if (!answer)
    throw new ProblemError(
      'contract',
      '没有学校名录，算不出覆盖率。请补上“学校名录”表，表里至少有一所学校，再算一次。',
    );
  return c.json(answer satisfies CoverageResponse);
});
