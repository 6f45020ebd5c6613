import type { z } from 'zod';
import { requestBytes, type Step } from './batches.ts';

/** 工作簿里记着的一件事（工作簿设置，随文件保存）。只读时从不写，所以看过的工作簿不因此变脏。 */
export interface Memory<T> {
  readonly key: string;
  readonly schema: z.ZodType<T>;
  /** 没有记过，或记的不是本工具的样子时。 */
  readonly fallback: T;
}

/** 排进下一次往返；往返之后再取。 */
export function loadMemory<T>(context: Excel.RequestContext, { key, schema, fallback }: Memory<T>): () => T {
  const setting = context.workbook.settings.getItemOrNullObject(key).load('value');
  return () => {
    if (setting.isNullObject) return fallback;
    const parsed = schema.safeParse(parseJson(setting.value));
    return parsed.success ? parsed.data : fallback;
  };
}

/** 记下；与别的写排在一起送出。 */
export function rememberStep<T>(context: Excel.RequestContext, { key }: Memory<T>, value: T): Step {
  const text = JSON.stringify(value);
  return {
    bytes: requestBytes(text),
    queue: () => {
      context.workbook.settings.add(key, text);
    },
  };
}

/** 存着的 JSON；不是的为 undefined。 */
export function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
