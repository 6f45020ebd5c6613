import type { z } from 'zod';
import type { ApiClient } from '../../../../addin/api/client.ts';
import { ApiError } from '../../../../addin/api/failure.ts';
import { breakDown } from '../../../../functions/enrich/break-down.ts';
import { cover } from '../../../../functions/enrich/cover.ts';
import { enrich } from '../../../../functions/enrich/enrich.ts';
import { toReference } from '../../../../functions/reference/content.ts';
import { EDITION_1 } from '../../../../functions/reference/edition-1.ts';
import { makeReader } from '../../../../functions/text/make-reader.ts';
import { BreakdownsResponse } from '../../../../shared/api/breakdowns.ts';
import { CoverageResponse } from '../../../../shared/api/coverage.ts';
import { EnrichmentsRequest, EnrichmentsResponse, SheetsRequest } from '../../../../shared/api/enrichments.ts';
import type { ReferenceData } from '../../../../shared/reference.ts';
import { answering } from '../open-workbook.ts';

export const AS_OF = '2025-06-01';

export const reference = toReference('1', EDITION_1.content);
const reader = makeReader(reference);

export interface Serving extends ApiClient {
  /** 收到的补充、分解、覆盖率的请求。 */
  readonly asked: SheetsRequest[];
}

/** 照服务的做法作答，请求与应答都照契约查验；`over` 换掉其中几样；`held` 是服务当前的参考数据。 */
export function serving(over: Partial<ApiClient> = {}, held: ReferenceData = reference): Serving {
  const asked: SheetsRequest[] = [];
  const termsOf = <R extends SheetsRequest>(schema: z.ZodType<R>, request: unknown) => {
    const checked = schema.parse(request);
    asked.push(checked);
    return { checked, terms: { reference: held, reader, asOf: checked.asOf ?? AS_OF, place: checked.place } };
  };
  return {
    ...answering(() => []),
    asked,
    async enrichments(request) {
      const { checked, terms } = termsOf(EnrichmentsRequest, request);
      return EnrichmentsResponse.parse(enrich(checked, terms));
    },
    async breakdowns(request) {
      const { checked, terms } = termsOf(SheetsRequest, request);
      return BreakdownsResponse.parse(breakDown(checked, terms));
    },
    async coverage(request) {
      const { checked, terms } = termsOf(SheetsRequest, request);
      const answer = cover(checked, terms);
      if (!answer) throw new ApiError('server', '没有学校名录', { status: 422 });
      return CoverageResponse.parse(answer);
    },
    ...over,
  };
}
