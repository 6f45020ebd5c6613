import { expect, test } from 'vitest';
import { readLegalPerson } from '../../../../functions/rules/school-pairs/legal-person.ts';

test.each([
  ['独立', '独立'],
  ['法人独立、编制独立', '独立'],
  ['隶属、法人、编制不变', '独立'],
  ['未合并', '独立'],
  ['合并', '合并'],
  ['法人合并', '合并'],
  ['一个法人', '合并'],
  ['编制统一管理', '合并'],
  ['法人独立，编制合并', '合并'],
  ['', null],
  ['／', null],
  ['待定', undefined],
])('“%s”：%s', (text, expected) => {
  expect(readLegalPerson(text)).toBe(expected);
});
