import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, spanOf, within } from '../../../../functions/text/scan/fold.ts';

describe('折叠', () => {
  test('去空白，全角化半角，横线归一，位置照记', () => {
    const folded = fold('到 ２０２５年，９０％');
    expect(folded.key).toBe('到2025年,90%');
    expect(folded.print).toBe('到2025年，90%');
    expect(spanOf(folded, 1, 6)).toEqual([2, 7]);
  });

  test('两个数之间的空白，后面是年份时隔开', () => expect(fold('1 2023年').key).toBe('1;2023年'));

  test('一段的位置仍是原文的位置', () => {
    const folded = fold('基本 消除(控制在2%)');
    expect(spanOf(within(folded, 5, 10), 0, 5)).toEqual([6, 11]);
  });

  test('折叠过的再折叠，不变', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = fold(text).key;
        expect(fold(once).key).toBe(once);
      }),
    );
  });

  test('每个字符的位置都在原文里，依次递增', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { key, print, at } = fold(text);
        expect([print.length, at.length]).toEqual([key.length, key.length]);
        expect(at).toEqual([...new Set(at)].sort((left, right) => left - right));
        expect(at.at(-1) ?? -1).toBeLessThan(text.length);
      }),
    );
  });
});
