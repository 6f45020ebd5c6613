import { z } from 'zod';

/** 严重程度，从重到轻。次序即排序次序。 */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const SEVERITY_LABEL: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' };

/** 政策包：一份文件立下的一组规则。 */
export const PACK_IDS = ['lc-2023', 'sd-2019', 'moe-2022', 'he-2020'] as const;
export type PackId = (typeof PACK_IDS)[number];

/** 单元格原文里的一段：[start, end)，以 UTF-16 码元计，与 `String.slice` 一致。 */
export const Span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
export type Span = z.infer<typeof Span>;

/** 一条结论的出处。`document` 是带文号的题名；`article` 形如「正文第12条」「清单第38项」「第5条」；`quote` 逐字摘自文件。 */
export const Citation = z.strictObject({
  pack: z.enum(PACK_IDS),
  document: z.string(),
  article: z.string().optional(),
  quote: z.string().optional(),
});
export type Citation = z.infer<typeof Citation>;

/** 有把握的改法：整格换成 `value`。只在改法唯一时给出；序号的改法是数字，使改后不再是文本。 */
export const Fix = z.strictObject({ value: z.union([z.string(), z.number()]) });
export type Fix = z.infer<typeof Fix>;

/**
 * 一条校验结果。
 * - `row` 是工作表自己的行号（从 1 起）；关于整张表的结果没有 `row`。
 * - `column` 是字段 id（见 shared/sheets）；`span` 落在该格原文之内。
 * - `message` 是给经办人看的一句话：哪里、错在哪、应当怎样。
 */
export const Finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  sheet: z.string(),
  row: z.int().positive().optional(),
  column: z.string().optional(),
  message: z.string(),
  citation: Citation.optional(),
  related: z.array(Citation).optional(),
  fix: Fix.optional(),
  span: Span.optional(),
});
export type Finding = z.infer<typeof Finding>;
