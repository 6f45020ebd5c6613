import { z } from 'zod';
import { type ApiClient, createApiClient } from '../../../addin/api/client.ts';
import { LIMITS, type Limits } from '../../../addin/api/pieces.ts';
import { mergePartials, ruleInfos, validate } from '../../../functions/rules/engine.ts';
import { MergeRequest, ValidationRequest } from '../../../shared/api/validations.ts';
import { reader, edition as reference } from '../../accuracy/mutations/clean/edition.ts';

export const AS_OF = '2024-06-01';

/** 收到的一次请求。 */
export interface Asked {
  readonly path: string;
  /** 送了多少行；合并与问规则的没有。 */
  readonly rows: number;
  readonly request?: ValidationRequest;
}

/** 真的规则引擎，假的网络：照契约查验、作答，可以在某一次断掉，可以换版本。 */
export interface RealService {
  readonly asked: Asked[];
  /** 接下来各次请求之前做什么；抛错即断网。 */
  before: (asked: Asked) => void;
  edition: string;
  readonly fetch: typeof globalThis.fetch;
  client(limits?: Partial<Limits>): ApiClient;
}

export function realService(): RealService {
  const answer = (path: string, body: string): unknown => {
    if (path === '/v1/rules') return { items: ruleInfos() };
    const current = { ...reference, edition: service.edition };
    if (path.endsWith('/merge')) {
      const { partials } = MergeRequest.parse(JSON.parse(body));
      const used = z.looseObject({ edition: z.string() }).parse(partials[0]).edition;
      return mergePartials(partials, { ...current, edition: used }, reader);
    }
    const request = ValidationRequest.parse(JSON.parse(body));
    return validate(
      request,
      { ...current, edition: request.edition ?? current.edition },
      reader,
      request.asOf ?? AS_OF,
    );
  };
  const service: RealService = {
    asked: [],
    before: () => undefined,
    edition: '甲版',
    fetch: async (input, init) => {
      const { pathname: path } = new URL(String(input));
      const body = typeof init?.body === 'string' ? init.body : '';
      const request = path === '/v1/validations' ? ValidationRequest.parse(JSON.parse(body)) : undefined;
      const rows = request?.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) ?? 0;
      const asked: Asked = { path, rows, ...(request ? { request } : {}) };
      init?.signal?.throwIfAborted();
      service.asked.push(asked);
      service.before(asked);
      init?.signal?.throwIfAborted();
      return Response.json(answer(path, body));
    },
    client: (limits = {}) =>
      createApiClient({
        baseUrl: 'http://service.test',
        token: () => undefined,
        fetch: service.fetch,
        pause: async () => undefined,
        limits: { ...LIMITS, ...limits },
      }),
  };
  return service;
}
