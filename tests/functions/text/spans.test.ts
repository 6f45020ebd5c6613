import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { departmentReader } from '../../../functions/text/departments.ts';
import { readTargets } from '../../../functions/text/targets.ts';
import { PARENTHESES, PROJECT_CELLS } from './gold/departments-liaocheng.ts';
import { LIAOCHENG_DEPARTMENTS } from './gold/departments-registers.ts';
import { ARTICLES, GOALS } from './gold/targets-plan.ts';
import { TARGETS_UNSEEN_8 } from './gold/targets-unseen-8.ts';

type Span = readonly [number, number];

const departments = departmentReader(LIAOCHENG_DEPARTMENTS);
const READERS = [
  {
    title: '目标',
    spans: (text: string): Span[] => readTargets(text).map(({ span }) => span),
    cells: [...GOALS, ...ARTICLES, ...TARGETS_UNSEEN_8].map(({ text }) => text),
  },
  {
    title: '部门',
    spans: (text: string): Span[] => departments.read(text).map(({ span }) => span),
    cells: [
      ...PROJECT_CELLS.flatMap(({ lead, participants }) => [lead[0], participants[0]]),
      ...PARENTHESES.map(({ printed }) => printed),
    ],
  },
] as const;

/** 一格之前的另一句：表情（代理对、零宽连接、变体选择符）、基本平面以外的汉字。 */
const BEFORE = ['', '😀。', '👩‍🏫📈。', '✔️。', '𠮷😀。', '\uFEFF', '\r\n', '　\u00A0'];
/** 夹在字与字之间、不改变读法的空白：不换行空格、零宽空格、全角空格、BOM。 */
const BLANKS = ['\u00A0', '\u200B', '　', '\uFEFF', '\u2060', '\t'];

interface Disturbed {
  readonly text: string;
  /** 原文各字在弄乱以后的下标。 */
  readonly at: readonly number[];
}

function disturb(cell: string, before: string, places: readonly number[], blank: string, wide: boolean): Disturbed {
  const blanked = new Set(places.map((place) => place % (cell.length + 1)));
  const at: number[] = [];
  let text = before;
  [...cell].forEach((char, index) => {
    if (blanked.has(index)) text += blank;
    at.push(text.length);
    text += wide && /[0-9%]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char;
  });
  return { text, at };
}

describe.each(READERS)('按 UTF-16 单位落在原文上：$title', ({ spans, cells }) => {
  // 逐字对位要一字一单位；这些格子里没有代理对。
  const plain = cells.filter((cell) => cell !== '' && [...cell].length === cell.length);

  test('前面有表情、中间夹空白、数字改全角，切出来的还是那几个字', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plain),
        fc.constantFrom(...BEFORE),
        fc.array(fc.nat(), { maxLength: 12 }),
        fc.constantFrom(...BLANKS),
        fc.boolean(),
        (cell, before, places, blank, wide) => {
          const { text, at } = disturb(cell, before, places, blank, wide);
          const expected = spans(cell).map(([start, end]) => [at[start], (at[end - 1] ?? 0) + 1]);
          expect(spans(text)).toEqual(expected);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('前面另有几行（回车换行）的，区间整个平移', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plain), fc.constantFrom(...BEFORE), (cell, before) => {
        const prefix = `${before}。\r\n（）。\r\n`;
        const expected = spans(cell).map(([start, end]) => [start + prefix.length, end + prefix.length]);
        expect(spans(prefix + cell)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});

describe('整格切出来的字', () => {
  test.each([
    ['😀2025年，普惠率达到９０％以上', ['普惠率达到９０％以上']],
    ['👩‍🏫教师：\r\n到２０２５年,\u00A0普惠率\u200B达到90%', ['普惠率\u200B达到90%']],
    ['📈📈，入园率≥95%；✔️，巩固率≥98%', ['入园率≥95%', '巩固率≥98%']],
  ])('%j', (text, slices) => expect(readTargets(text).map(({ span }) => text.slice(...span))).toEqual(slices));

  test('部门', () => {
    const text = '😀市财\u200B政局、👩‍🏫市　公安局\r\n市民政局';
    const read = departments.read(text);
    expect(read.map(({ span }) => text.slice(...span))).toEqual(['市财\u200B政局', '市　公安局', '市民政局']);
    expect(read.map(({ text: printed }) => printed)).toEqual(read.map(({ span }) => text.slice(...span)));
  });
});
