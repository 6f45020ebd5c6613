import { z } from 'zod';
import { CellValue } from '../../shared/api/validations.ts';
import { requestBytes, type Step } from './batches.ts';
import type { CellState } from './cell.ts';

/** 记在工作簿里的一条改动；随文件保存，重开之后仍可撤销。行列从 0 起。 */
export interface Change {
  readonly id: string;
  /** 同一次改的各条，`set` 相同。 */
  readonly set: string;
  readonly at: string;
  readonly worksheet: string;
  /** 改名之后靠它找；另存重开之后未必还有效。 */
  readonly worksheetId: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellState;
  readonly after: string | number;
  readonly why: string;
  /** 同一行里另一格当时的值。撤销前核对，以免插入行后改到别的行上。 */
  readonly witness?: Witness;
}

export interface Witness {
  readonly column: number;
  readonly digest: string;
}

/** 目录里的一次改动。`applying` 是还没改完就断了的。 */
const ChangeSet = z.object({
  id: z.string(),
  at: z.string(),
  state: z.enum(['applying', 'applied']),
  count: z.number(),
  /** 各段的字节数。 */
  parts: z.array(z.number()),
});
export type ChangeSet = z.infer<typeof ChangeSet>;

const Extras = z.object({
  /** 送校验时的样子，与原值不同时才有（日期）。 */
  v: CellValue.optional(),
  f: z.string().optional(),
  e: z.literal(true).optional(),
  w: z.tuple([z.number(), z.string()]).optional(),
});
/** [编号, 工作表, 行, 列, 原值, 新值（与原值共有的头尾不重复记）, 缘由, 数字格式, 其余] */
const Row = z.tuple([
  ...[z.number(), z.number(), z.number(), z.number()],
  CellValue,
  z.union([z.string(), z.number(), z.tuple([z.number(), z.number(), z.string()])]),
  ...[z.number(), z.number()],
  Extras,
] as const);
const Part = z.object({
  sheets: z.array(z.tuple([z.string(), z.string()])),
  whys: z.array(z.string()),
  formats: z.array(z.string()),
  changes: z.array(Row),
});

const KEY = 'jiaoyu-taizhang.journal.2';
const partKey = (set: string, part: number) => `${KEY}.${set}.${part}`;
const MOST_SETS = 200;
/** 全部记录的字节数上限：文件不因此变得太大。 */
export const MOST_BYTES = 4_000_000;
/** 一段至多这么多条、约这么多字，好让一次请求装得下。 */
const PART_CHANGES = 1_000;
const PART_CHARACTERS = 200_000;
/** 一次应答里读这么多字节的记录。 */
const READ_BYTES = 3_000_000;

/** 要在一次往返里读到的目录。 */
export const loadIndex = (context: Excel.RequestContext): Excel.Setting =>
  context.workbook.settings.getItemOrNullObject(KEY).load('value');

/** 目录，旧的在前。存的不是本工具的样子时，视为没有。 */
export const setsIn = (setting: Excel.Setting): ChangeSet[] =>
  setting.isNullObject ? [] : (z.array(ChangeSet).safeParse(parseJson(setting.value)).data ?? []);

function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export interface ReadSet {
  readonly set: ChangeSet;
  readonly changes: readonly Change[];
  /** 各段都在。记到一半断了的不全；那时一格也还没改。 */
  readonly complete: boolean;
  /** 在的各段，各有哪几条。 */
  readonly parts: ReadonlyMap<number, readonly Change[]>;
}

/** 读各次改动的各条。 */
export async function readSets(context: Excel.RequestContext, sets: readonly ChangeSet[]): Promise<ReadSet[]> {
  const parts = sets.flatMap((set) => set.parts.map((bytes, part) => ({ set, part, bytes })));
  const read: { set: ChangeSet; part: number; setting: Excel.Setting }[] = [];
  let bytes = 0;
  for (const each of parts) {
    if (bytes > 0 && bytes + each.bytes > READ_BYTES) {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- 按字节分批
      await context.sync();
      bytes = 0;
    }
    bytes += each.bytes;
    const setting = context.workbook.settings.getItemOrNullObject(partKey(each.set.id, each.part)).load('value');
    read.push({ ...each, setting });
  }
  if (bytes > 0) await context.sync();
  return sets.map((set) => {
    const own = read.filter((each) => each.set === set && !each.setting.isNullObject);
    const parts = new Map(own.map(({ part, setting }) => [part, decode(set, setting.value)]));
    return { set, parts, changes: [...parts.values()].flat(), complete: parts.size === set.parts.length };
  });
}

/** 把一次改动的各条记成若干段。 */
export function encode(changes: readonly Change[]): string[] {
  const parts: Change[][] = [];
  let characters = 0;
  for (const change of changes) {
    const size = `${change.before.raw}${change.before.formula}${change.after}`.length;
    const last = parts.at(-1);
    if (last && last.length < PART_CHANGES && characters + size <= PART_CHARACTERS) {
      last.push(change);
      characters += size;
    } else {
      parts.push([change]);
      characters = size;
    }
  }
  return parts.map(encodePart);
}

export function encodePart(changes: readonly Change[]): string {
  const sheets = new Listing<string>();
  const whys = new Listing<string>();
  const formats = new Listing<string>();
  const rows = changes.map((change): z.infer<typeof Row> => {
    const { before, witness } = change;
    return [
      Number(change.id.slice(change.set.length + 1)),
      sheets.index(JSON.stringify([change.worksheet, change.worksheetId])),
      ...([change.row, change.column] as const),
      before.raw,
      shortened(before.raw, change.after),
      ...([whys.index(change.why), formats.index(before.format)] as const),
      {
        ...(before.value === before.raw ? {} : { v: before.value }),
        ...(before.formula === undefined ? {} : { f: before.formula }),
        ...(before.error ? { e: true as const } : {}),
        ...(witness ? { w: [witness.column, witness.digest] as [number, string] } : {}),
      },
    ];
  });
  const named = sheets.items.map((item) => JSON.parse(item));
  return JSON.stringify({ sheets: named, whys: whys.items, formats: formats.items, changes: rows });
}

class Listing<T> {
  readonly items: T[] = [];
  private readonly known = new Map<T, number>();
  index(item: T): number {
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

function decode(set: ChangeSet, text: unknown): Change[] {
  const { data } = Part.safeParse(parseJson(text));
  if (!data) return [];
  return data.changes.map(([number, sheet, row, column, raw, after, why, format, extras]): Change => {
    const [worksheet = '', worksheetId = ''] = data.sheets[sheet] ?? [];
    return {
      ...{ id: `${set.id}.${number}`, set: set.id, at: set.at, worksheet, worksheetId, row, column },
      before: {
        ...{ raw, value: extras.v === undefined ? raw : extras.v, format: data.formats[format] ?? 'General' },
        ...(extras.f === undefined ? {} : { formula: extras.f }),
        ...(extras.e ? { error: true as const } : {}),
      },
      after: lengthened(raw, after),
      why: data.whys[why] ?? '',
      ...(extras.w ? { witness: { column: extras.w[0], digest: extras.w[1] } } : {}),
    };
  });
}

/** 记一份目录；一次也没有了就不留。 */
export function indexStep(context: Excel.RequestContext, sets: readonly ChangeSet[], present: boolean): Step {
  const { settings } = context.workbook;
  const text = JSON.stringify(sets);
  return {
    bytes: requestBytes(text),
    queue: () => {
      if (sets.length > 0) settings.add(KEY, text);
      else if (present) settings.getItem(KEY).delete();
    },
  };
}

export const partStep = (context: Excel.RequestContext, set: string, part: number, text: string): Step => ({
  bytes: requestBytes(text),
  queue: () => {
    context.workbook.settings.add(partKey(set, part), text);
  },
});

export function removeParts(context: Excel.RequestContext, set: string, parts: readonly number[]): Step[] {
  return parts.map((part) => ({
    bytes: 300,
    queue: () => context.workbook.settings.getItem(partKey(set, part)).delete(),
  }));
}

/** 记得下多少：超过次数或字节时丢掉最旧的。 */
export function bounded(sets: readonly ChangeSet[]): { kept: ChangeSet[]; dropped: ChangeSet[] } {
  const kept = [...sets];
  const dropped: ChangeSet[] = [];
  const total = () => kept.reduce((sum, { parts }) => sum + parts.reduce((bytes, each) => bytes + each, 0), 0);
  while (kept.length > 1 && (kept.length > MOST_SETS || total() > MOST_BYTES)) dropped.push(...kept.splice(0, 1));
  return { kept, dropped };
}
