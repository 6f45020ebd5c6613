import { describe, expect, test } from 'vitest';
import { ApiError, createApiClient } from '../../../addin/api/client.ts';
import { MAX_QUERIES, type ReconcileQuery } from '../../../shared/api/reconcile.ts';

/** 记下各次所问；`answer` 由所问的一批造出应答。 */
function serving(answer: (form: URLSearchParams) => unknown) {
  const asked: URLSearchParams[] = [];
  const api = createApiClient({
    baseUrl: 'http://service.test',
    token: () => 'jytz_x',
    fetch: async (_, init) => {
      const form = init?.body;
      if (!(form instanceof URLSearchParams)) throw new RangeError('应当是表单');
      expect(new Headers(init?.headers).get('Authorization')).toBe('Bearer jytz_x');
      asked.push(form);
      return Response.json(answer(form));
    },
  });
  return { api, asked };
}

const queriesOf = (form: URLSearchParams): Record<string, ReconcileQuery> => JSON.parse(form.get('queries') ?? '{}');
const candidate = (name: string) => ({
  ...{ id: `projects:${name}`, name, description: '', type: [{ id: 'projects', name: '重点项目' }] },
  ...{ score: 100, match: true, features: [] },
});

describe('对照服务', () => {
  test('文字多了分批问，候选与所问的次序相同，逐批告知', async () => {
    const { api, asked } = serving((form) =>
      Object.fromEntries(
        Object.entries(queriesOf(form))
          .map(([key, { query = '' }]) => [key, { result: [candidate(query)] }] as const)
          .reverse(),
      ),
    );
    const texts = Array.from({ length: 2 * MAX_QUERIES + 1 }, (_, i) => `第${i}项`);
    const done: number[] = [];
    const found = await api.reconcile('projects', texts, { onPiece: (count) => done.push(count) });
    expect(asked).toHaveLength(3);
    expect(done).toEqual([MAX_QUERIES, 2 * MAX_QUERIES, 2 * MAX_QUERIES + 1]);
    expect(found.map(([first]) => first?.name)).toEqual(texts);
    expect(queriesOf(asked[0] ?? new URLSearchParams()).q0).toEqual({ query: '第0项', type: 'projects' });
  });

  test('标识多了分批取，各属性的值照标识取回', async () => {
    const { api, asked } = serving((form) => {
      const { ids } = JSON.parse(form.get('extend') ?? '{}') as { ids: string[] };
      return {
        meta: [{ id: 'no', name: '序号' }],
        rows: Object.fromEntries(ids.map((id, i) => [id, { no: [{ int: i }] }])),
      };
    });
    const ids = Array.from({ length: MAX_QUERIES + 1 }, (_, i) => `projects:${i}`);
    const values = await api.extend(ids, ['no']);
    expect(asked).toHaveLength(2);
    expect(values.size).toBe(ids.length);
    expect(values.get('projects:7')?.get('no')).toEqual([{ int: 7 }]);
  });

  test('没有要问的，不问', async () => {
    const { api, asked } = serving(() => ({}));
    expect([await api.reconcile('projects', []), (await api.extend([], ['no'])).size]).toEqual([[], 0]);
    expect(asked).toEqual([]);
  });

  test('少答了一段，不猜', async () => {
    const { api } = serving(() => ({}));
    await expect(api.reconcile('projects', ['1'])).rejects.toThrow(ApiError);
  });
});
