import { z } from 'zod';
import { MAX_CELL_LENGTH } from './limits.ts';

/**
 * W3C Reconciliation Service API 0.2（https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/）
 * 的请求与应答。标识在各类之间不重复，形如 `projects:38`、`departments:市财政局`。
 */

/** 可以对照的各类，次序即不说类时的先后。 */
export const RECONCILE_TYPES = [
  { id: 'departments', name: '部门' },
  { id: 'offices', name: '科室' },
  { id: 'divisions', name: '行政区划' },
  { id: 'schools', name: '学校' },
  { id: 'projects', name: '重点项目' },
  { id: 'models', name: '办学模式' },
  { id: 'city-pairs', name: '市际协作结对' },
  { id: 'custody-pairs', name: '县中托管帮扶结对' },
] as const;
export type ReconcileType = (typeof RECONCILE_TYPES)[number]['id'];
export const RECONCILE_TYPE_IDS = RECONCILE_TYPES.map(({ id }) => id) as [ReconcileType, ...ReconcileType[]];

/** 一批至多这么多条查询、这么多个标识（manifest 里的 batchSize）；超过以 413 应答。 */
export const MAX_QUERIES = 1_000;
/** 一条查询至多给这么多个候选，`limit` 再大也是。 */
export const MAX_CANDIDATES = 50;
/** 一条查询、一次取值至多这么多个属性。 */
const MAX_PROPERTIES = 50;

const text = z.string().max(MAX_CELL_LENGTH);
const given = z.union([text, z.number(), z.boolean(), z.looseObject({ id: text, name: text.optional() })]);

/** 一条查询。`query` 与 `properties` 至少有一样。 */
export const ReconcileQuery = z
  .strictObject({
    query: text.optional(),
    type: z.union([text, z.array(text).max(MAX_PROPERTIES)]).optional(),
    limit: z
      .number()
      .refine((limit) => Number.isInteger(limit) && limit > 0, '应为正整数')
      .optional(),
    /** 另说的属性，如上级、所在县：据以区分同名的。OpenRefine 还带着属性名 `p`，不用。 */
    properties: z
      .array(z.looseObject({ pid: text, v: z.union([given, z.array(given).max(MAX_PROPERTIES)]) }))
      .max(MAX_PROPERTIES)
      .optional(),
    /** any：是其中一类；all：各类都是；should：不是的也给，得分打折。 */
    type_strict: z.enum(['any', 'should', 'all']).optional(),
  })
  .refine(
    ({ query, properties = [] }) => query !== undefined || properties.length > 0,
    'query 与 properties 至少写一样',
  );
export type ReconcileQuery = z.infer<typeof ReconcileQuery>;

const Named = z.strictObject({ id: z.string(), name: z.string() });

/** 使候选得分的一项：真假，或几成（0–1）。 */
const Feature = z.strictObject({ id: z.string(), value: z.union([z.boolean(), z.number()]) });

/** 一个候选。`score` 0–100；`match` 为真者是唯一确定的，其余要由人来选。 */
export const ReconcileCandidate = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  type: z.array(Named),
  score: z.number().min(0).max(100),
  match: z.boolean(),
  features: z.array(Feature),
});
export type ReconcileCandidate = z.infer<typeof ReconcileCandidate>;

/** 各条查询的候选，以查询的键为键，得分从高到低。 */
export const ReconcileResponse = z.record(z.string(), z.strictObject({ result: z.array(ReconcileCandidate) }));
export type ReconcileResponse = z.infer<typeof ReconcileResponse>;

/** 取值的查询。`settings.limit` 是每个属性至多取几个。另写的键规范不禁，不看。 */
export const ExtendQuery = z.looseObject({
  ids: z.array(text),
  properties: z
    .array(
      z.looseObject({
        id: text,
        settings: z
          .looseObject({ limit: z.union([z.number().nonnegative(), z.string().regex(/^\d{0,9}$/)]).optional() })
          .optional(),
      }),
    )
    .max(MAX_PROPERTIES),
});
export type ExtendQuery = z.infer<typeof ExtendQuery>;

/** 属性的一个值：文字、整数，或另一个可对照的实体。 */
const PropertyValue = z.union([z.strictObject({ str: z.string() }), z.strictObject({ int: z.int() }), Named]);
export type PropertyValue = z.infer<typeof PropertyValue>;

/** 各标识的各属性的值；没有这个标识、这一类没有这个属性的为空。 */
export const ExtendResponse = z.strictObject({
  meta: z.array(z.strictObject({ ...Named.shape, type: Named.optional() })),
  rows: z.record(z.string(), z.record(z.string(), z.array(PropertyValue))),
});
export type ExtendResponse = z.infer<typeof ExtendResponse>;

const Described = z.strictObject({ ...Named.shape, description: z.string().optional() });

/** `/suggest/entity`、`/suggest/type`、`/suggest/property` 的应答。 */
export const SuggestResponse = z.strictObject({
  result: z.array(z.strictObject({ ...Described.shape, notable: z.array(Named).optional() })),
});
export type SuggestResponse = z.infer<typeof SuggestResponse>;

/** 某一类可取的属性。 */
export const ProposeResponse = z.strictObject({
  properties: z.array(Described),
  type: z.string(),
  limit: z.int().optional(),
});
export type ProposeResponse = z.infer<typeof ProposeResponse>;

const Service = z.strictObject({ service_url: z.url(), service_path: z.string() });

/** 服务的说明。`edition` 是本服务添的：所据参考数据的版本。 */
export const ReconcileManifest = z.strictObject({
  versions: z.tuple([z.literal('0.2')]),
  name: z.string(),
  identifierSpace: z.url(),
  schemaSpace: z.url(),
  defaultTypes: z.array(Named),
  documentation: z.url(),
  batchSize: z.int(),
  view: z.strictObject({ url: z.string() }),
  preview: z.strictObject({ url: z.string(), width: z.int(), height: z.int() }),
  suggest: z.strictObject({ entity: Service, type: Service, property: Service }),
  extend: z.strictObject({
    propose_properties: Service,
    property_settings: z.array(
      z.strictObject({
        name: z.string(),
        label: z.string(),
        type: z.literal('number'),
        default: z.number(),
        help_text: z.string(),
      }),
    ),
  }),
  /** 要令牌时才有；规范引的是 OpenAPI 2.0 的写法，没有 bearer，照请求头写作 apiKey。 */
  authentication: z
    .strictObject({
      type: z.literal('apiKey'),
      name: z.literal('Authorization'),
      in: z.literal('header'),
      description: z.string(),
    })
    .optional(),
  edition: z.strictObject({ id: z.string(), title: z.string(), hash: z.string(), publishedOn: z.string().nullable() }),
});
export type ReconcileManifest = z.infer<typeof ReconcileManifest>;

/** `POST /v1/reconcile` 的表单：查询一批，或取一批的属性值。 */
export const ReconcileForm = z.strictObject({
  queries: z.string().describe('一批查询的 JSON：键 → ReconcileQuery').optional(),
  extend: z.string().describe('取值查询（ExtendQuery）的 JSON').optional(),
});
