import { z } from 'zod';
import { PACK_IDS } from './finding.ts';
import type { EnumValue } from './sheets/column.ts';
import { OWNERSHIPS, PHASES, SETTINGS } from './sheets/values.ts';

/** 一份文件。`status` 为 draft 者是征求意见稿，不得说成已印发。`pack` 为 null 者只作出处，不立规则。 */
export const ReferenceDocument = z.strictObject({
  id: z.string(),
  pack: z.enum(PACK_IDS).nullable(),
  /** 带文号的题名，即引用时的写法。 */
  title: z.string(),
  number: z.string().optional(),
  date: z.string(),
  issuer: z.string(),
  status: z.enum(['issued', 'draft']),
  /** 管到哪里：六位区划代码（省以 0000 结尾）；空表示全国或另行列举。 */
  jurisdiction: z.array(z.string()),
  /** 目标年限，如方案 2023–2027。 */
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  note: z.string().optional(),
});
export type ReferenceDocument = z.infer<typeof ReferenceDocument>;

/** 原文与校订不同之处。`sure` 为 false 者只是很可能。 */
export const Repair = z.strictObject({
  field: z.string(),
  from: z.string(),
  to: z.string(),
  sure: z.boolean(),
  why: z.string(),
});
export type Repair = z.infer<typeof Repair>;

/** 一条带编号的举措，或文件中可引用的一款。`text` 逐字（校订后），`responsibility` 是句末括注。 */
export const ReferenceArticle = z.strictObject({
  document: z.string(),
  article: z.string(),
  no: z.int().optional(),
  title: z.string(),
  text: z.string(),
  responsibility: z.string().optional(),
  lead: z.array(z.string()).optional(),
  participants: z.array(z.string()).optional(),
  projects: z.array(z.int()).optional(),
  repairs: z.array(Repair),
  unresolved: z.array(z.string()),
});
export type ReferenceArticle = z.infer<typeof ReferenceArticle>;

/** 重点项目清单的一行。`printed` 是网页上的原样（含脱字），其余为校订后。 */
export const ReferenceProject = z.strictObject({
  no: z.int(),
  name: z.string(),
  task: z.string(),
  goal: z.string(),
  lead: z.array(z.string()),
  participants: z.array(z.string()),
  offices: z.array(z.string()),
  articles: z.array(z.int()),
  printed: z.strictObject({
    name: z.string(),
    task: z.string(),
    goal: z.string(),
    lead: z.string(),
    participants: z.string(),
    offices: z.string(),
  }),
  repairs: z.array(Repair),
  unresolved: z.array(z.string()),
});
export type ReferenceProject = z.infer<typeof ReferenceProject>;

/** 一个部门。`name` 是表中惯用的简称，`full` 是全称；`generic` 为泛指（有关部门、各县(市、区)人民政府）。 */
export const ReferenceDepartment = z.strictObject({
  name: z.string(),
  full: z.string(),
  aliases: z.array(z.string()),
  system: z.enum(['党委', '政府', '群团', '外部', '泛指']),
  generic: z.boolean(),
  /** 全称的依据：seed 见于本方案；convention 按惯例推定，未见于聊城的公开页面。 */
  basis: z.enum(['seed', 'convention']),
});
export type ReferenceDepartment = z.infer<typeof ReferenceDepartment>;

/** 一个科室或直属单位。`departments` 是它归属的部门。 */
export const ReferenceOffice = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()),
  department: z.string(),
  generic: z.boolean(),
  projects: z.array(z.int()),
});
export type ReferenceOffice = z.infer<typeof ReferenceOffice>;

export const DIVISION_LEVELS = ['province', 'city', 'county', 'town'] as const;
/** 一个行政区划（或统计用区）。`parent` 是上一级代码；`former` 是曾用名或另一写法，如茌平县；功能区没有区划代码，`code` 为空。 */
export const ReferenceDivision = z.strictObject({
  code: z.string(),
  name: z.string(),
  level: z.enum(DIVISION_LEVELS),
  parent: z.string().nullable(),
  kind: z.string(),
  former: z.array(z.string()),
});
export type ReferenceDivision = z.infer<typeof ReferenceDivision>;

export const ReferenceCityPair = z.strictObject({ helper: z.string(), helped: z.string(), source: z.string() });
export type ReferenceCityPair = z.infer<typeof ReferenceCityPair>;

/** 托管帮扶的一对，112 对中已查到的一部分。 */
export const ReferenceCustodyPair = z.strictObject({
  province: z.string(),
  county: z.string(),
  school: z.string(),
  university: z.string(),
  sourceTitle: z.string(),
  sourceUrl: z.string(),
});
export type ReferenceCustodyPair = z.infer<typeof ReferenceCustodyPair>;

/** 一种办学模式及其松紧（鲁冀用语，见 he-2020）。 */
export const ReferenceModel = z.strictObject({
  name: z.string(),
  tightness: z.enum(['紧密型', '松散型', '对口帮扶']),
  description: z.string(),
  document: z.string(),
  article: z.string(),
});
export type ReferenceModel = z.infer<typeof ReferenceModel>;

const oneOf = (values: readonly EnumValue[]) => z.enum(values.map(({ value }) => value));

/** 学校名录里的一所。`code` 是学校（机构）标识码；学段、城乡类型、办学性质都是规范写法；`town` 可以空着。 */
export const ReferenceSchool = z.strictObject({
  code: z.string().regex(/\S/u),
  name: z.string(),
  county: z.string(),
  town: z.string(),
  phase: oneOf(PHASES),
  setting: oneOf(SETTINGS),
  ownership: oneOf(OWNERSHIPS),
  weak: z.boolean(),
});
export type ReferenceSchool = z.infer<typeof ReferenceSchool>;

/** 一个版本。`hash` 是内容的 SHA-256（十六进制），也是 ETag；`current` 是默认用来校验的那一版。 */
export const Edition = z.strictObject({
  id: z.string(),
  title: z.string(),
  status: z.enum(['draft', 'published']),
  current: z.boolean(),
  hash: z.string(),
  createdOn: z.string(),
  publishedOn: z.string().nullable(),
  note: z.string(),
});
export type Edition = z.infer<typeof Edition>;

/** 校验要用的全部参考数据，一个版本。规则只读它，不读数据库。 */
export interface ReferenceData {
  readonly edition: string;
  readonly documents: readonly ReferenceDocument[];
  readonly articles: readonly ReferenceArticle[];
  readonly projects: readonly ReferenceProject[];
  readonly departments: readonly ReferenceDepartment[];
  readonly offices: readonly ReferenceOffice[];
  readonly divisions: readonly ReferenceDivision[];
  readonly cityPairs: readonly ReferenceCityPair[];
  readonly custodyPairs: readonly ReferenceCustodyPair[];
  readonly models: readonly ReferenceModel[];
  /** 没有导入过名录的版本，空着。 */
  readonly schools: readonly ReferenceSchool[];
}

export const REFERENCE_RESOURCES = [
  'projects',
  'departments',
  'divisions',
  'city-pairs',
  'custody-pairs',
  'models',
  'documents',
  'articles',
  'offices',
  'schools',
] as const;
export type ReferenceResource = (typeof REFERENCE_RESOURCES)[number];
