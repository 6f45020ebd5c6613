import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Difference, differenceOf, legendOf, type Piece, visible } from '../../../addin/pane/difference.ts';

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const kept = (pieces: readonly Piece[]): string => joined(pieces.filter(({ changed }) => !changed));
const shown = ({ before, after }: Difference): string[] =>
  [before, after].map((side) => side.map(({ text, changed }) => (changed ? `[${visible(text)}]` : text)).join(''));

describe('改前改后', () => {
  test.each<[before: string, after: string, shown: string[]]>([
    ['教育体育局文明办', '市教育体育局、市文明办', ['教育体育局文明办', '[市]教育体育局[、市]文明办']],
    ['2O25年', '2025年', ['2[O]25年', '2[0]25年']],
    [' 市财政局\u3000', '市财政局', ['[␣]市财政局[□]', '市财政局']],
    ['', '市妇联', ['', '[市妇联]']],
  ])('%j → %j', (before, after, expected) => {
    expect(shown(differenceOf(before, after))).toEqual(expected);
  });

  test('两侧各自拼得回原文，没标的部分两侧相同', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        (a, b) => {
          const { before, after } = differenceOf(a, b);
          expect([joined(before), joined(after)]).toEqual([a, b]);
          expect(kept(before)).toBe(kept(after));
        },
      ),
    );
  });
});

test.each<[text: string, expected: string]>([
  ['市 教', '市␣教'],
  ['一\n二', '一↵\n二'],
  ['零\u200b宽', '零‹200B›宽'],
  ['控\u0007制', '控‹0007›制'],
  ['不换\u00a0行', '不换␣行'],
  ['constructor', 'constructor'],
])('看不见的字符写出来：%j', (text, expected) => {
  expect(visible(text)).toBe(expected);
});

test('用到的记号各说一遍，没用到的不说', () => {
  expect(legendOf(differenceOf(' 甲 乙\n', '甲乙'))).toEqual(['␣ 空格', '↵ 换行']);
  expect(legendOf(differenceOf('甲 乙', '甲 丙'))).toEqual([]);
});
