import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readModel } from '../../../../functions/rules/school-pairs/model.ts';
import { RUNNING_MODELS } from '../../../../shared/sheets/values.ts';

test.each([
  ['集团化办学', { model: '集团化办学' }],
  ['集团化', { model: '集团化办学' }],
  ['联盟化办学', { model: '学校联盟' }],
  ['紧密型集团化办学', { model: '集团化办学', tightness: '紧密型' }],
  ['集团化办学（紧密型）', { model: '集团化办学', tightness: '紧密型' }],
  ['紧密型办学模式（委托管理）', { model: '委托管理', tightness: '紧密型' }],
  ['松散型：学区制管理模式', { model: '学区制管理', tightness: '松散型' }],
  ['松散的学校联盟', { model: '学校联盟', tightness: '松散型' }],
  ['对口帮扶-城乡结对', { model: '城乡结对', tightness: '对口帮扶' }],
  ['对口帮扶', { model: '城乡结对' }],
  ['紧密型', { tightness: '紧密型' }],
  ['集团化办学、学校联盟', {}],
  ['名校托举', {}],
])('“%s”', (text, expected) => {
  expect(readModel(text)).toEqual({ empty: false, ...expected });
});

test.each(['', ' ', '无', '/', '—'])('“%s”是空', (text) => {
  expect(readModel(text)).toEqual({ empty: true });
});

test('各种模式的各种写法，松紧写在哪边、隔着什么，读出的都一样', () => {
  const word = fc.constantFrom(
    ...RUNNING_MODELS.flatMap(({ value, synonyms }) => [value, ...synonyms].map((text) => ({ value, text }))),
  );
  const frame = fc.constantFrom<(text: string, tightness: string) => string>(
    (text, tightness) => `${tightness}${text}`,
    (text, tightness) => `${tightness}（${text}）`,
    (text, tightness) => `${text}(${tightness})`,
    (text, tightness) => `${tightness}：${text}`,
    (text, tightness) => `${tightness} / ${text}`,
    (text, tightness) => `${tightness}\n${text}`,
  );
  fc.assert(
    fc.property(word, fc.constantFrom('紧密型', '松散型'), frame, ({ value, text }, tightness, write) => {
      expect(readModel(write(text, tightness))).toEqual({ empty: false, model: value, tightness });
    }),
  );
});
