/** 折叠后的文字：全角变半角，括号与顿号归一，空白与控制字符去掉；每个字记得自己在原文的位置。 */
export interface Folded {
  readonly source: string;
  readonly text: string;
  /** 折叠后第 i 个字在原文中的 UTF-16 下标。 */
  readonly at: readonly number[];
  /** 第 i 个字之前去掉了什么：0 没有，1 空白，2 换行。 */
  readonly gap: readonly number[];
}

const FOLDED_PUNCTUATION = new Map<string, string>([
  ...[...'〔【［｛〈《「『﹙([{<'].map((mark) => [mark, '('] as const),
  ...[...'〕】］｝〉》」』﹚)]}>'].map((mark) => [mark, ')'] as const),
  ...[...'﹑､、'].map((mark) => [mark, '、'] as const),
  ...[...'。｡．'].map((mark) => [mark, '。'] as const),
]);

const isVariationSelector = (char: string) => char >= '\uFE00' && char <= '\uFE0F';
const isBlank = (char: string) => /[\s\p{Cc}\p{Cf}\p{Zs}]/u.test(char) || isVariationSelector(char);
const isLineBreak = (char: string) => /[\n\r\u2028\u2029]/.test(char);

const plainChar = (char: string): string => {
  if (char < '\u2E80' || (char >= '\u3040' && char < '\uF900')) return char;
  const plain = char.normalize('NFKC');
  return plain.length === 1 ? plain : char;
};

/** 康熙部首、兼容汉字、全角字母数字（PDF 与网页里常见）化为常用字；只取一对一的。 */
const foldChar = (char: string): string => {
  const plain = plainChar(char);
  return FOLDED_PUNCTUATION.get(char) ?? FOLDED_PUNCTUATION.get(plain) ?? plain;
};

export const fold = (source: string): Folded => {
  const chars: string[] = [];
  const at: number[] = [];
  const gap: number[] = [];
  let pending = 0;
  for (let index = 0; index < source.length; index++) {
    const char = source.charAt(index);
    if (isBlank(char)) {
      pending = Math.max(pending, isLineBreak(char) ? 2 : 1);
      continue;
    }
    chars.push(foldChar(char));
    at.push(index);
    gap.push(pending);
    pending = 0;
  }
  return { source, text: chars.join(''), at, gap };
};

/** 折叠后的 [start, end) 在原文中的区间。 */
export const sourceSpan = ({ at, source }: Folded, start: number, end: number): [number, number] => [
  at[start] ?? source.length,
  (at[end - 1] ?? source.length - 1) + 1,
];

/** 折叠后的 [start, end) 的原字，去掉其间的空白。 */
export const sourceText = ({ at, source }: Folded, start: number, end: number): string =>
  at
    .slice(start, end)
    .map((index) => source.charAt(index))
    .join('');
