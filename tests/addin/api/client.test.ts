import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ApiError, type ApiFailure, createApiClient } from '../../../addin/api/client.ts';
import { LIMITS } from '../../../addin/api/pieces.ts';
import type { ValidationRequest, ValidationResponse } from '../../../shared/api/validations.ts';
import type { Finding } from '../../../shared/finding.ts';

const REQUEST: ValidationRequest = {
  sheets: [
    {
      kind: 'projects',
      name: '清单',
      columns: ['no', 'name'],
      firstRow: 2,
      rows: [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ],
    },
  ],
};
const answer = (findings: Finding[] = [], rows = 3): ValidationResponse => ({
  edition: 'e1',
  asOf: '2026-11-23',
  packs: ['lc-2023'],
  findings,
  summary: {
    bySeverity: { error: findings.length, warning: 0, info: 0 },
    sheets: [{ name: '清单', kind: 'projects', rows, error: findings.length, warning: 0, info: 0 }],
  },
});
const finding = (row: number | undefined, rule = 'projects/x'): Finding => ({
  rule,
  severity: 'error',
  sheet: '清单',
  message: '某',
  ...(row === undefined ? {} : { row, column: 'name' }),
});

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});
async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}
const failure = async (work: Promise<unknown>): Promise<ApiError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError)) throw error ?? new Error('本该失败');
  return error;
};

describe('服务没有给出结果时，说清原因与办法', () => {
  const cases: [string, number, string | undefined, ApiFailure, RegExp][] = [
    ['没有访问码', 401, undefined, 'refused', /访问码.*管理员/],
    ['访问码无权', 403, undefined, 'refused', /没有权限/],
    ['太频繁', 429, undefined, 'too-often', /等 7 秒再试/],
    ['表太大', 413, undefined, 'too-large', /表太大/],
    ['服务出错', 500, 'Internal Server Error', 'server', /出了故障（500）/],
    ['网关出错', 502, '<html>', 'server', /502/],
    ['数据不合约定', 422, undefined, 'server', /请求不合约定（sheets\[0\]：错了）/],
  ];
  it.each(cases)('%s（%i）', async (_, status, body, reason, message) => {
    const problem = {
      type: 'x',
      title: '某',
      status,
      detail: '请求不合约定。',
      errors: [{ path: 'sheets[0]', message: '错了' }],
    };
    const baseUrl = await serve((_request, response) => {
      response.writeHead(status, { 'Content-Type': 'application/problem+json', 'Retry-After': '7' });
      response.end(body ?? JSON.stringify(problem));
    });
    const error = await failure(createApiClient({ baseUrl, pause: async () => undefined }).validate(REQUEST));
    expect(error.reason).toBe(reason);
    expect(error.message).toMatch(message);
    expect(error.message).toContain('工作簿没有改动');
  });

  it('连不上', async () => {
    const error = await failure(
      createApiClient({ baseUrl: 'http://127.0.0.1:9', pause: async () => undefined }).validate(REQUEST),
    );
    expect(error).toMatchObject({ reason: 'offline', message: expect.stringContaining('连不上') });
  });

  it('答到一半断了', async () => {
    const baseUrl = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
      response.write('{');
      response.destroy();
    });
    expect((await failure(createApiClient({ baseUrl, pause: async () => undefined }).validate(REQUEST))).reason).toBe(
      'offline',
    );
  });

  it('迟迟不答', async () => {
    const baseUrl = await serve(() => undefined);
    const error = await failure(createApiClient({ baseUrl, timeoutMs: 50 }).validate(REQUEST));
    expect(error.reason).toBe('timeout');
  });

  it('官员取消', async () => {
    const stop = new AbortController();
    const baseUrl = await serve(() => stop.abort());
    const error = await failure(createApiClient({ baseUrl }).validate(REQUEST, { signal: stop.signal }));
    expect(error).toMatchObject({ reason: 'cancelled', message: '已取消，工作簿没有改动' });
  });

  it.each([
    ['不是 JSON', '<html>'],
    ['不合约定', '{"findings":[]}'],
  ])('回答%s', async (_, body) => {
    const baseUrl = await serve((_request, response) => response.end(body));
    const error = await failure(createApiClient({ baseUrl }).validate(REQUEST));
    expect(error).toMatchObject({ reason: 'server', message: expect.stringContaining('读不懂') });
  });
});

describe('送校验', () => {
  it('带令牌，一次送完', async () => {
    const seen: unknown[] = [];
    const baseUrl = await serve(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      seen.push([request.url, request.headers.authorization, JSON.parse(body)]);
      response.end(JSON.stringify(answer()));
    });
    expect(await createApiClient({ baseUrl: `${baseUrl}/`, token: () => 't0' }).validate(REQUEST)).toEqual(answer());
    expect(seen).toEqual([['/v1/validations', 'Bearer t0', REQUEST]]);
  });

  it('大表分片送，再合并：次序、条数与一次送完相同，日期与版本各片一致', async () => {
    const bodies: Record<string, unknown>[] = [];
    const baseUrl = await serve(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      const body = JSON.parse(text);
      bodies.push(body);
      const rows: unknown[] = body.sheets?.[0].rows ?? [];
      const first: number = body.sheets?.[0].firstRow ?? 0;
      const piece = {
        ...answer(
          rows.map((_row, i) => finding(first + i)),
          rows.length,
        ),
        partials: [first],
      };
      response.end(JSON.stringify(request.url?.endsWith('/merge') ? answer([finding(undefined)]) : piece));
    });
    const client = createApiClient({ baseUrl, limits: { ...LIMITS, rows: 2 } });
    const progress: [number, number][] = [];
    const merged = await client.validate(REQUEST, { onPiece: (done, total) => progress.push([done, total]) });
    expect(merged.findings.map(({ row }) => row)).toEqual([undefined, 2, 3, 4]);
    expect(merged.summary).toEqual({
      bySeverity: { error: 4, warning: 0, info: 0 },
      sheets: [{ name: '清单', kind: 'projects', rows: 3, error: 4, warning: 0, info: 0 }],
    });
    expect(bodies.map(({ asOf, edition, partial }) => [asOf, edition, partial])).toEqual([
      [undefined, undefined, true],
      ['2026-11-23', 'e1', true],
      [undefined, undefined, undefined],
    ]);
    expect(bodies.at(-1)).toEqual({ partials: [2, 4] });
    expect(progress).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });
});

describe('别的几问', () => {
  const echo =
    (results: unknown[]): RequestListener =>
    async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      asked.push([request.method ?? '', request.url ?? '', body, request.headers.authorization]);
      response.end(JSON.stringify(request.url === '/v1/rules' ? { items: [] } : { results }));
    };
  let asked: unknown[][];
  beforeEach(() => {
    asked = [];
  });

  it('读一段工作目标、一段部门：只送这一段', async () => {
    const targets = createApiClient({ baseUrl: await serve(echo([{ milestones: [] }])) });
    expect(await targets.targets('2025年全覆盖')).toEqual([]);
    server?.close();
    const departments = createApiClient({ baseUrl: await serve(echo([{ departments: [] }])) });
    expect(await departments.departments('市财政局')).toEqual([]);
    expect(asked.map((call) => call.slice(0, 3))).toEqual([
      ['POST', '/v1/text/targets', '{"texts":["2025年全覆盖"]}'],
      ['POST', '/v1/text/departments', '{"texts":["市财政局"]}'],
    ]);
  });

  it.each([[[]], [[{ milestones: [] }, { milestones: [] }]]])('送一段，答的段数不对就算读不懂：%j', async (results) => {
    const client = createApiClient({ baseUrl: await serve(echo(results)) });
    expect((await failure(client.targets('2025年'))).message).toContain('读不懂');
  });

  it('访问码每次请求现读：后填的随即生效，忘掉就不再送', async () => {
    let code: string | undefined;
    const client = createApiClient({ baseUrl: await serve(echo([])), token: () => code });
    await client.rules();
    code = 'a1';
    await client.rules();
    code = undefined;
    await client.rules();
    expect(asked).toEqual([
      ['GET', '/v1/rules', '', undefined],
      ['GET', '/v1/rules', '', 'Bearer a1'],
      ['GET', '/v1/rules', '', undefined],
    ]);
  });
});
