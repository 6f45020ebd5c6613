import { z } from 'zod';
import { ENRICHMENT_COLUMNS } from '../enrichment.ts';
import { SHEET_KIND_IDS } from '../sheets/kinds.ts';
import { IsoDate, SheetPayload } from './validations.ts';

/** `POST /v1/enrichments` 与 `/v1/breakdowns`、`/v1/coverage` 的请求：表同 `/v1/validations` 所送，至多 MAX_ROWS 行。 */
export const SheetsRequest = z
  .strictObject({
    sheets: z.array(SheetPayload).min(1).max(200),
    place: z
      .string()
      .regex(/^\d{6}$/, '所属地应为六位区划代码')
      .optional(),
    asOf: IsoDate.optional(),
    edition: z.string().optional(),
  })
  .superRefine(({ sheets }, context) => {
    const names = new Set<string>();
    sheets.forEach(({ name }, index) => {
      if (names.has(name))
        context.addIssue({ code: 'custom', path: ['sheets', index, 'name'], message: `表名“${name}”重复` });
      names.add(name);
    });
  });
export type SheetsRequest = z.infer<typeof SheetsRequest>;

/** 一行补充的内容，与 `columns` 一一对应；空的是读不出或不适用。`unsure` 是拿不准的列。 */
const EnrichedRow = z.strictObject({
  row: z.int().positive(),
  values: z.array(z.union([z.string(), z.number(), z.null()])),
  unsure: z.array(z.enum(ENRICHMENT_COLUMNS)).optional(),
});

/** `POST /v1/enrichments` 的应答：每张表用得上的各列（见 shared/enrichment），一条记录一行，空行没有。 */
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
