import { z } from 'zod';
import { requestBytes, type Step } from './batches.ts';
import type { Change, MemoryBefore } from './change-record.ts';
import { decodePart, type PartContent } from './journal-part.ts';
import { parseJson } from './memory.ts';

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

const KEY = 'jiaoyu-taizhang.journal.2';
const partKey = (set: string, part: number) => `${KEY}.${set}.${part}`;
const MOST_SETS = 200;
/** 全部记录的字节数上限：文件不因此变得太大。 */
export const MOST_BYTES = 4_000_000;
/** 一次应答里读这么多字节的记录。 */
const READ_BYTES = 3_000_000;

/** 要在一次往返里读到的目录。 */
export const loadIndex = (context: Excel.RequestContext): Excel.Setting =>
  context.workbook.settings.getItemOrNullObject(KEY).load('value');

/** 目录，旧的在前。存的不是本工具的样子时，视为没有。 */
export const setsIn = (setting: Excel.Setting): ChangeSet[] =>
  setting.isNullObject ? [] : (z.array(ChangeSet).safeParse(parseJson(setting.value)).data ?? []);

export interface ReadSet {
  readonly set: ChangeSet;
  readonly changes: readonly Change[];
  readonly memories: readonly MemoryBefore[];
  /** 各段都在。记到一半断了的不全；那时一格也还没改。 */
  readonly complete: boolean;
  /** 在的各段，各有哪几条。 */
  readonly parts: ReadonlyMap<number, PartContent>;
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
    const parts = new Map(own.map(({ part, setting }) => [part, decodePart(set, setting.value)]));
    const contents = [...parts.values()];
    return {
      ...{ set, parts, complete: parts.size === set.parts.length },
      changes: contents.flatMap(({ changes }) => changes),
      memories: contents.flatMap(({ memories }) => memories),
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
