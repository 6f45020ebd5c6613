import type { z } from 'zod';
import {
  type ExtendQuery,
  ExtendResponse,
  MAX_QUERIES,
  type PropertyValue,
  type ReconcileCandidate,
  type ReconcileQuery,
  ReconcileResponse,
  type ReconcileType,
} from '../../shared/api/reconcile.ts';
import type { CallOptions, SendOptions } from './client.ts';
import { unreadable } from './failure.ts';

/** 一个标识的各属性的值；没有的为空。 */
export type EntityValues = ReadonlyMap<string, readonly PropertyValue[]>;

/** 对照服务（/v1/reconcile）。多了分批问，次序不变。 */
export interface ReconcileApi {
  /** 各段文字在这一类参考数据里的候选，从高到低，与 `texts` 一一对应。 */
  reconcile(
    type: ReconcileType,
    texts: readonly string[],
    options?: CallOptions,
  ): Promise<readonly (readonly ReconcileCandidate[])[]>;
  /** 各标识的属性值，以标识为键；参考数据里没有的标识，各属性为空。 */
  extend(
    ids: readonly string[],
    properties: readonly string[],
    options?: CallOptions,
  ): Promise<ReadonlyMap<string, EntityValues>>;
}

const PATH = '/v1/reconcile';

export type PostForm = <T>(
  path: string,
  schema: z.ZodType<T>,
  form: URLSearchParams,
  options?: SendOptions,
) => Promise<T>;

export function createReconcile(post: PostForm): ReconcileApi {
  const ask = <T>(schema: z.ZodType<T>, field: 'queries' | 'extend', query: unknown, options: SendOptions) =>
    post(PATH, schema, new URLSearchParams({ [field]: JSON.stringify(query) }), options);

  return {
    async reconcile(type, texts, { signal, onPiece, onSend } = {}) {
      const found: ReconcileCandidate[][] = [];
      for (const batch of batches(texts)) {
        const queries = Object.fromEntries(
          batch.map((query, i): [string, ReconcileQuery] => [`q${i}`, { query, type }]),
        );
        const answer = await ask(ReconcileResponse, 'queries', queries, { signal, onSend });
        for (const i of batch.keys()) {
          const one = answer[`q${i}`];
          if (!one) throw unreadable(new Error(`没有答第 ${i} 段`));
          found.push(one.result);
        }
        onPiece?.(found.length, texts.length);
      }
      return found;
    },
    async extend(ids, properties, { signal, onPiece, onSend } = {}) {
      const found = new Map<string, EntityValues>();
      for (const batch of batches(ids)) {
        const query: ExtendQuery = { ids: batch, properties: properties.map((id) => ({ id })) };
        const { rows } = await ask(ExtendResponse, 'extend', query, { signal, onSend });
        for (const [id, values] of Object.entries(rows)) found.set(id, new Map(Object.entries(values)));
        onPiece?.(found.size, ids.length);
      }
      return found;
    },
  };
}

function batches<T>(items: readonly T[]): T[][] {
  const cut: T[][] = [];
  for (let start = 0; start < items.length; start += MAX_QUERIES) cut.push(items.slice(start, start + MAX_QUERIES));
  return cut;
}
