import { z } from 'zod';
import {
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

/** 来源的网址会成为人点的链接：只收 http、https 的；没有的空着。 */
export const WEB_ADDRESS = /^https?:\/\/\S+$/i;
const SourceUrl = z
  .string()
  .refine((url) => url === '' || WEB_ADDRESS.test(url), '应为 http:// 或 https:// 起首的网址，或空着');

/** 草稿里的各类参考数据：没有提到的，沿用当前版本的；提到的，整类取代。 */
export const DraftResources = z
  .strictObject({
    projects: z.array(ReferenceProject),
    departments: z.array(ReferenceDepartment),
    offices: z.array(ReferenceOffice),
    divisions: z.array(ReferenceDivision),
    cityPairs: z.array(ReferenceCityPair),
    custodyPairs: z.array(ReferenceCustodyPair.extend({ sourceUrl: SourceUrl })),
    models: z.array(ReferenceModel),
    articles: z.array(ReferenceArticle),
    documents: z.array(ReferenceDocument),
    schools: z.array(ReferenceSchool),
  })
  .partial();
export type DraftResources = z.infer<typeof DraftResources>;
export type DraftResource = keyof DraftResources;

/** 给人看的一段话：没有看不见的控制字符（换行、制表符不算）与半个字。 */
const Words = z
  .string()
  .trim()
  .refine((text) => !/(?![\t\n])[\p{Cc}\p{Cs}]/u.test(text), '有看不见的控制字符或半个字，请去掉');

/** `POST /v1/editions` 的请求：以当前版本为底，起草一版。应答是草稿的 Edition。 */
export const DraftRequest = z.strictObject({
  title: Words.min(1, '请写版本的名称').max(200, '版本的名称至多 200 个字'),
  note: Words.max(2_000, '说明至多 2,000 个字').default(''),
  resources: DraftResources,
});
export type DraftRequest = z.infer<typeof DraftRequest>;

/** 一类数据的差别。各项以自然的键对应（项目以序号，部门以名称……）；`reordered` 为真时，共有的各项次序变了。 */
export const ResourceDiff = z.strictObject({
  resource: z.enum(DraftResources.keyof().options),
  added: z.array(z.unknown()),
  removed: z.array(z.unknown()),
  changed: z.array(z.strictObject({ key: z.string(), before: z.unknown(), after: z.unknown() })),
  reordered: z.boolean(),
});
export type ResourceDiff = z.infer<typeof ResourceDiff>;

/** `GET /v1/editions/{id}/diff` 的应答：这一版与当前版本（`against`）的差别，没有差别的类不列。 */
export const EditionDiff = z.strictObject({
  edition: z.string(),
  against: z.string(),
  resources: z.array(ResourceDiff),
});
export type EditionDiff = z.infer<typeof EditionDiff>;
