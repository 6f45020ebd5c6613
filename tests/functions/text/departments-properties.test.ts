import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { departmentReader } from '../../../functions/text/departments.ts';
import { LANJIANG_DEPARTMENTS } from './gold/departments-invented.ts';
import { PARENTHESES, PROJECT_CELLS } from './gold/departments-liaocheng.ts';
import { LIAOCHENG_DEPARTMENTS } from './gold/departments-registers.ts';

const reader = departmentReader(LIAOCHENG_DEPARTMENTS);
const names = (text: string) => reader.read(text).map(({ name }) => name);

/** 与名称相近而未必成名称的文字，比随机字符更容易碰到边界。 */
const fragments = fc.constantFrom(
  ...[
    '市',
    '委',
    '局',
    '办',
    '和',
    '、',
    '，',
    '(',
    '）',
    '等',
    '牵头',
    '配合',
    '：',
    ' ',
    '\n',
    '各',
    '县(市、区)',
    '2025年',
  ],
  ...[
    '教育',
    '财政',
    '市场监管',
    '发展改革',
    '宣传部',
    '团',
    '省',
    '聊城市',
    '中共',
    '部门',
    '😀',
    'A1',
    '\u0000',
    '\uD800',
  ],
);
const nearlyCells = fc.array(fragments, { maxLength: 30 }).map((parts) => parts.join(''));
const anyText = fc.oneof(
  nearlyCells,
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const written = LIAOCHENG_DEPARTMENTS.filter(({ generic }) => !generic).map(({ name }) => name);
const intactLists = fc.uniqueArray(fc.constantFrom(...written), { minLength: 1, maxLength: 8 });
const goldCells = fc.constantFrom(
  ...PROJECT_CELLS.flatMap(({ lead, participants }) => [lead[0], participants[0]]).filter((text) => text !== ''),
  ...PARENTHESES.map(({ printed }) => printed),
);

const withBlanks = (text: string) =>
  fc
    .array(fc.constantFrom('', '', '', ' ', '\u3000', '\u00A0', '\t'), {
      minLength: text.length,
      maxLength: text.length,
    })
    .map((blanks) => [...text].map((char, index) => char + (blanks[index] ?? '')).join(''));

const toFullWidth = (text: string) =>
  text.replaceAll(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe('任何文字', () => {
  test('都不抛异常，区间落在原文之内、依次不重叠，且与 text 一致', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const { span, text: printed } of reader.read(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(before);
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
          expect(printed).toBe(text.slice(...span));
          before = span[1];
        }
      }),
      { numRuns: 500 },
    );
  });

  test('同一段文字总是同样的读法', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(reader.read(text)).toEqual(reader.read(text));
      }),
    );
  });

  test('没有汉字就没有名称', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (text) => {
        expect(reader.read(text)).toEqual([]);
      }),
    );
  });
});

describe('名单', () => {
  test('用顿号连起来的在册名称，读出来还是它们', () => {
    fc.assert(
      fc.property(intactLists, (list) => {
        expect(names(list.join('、'))).toEqual(list);
      }),
    );
  });

  test('漏了顿号也还是它们', () => {
    fc.assert(
      fc.property(intactLists, (list) => {
        expect(names(list.join(''))).toEqual(list);
      }),
    );
  });

  test('插入空白、改成全角，名称不变', () => {
    const spaced = goldCells.chain((text) => fc.tuple(fc.constant(text), withBlanks(text)));
    fc.assert(
      fc.property(spaced, ([text, blanked]) => {
        expect(names(blanked)).toEqual(names(text));
        expect(names(toFullWidth(text))).toEqual(names(text));
      }),
    );
  });

  test('两格用顿号接起来，读出两格的名称', () => {
    const cells = fc.constantFrom(
      ...PROJECT_CELLS.flatMap(({ lead, participants }) => [lead[0], participants[0]]).filter((text) => text !== ''),
    );
    fc.assert(
      fc.property(cells, cells, (left, right) => {
        expect(names(`${left}、${right}`)).toEqual([...names(left), ...names(right)]);
      }),
    );
  });

  test('换成并不存在的城市，也是如此', () => {
    const lanjiang = departmentReader(LANJIANG_DEPARTMENTS);
    const lists = fc.uniqueArray(fc.constantFrom(...LANJIANG_DEPARTMENTS.map(({ name }) => name)), { minLength: 1 });
    fc.assert(
      fc.property(lists, (list) => {
        expect(lanjiang.read(list.join('')).map(({ name }) => name)).toEqual(list);
      }),
    );
  });
});

test('一万字也读得完，读出的名称不多不少', () => {
  const cell = '市教育体育局、市应急管理局牵头，';
  const text = cell.repeat(Math.ceil(10_000 / cell.length));
  expect(reader.read(text)).toHaveLength(2 * Math.ceil(10_000 / cell.length));
  expect(reader.read('('.repeat(10_000))).toEqual([]);
  expect(reader.read('1年'.repeat(5_000))).toEqual([]);
});
