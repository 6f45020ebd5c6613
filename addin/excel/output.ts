import { z } from 'zod';
import { requestBytes, type Step } from './batches.ts';
import type { MemoryBefore } from './change-record.ts';
import type { ReadSet } from './journal.ts';
import { parseJson } from './memory.ts';
import type { SheetDraft } from './sheet-draft.ts';

const KEY = 'jiaoyu-taizhang.output';

/** 工作簿里记着的一张本工具写出的工作表：是哪一张，各行是谁、写时的样子。 */
const RememberedOutput = z.object({
  /** 最后写它的那一次改动；撤销那一次时才还原这份记忆。 */
  set: z.string(),
  worksheet: z.string(),
  worksheetId: z.string(),
  headerRow: z.number(),
  /** 各行的键的摘要，次序同表上的各行。 */
  keys: z.string(),
  /** 各行里我们的各列的摘要（见 digests.ts）。 */
  digests: z.string(),
});
export type RememberedOutput = z.infer<typeof RememberedOutput>;

/** 要写出的一张：新建，或更新上次那张（内容另列在改动与填空里）。 */
export interface ReadyOutput {
  readonly draft: SheetDraft;
  /** 更新的那一张；新建的没有。 */
  readonly worksheet?: string;
  /** 写好之后记下的。 */
  readonly headerRow: number;
  readonly keys: string;
  readonly digests: string;
  /** 写之前这份记忆的原文。 */
  readonly before: string | null;
}

/** 一种输出记一份；同一种有几张的按 `variant` 分。 */
export const memoryKey = ({ output, variant }: Pick<SheetDraft, 'output' | 'variant'>): string =>
  variant === undefined ? `${KEY}.${output}` : `${KEY}.${output}.${variant}`;

export const rememberedIn = (text: string | null | undefined): RememberedOutput | undefined =>
  RememberedOutput.safeParse(parseJson(text)).data;

/** 排进下一次往返；往返之后再取各份记忆的原文。 */
export function loadMemories(
  context: Excel.RequestContext,
  keys: readonly string[],
): () => ReadonlyMap<string, string | null> {
  const unique = [...new Set(keys)];
  const settings = unique.map((key) => context.workbook.settings.getItemOrNullObject(key).load('value'));
  return () =>
    new Map(
      unique.map((key, i) => {
        const setting = settings[i];
        return [key, setting && !setting.isNullObject && typeof setting.value === 'string' ? setting.value : null];
      }),
    );
}

/** 记下写好的各张。 */
export function rememberSteps(
  context: Excel.RequestContext,
  set: string,
  outputs: readonly { readonly output: ReadyOutput; readonly worksheet: string; readonly worksheetId: string }[],
): Step[] {
  return outputs.map(({ output: { draft, headerRow, keys, digests }, worksheet, worksheetId }) => {
    const remembered: RememberedOutput = { set, worksheet, worksheetId, headerRow, keys, digests };
    const text = JSON.stringify(remembered);
    return { bytes: requestBytes(text), queue: () => void context.workbook.settings.add(memoryKey(draft), text) };
  });
}

/** 还原全撤销了的各次（新的在前）改过的记忆，各次的步分开；后来别的一次又记过的不动。 */
export function memorySteps(
  context: Excel.RequestContext,
  current: ReadonlyMap<string, string | null>,
  sets: readonly Pick<ReadSet, 'set' | 'memories'>[],
): ReadonlyMap<string, readonly Step[]> {
  const restored = new Map<string, MemoryBefore['text']>();
  return new Map(
    sets.map(({ set, memories }) => {
      const own = memories.filter(({ key }) => {
        const now = restored.has(key) ? restored.get(key) : current.get(key);
        return rememberedIn(now)?.set === set.id;
      });
      for (const { key, text } of own) restored.set(key, text);
      return [set.id, own.map(({ key, text }) => memoryStep(context, key, text))];
    }),
  );
}

const memoryStep = (context: Excel.RequestContext, key: string, text: string | null): Step => ({
  bytes: requestBytes(text),
  queue: () => {
    if (text === null) context.workbook.settings.getItem(key).delete();
    else context.workbook.settings.add(key, text);
  },
});
