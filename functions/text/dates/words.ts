// 几类时间词共用的字眼，和逐字比对的两个小动作。

/** 期限前面的引导字：到2025年。 */
export const LEAD_INS = [
  '争取到',
  '截至到',
  '截至',
  '截止',
  '到了',
  '不晚于',
  '到',
  '至',
  '在',
  '于',
  '从',
  '自',
] as const;
/** 一年里的第几季度，后可有底、末。 */
export const QUARTERS = ['一', '二', '三', '四'].flatMap((ordinal) => [`第${ordinal}季度`, `${ordinal}季度`]);
export const CLOSINGS = ['底', '末'] as const;
/** 期限后面的「前」。 */
export const BY = ['以前', '之前', '前后', '前'] as const;

export function oneOf(key: string, at: number, words: readonly string[]): string {
  const first = key.charCodeAt(at);
  for (const word of words) if (word.charCodeAt(0) === first && key.startsWith(word, at)) return word;
  return '';
}

export function skip(key: string, at: number, words: readonly string[]): number {
  return at + oneOf(key, at, words).length;
}
