import { z } from 'zod';
import { PACK_IDS, SEVERITIES } from '../finding.ts';
import { SHEET_KIND_IDS } from '../sheets/kinds.ts';

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
});
export type RuleInfo = z.infer<typeof RuleInfo>;

export const RulesResponse = z.strictObject({ items: z.array(RuleInfo) });
export type RulesResponse = z.infer<typeof RulesResponse>;
