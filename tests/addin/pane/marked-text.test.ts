import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedPieces } from '../../../addin/pane/marked-text.ts';
import type { Span } from '../../../shared/finding.ts';

/** 写成 `[文字 !毛病 序号…]`，看得出哪里断开。 */
const shown = (text: string, problem: Span | undefined, readings: readonly Span[]): string[] =>
  markedPieces(text, problem, readings).map(
    (piece) => `${piece.text}${piece.problem ? '!' : ''}${piece.marks.map((mark) => ` ${mark}`).join('')}`,
  );

describe('原文在各区间的两头切开', () => {
  test.each<[name: string, problem: Span | undefined, readings: readonly Span[], pieces: string[]]>([
    ['什么也没有', undefined, [], ['市财政局、市残联']],
    [
      '两处读法',
      undefined,
      [
        [0, 4],
        [5, 8],
      ],
      ['市财政局 0', '、', '市残联 1'],
    ],
    ['毛病在一处读法之内', [1, 3], [[0, 4]], ['市 0', '财政! 0', '局 0', '、市残联']],
    [
      '毛病跨着两处',
      [3, 6],
      [
        [0, 4],
        [5, 8],
      ],
      ['市财政 0', '局! 0', '、!', '市! 1', '残联 1'],
    ],
    [
      '读法重叠',
      undefined,
      [
        [0, 5],
        [3, 8],
      ],
      ['市财政 0', '局、 0 1', '市残联 1'],
    ],
    ['空的区间不算', [2, 2], [[4, 4]], ['市财', '政局', '、市残联']],
    ['出了原文的部分不算', undefined, [[5, 99]], ['市财政局、', '市残联 0']],
  ])('%s', (_, problem, readings, pieces) => {
    expect(shown('市财政局、市残联', problem, readings)).toEqual(pieces);
  });

  test('空的原文没有片段', () => {
    expect(markedPieces('', [0, 1], [[0, 3]])).toEqual([]);
  });

  test('序号只写在开头的一片前面，中间被毛病切开也不再写', () => {
    const starts = markedPieces('达到120%以上', [2, 6], [[0, 8]]).map((piece) => piece.starts);
    expect(starts).toEqual([[0], [], []]);
  });
});

test('拼起来总是原文；每处读法盖着的正是它那一段', () => {
  const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.option(span),
      fc.array(span, { maxLength: 6 }),
      (text, problem, spans) => {
        const pieces = markedPieces(text, problem ?? undefined, spans);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const [mark, [start, end]] of spans.entries()) {
          const covered = pieces.filter((piece) => piece.marks.includes(mark)).map((piece) => piece.text);
          expect(covered.join('')).toBe(text.slice(start, end));
          expect(pieces.filter((piece) => piece.starts.includes(mark)).length).toBe(
            start < Math.min(end, text.length) ? 1 : 0,
          );
        }
      },
    ),
  );
});
