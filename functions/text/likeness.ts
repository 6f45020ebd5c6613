const editDistance = (a: readonly string[], b: readonly string[]): number => {
  let previous = Uint16Array.from({ length: b.length + 1 }, (_, index) => index);
  let current = new Uint16Array(b.length + 1);
  for (const [row, left] of a.entries()) {
    current[0] = row + 1;
    for (let column = 0; column < b.length; column++) {
      const kept = (previous[column] ?? 0) + (left === b[column] ? 0 : 1);
      current[column + 1] = Math.min((previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1, kept);
    }
    [previous, current] = [current, previous];
  }
  return previous[b.length] ?? 0;
};

/** 两串有多像，0–1：一减去编辑距离占较长者的几成。 */
export const likeness = (a: readonly string[], b: readonly string[]): number =>
  1 - editDistance(a, b) / Math.max(a.length, b.length, 1);
