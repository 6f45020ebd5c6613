import { folded } from './text-form.ts';

/** 一段文字里相邻两字的计数；写法差别（全半角、空白、引号）不计。 */
export type Bigrams = ReadonlyMap<string, number>;

export function bigrams(printed: string): Bigrams {
  const counts = new Map<string, number>();
  const characters = [...folded(printed)];
  if (characters.length === 1) counts.set(characters.join(''), 1);
  for (let at = 0; at + 1 < characters.length; at += 1) {
    const pair = `${characters[at]}${characters[at + 1]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function size(counts: Bigrams): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function shared(left: Bigrams, right: Bigrams): number {
  let sum = 0;
  for (const [pair, count] of left) sum += Math.min(count, right.get(pair) ?? 0);
  return sum;
}

/** 两份计数有多像，0–1（Dice 系数）。 */
export function likeness(left: Bigrams, right: Bigrams): number {
  const total = size(left) + size(right);
  return total === 0 ? 0 : (2 * shared(left, right)) / total;
}

/** 两段文字有多像，0–1。 */
export const similarity = (left: string, right: string): number =>
  left === right ? 1 : likeness(bigrams(left), bigrams(right));

/** `part` 的字句有多少出现在 `whole` 里，0–1。 */
export function containment(part: string, whole: string): number {
  const first = bigrams(part);
  const total = size(first);
  return total === 0 ? 0 : shared(first, bigrams(whole)) / total;
}

/** 最少增删改几个字能变成另一段。只用于名称一类的短文字。 */
export function editDistance(left: string, right: string): number {
  const b = [...right];
  let previous = b.map((_, index) => index + 1);
  previous.unshift(0);
  for (const [row, character] of [...left].entries()) {
    const current = [row + 1];
    for (const [column, other] of b.entries()) {
      const substituted = (previous[column] ?? 0) + (character === other ? 0 : 1);
      current.push(Math.min((previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1, substituted));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
