import { z } from 'zod';
import { Span } from './finding.ts';
import { DIVISION_LEVELS } from './reference.ts';

/** 期限。`year` 只在原文印有年份时给出；期间与“从…起”用 from/to；每年、每个周期用 recurring 记原词。 */
export const Deadline = z.strictObject({
  year: z.int().optional(),
  month: z.int().min(1).max(12).optional(),
  from: z.int().optional(),
  to: z.int().optional(),
  recurring: z.string().optional(),
});
export type Deadline = z.infer<typeof Deadline>;

export const COMPARATORS = [
  '>=',
  '>',
  '<=',
  '<',
  '=',
  '~=',
  'range',
  'full',
  'none',
  'increase',
  'decrease',
  'maintain',
  'complete',
  'some',
  'qualitative',
] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** 一个目标节点：一个指标、一个期限。`span` 是读出它的原文区间。 */
export const Milestone = z.strictObject({
  deadline: Deadline,
  metric: z.string(),
  part: z.string().optional(),
  comparator: z.enum(COMPARATORS),
  value: z.number().optional(),
  valueMax: z.number().optional(),
  unit: z.string().optional(),
  hedge: z.string().optional(),
  unsure: z.boolean().optional(),
  span: Span,
});
export type Milestone = z.infer<typeof Milestone>;

/** 部门或科室名称上的一处损坏及其修法；`sure` 表示只有这一种修法。 */
export const NameRepair = z.strictObject({
  kind: z.enum(['prefix', 'suffix', 'prefix-and-suffix', 'separator', 'alias', 'elided-prefix', 'typo']),
  sure: z.boolean(),
});
export type NameRepair = z.infer<typeof NameRepair>;

/** 一个部门名的读法。`text` 是原样，`name` 是规范名（不认识时等于 text）。 */
export const DepartmentReading = z.strictObject({
  text: z.string(),
  name: z.string(),
  known: z.boolean(),
  generic: z.boolean().optional(),
  nameplateOf: z.string().optional(),
  role: z.enum(['lead', 'participant']).optional(),
  span: Span,
  repair: NameRepair.optional(),
  suggestions: z.array(z.strictObject({ name: z.string(), score: z.number() })).optional(),
});
export type DepartmentReading = z.infer<typeof DepartmentReading>;

/** 一处地名可能是的一个地方。`form`：写的是全称、简称，还是旧称（茌平县）。功能区没有区划代码，`code` 为空。 */
export const PlaceReading = z.strictObject({
  code: z.string(),
  name: z.string(),
  level: z.enum(DIVISION_LEVELS),
  form: z.enum(['full', 'short', 'former']),
});
export type PlaceReading = z.infer<typeof PlaceReading>;

/** 原文里的一处地名；同名的都列为候选（市中区）。 */
export const PlaceMention = z.strictObject({ text: z.string(), span: Span, candidates: z.array(PlaceReading) });
export type PlaceMention = z.infer<typeof PlaceMention>;

/** 使一所学校有别于另一所的一项：两方各怎么说，相合几成（0–1）。候选的得分是各项之积，`abbreviation` 除外。 */
export const NameFeature = z.strictObject({
  id: z.enum(['place', 'ordinal', 'proper', 'stage', 'branch', 'owner', 'abbreviation']),
  value: z.number().min(0).max(1),
  text: z.string(),
  against: z.string(),
});
export type NameFeature = z.infer<typeof NameFeature>;

/** 名单里的一所学校，与所问的校名有多像（0–1）。 */
export const NameCandidate = z.strictObject({
  name: z.string(),
  place: z.string().optional(),
  score: z.number().min(0).max(1),
  features: z.array(NameFeature),
});
export type NameCandidate = z.infer<typeof NameCandidate>;
