import { z } from 'zod';
import { CellValue } from '../../shared/api/validations.ts';

/** 记在工作簿里的一条改动；随文件保存，重开之后仍可撤销。 */
export const Change = z.object({
  id: z.string(),
  at: z.string(),
  worksheet: z.string(),
  address: z.string(),
  before: CellValue,
  after: CellValue,
  why: z.string(),
  /** 改前 Excel 里的原值，与 `before` 不同时才有（日期的序列号）。 */
  raw: CellValue.optional(),
  formula: z.string().optional(),
  /** 改动时换掉的数字格式。 */
  format: z.string().optional(),
  /** 同一行里另一格当时的值。撤销前核对，以免插入行后改到别的行上。 */
  witness: z.object({ column: z.number(), value: CellValue }).optional(),
});
export type Change = z.infer<typeof Change>;

const KEY = 'jiaoyu-taizhang.journal.1';
const MOST_CHANGES = 200;
const MOST_CHARACTERS = 200_000;

/** 要在一次往返里读到的设置项。 */
export function loadJournal(context: Excel.RequestContext): Excel.Setting {
  return context.workbook.settings.getItemOrNullObject(KEY).load('value');
}

/** 记录的各条，旧的在前。存的不是本工具的样子时，视为没有。 */
export function changesIn(setting: Excel.Setting): Change[] {
  if (setting.isNullObject || typeof setting.value !== 'string') return [];
  const parsed = z.array(Change).safeParse(parseJson(setting.value));
  return parsed.success ? parsed.data : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** 存回去；超过条数或字数时丢掉最旧的。 */
export function saveJournal(context: Excel.RequestContext, changes: readonly Change[]): void {
  const kept = changes.slice(-MOST_CHANGES);
  let text = JSON.stringify(kept);
  while (text.length > MOST_CHARACTERS && kept.length > 1) {
    kept.shift();
    text = JSON.stringify(kept);
  }
  context.workbook.settings.add(KEY, text);
}
