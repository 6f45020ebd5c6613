import { expect, test } from 'vitest';
import { EDITION_1 } from '../../../functions/reference/edition-1.ts';
import { isKnownPlace } from '../../../functions/reference/places.ts';

test.each([
  ['371500', true, '聊城市'],
  ['370000', true, '山东省'],
  ['371581', true, '临清市'],
  ['371523', false, '茌平县已改区，旧码不用'],
  ['371599', false, '山东没有'],
  ['130000', true, '河北省：没有收录，只看省份'],
  ['139999', true, '河北的市县不查'],
  ['660000', false, '不是省级代码'],
  ['000000', false, '不是省级代码'],
])('%s：%s（%s）', (code, known) => {
  expect(isKnownPlace(code, EDITION_1.content)).toBe(known);
});
