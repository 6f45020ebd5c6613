import { folded } from './text-form.ts';

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const characters = [...text];
  if (characters.length === 1) counts.set(text, 1);
  for (let at = 0; at + 1 < characters.length; at += 1) {
    const pair = `${characters[at]}${characters[at + 1]}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

const size = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

function shared(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [pair, count] of left) sum += Math.min(count, right.get(pair) ?? 0);
  return sum;
}

/** 两段文字有多像，0–1：相邻两字的重合（Dice 系数）。写法差别不计。 */
export function similarity(left: string, right: string): number {
  const [a, b] = [folded(left), folded(right)];
  if (a === b) return 1;
  const [first, second] = [bigrams(a), bigrams(b)];
  const total = size(first) + size(second);
  return total === 0 ? 0 : (2 * shared(first, second)) / total;
}

/** `part` 的字句有多少出现在 `whole` 里，0–1。 */
export function containment(part: string, whole: string): number {
  const first = bigrams(folded(part));
  const total = size(first);
  return total === 0 ? 0 : shared(first, bigrams(folded(whole))) / total;
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
