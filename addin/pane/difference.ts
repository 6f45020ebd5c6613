import { diffChars } from 'diff';

/** 一段文字；`changed` 者是这一侧独有的。 */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

export interface Difference {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** 改前改后逐字相比，两侧各成一行。 */
export function differenceOf(before: string, after: string): Difference {
  const changes = diffChars(before, after);
  return {
    before: changes.filter((change) => !change.added).map(({ value, removed }) => ({ text: value, changed: removed })),
    after: changes.filter((change) => !change.removed).map(({ value, added }) => ({ text: value, changed: added })),
  };
}

const NAMED: Readonly<Record<string, string>> = {
  ' ': '␣',
  '\n': '↵\n',
  '\r': '↵',
  '\t': '⇥',
  '\u00a0': '␣',
  '\u3000': '□',
};

const PICTURES = 0x2400;

/** 改动的若是看不见的字符，就写出一个看得见的记号，不然两行看上去一样。 */
export function visible(text: string): string {
  return Array.from(text, (character) => {
    const named = NAMED[character];
    if (named !== undefined) return named;
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(PICTURES + code);
    return /\p{Cf}|\p{Cc}|\p{Zs}/u.test(character)
      ? `‹${code.toString(16).toUpperCase().padStart(4, '0')}›`
      : character;
  }).join('');
}
