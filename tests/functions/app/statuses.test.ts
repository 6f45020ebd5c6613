import { env } from 'cloudflare:workers';
import { describe, expect, test, vi } from 'vitest';
import { app } from '../../../functions/app.ts';
import { MAX_BODY_BYTES } from '../../../shared/api/limits.ts';
import { PROBLEM_TYPES, Problem } from '../../../shared/api/problem.ts';
import { ask, post, SHEET } from '../ask.ts';

const VALIDATE = '/v1/validations';
const sheets = [SHEET];
const one = (change: object) => ({ sheets: [{ ...SHEET, ...change }] });
const rows = (count: number) => Array.from({ length: count }, () => ['1']);

/** 服务不许说英文，也不许漏出栈与库的原话。 */
async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  expect(PROBLEM_TYPES).toContain(problem.type);
  expect(problem.title).toMatch(/\p{Script=Han}/u);
  expect(problem.detail).toMatch(/\p{Script=Han}/u);
  expect(JSON.stringify(problem)).not.toMatch(/D1_|\bat \w+|\.ts\b/);
  return problem;
}

describe('请求不合约定时，各有各的应答', () => {
  const contract: [name: string, body: unknown, path: string][] = [
    ['不是对象', [], ''],
    ['没有表', { sheets: [] }, 'sheets'],
    ['多出一项', { sheets, extra: 1 }, ''],
    ['表种不认得', one({ kind: 'budget' }), 'sheets[0].kind'],
    ['表种是原型上的名字', one({ kind: 'constructor' }), 'sheets[0].kind'],
    ['字段不认得', one({ columns: ['no', 'nothing'] }), 'sheets[0].columns[1]'],
    ['字段用了中文表头', one({ columns: ['序号'], rows: [] }), 'sheets[0].columns[0]'],
    ['字段是原型上的名字', one({ columns: ['__proto__'], rows: [] }), 'sheets[0].columns[0]'],
    ['字段重复', one({ columns: ['no', 'no'], rows: [] }), 'sheets[0].columns[1]'],
    ['一行多出几格', one({ columns: ['no'] }), 'sheets[0].rows[0]'],
    ['格里是对象', one({ rows: [[{}]] }), 'sheets[0].rows[0][0]'],
    ['格里的数大到无穷', `{"sheets":[${JSON.stringify(SHEET).replace('[[1,', '[[1e999,')}]}`, 'sheets[0].rows[0][0]'],
    ['首行不是行号', one({ firstRow: 0 }), 'sheets[0].firstRow'],
    ['首行大过工作表', one({ firstRow: 2_000_000 }), 'sheets[0].firstRow'],
    ['表名重复', { sheets: [SHEET, SHEET] }, 'sheets[1].name'],
    ['政策包不认得', { sheets, packs: ['lc-2024'] }, 'packs[0]'],
    ['所属地不是区划代码', { sheets, place: '聊城市' }, 'place'],
    ['山东没有这个区划', { sheets, place: '371599' }, 'place'],
    ['没有这个省', { sheets, place: '990000' }, 'place'],
    ['日期不存在', { sheets, asOf: '2026-02-30' }, 'asOf'],
    ['日期不是年月日', { sheets, asOf: '2026/1/1' }, 'asOf'],
    ['原型键', `{"sheets":${JSON.stringify(sheets)},"__proto__":{"packs":[]}}`, ''],
    ['嵌套很深', `{"sheets":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'sheets[0]'],
  ];
  test.each(contract)('422：%s', async (_name, body, path) => {
    const response = await post(VALIDATE, body);
    expect(response.status).toBe(422);
    const { type, errors } = await problemOf(response);
    expect(type).toBe('contract');
    expect(errors?.map((error) => error.path)).toContain(path);
    for (const { message } of errors ?? []) expect(message).toMatch(/\p{Script=Han}/u);
  });

  test('违约之处上万时只列前50处，总数照说', async () => {
    const response = await post(VALIDATE, one({ rows: Array.from({ length: 10_000 }, () => [{}]) }));
    const { detail, errors } = await problemOf(response);
    expect(errors).toHaveLength(50);
    expect(detail).toContain('10000 处');
  });

  const others: [status: number, type: string, name: string, request: () => Promise<Response>][] = [
    [400, 'malformed-json', '正文缺括号', () => post(VALIDATE, '{"sheets":[')],
    [400, 'malformed-json', '正文为空', () => post(VALIDATE, '')],
    [
      400,
      'malformed-json',
      '正文是 GBK',
      () =>
        ask(VALIDATE, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: new Uint8Array([0x22, 0xc4, 0xe3, 0x22]),
        }),
    ],
    [404, 'unknown-edition', '没有这个版本', () => post(VALIDATE, { sheets, edition: '999' })],
    [404, 'unknown-edition', '查没有的版本', () => ask('/v1/reference/projects?edition=none')],
    [404, 'not-found', '没有这类参考数据', () => ask('/v1/reference/nothing')],
    [404, 'not-found', '没有这个地址', () => ask('/v2')],
    [405, 'method-not-allowed', '校验不用 GET', () => ask(VALIDATE)],
    [405, 'method-not-allowed', '参考数据不能改', () => ask('/v1/reference/projects', { method: 'PUT', body: '[]' })],
    [413, 'too-large', '超过两万行', () => post(VALIDATE, one({ columns: ['no'], rows: rows(20_001) }))],
    [
      413,
      'too-large',
      '几张表合起来超过两万行',
      () =>
        post(VALIDATE, {
          sheets: ['甲', '乙'].map((name) => ({ ...SHEET, name, columns: ['no'], rows: rows(10_001) })),
        }),
    ],
    [413, 'too-large', '正文超过 8 MiB', () => post(VALIDATE, ' '.repeat(MAX_BODY_BYTES + 1))],
    [413, 'too-large', '不报长度的正文超过 8 MiB', () => chunked(MAX_BODY_BYTES + 1)],
    [413, 'too-large', '一次读一千段以上', () => post('/v1/text/targets', { texts: Array(1001).fill('') })],
    [415, 'unsupported-media-type', '没说是 JSON', () => ask(VALIDATE, { method: 'POST', body: '{}' })],
    [415, 'unsupported-media-type', '表单', () => post(VALIDATE, 'a=1', { 'Content-Type': 'text/plain' })],
    [415, 'unsupported-media-type', '压缩过的正文', () => post(VALIDATE, '{}', { 'Content-Encoding': 'gzip' })],
    [422, 'contract', '分片不是本服务给的', () => post(`${VALIDATE}/merge`, { partials: [{ edition: '1' }] })],
    [422, 'contract', '没有分片', () => post(`${VALIDATE}/merge`, { partials: [] })],
    [422, 'contract', '一段文字比一格还长', () => post('/v1/text/targets', { texts: ['长'.repeat(32_768)] })],
    [422, 'contract', '没有这个地方的区划', () => ask('/v1/reference/divisions?place=130000')],
  ];
  test.each(others)('%i %s：%s', async (status, type, _name, request) => {
    const response = await request();
    expect(response.status).toBe(status);
    expect((await problemOf(response)).type).toBe(type);
  });
});

function chunked(bytes: number): Promise<Response> {
  const chunk = new Uint8Array(1 << 20).fill(0x20);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent >= bytes) return controller.close();
      controller.enqueue(chunk.subarray(0, Math.min(chunk.length, bytes - sent)));
      sent += chunk.length;
    },
  });
  return ask(VALIDATE, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
}

test.each(['identity', 'Identity', 'identity, IDENTITY', ' identity '])(
  '编码写作“%s”，就是没有压缩',
  async (encoding) => {
    expect((await post(VALIDATE, { sheets }, { 'Content-Encoding': encoding })).status).toBe(200);
  },
);

test.each([
  [{}, '一格应为文字、数、是否'],
  ['长'.repeat(32_768), '一格至多 32767 个字'],
])('一格不合约定，说明该是什么', async (value, says) => {
  const { errors } = await problemOf(await post(VALIDATE, one({ rows: [[value]] })));
  expect(errors?.[0]?.message).toContain(says);
});

test('405 说明接受哪些方法', async () => {
  expect((await ask(VALIDATE)).headers.get('Allow')).toBe('POST');
  expect((await ask('/v1/rules', { method: 'POST' })).headers.get('Allow')).toBe('GET, HEAD');
});

test('河北的工作簿也能校验：没有收录区划的省只看省份代码', async () => {
  expect((await post(VALIDATE, { sheets, place: '130684' })).status).toBe(200);
});

test.each(['/v1/validations/merge', '/v1/text/targets'])('嵌套几百万层的正文，%s 照样说哪里不对', async (path) => {
  const depth = 4_000_000;
  const response = await post(path, `{"partials":[${'['.repeat(depth)}${']'.repeat(depth)}],"texts":[]}`);
  expect(response.status).toBe(422);
  expect((await problemOf(response)).type).toBe('contract');
});

test('HEAD 与 GET 同头，没有正文', async () => {
  const [head, get] = await Promise.all(['HEAD', 'GET'].map((method) => ask('/v1/reference/models', { method })));
  expect([head?.status, await head?.text()]).toEqual([200, '']);
  expect(head?.headers.get('ETag')).toBe(get?.headers.get('ETag'));
});

test('本机的页面先来询问（预检），放行它要用的头', async () => {
  const preflight = await ask('/v1/validations', {
    method: 'OPTIONS',
    headers: {
      Origin: 'http://localhost:3000',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type,authorization',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe('content-type,authorization');
});

test('正好 8 MiB、两万行都收', async () => {
  const body = JSON.stringify(one({ columns: ['no'], rows: rows(20_000) }));
  const padding = ' '.repeat(MAX_BODY_BYTES - new TextEncoder().encode(body).length);
  expect((await post(VALIDATE, body + padding)).status).toBe(200);
});

test('带 BOM 的 JSON 也读', async () => {
  expect((await post(VALIDATE, `\ufeff${JSON.stringify({ sheets })}`)).status).toBe(200);
});

describe('数据库读不到', () => {
  const broken = {
    ...env,
    ACCESS: 'local',
    DB: { prepare: () => ({ all: () => Promise.reject(new Error('D1_ERROR: no such table: editions')) }) },
  };
  test.each(['/healthz', '/v1/editions', '/v1/reference/projects'])('%s 答 503，请稍后再试', async (path) => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const response = await app.request(path, {}, broken);
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('5');
    expect((await problemOf(response)).type).toBe('unavailable');
    expect(log).toHaveBeenCalledOnce();
  });
});

test('应答不许被猜类型，也不给别的来源用', async () => {
  const foreign = await ask('/v1/rules', { headers: { Origin: 'https://example.com' } });
  expect(foreign.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(foreign.headers.get('Access-Control-Allow-Origin')).toBeNull();
  const workbench = await ask('/v1/rules', { headers: { Origin: 'http://localhost:5173' } });
  expect(workbench.headers.get('Access-Control-Allow-Origin')).toBe('http://localhost:5173');
});
