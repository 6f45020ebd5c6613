/** 取数的源头：同一个种子，每次取出的数都一样（mulberry32）。 */
export interface Random {
  /** [0, below) 里的整数。 */
  whole(below: number): number;
  pick<T>(items: readonly T[]): T;
  /** 打乱的副本。 */
  shuffled<T>(items: readonly T[]): T[];
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    whole,
    pick(items) {
      const found = items[whole(items.length)];
      if (found === undefined) throw new RangeError('没有可取的');
      return found;
    },
    shuffled(items) {
      const left = [...items];
      return items.flatMap(() => left.splice(whole(left.length), 1));
    },
  };
}
