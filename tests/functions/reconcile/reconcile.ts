import { expect } from 'vitest';
import { type ReconcileCandidate, type ReconcileQuery, ReconcileResponse } from '../../../shared/api/reconcile.ts';
import { ask } from '../ask.ts';

/** 像 OpenRefine 那样以表单送。 */
export const form = (fields: Record<string, string>, path = '/v1/reconcile'): Promise<Response> =>
  ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });

/** 问一条，得到它的候选。 */
export async function candidates(query: ReconcileQuery): Promise<ReconcileCandidate[]> {
  const response = await form({ queries: JSON.stringify({ q: query }) });
  expect(response.status, await response.clone().text()).toBe(200);
  return ReconcileResponse.parse(await response.json()).q?.result ?? [];
}

/** 认定的那一个的标识；没有认定的为 undefined。 */
export const matched = async (query: ReconcileQuery): Promise<string | undefined> =>
  (await candidates(query)).find(({ match }) => match)?.id;
