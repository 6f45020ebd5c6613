import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containment, editDistance, similarity } from '../../../functions/rules/similarity.ts';
import { folded, mistypedNumbers, withoutInvisible } from '../../../functions/rules/text-form.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const cell = fc.string({
  unit: fc.constantFrom(...'乡村学校（）()，,。；;、“”"「」％%２2０0OoＯ〇年A \t\n　\u200b\ufeff\u0007'),
  maxLength: 30,
});

test('相似度在 0 与 1 之间，对称，与自己为 1', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
      expect(similarity(a, b)).toBeLessThanOrEqual(1);
      expect(similarity(a, b)).toBe(similarity(b, a));
      expect(similarity(a, a)).toBe(1);
    }),
  );
});

test('改一个字比改一半更像', () => {
  expect(similarity('乡村温馨校园建设行动', '乡村温馨校圆建设行动')).toBeGreaterThan(
    similarity('乡村温馨校园建设行动', '乡村书香校园阅读活动'),
  );
  expect(similarity('乡村温馨校园', '智慧平台')).toBe(0);
});

test('包含', () => {
  expect(containment('录播室', '乡镇驻地学校录播室建设')).toBe(1);
  expect(containment('', '任意')).toBe(0);
});

test.each([
  ['', '', 0],
  ['甲', '', 1],
  ['甲乙丙', '甲丙', 1],
  ['甲乙丙', '甲丁丙', 1],
  ['甲乙丙', '丙乙甲', 2],
])('编辑距离 %s %s', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test('比较用的写法再折一次不变', () => {
  fc.assert(
    fc.property(cell, (a) => {
      expect(folded(folded(a))).toBe(folded(a));
    }),
  );
});

test('看不见的字符去净，看得见的一个不少', () => {
  expect(withoutInvisible('甲\u200b乙\u0007\n丙')).toBe('甲乙\n丙');
});

test('错打的数字只有一种读法才算', () => {
  expect(mistypedNumbers('2O25年、l0所、II类、5G、OK、二〇二五').map(({ value }) => value)).toEqual(['2025', '10']);
});
