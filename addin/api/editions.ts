import { z } from 'zod';
import { type DraftRequest, EditionDiff } from '../../shared/api/editions.ts';
import { type ImportRequest, ImportResponse } from '../../shared/api/imports.ts';
import { EditionsResponse } from '../../shared/api/reference.ts';
import { Edition } from '../../shared/reference.ts';
import type { CallOptions, SendOptions } from './client.ts';

/** 参考数据的各个版本：读表、起草、看差别、发布、丢弃。除看差别外，都要编辑的访问码。 */
export interface EditionsApi {
  /** 把表读成起草用的参考数据；只读。 */
  readImports(request: ImportRequest, options?: CallOptions): Promise<ImportResponse>;
  createDraft(request: DraftRequest, options?: CallOptions): Promise<Edition>;
  /** 还没有发布的各份草稿，新的在前。 */
  drafts(options?: CallOptions): Promise<readonly Edition[]>;
  /** 这一版与当前版本的差别。 */
  difference(id: string, options?: CallOptions): Promise<EditionDiff>;
  /** @throws {ApiError} `conflict`：起草之后别人先发布了 */
  publish(id: string, options?: CallOptions): Promise<Edition>;
  discard(id: string, options?: CallOptions): Promise<void>;
}

/** 问一次；`method` 不给时，有正文的是 POST，没有的是 GET。 */
type Ask = <T>(
  path: string,
  schema: z.ZodType<T>,
  body: unknown,
  options?: SendOptions,
  method?: 'POST' | 'DELETE',
) => Promise<T>;

const EDITIONS = '/v1/editions';
const at = (id: string): string => `${EDITIONS}/${encodeURIComponent(id)}`;

/** 起草、丢弃各做一次，不自己再试：断在半路时，是做成了还是没做成并不知道。 */
export function createEditionsApi(once: Ask, retried: Ask): EditionsApi {
  return {
    readImports: (request, sending = {}) => retried('/v1/imports', ImportResponse, request, sending),
    createDraft: (request, sending = {}) => once(EDITIONS, Edition, request, sending),
    drafts: async ({ signal } = {}) =>
      (await retried(`${EDITIONS}?status=draft`, EditionsResponse, undefined, { signal })).items,
    difference: (id, { signal } = {}) => retried(`${at(id)}/diff`, EditionDiff, undefined, { signal }),
    publish: (id, { signal } = {}) => once(`${at(id)}/publish`, Edition, undefined, { signal }, 'POST'),
    discard: (id, { signal } = {}) => once(at(id), z.undefined(), undefined, { signal }, 'DELETE'),
  };
}
