import { expect, test } from 'vitest';
import { withoutStrayBlanks } from '../../../../functions/rules/text-form.ts';
import { columnOf, type FieldId, type SheetKind } from '../../../../shared/sheets/kinds.ts';

const cleaned = <K extends SheetKind>(kind: K, field: FieldId<K>, text: string): string => {
  const column = columnOf(kind, field);
  if (!column) throw new Error(`没有这一列：${field}`);
  return withoutStrayBlanks(text, column);
};

test.each([
  ['school-pairs', 'helperSchool', '东阿县实验小学\n东阿县第二小学'],
  ['school-pairs', 'helperPhase', '小学 初中'],
  ['university-support', 'university', '聊城大学\n山东师范大学'],
  ['city-pairs', 'meetingDate', '2019-05-20\n2019-11-08'],
  ['city-pairs', 'helpedCounty', '沂南县\n费县'],
] as const)('%s %s 里并列的几个不粘在一起', (kind, field, text) => {
  expect(cleaned(kind, field, text)).toBe(text);
});

test.each([
  ['school-pairs', 'helperSchool', '东阿县\n实验小学', '东阿县实验小学'],
  ['school-pairs', 'county', '聊城市 阳谷县', '聊城市阳谷县'],
  ['school-pairs', 'county', '冠 县', '冠县'],
  ['city-pairs', 'meetingDate', '2019年 5月 20日', '2019年5月20日'],
] as const)('%s %s 里一个名称中的空白照去', (kind, field, text, expected) => {
  expect(cleaned(kind, field, text)).toBe(expected);
});
