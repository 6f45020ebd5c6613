import { z } from 'zod';
import { requestBytes, type Step } from './batches.ts';
import type { MemoryBefore } from './change-record.ts';
import type { ReadSet } from './journal.ts';
import { type Memory, parseJson } from './memory.ts';
import type { SheetDraft } from './sheet-draft.ts';

const KEY = 'jiaoyu-taizhang.output';

/** 工作簿里记着的一张本工具写出的工作表：是哪一张，各行是谁、写时的样子。 */
const RememberedOutput = z.object({
  /** 最后写它的那一次改动；撤销那一次时才还原这份记忆。 */
  set: z.string(),
  worksheet: z.string(),
  worksheetId: z.string(),
  /** 各行的键，次序同写出时的各行。 */
  keys: z.array(z.string()),
  /** 各行的摘要（见 digests.ts）。 */
  digests: z.string(),
});
export type RememberedOutput = z.infer<typeof RememberedOutput>;

/** 一种输出一份；同一种有几张的按 `variant` 分。 */
export const memoryOf = ({
  output,
  variant,
}: Pick<SheetDraft, 'output' | 'variant'>): Memory<RememberedOutput | null> => ({
  key: variant === undefined ? `${KEY}.${output}` : `${KEY}.${output}.${variant}`,
  schema: RememberedOutput.nullable(),
  fallback: null,
});

/** 要写出的一张：新建，或更新上次那张（内容另列在改动与填空里）。 */
export interface ReadyOutput {
  readonly draft: SheetDraft;
  /** 更新的那一张；新建的没有。 */
  readonly worksheet?: string;
  /** 写之前这份记忆的原文。 */
  readonly before: string | null;
}

/** 各份记忆此刻的原文；没有要看的就不往返。 */
export async function readMemories(
  context: Excel.RequestContext,
  memories: readonly MemoryBefore[],
): Promise<ReadonlyMap<string, string | null>> {
  if (memories.length === 0) return new Map();
  const keys = [...new Set(memories.map(({ key }) => key))];
  const settings = keys.map((key) => context.workbook.settings.getItemOrNullObject(key).load('value'));
  await context.sync();
  return new Map(
    keys.map((key, i) => {
      const setting = settings[i];
      return [key, setting && !setting.isNullObject && typeof setting.value === 'string' ? setting.value : null];
    }),
  );
}

/** 还原全撤销了的各次（新的在前）改过的记忆；后来别的一次又记过的不动。 */
export function memorySteps(
  context: Excel.RequestContext,
  current: ReadonlyMap<string, string | null>,
  sets: readonly Pick<ReadSet, 'set' | 'memories'>[],
): Step[] {
  const restored = new Map<string, string | null>();
  for (const { set, memories } of sets)
    for (const { key, text } of memories) {
      const now = restored.has(key) ? restored.get(key) : current.get(key);
      if (RememberedOutput.safeParse(parseJson(now)).data?.set === set.id) restored.set(key, text);
    }
  return [...restored].map(([key, text]) => ({
    bytes: requestBytes(text),
    queue: () => {
      if (text === null) context.workbook.settings.getItem(key).delete();
      else context.workbook.settings.add(key, text);
    },
  }));
}
