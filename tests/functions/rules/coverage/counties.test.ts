import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayRate } from '../../../../functions/rules/coverage/counties.ts';

test.each([
  [1, 3, 100, '33.3%'],
  [2, 3, 100, '66.7%'],
  [3, 3, 100, '100.0%'],
  [0, 7, 100, '0.0%'],
  [2999, 3000, 100, '99.9%'],
  [29_999, 100_000, 30, '29.9%'],
  [3, 10, 30, '30.0%'],
])('%i所中的%i所，目标%i：%s', (covered, schools, goal, said) => {
  expect(sayRate({ covered, schools }, goal)).toBe(said);
});

test('不足目标的，说出来也不足；与精确值相差不过 0.1', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.nat({ max: 100_000 }),
      fc.constantFrom(30, 50, 55, 100),
      (schools, some, goal) => {
        const covered = Math.min(some, schools);
        const said = Number(sayRate({ covered, schools }, goal).replace('%', ''));
        expect(said < goal).toBe(covered * 100 < schools * goal);
        expect(Math.abs(said - (100 * covered) / schools)).toBeLessThanOrEqual(0.1 + 1e-9);
      },
    ),
  );
});
