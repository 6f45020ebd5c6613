import fc from 'fast-check';
import { expect, test } from 'vitest';
import { milestoneWords, printedDeadlines } from '../../../functions/text/targets/words.ts';
import { readTargets } from '../../../functions/text/targets.ts';
import { ELSEWHERE } from './gold/targets-elsewhere.ts';

const wordsOf = (text: string) => milestoneWords(text, readTargets(text));

test.each([
  ['时间词不是目标的话', '到2025年,普惠率达到90%以上。', ['普惠率达到90%以上']],
  [
    '一格几个目标，各有各的话',
    '至2027年,每年遴选50所市级乡村温馨校园;省市县三级乡村温馨校园实现全覆盖。',
    ['遴选50所市级乡村温馨校园', '省市县三级乡村温馨校园实现全覆盖'],
  ],
  [
    '读出的只是半句，话要说全',
    '2023年,乡村学校全部制定全环境立德树人工作方案。',
    ['乡村学校全部制定全环境立德树人工作方案'],
  ],
  [
    '没有主语的，带上前面的主语',
    '2027年,实现中小学生有住宿需求的乡村学校,均具备寄宿条件。',
    ['实现中小学生有住宿需求的乡村学校,均具备寄宿条件'],
  ],
  [
    '同一段里以顿号并列',
    '30%以上的行政村达到“四美乡村”建设标准、50%以上的乡镇政府所在地达到“美丽小镇”建设标准。',
    ['30%以上的行政村达到“四美乡村”建设标准', '50%以上的乡镇政府所在地达到“美丽小镇”建设标准'],
  ],
  [
    '连着后一个目标的“并”不算前一个的话',
    '2027年,达到省定II类标准并建立维护更新机制。',
    ['达到省定II类标准', '建立维护更新机制'],
  ],
  ['括号里的顿号、逗号不断句', '2024年，全县（含开发区，下同）入园率达到95%', ['全县（含开发区，下同）入园率达到95%']],
  ['格里的换行与空白不算', '2025年 ，乡村绿色\n校园全覆盖', ['乡村绿色校园全覆盖']],
  [
    '末字是“及”的词不拆',
    '到2025年,农村卫生厕所全面普及,厕所粪污得到有效处理。',
    ['农村卫生厕所全面普及', '厕所粪污得到有效处理'],
  ],
])('%s', (_, text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('纯行动的目标也看得到印着的期限；近三年说的是过去，不是', () => {
  expect(printedDeadlines('2025年6月底前启动试点，“十四五”期间推开')).toEqual([
    { year: 2025, month: 6 },
    { from: 2021, to: 2025 },
  ]);
  expect(printedDeadlines('总结近三年的经验')).toEqual([]);
});

test('别处的方案也是这样：每个目标都有话，且逐字在原文里', () => {
  for (const { text } of ELSEWHERE) {
    const plain = text.replaceAll(/\s/gu, '');
    for (const words of wordsOf(text)) {
      expect(words).not.toBe('');
      expect(plain).toContain(words);
    }
  }
});

test('什么文字都给得出话来，个数与目标相同', () => {
  const piece = fc.constantFrom(
    '2025年',
    '，',
    '、',
    '。',
    '乡村学校',
    '分别达到',
    '50%',
    '90%',
    '均',
    '(',
    ')',
    '\n',
    '逐步提升',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      const milestones = readTargets(text);
      const words = milestoneWords(text, milestones);
      expect(words).toHaveLength(milestones.length);
      for (const one of words) expect(text.replaceAll(/\s/gu, '')).toContain(one);
    }),
  );
});
