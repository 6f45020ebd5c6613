import { z } from 'zod';
import { runSteps } from '../../excel/batches.ts';
import { runExcel } from '../../excel/errors.ts';
import { loadMemory, type Memory, rememberStep } from '../../excel/memory.ts';
import { attempt } from '../failure.ts';
import { TaskError } from '../tasks.ts';
import type { MatchChoices, PullList } from './work.ts';

/** 一类至多记这么多条；再多，最早的不再记。 */
const MOST_REMEMBERED = 500;
/** 再长的不是名称，不记。 */
const LONGEST_REMEMBERED = 60;

/**
 * 官员说“这段文字就是它”。一条就是参考数据里一项的一个别称（`id` 是它在对照服务里的标识，
 * 形如 `departments:市财政局`，各版本间不变），所以日后可以收进新的一版，成为大家的别称。
 */
const Chosen = z.strictObject({ text: z.string(), id: z.string() });
type Chosen = z.infer<typeof Chosen>;

/** 各类各记一份，先选的在前。 */
export const choicesOf = (list: PullList): Memory<readonly Chosen[]> => ({
  key: `jiaoyu-taizhang.match.${list}.1`,
  schema: z.array(Chosen),
  fallback: [],
});

/** 并进新的选择：同一段文字以后选的为准。 */
export function mergedChoices(known: readonly Chosen[], { chosen }: Pick<MatchChoices, 'chosen'>): Chosen[] {
  const added = [...chosen].map(([text, id]) => ({ text, id })).filter(({ text }) => text.length <= LONGEST_REMEMBERED);
  const kept = known.filter(({ text }) => !chosen.has(text));
  return [...kept, ...added].slice(-MOST_REMEMBERED);
}

/** 记进工作簿；没有选过什么的、已经记着的不写。记不成不算没有写成，给出一句话。 */
export async function rememberChoices(choices: MatchChoices): Promise<readonly string[]> {
  if (choices.chosen.size === 0) return [];
  const memory = choicesOf(choices.list);
  try {
    await attempt(() =>
      runExcel(async (context) => {
        const load = loadMemory(context, memory);
        await context.sync();
        const known = load();
        const merged = mergedChoices(known, choices);
        if (JSON.stringify(merged) !== JSON.stringify(known))
          await runSteps(context, [rememberStep(context, memory, merged)]);
      }),
    );
    return [];
  } catch (error) {
    if (!(error instanceof TaskError)) throw error;
    return [`您的选择没有记下，下次对照还要再选：${error.message}`];
  }
}
