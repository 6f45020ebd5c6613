import { expect, test } from 'vitest';
import { phasesFit } from '../../../../functions/rules/school-pairs/phases.ts';
import { PHASES } from '../../../../shared/sheets/values.ts';

const phases = PHASES.map(({ value }) => value);
const fitting = (phase: string) => phases.filter((other) => phasesFit(phase, other));

test.each([
  ['幼儿园', ['幼儿园']],
  ['小学', ['小学', '九年一贯制', '十二年一贯制']],
  ['初中', ['初中', '九年一贯制', '完全中学', '十二年一贯制']],
  ['高中', ['高中', '完全中学', '十二年一贯制']],
  ['中职', ['中职']],
  ['特教', ['特教']],
  ['九年一贯制', ['小学', '初中', '九年一贯制', '完全中学', '十二年一贯制']],
])('%s 合于 %j', (phase, expected) => {
  expect(fitting(phase)).toEqual(expected);
});

test('两边对调，结论不变；空着的不判', () => {
  for (const left of phases) for (const right of phases) expect(phasesFit(left, right)).toBe(phasesFit(right, left));
  expect(phasesFit('', '小学')).toBe(true);
});
