import { Hono } from 'hono';
import { DraftRequest, type DraftResources, type EditionDiff } from '../../shared/api/editions.ts';
import type { EditionsResponse } from '../../shared/api/reference.ts';
import type { Edition } from '../../shared/reference.ts';
import { editorOnly } from '../access/access.ts';
import type { AppEnv } from '../bindings.ts';
import { ProblemError } from '../problem.ts';
import { inconsistencies } from '../reference/consistency.ts';
import { difference } from '../reference/difference.ts';
import {
  createDraft,
  discardDraft,
  hashOf,
  MAX_RESOURCE_BYTES,
  publishDraft,
  sameDraft,
  superseded,
} from '../reference/drafts.ts';
import { edition, loadReference } from '../reference/repository.ts';
import { checked, contractError, readJson } from './body.ts';
import { currentOf, editionsOf, unknownEdition } from './edition.ts';

/** 写过以后的版本，从库里现读；没有这个编号则 404。 */
async function stored(db: D1Database, id: string): Promise<Edition> {
  const found = await edition(db, id);
  if (!found) throw unknownEdition(id);
  return found;
}

/** D1 一行放不下的，先说清楚，不等它出错。 */
function refuseTooLarge(resources: DraftResources): void {
  for (const [resource, items] of Object.entries(resources))
    if (new TextEncoder().encode(JSON.stringify(items)).length > MAX_RESOURCE_BYTES)
      throw new ProblemError('too-large', `${resource} 太大：一类数据不超过 ${MAX_RESOURCE_BYTES / 1_000_000} MB。`);
}

const STATUSES = ['published', 'draft'] as const;
function statusAsked(asked = 'published'): Edition['status'] {
  const status = STATUSES.find((one) => one === asked);
  if (!status) throw contractError([{ path: 'status', message: `应为 ${STATUSES.join(' 或 ')}` }]);
  return status;
}

/** 参考数据从不就地修改，只由新的一版取代：起草、看差别、发布。 */
export const editions = new Hono<AppEnv>()
  /** `GET /v1/editions[?status=draft]`：已发布的版本（或草稿），新的在前。 */
  .get('/', async (c) => {
    const status = statusAsked(c.req.query('status'));
    const all = await editionsOf(c);
    const current = await currentOf(c);
    c.header('Cache-Control', 'no-cache');
    return c.json({
      current: current.id,
      items: all.filter((one) => one.status === status),
    } satisfies EditionsResponse);
  })
  /** `POST /v1/editions`：以当前版本为底起草；没有写到的各类沿用。一模一样的再送一次，得到原来那份（200）。 */
  .post('/', editorOnly, async (c) => {
    const { title, note, resources } = checked(DraftRequest, await readJson(c));
    refuseTooLarge(resources);
    const base = await currentOf(c);
    const reference = superseded(await loadReference(c.env.DB, base), resources);
    const wrong = inconsistencies(resources, reference);
    if (wrong.length > 0) throw contractError(wrong);
    const hash = await hashOf(reference);
    if (hash === base.hash) throw contractError([{ path: 'resources', message: '与当前版本没有差别，不必另起一版' }]);
    const draft = { title, note, resources, hash, basedOn: base.id };
    const same = await sameDraft(c.env.DB, draft);
    const id = same ?? (await createDraft(c.env.DB, { by: c.var.holder, at: new Date() }, draft));
    c.header('Location', `/v1/editions/${id}`);
    return c.json(await stored(c.env.DB, id), same === undefined ? 201 : 200);
  })
  /** `GET /v1/editions/{id}/diff`：这一版与当前版本的差别；草稿、以往的版本都可以问。 */
  .get('/:id/diff', async (c) => {
    const id = c.req.param('id');
    const asked = (await editionsOf(c)).find((one) => one.id === id);
    if (!asked) throw unknownEdition(id);
    const current = await currentOf(c);
    const [before, after] = [await loadReference(c.env.DB, current), await loadReference(c.env.DB, asked)];
    c.header('Cache-Control', 'no-store');
    return c.json({
      edition: asked.id,
      against: current.id,
      resources: difference(before, after),
    } satisfies EditionDiff);
  })
  /** `POST /v1/editions/{id}/publish`：成为当前版本。已是当前版本的，再发布一次无妨，供断线后重试。 */
  .post('/:id/publish', editorOnly, async (c) => {
    const id = c.req.param('id');
    const published = await publishDraft(c.env.DB, { by: c.var.holder, at: new Date() }, id);
    if (published) return c.json(published);
    const found = await stored(c.env.DB, id);
    if (found.current) return c.json(found);
    throw new ProblemError(
      'conflict',
      found.status === 'published'
        ? `“${id}”是以往的版本，不能再发布；要恢复它，请以它的内容另起一版。`
        : '起草之后，别人已经发布了新的一版。请对照新版重新起草，免得盖掉别人的改动。',
    );
  })
  /** `DELETE /v1/editions/{id}`：丢弃草稿；已发布的不能删。 */
  .delete('/:id', editorOnly, async (c) => {
    const id = c.req.param('id');
    if (await discardDraft(c.env.DB, { by: c.var.holder, at: new Date() }, id)) return c.body(null, 204);
    await stored(c.env.DB, id);
    throw new ProblemError('conflict', `“${id}”已经发布，不能删去；只能由新的一版取代。`);
  });
