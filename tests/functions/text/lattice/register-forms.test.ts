import { describe, expect, test } from 'vitest';
import { DEPARTMENT_LEXICON } from '../../../../functions/text/lattice/lexicon.ts';
import { compileRegister, homeOf } from '../../../../functions/text/lattice/register-forms.ts';
import { LANJIANG_DEPARTMENTS } from '../gold/departments-invented.ts';
import { LIAOCHENG_DEPARTMENTS } from '../gold/departments-registers.ts';

describe('登记册是哪里的，由全称看出', () => {
  test.each([
    ['聊城', LIAOCHENG_DEPARTMENTS, { region: '聊城市', level: '市' }],
    ['澜江', LANJIANG_DEPARTMENTS, { region: '澜江州', level: '州' }],
    ['空的登记册', [], undefined],
  ])('%s', (_title, register, home) => {
    expect(homeOf(register)).toEqual(home);
  });

  test.each([
    ['县教育局', '冠县教育局', '冠县'],
    ['市教育和体育局', '德州市教育和体育局', '德州市'],
    ['区财政局', '通州区财政局', '通州区'],
    ['省教育厅', '山东省教育厅', '山东省'],
    ['团市委', '共青团杭州市委员会', '杭州市'],
  ])('%s即%s，是%s的', (name, full, region) => {
    expect(homeOf([{ name, full, aliases: [], generic: false }])).toEqual({ region, level: region.slice(-1) });
  });
});

describe('一个名称的各种写法', () => {
  const { forms } = compileRegister(LIAOCHENG_DEPARTMENTS, DEPARTMENT_LEXICON);
  const damageOf = (text: string) => {
    const found = forms.longest(text, 0);
    return found?.end === text.length ? [found.value.entry.name, found.value.damage] : undefined;
  };

  test.each([
    ['市发展改革委', '市发展改革委', 'none'],
    ['市发展与改革委员会', '市发展改革委', 'alias'],
    ['聊城市发改委', '市发展改革委', 'alias'],
    ['发改委', '市发展改革委', 'prefix'],
    ['市发展改革', '市发展改革委', 'suffix'],
    ['发展改革', '市发展改革委', 'prefix-and-suffix'],
    ['中共聊城市委编办', '市委编办', 'alias'],
    ['委编办', '市委编办', 'prefix'],
  ])('%s', (text, name, damage) => {
    expect(damageOf(text)).toEqual([name, damage]);
  });

  test('只剩一个字的不算', () => {
    expect(damageOf('编')).toBeUndefined();
    expect(damageOf('农')).toBeUndefined();
  });

  test('泛指与外部的名称不会损坏成别的样子', () => {
    expect(damageOf('有关')).toBeUndefined();
    expect(damageOf('各县(市、区)人民')).toBeUndefined();
  });
});
