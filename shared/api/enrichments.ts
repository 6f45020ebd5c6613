import { z } from 'zod';
import { ENRICHMENT_COLUMNS } from '../enrichment.ts';
import { columnOf, SHEET_KIND_IDS, type SheetKind } from '../sheets/kinds.ts';
import { IsoDate, refineSheet, SHEET_FIELDS } from './validations.ts';

const MAX_SHEETS = 200;

/** 首行在 `rows` 之内，一条在一条之后；分好了记录的，可以一列也不送。 */
function refineRecords(
  { columns, rows, records }: { columns: readonly string[]; rows: readonly unknown[]; records?: number[] | undefined },
  context: z.RefinementCtx,
): void {
  if (columns.length === 0 && records === undefined)
    context.addIssue({
      code: 'custom',
      path: ['columns'],
      message: '没有列；一列也不送的，要用 records 说明各条记录在哪里',
    });
  records?.forEach((start, index) => {
    if (start < (records[index - 1] ?? -1) + 1 || start >= rows.length)
      context.addIssue({ code: 'custom', path: ['records', index], message: '应当一条在一条之后，都在 rows 之内' });
  });
}

/**
 * 送去补充、分解、算覆盖率的一张表，只要有要看的列。`records` 是各条记录的首行在 `rows` 里的位置（从 0 起），
 * 到下一条之前的行都是它的：分记录要看的列，因此不必送。不给的，由服务照送来的列去分。
 */
const ASKED_SHEET = {
  kind: z.enum(SHEET_KIND_IDS),
  ...SHEET_FIELDS,
  columns: z.array(z.string()),
  records: z.array(z.int().nonnegative()).optional(),
};
const refineColumns = refineSheet<{ kind: SheetKind; columns: string[]; rows: unknown[][] }>(
  (kind, field) => columnOf(kind, field) !== undefined,
);
const AskedSheet = z.strictObject(ASKED_SHEET).superRefine(refineColumns).superRefine(refineRecords);
export type AskedSheet = z.infer<typeof AskedSheet>;

/** `wanted` 是要补充哪几列；不说的，用得上的都补充。 */
const EnrichedSheet = z
  .strictObject({ ...ASKED_SHEET, wanted: z.array(z.enum(ENRICHMENT_COLUMNS)).optional() })
  .superRefine(refineColumns)
  .superRefine(refineRecords);

const TERMS = {
  place: z
    .string()
    .regex(/^\d{6}$/, '所属地应为六位区划代码')
    .optional(),
  asOf: IsoDate.optional(),
  edition: z.string().optional(),
};

function refineNames({ sheets }: { sheets: readonly { name: string }[] }, context: z.RefinementCtx): void {
  const names = new Set<string>();
  sheets.forEach(({ name }, index) => {
    if (names.has(name))
      context.addIssue({ code: 'custom', path: ['sheets', index, 'name'], message: `表名“${name}”重复` });
    names.add(name);
  });
}

/** `POST /v1/breakdowns` 与 `/v1/coverage` 的请求，至多 MAX_ROWS 行。 */
export const SheetsRequest = z
  .strictObject({ sheets: z.array(AskedSheet).min(1).max(MAX_SHEETS), ...TERMS })
  .superRefine(refineNames);
export type SheetsRequest = z.infer<typeof SheetsRequest>;

/** `POST /v1/enrichments` 的请求：同上，各表另说要补充哪几列。 */
export const EnrichmentsRequest = z
  .strictObject({ sheets: z.array(EnrichedSheet).min(1).max(MAX_SHEETS), ...TERMS })
  .superRefine(refineNames);
export type EnrichmentsRequest = z.infer<typeof EnrichmentsRequest>;

/** 一行补充的内容，与 `columns` 一一对应；空的是读不出或不适用。`unsure` 是拿不准的列。 */
const EnrichedRow = z.strictObject({
  row: z.int().positive(),
  values: z.array(z.union([z.string(), z.number(), z.null()])),
  unsure: z.array(z.enum(ENRICHMENT_COLUMNS)).optional(),
});

/** `POST /v1/enrichments` 的应答：每张表要补充的各列（见 shared/enrichment），一条记录一行，空行没有。 */
export const EnrichmentsResponse = z.strictObject({
  edition: z.string(),
  asOf: IsoDate,
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum(SHEET_KIND_IDS),
      columns: z.array(z.enum(ENRICHMENT_COLUMNS)),
      rows: z.array(EnrichedRow),
    }),
  ),
});
export type EnrichmentsResponse = z.infer<typeof EnrichmentsResponse>;
