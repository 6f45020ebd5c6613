import { describe, expect, test } from 'vitest';
import { readTargets } from '../../../functions/text/targets.ts';
import { DATES_UNSEEN } from './gold/dates-unseen.ts';

const deadlineIn = (text: string) => readTargets(text)[0]?.deadline;

describe('一格时间后面跟着目标', () => {
  // 光一个「2025」没有年字，也可以是数目：不当期限。
  test.each(DATES_UNSEEN.filter(({ printed }) => printed !== '2025'))('$printed', ({ printed, deadline }) =>
    expect(deadlineIn(`${printed},建成幼儿园3所`)).toEqual(deadline),
  );
});

describe('与日期同形的数', () => {
  test.each([
    '投资达到2022.7万元',
    '总面积为2022.12亩',
    '编号为12022.7.20的项目建成幼儿园3所',
    '比例达到2022/7/400',
    '版本2022.7.20.1',
    '2022.13,建成幼儿园3所',
    '2025,建成幼儿园3所',
  ])('%s', (text) => {
    for (const { deadline } of readTargets(text)) expect(deadline).toEqual({});
  });

  test('小数照读', () =>
    expect(readTargets('投资达到2022.7万元')[0]).toMatchObject({ value: 2022.7, unit: '万元', comparator: '=' }));
});
