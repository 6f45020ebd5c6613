import { z } from 'zod';
import { CellValue, IsoDate } from '../../shared/api/validations.ts';
import { PACK_IDS } from '../../shared/finding.ts';
import { columnOf, SHEET_KIND_IDS } from '../../shared/sheets/kinds.ts';
import { groupBy } from './group.ts';
import { cutsInside } from './records.ts';

/** 一片的中间结果：一张表的若干行，各全表规则折到的状态。对客户端不透明，`version` 变了就不能合并。 */
export const SheetPartial = z
  .strictObject({
    version: z.literal(1),
    edition: z.string(),
    asOf: IsoDate,
    place: z.string().optional(),
    packs: z.array(z.enum(PACK_IDS)).optional(),
    /** 这张表在所送各表中的位置，合并后按此排序。 */
    position: z.int().nonnegative(),
    name: z.string().min(1),
    kind: z.enum(SHEET_KIND_IDS),
    columns: z.array(z.string()).min(1),
    rows: z.int().nonnegative(),
    /** 这一片送的是工作表的哪几行，首行与末行；没有行的，末行在首行之前。 */
    span: z.tuple([z.int(), z.int()]),
    edges: z.strictObject({ row: z.int(), first: z.array(CellValue), last: z.array(CellValue) }).optional(),
    states: z.record(z.string(), z.unknown()),
  })
  .refine((partial) => partial.columns.every((field) => columnOf(partial.kind, field)), '列与表种不符');
export type SheetPartial = z.infer<typeof SheetPartial>;

/** 送回的片不能合并。`message` 是给用户看的原因；路由答 422。 */
export class PartialsError extends Error {
  override readonly name = 'PartialsError';
}

/** 同一行在两片里，它的结论就算了两遍，还会说自己与自己重复。断线后重送而得的两份，只用一份。 */
function refuseOverlaps(pieces: readonly SheetPartial[]): void {
  const sorted = pieces.filter(({ span: [first, last] }) => first <= last).toSorted((a, b) => a.span[0] - b.span[0]);
  for (const [index, { name, span }] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before && before.span[1] >= span[0])
      throw new PartialsError(`表“${name}”第${span[0]}行在两片里都有；一行只送一次，请去掉多送的一片，再合并`);
  }
}

/** 一条记录切成了两片的，两片的逐行结论都不可信，只能重新切。 */
function refuseCutRecords(pieces: readonly SheetPartial[]): void {
  const edged = pieces
    .flatMap(({ name, kind, columns, edges }) => (edges ? [{ name, kind, columns, edges }] : []))
    .sort((a, b) => a.edges.row - b.edges.row);
  for (const [index, { name, kind, columns, edges }] of edged.entries()) {
    const before = edged[index - 1];
    if (before && cutsInside(before.edges, edges, kind, columns))
      throw new PartialsError(
        `表“${name}”第${edges.row}行是上一条记录的续行，却成了一片的开头；请在记录的第一行处切开，重新校验`,
      );
  }
}

/** 读出送回的各片，并确知它们出自同一次校验：同一版本、日期、所属地与政策包，同名的表列也相同。 */
export function readPartials(values: readonly unknown[], edition: string): readonly [SheetPartial, ...SheetPartial[]] {
  const partials = values.map((value, index) => {
    const parsed = SheetPartial.safeParse(value);
    if (!parsed.success) throw new PartialsError(`第${index + 1}片不是本服务给出的分片结果，请重新校验`);
    return parsed.data;
  });
  const [first, ...rest] = partials;
  if (!first) throw new PartialsError('没有可合并的分片结果');
  const terms = (partial: SheetPartial) => JSON.stringify([partial.asOf, partial.place ?? null, partial.packs ?? null]);
  const layouts = new Map<string, string>();
  for (const partial of partials) {
    if (partial.edition !== edition)
      throw new PartialsError(`分片结果出自参考数据版本“${partial.edition}”，现为“${edition}”，请重新校验`);
    if (terms(partial) !== terms(first)) throw new PartialsError('各片的日期、所属地或政策包不同，不能合并');
    const layout = JSON.stringify([partial.kind, partial.columns]);
    if ((layouts.get(partial.name) ?? layout) !== layout)
      throw new PartialsError(`表“${partial.name}”各片的表种或列不同，不能合并`);
    layouts.set(partial.name, layout);
  }
  for (const pieces of groupBy(partials, ({ name }) => name).values()) {
    refuseOverlaps(pieces);
    refuseCutRecords(pieces);
  }
  return [first, ...rest];
}
