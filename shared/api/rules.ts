import { z } from 'zod';
import { PACK_IDS, SEVERITIES } from '../finding.ts';
import { SHEET_KIND_IDS } from '../sheets/kinds.ts';

/** 一条规则看哪几列：`all` 是哪种表都管、每列都看（只看格的写法）；不然按表种列出，只参看的表种也在内。 */
export const RuleReads = z.union([
  z.literal('all'),
  z.partialRecord(z.enum(SHEET_KIND_IDS), z.array(z.string()).readonly()),
]);
export type RuleReads = z.infer<typeof RuleReads>;

/** 一条规则的说明，全部来自规则文件的 meta。`pack` 为 null 者不属任何文件（如日期写法）。 */
export const RuleInfo = z.strictObject({
  id: z.string(),
  sheets: z.array(z.enum(SHEET_KIND_IDS)),
  severity: z.enum(SEVERITIES),
  pack: z.enum(PACK_IDS).nullable(),
  article: z.string().optional(),
  title: z.string(),
  description: z.string(),
  example: z.strictObject({ wrong: z.string(), right: z.string() }),
  fixable: z.boolean(),
  reads: RuleReads,
});
export type RuleInfo = z.infer<typeof RuleInfo>;

export const RulesResponse = z.strictObject({ items: z.array(RuleInfo) });
export type RulesResponse = z.infer<typeof RulesResponse>;
