import { z } from 'zod';
import { CellValue } from '../../shared/api/validations.ts';
import { type Content, isFormula } from './cell.ts';
import type { CellChange, Change, ChartChange, FillChange, MemoryBefore, SheetChange } from './change-record.ts';
import { parseJson } from './memory.ts';

const Extras = z.object({
  /** 送校验时的样子，与原值不同时才有（日期）。 */
  v: CellValue.optional(),
  f: z.string().optional(),
  e: z.literal(true).optional(),
  w: z.tuple([z.number(), z.string()]).optional(),
  /** 新内容是公式。 */
  a: z.literal(true).optional(),
});
/** [编号, 工作表, 行, 列, 原值, 新值（与原值共有的头尾不重复记）, 缘由, 数字格式, 其余] */
const Row = z.tuple([
  ...[z.number(), z.number(), z.number(), z.number()],
  CellValue,
  z.union([z.string(), z.number(), z.tuple([z.number(), z.number(), z.string()])]),
  ...[z.number(), z.number()],
  Extras,
] as const);
/** [编号, 工作表, 上, 左, 下, 右, 缘由, 原来全空的是列、行还是这些格, 各格的摘要] */
const Fill = z.tuple([
  ...[z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number()],
  z.enum(['columns', 'rows', 'cells']).nullable(),
  z.string(),
] as const);
/** [编号, 工作表, 列数, 缘由, 各行的摘要] */
const Made = z.tuple([z.number(), z.number(), z.number(), z.number(), z.string()]);
const Rows = z.tuple([z.number(), z.number()]);
/** [编号, 工作表, 缘由, 图名, 分类的列, 各系列的列, 原来画的行, 改画的行] */
const Chart = z.tuple([z.number(), z.number(), z.number(), z.string(), z.number(), z.array(z.number()), Rows, Rows]);
const Part = z.object({
  sheets: z.array(z.tuple([z.string(), z.string()])),
  whys: z.array(z.string()),
  formats: z.array(z.string()),
  changes: z.array(Row),
  fills: z.array(Fill).optional(),
  made: z.array(Made).optional(),
  charts: z.array(Chart).optional(),
  memories: z.array(z.tuple([z.string(), z.string().nullable()])).optional(),
});

/** 账上的一段。 */
export interface PartContent {
  readonly changes: readonly Change[];
  readonly memories: readonly MemoryBefore[];
}

/** 一段至多这么多条、约这么多字，好让一次请求装得下。 */
const PART_CHANGES = 1_000;
const PART_CHARACTERS = 200_000;

/** 把一次改动的各条记成若干段。 */
export function encode(changes: readonly Change[], memories: readonly MemoryBefore[] = []): string[] {
  const parts: { changes: Change[]; memories: MemoryBefore[] }[] = [];
  let characters = 0;
  const partFor = (size: number) => {
    const last = parts.at(-1);
    const hasRoom =
      last && last.changes.length + last.memories.length < PART_CHANGES && characters + size <= PART_CHARACTERS;
    characters = hasRoom ? characters + size : size;
    const part = hasRoom ? last : { changes: [], memories: [] };
    if (!hasRoom) parts.push(part);
    return part;
  };
  for (const change of changes) partFor(sizeOf(change)).changes.push(change);
  for (const memory of memories) partFor(memory.text?.length ?? 0).memories.push(memory);
  return parts.map(encodePart);
}

function sizeOf(change: Change): number {
  if (change.type === 'chart') return change.name.length;
  if (change.type !== 'cell') return change.digests.length;
  return `${change.before.raw}${change.before.formula}${textOf(change.after)}`.length;
}

const textOf = (content: Content): string | number => (isFormula(content) ? content.formula : content);

export function encodePart({ changes, memories }: PartContent): string {
  const sheets = new Listing();
  const whys = new Listing();
  const formats = new Listing();
  const numberOf = ({ id, set }: Change) => Number(id.slice(set.length + 1));
  const sheetOf = ({ worksheet, worksheetId }: Change) => sheets.index(JSON.stringify([worksheet, worksheetId]));
  const rows = changes.flatMap((change): z.infer<typeof Row>[] => {
    if (change.type !== 'cell') return [];
    const { before, after, witness } = change;
    const extras: z.infer<typeof Extras> = {
      ...(before.value === before.raw ? {} : { v: before.value }),
      ...(before.formula === undefined ? {} : { f: before.formula }),
      ...(before.error ? { e: true } : {}),
      ...(witness ? { w: [witness.column, witness.digest] } : {}),
      ...(isFormula(after) ? { a: true } : {}),
    };
    const place = [numberOf(change), sheetOf(change), change.row, change.column] as const;
    const texts = [before.raw, shortened(before.raw, textOf(after))] as const;
    return [[...place, ...texts, whys.index(change.why), formats.index(before.format), extras]];
  });
  const fills = changes.flatMap((change): z.infer<typeof Fill>[] => {
    if (change.type !== 'block') return [];
    const { top, left, bottom, right } = change.area;
    const place = [numberOf(change), sheetOf(change), top, left, bottom, right] as const;
    return [[...place, whys.index(change.why), change.formatted ?? null, change.digests]];
  });
  const made = changes.flatMap((change): z.infer<typeof Made>[] =>
    change.type === 'sheet'
      ? [[numberOf(change), sheetOf(change), change.columns, whys.index(change.why), change.digests]]
      : [],
  );
  const charts = changes.flatMap((change): z.infer<typeof Chart>[] => {
    if (change.type !== 'chart') return [];
    const { name, category, values, before, after } = change;
    const place = [numberOf(change), sheetOf(change), whys.index(change.why)] as const;
    const rows = { before: [before.top, before.bottom], after: [after.top, after.bottom] } as const;
    return [[...place, name, category, [...values], [...rows.before], [...rows.after]]];
  });
  return JSON.stringify({
    sheets: sheets.items.map((item) => JSON.parse(item)),
    ...{ whys: whys.items, formats: formats.items, changes: rows },
    ...(fills.length > 0 ? { fills } : {}),
    ...(made.length > 0 ? { made } : {}),
    ...(charts.length > 0 ? { charts } : {}),
    ...(memories.length > 0 ? { memories: memories.map(({ key, text }) => [key, text]) } : {}),
  });
}

class Listing {
  readonly items: string[] = [];
  private readonly known = new Map<string, number>();
  index(item: string): number {
    const at = this.known.get(item) ?? this.items.push(item) - 1;
    this.known.set(item, at);
    return at;
  }
}

type Shortened = string | number | [head: number, tail: number, middle: string];

function shortened(before: CellValue, after: string | number): Shortened {
  if (typeof before !== 'string' || typeof after !== 'string') return after;
  const [head, tail] = shared(before, after);
  return head + tail < 8 ? after : [head, tail, after.slice(head, after.length - tail)];
}

/** 两段文字共有的头、尾各几个码元，互不重叠。 */
export function shared(a: string, b: string): readonly [head: number, tail: number] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return [head, tail];
}

function lengthened(before: CellValue, after: Shortened): string | number {
  if (!Array.isArray(after)) return after;
  const text = String(before ?? '');
  const [head, tail, middle] = after;
  return text.slice(0, head) + middle + text.slice(text.length - tail);
}

/** 读一段；不是本工具的样子时为空。 */
export function decodePart(
  { id: set, at }: { readonly id: string; readonly at: string },
  stored: unknown,
): PartContent {
  const { data } = Part.safeParse(parseJson(stored));
  if (!data) return { changes: [], memories: [] };
  const recorded = (number: number, sheet: number, why: number) => {
    const [worksheet = '', worksheetId = ''] = data.sheets[sheet] ?? [];
    return { id: `${set}.${number}`, set, at, worksheet, worksheetId, why: data.whys[why] ?? '' };
  };
  const cells = data.changes.map(([number, sheet, row, column, raw, stored, why, format, extras]): CellChange => {
    const after = lengthened(raw, stored);
    return {
      ...{ type: 'cell', ...recorded(number, sheet, why), row, column },
      before: {
        ...{ raw, value: extras.v === undefined ? raw : extras.v, format: data.formats[format] ?? 'General' },
        ...(extras.f === undefined ? {} : { formula: extras.f }),
        ...(extras.e ? { error: true as const } : {}),
      },
      after: extras.a ? { formula: String(after) } : after,
      ...(extras.w ? { witness: { column: extras.w[0], digest: extras.w[1] } } : {}),
    };
  });
  const fills = (data.fills ?? []).map(
    ([number, sheet, top, left, bottom, right, why, formatted, digests]): FillChange => ({
      ...{ type: 'block', ...recorded(number, sheet, why), area: { top, left, bottom, right }, digests },
      ...(formatted ? { formatted } : {}),
    }),
  );
  const made = (data.made ?? []).map(
    ([number, sheet, columns, why, digests]): SheetChange => ({
      ...{ type: 'sheet', ...recorded(number, sheet, why), columns, digests },
    }),
  );
  const charts = (data.charts ?? []).map(
    ([number, sheet, why, name, category, values, [top, bottom], after]): ChartChange => ({
      ...{ type: 'chart', ...recorded(number, sheet, why), name, category, values },
      ...{ before: { top, bottom }, after: { top: after[0], bottom: after[1] } },
    }),
  );
  const memories = (data.memories ?? []).map(([key, text]) => ({ key, text }));
  return { changes: [...cells, ...fills, ...made, ...charts], memories };
}
