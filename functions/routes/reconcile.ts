import { type Context, Hono } from 'hono';
import type { z } from 'zod';
import {
  ExtendQuery,
  type ExtendResponse,
  MAX_QUERIES,
  type ProposeResponse,
  RECONCILE_TYPES,
  type ReconcileManifest,
  ReconcileQuery,
  type ReconcileResponse,
  type SuggestResponse,
} from '../../shared/api/reconcile.ts';
import { LOCAL_HOLDER } from '../access/holder.ts';
import type { AppEnv } from '../bindings.ts';
import { ProblemError } from '../problem.ts';
import { PREVIEW_SIZE, PREVIEW_STYLE, previewPage } from '../reconcile/preview.ts';
import { PROPERTIES, propertyValue, type Reconciler } from '../reconcile/reconciler.ts';
import { suggest } from '../reconcile/suggest.ts';
import { ENTITY_TYPES } from '../reconcile/types.ts';
import { checked, contractError, parsedJson, readForm } from './body.ts';
import { editionFor, referenceFor } from './edition.ts';
import { reconcilerOf } from './reader.ts';
import { styleSource } from './style-source.ts';

/** 参考数据的版本：各处都可以用 `edition` 指明，不给则为当前版本。 */
const reconcilerFor = async (c: Context<AppEnv>): Promise<Reconciler> =>
  reconcilerOf(await referenceFor(c, c.req.query('edition')));

const tooMany = (count: number, what: string) =>
  new ProblemError('too-large', `一次至多 ${MAX_QUERIES} ${what}，这次有 ${count} ${what}；请分几次送。`);

/** 说哪一条不合约定时，键只写这么长。 */
const LONGEST_KEY = 40;

/** 一批查询，逐条查验。键由来者定，`__proto__` 也是键，所以不经 z.record（它略去这个键）。 */
function batchOf(text: string): [key: string, query: ReconcileQuery][] {
  const batch = parsedJson(text, 'queries');
  if (typeof batch !== 'object' || batch === null || Array.isArray(batch))
    throw contractError([{ path: 'queries', message: '应为对象：键 → 查询，如 {"q0": {"query": "市财政局"}}' }]);
  const entries: [string, unknown][] = Object.entries(batch);
  if (entries.length > MAX_QUERIES) throw tooMany(entries.length, '条查询');
  const broken: { path: string; message: string }[] = [];
  const queries = entries.flatMap(([key, value]): [string, ReconcileQuery][] => {
    const result = ReconcileQuery.safeParse(value);
    if (result.success) return [[key, result.data]];
    broken.push(...result.error.issues.map((issue) => issueAt(`queries.${key.slice(0, LONGEST_KEY)}`, issue)));
    return [];
  });
  if (broken.length > 0) throw contractError(broken);
  return queries;
}

const issueAt = (root: string, { path, message }: z.core.$ZodIssue) => ({
  path: [root, ...path.map(String)].join('.'),
  message,
});

const reconciled = (reconciler: Reconciler, text: string): ReconcileResponse =>
  Object.fromEntries(batchOf(text).map(([key, query]) => [key, { result: reconciler.candidates(query) }]));

function extended(reconciler: Reconciler, text: string): ExtendResponse {
  const { ids, properties } = checked(ExtendQuery, parsedJson(text, 'extend'));
  if (ids.length > MAX_QUERIES) throw tooMany(ids.length, '个标识');
  const asked = properties.map(({ id, settings }, index) => {
    const property = PROPERTIES.find((one) => one.id === id);
    if (!property) throw contractError([{ path: `extend.properties[${index}].id`, message: '没有这个属性' }]);
    const most = Number(settings?.limit ?? 0);
    return { property, most: most === 0 ? Number.POSITIVE_INFINITY : most };
  });
  const rowOf = (id: string) => {
    const entity = reconciler.entity(id);
    return Object.fromEntries(
      asked.map(({ property, most }) => [
        property.id,
        (entity?.values(property.id) ?? []).slice(0, most).map(propertyValue),
      ]),
    );
  };
  return {
    meta: asked.map(({ property: { id, name, type } }) => {
      const of = RECONCILE_TYPES.find((one) => one.id === type);
      return { id, name, ...(of && { type: of }) };
    }),
    rows: Object.fromEntries(ids.map((id) => [id, rowOf(id)])),
  };
}

async function manifest(c: Context<AppEnv>): Promise<ReconcileManifest> {
  const { id, title, hash, publishedOn } = await editionFor(c, c.req.query('edition'));
  const { origin } = new URL(c.req.url);
  const root = `${origin}/v1/reconcile`;
  const at = (service_path: string) => ({ service_url: root, service_path });
  const view = `${root}/preview?id={{id}}`;
  return {
    versions: ['0.2'],
    name: `教育台账参考数据（第${id}版）`,
    identifierSpace: `${root}/preview?id=`,
    schemaSpace: `${root}/suggest/type`,
    defaultTypes: [...RECONCILE_TYPES],
    documentation: `${origin}/openapi.json`,
    batchSize: MAX_QUERIES,
    view: { url: view },
    preview: { url: view, ...PREVIEW_SIZE },
    suggest: { entity: at('/suggest/entity'), type: at('/suggest/type'), property: at('/suggest/property') },
    extend: {
      propose_properties: at('/properties'),
      property_settings: [
        { name: 'limit', label: '至多取几个', type: 'number', default: 0, help_text: '一个属性有几个值时；0 为不限' },
      ],
    },
    ...(c.var.holder.id !== LOCAL_HOLDER.id && {
      authentication: {
        type: 'apiKey' as const,
        name: 'Authorization' as const,
        in: 'header' as const,
        description: 'Bearer 加访问码，如 Bearer jytz_…；访问码向管理员要',
      },
    }),
    edition: { id, title, hash, publishedOn },
  };
}

/** 送来的是查询还是取值。两样都有时先答查询：规范没有说。 */
async function answer(c: Context<AppEnv>, asked: URLSearchParams): Promise<Response | undefined> {
  const queries = asked.get('queries');
  if (queries !== null) return c.json(reconciled(await reconcilerFor(c), queries));
  const extend = asked.get('extend');
  return extend === null ? undefined : c.json(extended(await reconcilerFor(c), extend));
}

/** 提示的输入与跳过的个数。 */
function typed(c: Context<AppEnv>): [prefix: string, cursor: number] {
  const cursor = c.req.query('cursor') ?? '0';
  if (!/^\d{1,9}$/.test(cursor)) throw contractError([{ path: 'cursor', message: '应为不小于 0 的整数' }]);
  return [c.req.query('prefix') ?? '', Number(cursor)];
}

const typeOf = (id: string | undefined) => ENTITY_TYPES.find((type) => type.id === id);
const nameAndId = ({ id, name }: { readonly id: string; readonly name: string }) => [name, id];
const usedBy = (property: string): string =>
  ENTITY_TYPES.filter(({ properties }) => properties.some(({ id }) => id === property))
    .map(({ name }) => name)
    .join('、');

/** W3C Reconciliation Service API 0.2。JSONP 没有做：请求要带令牌，`<script>` 带不了。 */
export const reconcile = new Hono<AppEnv>()
  /** `GET /v1/reconcile`：服务说明；带 `queries`、`extend` 时同 POST。 */
  .get('/', async (c) => (await answer(c, new URL(c.req.url).searchParams)) ?? c.json(await manifest(c)))
  /** `POST /v1/reconcile`，表单 `queries=` 或 `extend=`。 */
  .post('/', async (c) => {
    const answered = await answer(c, await readForm(c));
    if (!answered) throw contractError([{ path: 'queries', message: '表单里应有 queries 或 extend' }]);
    return answered;
  })
  /** `GET /v1/reconcile/suggest/entity?prefix=[&cursor=][&type=]` */
  .get('/suggest/entity', async (c) => {
    const [prefix, cursor] = typed(c);
    const asked = c.req.query('type');
    const type = typeOf(asked);
    const reconciler = await reconcilerFor(c);
    const entities = asked === undefined ? reconciler.entities() : type ? reconciler.entities(type.id) : [];
    const result = suggest(entities, ({ id, spellings }) => [...spellings, id], prefix, cursor).map((entity) => {
      const { id, name, description } = entity;
      return { id, name, description, notable: [entity.type] };
    });
    return c.json({ result } satisfies SuggestResponse);
  })
  .get('/suggest/type', (c) => {
    const result = suggest(RECONCILE_TYPES, nameAndId, ...typed(c));
    return c.json({ result } satisfies SuggestResponse);
  })
  .get('/suggest/property', (c) => {
    const result = suggest(PROPERTIES, nameAndId, ...typed(c)).map(({ id, name }) => ({
      id,
      name,
      description: usedBy(id),
    }));
    return c.json({ result } satisfies SuggestResponse);
  })
  /** `GET /v1/reconcile/properties?type=[&limit=]`：某一类可取的属性；不认识的类没有。 */
  .get('/properties', (c) => {
    const type = c.req.query('type') ?? '';
    const asked = c.req.query('limit');
    if (asked !== undefined && !/^[1-9]\d{0,8}$/.test(asked))
      throw contractError([{ path: 'limit', message: '应为正整数' }]);
    const properties = (typeOf(type)?.properties ?? []).map(({ id, name }) => ({ id, name }));
    const limit = asked === undefined ? {} : { limit: Number(asked) };
    return c.json({
      properties: properties.slice(0, limit.limit),
      type,
      ...limit,
    } satisfies ProposeResponse);
  })
  /** `GET /v1/reconcile/preview?id=`：一个实体的小页，放进对照工具的框里看。 */
  .get('/preview', async (c) => {
    const reference = await referenceFor(c, c.req.query('edition'));
    const entity = reconcilerOf(reference).entity(c.req.query('id') ?? '');
    if (!entity) throw new ProblemError('not-found', '这个版本的参考数据里没有这个标识。');
    // 只放行页里那一段样式；可以进本站和本机工具（OpenRefine）的框。
    const frames = "'self' http://127.0.0.1:* http://localhost:*";
    c.header(
      'Content-Security-Policy',
      `default-src 'none'; style-src ${await styleSource(PREVIEW_STYLE)}; frame-ancestors ${frames}`,
    );
    c.header('Cache-Control', 'no-store');
    return c.html(previewPage(entity, reference.edition));
  });
