import { z } from 'zod';
import { SEVERITIES } from '../finding.ts';
import { IMPORT_KIND_IDS, importColumn } from '../imports/kinds.ts';
import { DraftResources } from './editions.ts';
import { refineSheet, SHEET_FIELDS } from './validations.ts';

/** 一张要导入的表，写法同送校验的表。 */
export const ImportSheet = z
  .strictObject({ kind: z.enum(IMPORT_KIND_IDS), ...SHEET_FIELDS })
  .superRefine(refineSheet((kind, field) => importColumn(kind, field) !== undefined));
export type ImportSheet = z.infer<typeof ImportSheet>;

/** `POST /v1/imports` 的请求：官员选定的各张表，一次送齐，因为彼此要对照。 */
export const ImportRequest = z
  .strictObject({ sheets: z.array(ImportSheet).min(1).max(50) })
  .superRefine(({ sheets }, context) => {
    const names = new Set<string>();
    sheets.forEach(({ name }, index) => {
      if (names.has(name))
        context.addIssue({ code: 'custom', path: ['sheets', index, 'name'], message: `表名“${name}”重复` });
      names.add(name);
    });
  });
export type ImportRequest = z.infer<typeof ImportRequest>;

/** 列出的问题至多这么多条，重的在前；`counts` 是实有的条数。 */
export const MAX_IMPORT_PROBLEMS = 500;

/** 一处问题：错误的那一行没有收，警告、提示的收了。`row` 是工作表自己的行号，`column` 是字段 id。 */
export const ImportProblem = z.strictObject({
  sheet: z.string(),
  row: z.int().positive(),
  column: z.string().optional(),
  severity: z.enum(SEVERITIES),
  message: z.string(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

const count = z.int().nonnegative();

/** `POST /v1/imports` 的应答：读成的各类参考数据，原样可以起草；只读，什么也没有存。 */
export const ImportResponse = z.strictObject({
  /** 以哪一版为底：没有写到的沿用它的。 */
  edition: z.string(),
  resources: DraftResources,
  /** 每张表有几条、收了几条。 */
  sheets: z.array(z.strictObject({ name: z.string(), kind: z.enum(IMPORT_KIND_IDS), records: count, kept: count })),
  /** 要知道的：沿用了什么，不再沿用什么。 */
  notes: z.array(z.string()),
  problems: z.array(ImportProblem),
  counts: z.strictObject({ error: count, warning: count, info: count }),
});
export type ImportResponse = z.infer<typeof ImportResponse>;
