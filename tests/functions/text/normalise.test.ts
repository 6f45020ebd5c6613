import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, sourceSpan, sourceText } from '../../../functions/text/normalise.ts';

test('全角变半角，括号、顿号归一，空白去掉', () => {
  expect(fold('（Ａ１） 市、县﹑区〔２〕\n').text).toBe('(A1)市、县、区(2)');
  expect(fold('⽂化').text).toBe('文化');
});

test('去掉的空白记在后一个字上，换行重于空格', () => {
  expect(fold('市 教\n育\u3000局').gap).toEqual([0, 1, 2, 1]);
});

test('折叠后的区间还得出原文', () => {
  const folded = fold(' 市 教育\u0000局，');
  expect(sourceSpan(folded, 0, 4)).toEqual([1, 7]);
  expect(folded.source.slice(...sourceSpan(folded, 0, 4))).toBe('市 教育\u0000局');
  expect(sourceText(folded, 0, 4)).toBe('市教育局');
});

test('每个字的位置都指向原文里它自己，依次递增', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (source) => {
      const { text, at, gap } = fold(source);
      expect(at).toHaveLength(text.length);
      expect(gap).toHaveLength(text.length);
      at.forEach((index, order) => {
        expect(index).toBeGreaterThan(at[order - 1] ?? -1);
        expect(index).toBeLessThan(source.length);
      });
    }),
  );
});

test('折叠过的再折叠，不再变', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (source) => {
      const once = fold(source).text;
      expect(fold(once).text).toBe(once);
    }),
  );
});
