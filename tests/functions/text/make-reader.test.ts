import { expect, test } from 'vitest';
import { bounded } from '../../../functions/text/bounded.ts';
import { makeReader } from '../../../functions/text/make-reader.ts';
import { LIAOCHENG_DEPARTMENTS, LIAOCHENG_OFFICES } from './gold/departments-registers.ts';

const reader = makeReader({ departments: LIAOCHENG_DEPARTMENTS, offices: LIAOCHENG_OFFICES, divisions: [] });

test('目标、部门、科室各读各的', () => {
  expect(reader.departments('委宣传部').map(({ name }) => name)).toEqual(['市委宣传部']);
  expect(reader.offices('教育教学质量评估').map(({ name }) => name)).toEqual(['教育教学质量评估室']);
  expect(reader.targets('到2025年，覆盖率达到90%。').map(({ value }) => value)).toEqual([90]);
});

test('同一格文字只读一次', () => {
  expect(reader.departments('市财政局')).toBe(reader.departments('市财政局'));
});

test('记满之后忘掉最早的', () => {
  const asked: string[] = [];
  const upper = bounded((text) => {
    asked.push(text);
    return { text };
  }, 2);
  for (const text of ['甲', '乙', '甲', '丙', '乙', '甲']) upper(text);
  expect(asked).toEqual(['甲', '乙', '丙', '甲']);
});

test('太长的文字不记', () => {
  let times = 0;
  const counted = bounded(() => {
    times += 1;
    return times;
  }, 2);
  const article = '文'.repeat(10_000);
  expect([counted(article), counted(article)]).toEqual([1, 2]);
});
