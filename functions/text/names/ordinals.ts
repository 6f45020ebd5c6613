import { readNumeral } from '../numerals.ts';

export interface Numbered {
  /** 第几；没有序数的没有。 */
  readonly ordinal: number | undefined;
  /** 去掉序数之后。 */
  readonly rest: string;
}

const MARK = '第';

const numeralAt = (text: string, start: number): { value: number; end: number } | undefined => {
  const read = readNumeral(text, start);
  return read && !read.percent && Number.isInteger(read.value) ? { value: read.value, end: read.end } : undefined;
};

/** 末尾不带“第”的数：一（中）、实验二（小）、3（中）。 */
const trailing = (text: string): Numbered | undefined => {
  for (let start = Math.max(0, text.length - 4); start < text.length; start++) {
    const read = numeralAt(text, start);
    if (read?.end === text.length) return { ordinal: read.value, rest: text.slice(0, start) };
  }
  return undefined;
};

/** 校名里的序数：第一中学、第二实验小学、实验二小、一中。汉字与阿拉伯数字同读。 */
export const numberedOf = (text: string): Numbered => {
  for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
    const read = numeralAt(text, at + 1);
    if (read) return { ordinal: read.value, rest: text.slice(0, at) + text.slice(read.end) };
  }
  return trailing(text) ?? { ordinal: undefined, rest: text };
};
