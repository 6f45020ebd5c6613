import { z } from 'zod';
import { Finding, PACK_IDS } from '../finding.ts';
import { columnOf, SHEET_KIND_IDS } from '../sheets/kinds.ts';
import { MAX_CELL_LENGTH, MAX_PARTIALS, MAX_SHEET_ROWS } from './limits.ts';

/** `YYYY-MM-DD`，且确有此日。 */
export const IsoDate = z.iso.date();

/** 单元格原值：字符串照抄；日期格为 `YYYY-MM-DD` 或 Excel 序列号；空格为 null。 */
export const CellValue = z.union(
  [z.string().max(MAX_CELL_LENGTH, `一格至多 ${MAX_CELL_LENGTH} 个字`), z.number(), z.boolean(), z.null()],
  '一格应为文字、数、是否（true、false）或空（null）',
);
export type CellValue = z.infer<typeof CellValue>;

/** 送一张表时各种表都一样的部分。第 i 行在工作表上的行号是 `firstRow + i`；行可以短于 `columns`，短缺处视为空。 */
export const SHEET_FIELDS = {
  name: z.string().min(1).max(255),
  columns: z.array(z.string()).min(1),
  firstRow: z.int().positive().max(MAX_SHEET_ROWS),
  rows: z.array(z.array(CellValue)),
};

interface SentSheet {
  readonly kind: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** 列都是这种表有的，不重复；各行不多于这些列。 */
export const refineSheet =
  <S extends SentSheet>(hasColumn: (kind: S['kind'], field: string) => boolean) =>
  (sheet: S, context: z.RefinementCtx): void => {
    const seen = new Set<string>();
    sheet.columns.forEach((field, index) => {
      const path = ['columns', index];
      if (!hasColumn(sheet.kind, field))
        context.addIssue({ code: 'custom', path, message: `「${sheet.kind}」没有字段“${field}”` });
      else if (seen.has(field)) context.addIssue({ code: 'custom', path, message: `字段“${field}”重复` });
      seen.add(field);
    });
    sheet.rows.forEach((row, index) => {
      if (row.length > sheet.columns.length)
        context.addIssue({
          code: 'custom',
          path: ['rows', index],
          message: `这一行有 ${row.length} 格，多于 ${sheet.columns.length} 列`,
        });
    });
  };

/** 一张表。 */
export const SheetPayload = z
  .strictObject({ kind: z.enum(SHEET_KIND_IDS), ...SHEET_FIELDS })
  .superRefine(refineSheet((kind, field) => columnOf(kind, field) !== undefined));
export type SheetPayload = z.infer<typeof SheetPayload>;

/** `POST /v1/validations` 的请求。`place` 是工作簿所属地的六位区划代码，决定哪些政策包有约束力。 */
export const ValidationRequest = z
  .strictObject({
    sheets: z.array(SheetPayload).min(1).max(200),
    place: z
      .string()
      .regex(/^\d{6}$/, '所属地应为六位区划代码')
      .optional(),
    asOf: IsoDate.optional(),
    packs: z.array(z.enum(PACK_IDS)).optional(),
    edition: z.string().optional(),
    partial: z.boolean().optional(),
    /** 分片送时：工作簿里全部表的名字，照次序。各片分几次送，合并之后仍照此排；不说即照这次所送的次序。 */
    order: z.array(z.string()).max(10_000).optional(),
  })
  .superRefine((request, context) => {
    const names = new Set<string>();
    request.sheets.forEach((sheet, index) => {
      if (!request.partial && names.has(sheet.name))
        context.addIssue({ code: 'custom', path: ['sheets', index, 'name'], message: `表名“${sheet.name}”重复` });
      if (request.order && !request.order.includes(sheet.name))
        context.addIssue({ code: 'custom', path: ['order'], message: `次序里没有表“${sheet.name}”` });
      names.add(sheet.name);
    });
  });
export type ValidationRequest = z.infer<typeof ValidationRequest>;

const count = z.int().nonnegative();

/** 一个县(市、区)的结对覆盖率：公办乡村学校（含幼儿园）有几所、有效结对的几所；`rate` 是 0–1 的比值。 */
export const CountyCoverage = z.strictObject({ county: z.string(), schools: count, paired: count, rate: z.number() });
export type CountyCoverage = z.infer<typeof CountyCoverage>;

export const ValidationSummary = z.strictObject({
  bySeverity: z.strictObject({ error: count, warning: count, info: count }),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(SHEET_KIND_IDS),
      rows: count,
      error: count,
      warning: count,
      info: count,
    }),
  ),
  coverage: z.array(CountyCoverage).optional(),
});
export type ValidationSummary = z.infer<typeof ValidationSummary>;

/** `POST /v1/validations` 的应答：同一表、同一版本、同一日期，得同样的字节。 */
export const ValidationResponse = z.strictObject({
  edition: z.string(),
  asOf: IsoDate,
  /** 这次用了哪些政策包；各自的题名、文号、是否征求意见稿，见 `GET /v1/reference/documents`。 */
  packs: z.array(z.enum(PACK_IDS)),
  findings: z.array(Finding),
  summary: ValidationSummary,
  partials: z.array(z.unknown()).optional(),
});
export type ValidationResponse = z.infer<typeof ValidationResponse>;

/** `POST /v1/validations/merge` 的请求：各片应答里的 `partials`，原样送回，次序不拘。 */
export const MergeRequest = z.strictObject({ partials: z.array(z.unknown()).min(1).max(MAX_PARTIALS) });
export type MergeRequest = z.infer<typeof MergeRequest>;
