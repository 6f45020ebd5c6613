import { z } from 'zod';
import { DEADLINE_STATUSES } from '../enrichment.ts';
import type { FieldId } from '../sheets/kinds.ts';
import { Milestone } from '../text.ts';
import { IsoDate } from './validations.ts';

/** 一个部门或科室：规范名；`known` 为假时照抄原文。 */
const Party = z.strictObject({ name: z.string(), known: z.boolean() });

/**
 * 一个目标节点。`text` 是读出它的原文；`deadlineText`、`targetText` 是写进表里的说法（如「2025年」「100%」），
 * `years` 是它落在哪些年度（期间展开到年；没有印年份的为空）。
 */
const BrokenMilestone = z.strictObject({
  ...Milestone.shape,
  text: z.string(),
  deadlineText: z.string(),
  targetText: z.string(),
  years: z.array(z.int()),
  status: z.enum(DEADLINE_STATUSES).optional(),
});

/** 一个项目的分解。`sheet`、`row` 是它在工作簿里的位置；`clauses` 如「清单第38项；正文第12条」，对不上参考数据的为空。 */
const BrokenProject = z.strictObject({
  sheet: z.string(),
  row: z.int().positive(),
  no: z.union([z.string(), z.number(), z.null()]),
  name: z.string(),
  lead: z.array(Party),
  participants: z.array(Party),
  offices: z.array(Party),
  clauses: z.string(),
  milestones: z.array(BrokenMilestone),
});
export type BrokenProject = z.infer<typeof BrokenProject>;

/**
 * 一个项目的各部分要看哪几列：用得上哪些部分，就送哪些列；没有送的，那一部分答空的，对应条款会认不出。
 * 多一列、少一列，tests/addin/functions-tool-reads.test.ts 都不过。
 */
export const BREAKDOWN_READS = {
  no: ['no'],
  name: ['name'],
  lead: ['lead', 'participants'],
  participants: ['lead', 'participants'],
  offices: ['offices'],
  clauses: ['no', 'name', 'task', 'goal'],
  milestones: ['goal'],
} as const satisfies Readonly<Record<Exclude<keyof BrokenProject, 'sheet' | 'row'>, readonly FieldId<'projects'>[]>>;
export type BrokenPart = keyof typeof BREAKDOWN_READS;

/** `POST /v1/breakdowns` 的应答：请求里各张重点项目清单的各项目，按原来的次序；别的表不理会。请求同 SheetsRequest。 */
export const BreakdownsResponse = z.strictObject({
  edition: z.string(),
  asOf: IsoDate,
  /** 所据文件的题名（带文号），征求意见稿照说。 */
  basis: z.array(z.string()),
  projects: z.array(BrokenProject),
});
export type BreakdownsResponse = z.infer<typeof BreakdownsResponse>;
