/**
 * 读文字之前的折叠：去掉空白，全角字母、数字与标点化为半角，各种横线化为一种；每个留下的字符都记得自己在原文中的位置。
 * 折叠只为比对，读出的原词取自 `print`（去空白、数字字母化半角，标点照旧）。
 */
export interface Folded {
  readonly text: string;
  /** 供比对的字符，逐个对应 `at`。 */
  readonly key: string;
  /** 供引用的字符，与 `key` 等长。 */
  readonly print: string;
  /** 各字符在原文中的下标（UTF-16）。 */
  readonly at: readonly number[];
}

const DASHES = new Set('-–—―‒─~～〜－﹣');
const SAME: Readonly<Record<string, string>> = {
  '﹪': '%',
  '﹐': ',',
  '﹔': ';',
  '﹕': ':',
  '﹙': '(',
  '﹚': ')',
  '【': '(',
  '】': ')',
  '[': '(',
  ']': ')',
  '〔': '(',
  '〕': ')',
  '"': '“',
  '＂': '“',
  '〃': '“',
  '‘': '“',
  '’': '”',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '○': '〇',
  '◯': '〇',
  '﹒': '.',
};

/** 空白、零宽字符与控制字符；换行另看。 */
function isBlank(code: number): boolean {
  return (
    code <= 0x20 ||
    (code >= 0x7f && code <= 0xa0) ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function halfWidth(char: string, code: number): string {
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

function isLetterOrDigit(char: string): boolean {
  return (char >= '0' && char <= '9') || (char >= 'A' && char <= 'Z') || (char >= 'a' && char <= 'z') || char === '%';
}

/** 「1 2023年」：空白前是数字、后面正好是年份，隔开的是两个数。 */
function splitsYear(text: string, index: number, previous: string | undefined): boolean {
  if (previous === undefined || previous < '0' || previous > '9') return false;
  const next = [...text.slice(index + 1, index + 6)].map((char) => halfWidth(char, char.charCodeAt(0))).join('');
  return /^(19|20)[0-9]{2}年/.test(next);
}

export function fold(text: string): Folded {
  const keys: string[] = [];
  const prints: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isBlank(code)) {
      if (splitsYear(text, index, keys.at(-1))) {
        keys.push(';');
        prints.push(' ');
        at.push(index);
      }
      continue;
    }
    const char = text.charAt(index);
    const half = halfWidth(char, code);
    keys.push(DASHES.has(char) ? '-' : (SAME[char] ?? SAME[half] ?? half));
    prints.push(isLetterOrDigit(half) ? half : char);
    at.push(index);
  }
  return { text, key: keys.join(''), print: prints.join(''), at };
}

/** 折叠后的区间回到原文的区间。 */
export function spanOf(folded: Folded, start: number, end: number): [number, number] {
  const first = folded.at[start] ?? folded.text.length;
  const last = folded.at[end - 1];
  return [first, last === undefined || last < first ? first : last + 1];
}

/** 其中一段，位置仍是原文的位置。 */
export function within(folded: Folded, start: number, end: number): Folded {
  return {
    text: folded.text,
    key: folded.key.slice(start, end),
    print: folded.print.slice(start, end),
    at: folded.at.slice(start, end),
  };
}
