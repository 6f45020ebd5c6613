import { expect, test } from 'vitest';
import { sayMilestone, sayTarget } from '../../../functions/enrich/targets.ts';
import { milestoneWords } from '../../../functions/text/targets/words.ts';
import { readTargets } from '../../../functions/text/targets.ts';

const read = (text: string) => {
  const milestones = readTargets(text);
  const words = milestoneWords(text, milestones);
  return milestones.map((milestone, index) => ({ milestone, words: words[index] ?? '' }));
};

test.each([
  ['2025年,入园率达到95%以上。', ['95%以上']],
  ['2025年,入园率超过95%。', ['超过95%']],
  ['2027年学历比例之比降至1.05以内。', ['不超过1.05']],
  ['普惠率达到90%左右。', ['90%左右']],
  ['2025年,入学率保持在99%。', ['保持在99%']],
  ['2025年,乡村绿色校园全覆盖。', ['100%']],
  ['2025年指导站建设基本全覆盖。', ['100%（基本）']],
  ['“十四五”期间,教学点数量不再新增。', ['不再增加']],
  ['2025年,失学辍学保持“常态清零”。', ['清零']],
  ['申报一批省级文明校园。', ['一批']],
  ['在编教师比例逐年提升。', ['提升']],
  ['管理更加优化。', ['定性']],
  ['2025年,公办率和普惠率分别达到50%、90%。', ['50%', '90%']],
])('%s 目标值 %j', (text, said) => {
  expect(read(text).map(({ milestone, words }) => sayTarget(milestone, words))).toEqual(said);
});

test.each([
  ['2025年,市级文明校园比例达到5%。', ['2025年：市级文明校园比例达到5%']],
  ['至2027年,每年遴选50所市级乡村温馨校园。', ['至2027年每年：遴选50所市级乡村温馨校园']],
  [
    '2025年,县域内乡镇学前教育公办率和普惠率分别达到50%、90%。',
    ['2025年：县域内乡镇学前教育公办率50%', '2025年：县域内乡镇学前教育普惠率90%'],
  ],
  ['2025年,对乡村教育发展拉动示范效应明显。', ['2025年：对乡村教育发展拉动示范效应明显（定性）']],
  ['管理更加优化。', ['未写明年份：管理更加优化（定性）（请核对）']],
])('%s 分解成 %j', (text, lines) => {
  expect(read(text).map(({ milestone, words }) => sayMilestone(milestone, words))).toEqual(lines);
});
