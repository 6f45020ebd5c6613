import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTargets } from '../../../functions/text/targets.ts';
import { Milestone } from '../../../shared/text.ts';
import { ELSEWHERE } from './gold/targets-elsewhere.ts';
import { ARTICLES, GOALS } from './gold/targets-plan.ts';

const CELLS = [...GOALS, ...ELSEWHERE, ...ARTICLES].map((cell) => cell.text);
/** 由规划文字里的词乱拼出来的话：比随机字符更容易碰到边角。 */
const PIECES =
  '2025年 到2027年 “十四五”期间 每年 三年内 每个培养周期内 达到 不低于 至少 以上 以内 左右 50% 90 三个 一所 1.05 10万 15万元 分别 全部 均 基本 力争 全覆盖 清零 一批 逐步 提升 下降 建成 保持 由 从 比 较 每 的 、 , ， 。 ; ( ) “ ” 《 》 和 并 且 学校 教师比例 所 名 个百分点 翻一番 - 至 第 十四五 \n 　 0 O 万 亿 百分之 分之'.split(
    ' ',
  );
const pieced = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), pieced, fc.constantFrom(...CELLS));

const reading = (text: string) => readTargets(text).map(({ span: _span, ...rest }) => rest);

describe('什么字符串都读得下去', () => {
  test('不抛错，读出的合乎约定', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const milestone of readTargets(text)) Milestone.parse(milestone);
      }),
      { numRuns: 1500 },
    );
  });

  test('区间在原文之内，依原文先后', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        for (const { span } of readTargets(text)) {
          const [start, end] = span;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('读过一遍不改变再读一遍', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const first = readTargets(text);
        expect(readTargets(text)).toEqual(first);
      }),
    );
  });
});

describe('写法不改读法', () => {
  const spoiled = fc.tuple(
    fc.constantFrom(...CELLS),
    fc.array(fc.nat(), { maxLength: 12 }),
    fc.constantFrom(' ', '　', '\u00a0', '\u200b', '  '),
  );

  test('随处加空白', () => {
    fc.assert(
      fc.property(spoiled, ([text, places, blank]) => {
        let spaced = text;
        for (const place of places) {
          const at = place % (spaced.length + 1);
          spaced = spaced.slice(0, at) + blank + spaced.slice(at);
        }
        expect(reading(spaced)).toEqual(reading(text));
      }),
      { numRuns: 500 },
    );
  });

  test('数字、百分号改全角', () => {
    const wide = (text: string) => text.replace(/[0-9%]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    for (const text of CELLS) expect(reading(wide(text))).toEqual(reading(text));
  });

  test('逗号、分号、冒号改全角', () => {
    const wide = (text: string) => text.replace(/[,;:]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    const keys = (text: string) =>
      readTargets(text).map(({ deadline, comparator, value, unit }) => ({ deadline, comparator, value, unit }));
    for (const text of CELLS) expect(keys(wide(text))).toEqual(keys(text));
  });
});

describe('两格并作一格', () => {
  const dated = CELLS.filter(
    (text) => readTargets(text)[0]?.deadline.year !== undefined && /^到?至?20\d\d年/.test(text),
  );

  test('两格的读法都在，后一格自有期限', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dated), fc.constantFrom(...dated), (first, second) => {
        const joined = `${first.replace(/。$/, '')}。${second}`;
        expect(reading(joined)).toEqual([...reading(first), ...reading(second)]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('不编造', () => {
  test.each(
    [
      '',
      ' ',
      '无',
      '/',
      '—',
      '2025',
      '2025-07-31',
      '1.05',
      '45000',
      '#REF!',
      '#N/A',
      '=SUM(A1:A3)',
      'TRUE',
      '👩‍🏫📈',
      'OECD 3 of 12 schools by 2025',
      'By 2025, reach 90% of schools',
      '\u0000\u0001\u0007',
      '鲁教厅办发〔2019〕5号',
      '详见附件第12页',
      '按计划推进',
      '同上',
    ].filter((text) => !text.includes('%')),
  )('%j', (text) => expect(readTargets(text)).toEqual([]));

  test.each([
    '一'.repeat(10_000),
    '9'.repeat(10_000),
    '('.repeat(10_000),
    '“'.repeat(10_000),
    '十四五'.repeat(3333),
    '每'.repeat(10_000),
    '到至从每三'.repeat(2000),
    '由'.repeat(10_000),
    '提高'.repeat(5000),
    '、'.repeat(10_000),
    'O'.repeat(10_000),
  ])('一万个同样的字，读不出什么', (text) => expect(readTargets(text)).toEqual([]));

  test('一万字的话逐条读完', () => {
    const text = '2025年,普惠率达到90%以上。'.repeat(600);
    expect(readTargets(text)).toHaveLength(600);
  });
});
