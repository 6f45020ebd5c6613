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

interface Mark {
  readonly shown: string;
  readonly name: string;
}

const MARKS: Readonly<Record<string, Mark>> = {
  ' ': { shown: '␣', name: '空格' },
  '\u00a0': { shown: '␣', name: '空格' },
  '\u3000': { shown: '□', name: '全角空格' },
  '\n': { shown: '↵\n', name: '换行' },
  '\r': { shown: '↵', name: '换行' },
  '\t': { shown: '⇥', name: '制表符' },
};

/** 控制字符、格式字符、其余的空白：写出码位。 */
function markOf(character: string): Mark | undefined {
  const mark = Object.hasOwn(MARKS, character) ? MARKS[character] : undefined;
  if (mark) return mark;
  if (!/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}]/u.test(character)) return undefined;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { shown: `‹${code}›`, name: '看不见的字符' };
}

/** 改动的若是看不见的字符，就写出一个看得见的记号，不然两行看上去一样。 */
export const visible = (text: string): string =>
  Array.from(text, (character) => markOf(character)?.shown ?? character).join('');

/** 改动处用到的记号各是什么，如 `␣ 空格`；没有用到为空。 */
export function legendOf({ before, after }: Difference): readonly string[] {
  const changed = [...before, ...after].filter((piece) => piece.changed).flatMap((piece) => Array.from(piece.text));
  const marks = changed.flatMap((character) => markOf(character) ?? []);
  return [...new Set(marks.map(({ shown, name }) => `${shown.trim()} ${name}`))];
}
