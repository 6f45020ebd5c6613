import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '../../../shared/api/problem.ts';
import { ValidationResponse } from '../../../shared/api/validations.ts';
import { SHEET_KINDS } from '../../../shared/sheets/kinds.ts';
import { ask, post, SHEET } from '../ask.ts';

const PATHS = [
  '/v1/validations',
  '/v1/validations/merge',
  '/v1/enrichments',
  '/v1/breakdowns',
  '/v1/coverage',
  '/v1/text/targets',
  '/v1/text/departments',
];

/** 拒绝可以，出错不行。 */
async function survives(response: Response): Promise<void> {
  const body = await response.text();
  if (response.status !== 200) Problem.parse(JSON.parse(body));
  expect(response.status, body).toBeLessThan(500);
}

const key = fc.oneof(
  fc.constantFrom('sheets', 'texts', 'partials', 'rows', 'columns', 'kind', '__proto__', 'constructor', 'toString'),
  fc.string(),
);
const anything = fc.anything({ key, maxDepth: 6, withNullPrototype: false });

test('什么 JSON 送来都不出 5xx', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...PATHS), anything, async (path, body) =>
      survives(await post(path, JSON.stringify(body) ?? 'undefined')),
    ),
    { numRuns: 300 },
  );
});

const cell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('2025年', '市教育局、财政局', '50%', '#REF!', '一对一', '无', '\u0000', '\ud800'),
  fc.constantFrom(2 ** 53, -1, 0.5, 45_000, 1e300, '9'.repeat(400)),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);

/** 合契约的请求，格里是什么都有可能。 */
const request = fc.constantFrom(...SHEET_KINDS).chain((spec) => {
  const columns = spec.columns.map((column) => column.id as string);
  return fc.record(
    {
      sheets: fc
        .record({
          columns: fc.shuffledSubarray(columns, { minLength: 1 }),
          firstRow: fc.integer({ min: 1, max: 1_048_576 }),
          rows: fc.array(fc.array(cell), { maxLength: 6 }),
        })
        .map(({ columns: chosen, firstRow, rows }) => [
          {
            kind: spec.kind,
            name: '表',
            columns: chosen,
            firstRow,
            rows: rows.map((row) => row.slice(0, chosen.length)),
          },
        ]),
      partial: fc.boolean(),
      packs: fc.subarray(['lc-2023', 'sd-2019', 'moe-2022', 'he-2020']),
      place: fc.constantFrom('371500', '370000', '130100'),
    },
    { requiredKeys: ['sheets'] },
  );
});

test('合约定的请求总有结论，格里写什么都一样', async () => {
  await fc.assert(
    fc.asyncProperty(request, async (body) => {
      const response = await post('/v1/validations', body);
      expect(response.status, await response.clone().text()).toBe(200);
    }),
    { numRuns: 200 },
  );
});

test('补充与分解也总有应答，覆盖率只在没有名录时拒绝', async () => {
  await fc.assert(
    fc.asyncProperty(request, async ({ sheets, place }) => {
      const body = { sheets, ...(place !== undefined && { place }) };
      for (const path of ['/v1/enrichments', '/v1/breakdowns']) expect((await post(path, body)).status, path).toBe(200);
      expect([200, 422]).toContain((await post('/v1/coverage', body)).status);
    }),
    { numRuns: 150 },
  );
});

const change = fc.record({ at: fc.nat(), to: fc.oneof(anything, cell) });

/** 把 JSON 里的某一处（按遍历次序数）换成别的。 */
function altered(value: unknown, { at, to }: { at: number; to: unknown }): unknown {
  const text = JSON.stringify(value);
  let places = 0;
  JSON.parse(text, (_key, inner: unknown) => {
    places += 1;
    return inner;
  });
  let seen = 0;
  return JSON.parse(text, (_key, inner: unknown) => {
    const here = seen === at % places;
    seen += 1;
    return here ? to : inner;
  });
}

test('分片结果被改过哪一处，合并都不出 5xx', async () => {
  const response = await post('/v1/validations', { sheets: [SHEET], partial: true, asOf: '2026-01-01' });
  const { partials } = ValidationResponse.parse(await response.json());
  await fc.assert(
    fc.asyncProperty(change, async (edit) =>
      survives(await post('/v1/validations/merge', { partials: altered(partials, edit) })),
    ),
    { numRuns: 500 },
  );
});

test('网址与方法随便写也不出 5xx', async () => {
  const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH');
  await fc.assert(
    fc.asyncProperty(fc.webPath(), fc.webQueryParameters(), method, async (path, query, chosen) => {
      const response = await ask(`/v1/reference/divisions${path}?${query}`, { method: chosen });
      expect(response.status).toBeLessThan(500);
    }),
  );
});
