import { z } from 'zod';
import {
  Edition,
  type REFERENCE_RESOURCES,
  ReferenceArticle,
  ReferenceCityPair,
  ReferenceCustodyPair,
  ReferenceDepartment,
  ReferenceDivision,
  ReferenceDocument,
  ReferenceModel,
  ReferenceOffice,
  ReferenceProject,
  ReferenceSchool,
} from '../reference.ts';

/** 每一项都带出处：哪份文件的哪一条，或哪个网页；学校出自导入的名录，不逐所去说。 */
const Source = z.strictObject({ document: z.string(), article: z.string().optional(), url: z.string().optional() });
const sourced = <T extends z.ZodRawShape>(item: z.ZodObject<T>) => item.extend({ source: Source });

/**
 * 县及其乡镇；问的是省时，为市及其县（`counties`）。
 * `others` 是不计入县、乡镇数的统计用区、开发区、功能区与类似乡级单位。
 */
const CountyWithTowns = sourced(ReferenceDivision).extend({
  towns: z.array(ReferenceDivision),
  counties: z.array(ReferenceDivision).optional(),
  others: z.array(ReferenceDivision),
});

/** 文件，连同它管到的各地的名称，与 `jurisdiction` 一一对应。 */
export const CoveringDocument = sourced(ReferenceDocument).extend({
  places: z.array(z.strictObject({ code: z.string(), name: z.string() })),
});
export type CoveringDocument = z.infer<typeof CoveringDocument>;

const answer = <T extends z.ZodType>(resource: (typeof REFERENCE_RESOURCES)[number], item: T) =>
  z.strictObject({
    edition: z.string(),
    resource: z.literal(resource),
    count: z.int(),
    /** true 表示已知不全：表中没有的，不能据此判为错。`total` 是应有的数目。 */
    openList: z.boolean(),
    total: z.int().optional(),
    note: z.string().optional(),
    items: z.array(item),
  });

/** `GET /v1/reference/{resource}` 的应答。`divisions` 默认给聊城的 8 县及乡镇；`?place=370000` 给全省各市及其县，`?place=` 某市给该市各县。 */
export const ReferenceResponses = {
  projects: answer('projects', sourced(ReferenceProject)),
  departments: answer('departments', sourced(ReferenceDepartment)),
  divisions: answer('divisions', CountyWithTowns),
  'city-pairs': answer('city-pairs', sourced(ReferenceCityPair.omit({ source: true }))),
  'custody-pairs': answer('custody-pairs', sourced(ReferenceCustodyPair)),
  models: answer('models', sourced(ReferenceModel)),
  documents: answer('documents', CoveringDocument),
  articles: answer('articles', sourced(ReferenceArticle)),
  offices: answer('offices', sourced(ReferenceOffice)),
  schools: answer('schools', ReferenceSchool),
} as const;

export type ReferenceAnswer<R extends keyof typeof ReferenceResponses> = z.infer<(typeof ReferenceResponses)[R]>;

export const EditionsResponse = z.strictObject({ current: z.string(), items: z.array(Edition) });
export type EditionsResponse = z.infer<typeof EditionsResponse>;

/** `GET /healthz` 的应答；`migrations` 是做过的迁移数。没有准备好时为 503 的问题说明。 */
export const Health = z.strictObject({
  status: z.literal('ok'),
  edition: z.string(),
  hash: z.string(),
  migrations: z.int(),
});
export type Health = z.infer<typeof Health>;
