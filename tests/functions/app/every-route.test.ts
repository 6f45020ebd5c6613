import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { app } from '../../../functions/app.ts';
import { MAX_BODY_BYTES } from '../../../shared/api/limits.ts';
import { PROBLEM_TYPES, Problem } from '../../../shared/api/problem.ts';
import { grant } from '../access/grant.ts';
import { SHEET } from '../ask.ts';
import { type Operation, operations, pathOf } from '../operations.ts';

/** 各表都从 openapi.json 来：添一条路由，这里自然就有它。 */
const every = await operations();
const named = (some: readonly Operation[]) => some.map((one) => [`${one.method} ${one.path}`, one] as const);
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const takesJson = every.filter(({ bodies }) => bodies[JSON_TYPE] !== undefined);
const takesBody = every.filter(({ bodies }) => Object.keys(bodies).length > 0);
const reads = every.filter(({ method }) => method === 'GET');

let [reader, editor] = ['', ''];
beforeAll(async () => {
  reader = await grant('reader');
  editor = await grant('editor');
});

/** 这里问得比谁都勤；限流另有测试。 */
const UNLIMITED: RateLimit = { limit: () => Promise.resolve({ success: true }) };

interface Sent {
  readonly path?: string;
  readonly type?: string;
  readonly headers?: Record<string, string>;
  readonly body?: BodyInit;
}

/** 部署后那样问一次，路径里的编号写 99。 */
function send(one: Operation, token: string | undefined, { path, type, headers = {}, body }: Sent = {}) {
  const request = new Request(new URL(path ?? pathOf(one, '99'), 'https://taizhang.example.com'), {
    method: one.method,
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(type !== undefined && { 'Content-Type': type }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  return Promise.resolve(app.fetch(request, { ...env, TOKEN_LIMIT: UNLIMITED, ADDRESS_LIMIT: UNLIMITED }));
}
const sendJson = (one: Operation, json: string) => send(one, editor, { type: JSON_TYPE, body: json });

/** 说明问题的应答不把送来的东西整个送回去。 */
const MAX_PROBLEM_LENGTH = 50_000;

/** 拒绝可以，出错不行：有状态、有稳定的类型、说中文、没有栈。 */
async function survives(response: Response): Promise<Problem | undefined> {
  const text = await response.text();
  expect(response.status, text.slice(0, 500)).toBeLessThan(500);
  expect(text).not.toMatch(/^\s+at \S+ \(|functions\/\w+\/|D1_ERROR|SQLITE_/m);
  if (response.status < 400) return undefined;
  expect(text.length, text.slice(0, 200)).toBeLessThan(MAX_PROBLEM_LENGTH);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
  const problem = Problem.parse(JSON.parse(text));
  expect(PROBLEM_TYPES).toContain(problem.type);
  expect(problem.status).toBe(response.status);
  expect(problem.detail).toMatch(/\p{Script=Han}/u);
  return problem;
}

describe('每条路由 × 每种人', () => {
  test('数得出的路由不止三十条', () => expect(every.length).toBeGreaterThan(30));

  test.each(named(every))('%s', async (_name, one) => {
    const tokens: [who: string, token: string | undefined][] = [
      ['没有令牌', undefined],
      ['乱写的', `jytz_${'0'.repeat(16)}_${'0'.repeat(64)}`],
      ['到期的', await grant('editor', { days: -0.001 })],
      ['吊销的', await grant('editor', { revoked: true })],
      ['reader', reader],
      ['editor', editor],
    ];
    const answered: Record<string, string> = {};
    for (const [who, token] of tokens) {
      const response = await send(one, token);
      const { status, headers } = response;
      if (one.who !== 'public') expect(headers.get('Cache-Control')).toMatch(/no-store|no-cache/);
      await survives(response);
      answered[who] = status === 401 || status === 403 ? String(status) : '可以';
    }
    const outsiders = one.who === 'public' ? '可以' : '401';
    expect(answered).toEqual({
      没有令牌: outsiders,
      乱写的: outsiders,
      到期的: outsiders,
      吊销的: outsiders,
      reader: one.who === 'editor' ? '403' : '可以',
      editor: '可以',
    });
  });
});

async function gzipped(bytes: number): Promise<ArrayBuffer> {
  const zeros = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(zeros).arrayBuffer();
}

describe('正文的类型、编码、大小', () => {
  test.each(named(takesBody))('%s', async (_name, one) => {
    const type = Object.keys(one.bodies)[0] ?? '';
    const body = type === JSON_TYPE ? '{}' : 'queries={}';
    const statusOf = async (sent: Sent) => (await survives(await send(one, editor, sent)))?.type;
    expect(await statusOf({ type: 'text/plain', body })).toBe('unsupported-media-type');
    expect(await statusOf({ type: type === JSON_TYPE ? FORM_TYPE : JSON_TYPE, body })).toBe('unsupported-media-type');
    const bomb = await gzipped(20_000_000);
    expect(bomb.byteLength).toBeLessThan(100_000);
    for (const encoding of ['gzip', 'br', 'deflate', 'gzip, gzip', 'zstd'])
      expect(await statusOf({ type, body: bomb, headers: { 'Content-Encoding': encoding } })).toBe(
        'unsupported-media-type',
      );
    expect(await statusOf({ type, body: ' '.repeat(MAX_BODY_BYTES + 1) })).toBe('too-large');
    expect(await statusOf({ type, body: new Uint8Array([0x22, 0xc4, 0xe3, 0x22]) })).toBe('malformed-json');
  });
});

const nested = (open: string, close: string) => `${open.repeat(100_000)}1${close.repeat(100_000)}`;
/** 值写什么，都要说得出哪里不对。 */
const VALUES: readonly string[] = [
  'null',
  '1e999',
  '-1e999',
  '9'.repeat(5_000),
  '""',
  '{}',
  '[]',
  '[null]',
  '[{}]',
  '[[[]]]',
  '{"__proto__":{"sheets":[]}}',
  '["__proto__","constructor","toString"]',
  nested('[', ']'),
  nested('{"a":', '}'),
  '"\\ud800"',
  '"\\u0000"',
];

describe('正文里什么都可能写', () => {
  const propertiesOf = ({ bodies }: Operation): string[] =>
    Object.keys((bodies[JSON_TYPE]?.properties as object | undefined) ?? {});

  test.each(named(takesJson))('%s：每一项换成不该有的值', async (_name, one) => {
    for (const value of VALUES) await survives(await sendJson(one, value));
    const valid: Record<string, unknown> = { sheets: [SHEET], texts: ['莘县'], title: '试', resources: {} };
    for (const property of propertiesOf(one))
      for (const value of VALUES) {
        await survives(await sendJson(one, `{"${property}":${value}}`));
        const others = Object.entries(valid).filter(([name]) => name !== property && propertiesOf(one).includes(name));
        const rest = others.map(([name, each]) => `,${JSON.stringify(name)}:${JSON.stringify(each)}`).join('');
        await survives(await sendJson(one, `{"${property}":${value}${rest}}`));
      }
  });

  test.each(named(takesJson))('%s：不是 JSON', async (_name, one) => {
    for (const text of ['', '{', '{"a":1,}', "{'a':1}", '\u0000', '[1]x', 'NaN'])
      expect((await survives(await sendJson(one, text)))?.type).toBe('malformed-json');
  });

  /** 一次请求放得下的极端：层数、键数、键长、项数都到几十万以上。 */
  const extremes = (name: string): string[] => [
    `{"${name}":${'['.repeat(3_000_000)}${']'.repeat(3_000_000)}}`,
    `{"${name}":${'{"a":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}}`,
    `{${Array.from({ length: 300_000 }, (_, index) => `"k${index}":1`).join()}}`,
    `{"${name}":{${Array.from({ length: 300_000 }, (_, index) => `"k${index}":1`).join()}}}`,
    `{"${'长'.repeat(1_000_000)}":1}`,
    `{"${name}":"${'长'.repeat(1_000_000)}"}`,
    `{"${name}":[${Array(1_000_000).fill('{}').join()}]}`,
    `{"${name}":[${Array(1_000_000).fill('"a"').join()}]}`,
  ];
  test.each(named(takesJson))('%s：大到极端', async (_name, one) => {
    const [first = 'x'] = propertiesOf(one);
    for (const text of extremes(first)) await survives(await sendJson(one, text));
  });

  test('随便什么 JSON', async () => {
    const names = fc.constantFrom(...new Set(takesJson.flatMap(propertiesOf)), '__proto__', 'constructor', 'length');
    const anything = fc.anything({ key: fc.oneof(names, fc.string()), maxDepth: 5, withNullPrototype: false });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...takesJson),
        fc.oneof(anything, fc.dictionary(names, anything)),
        async (one, body) => {
          await survives(await sendJson(one, JSON.stringify(body) ?? 'null'));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('随便什么表单', async () => {
    const forms = every.filter(({ bodies }) => bodies[FORM_TYPE] !== undefined);
    if (forms.length === 0) return;
    const names = fc.constantFrom('queries', 'extend', 'query', 'id', '__proto__');
    const value = fc.oneof(fc.string(), fc.json(), fc.constantFrom(...VALUES));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...forms), names, value, async (one, name, text) => {
        const body = new URLSearchParams({ [name]: text }).toString();
        await survives(await send(one, editor, { type: FORM_TYPE, body }));
      }),
      { numRuns: 200 },
    );
  });
});

describe('地址里什么都可能写', () => {
  const odd = ['__proto__', 'constructor', '%00', '%F0%9F%92%A9', '9'.repeat(400), "1' OR '1'='1", '-1', '1e9', ' '];

  test.each(named(every.filter(({ path }) => path.includes('{'))))('%s', async (_name, one) => {
    for (const value of odd) await survives(await send(one, editor, { path: pathOf(one, encodeURI(value)) }));
    expect((await survives(await send(one, editor)))?.status).toBe(404);
  });

  test.each(named(reads))('%s：查询参数', async (_name, one) => {
    for (const name of ['edition', 'place', 'status', 'queries', 'extend', 'prefix', 'id', 'cursor', 'type'])
      for (const value of odd)
        await survives(await send(one, editor, { path: `${pathOf(one, '1')}?${name}=${encodeURI(value)}` }));
  });

  test.each(named(reads.filter(({ path }) => path.startsWith('/v1/reference/'))))('%s：没有的版本', async (_n, one) => {
    const problem = await survives(await send(one, reader, { path: `${one.path}?edition=9999` }));
    expect(problem?.type).toBe('unknown-edition');
  });

  test.each(named(takesJson.filter(({ bodies }) => JSON.stringify(bodies).includes('"edition"'))))(
    '%s：正文里没有的版本',
    async (_name, one) => {
      const body = one.path.endsWith('/merge')
        ? { partials: [{ edition: '9999' }] }
        : { sheets: [SHEET], edition: '9999' };
      expect((await survives(await sendJson(one, JSON.stringify(body))))?.type).toBe('unknown-edition');
    },
  );
});
