import { expect, test } from 'vitest';
import { DEPARTMENT_LEXICON } from '../../../../functions/text/lattice/lexicon.ts';
import { compileRegister } from '../../../../functions/text/lattice/register-forms.ts';
import { suggester } from '../../../../functions/text/lattice/suggestions.ts';
import { LIAOCHENG_DEPARTMENTS } from '../gold/departments-registers.ts';

const suggest = suggester(compileRegister(LIAOCHENG_DEPARTMENTS, DEPARTMENT_LEXICON), DEPARTMENT_LEXICON);

test.each([
  ['市教育局', '市教育体育局'],
  ['市卫健局', '市卫生健康委'],
  ['市住房和建设局', '市住房城乡建设局'],
  ['市文化旅游和体育局', '市文化和旅游局'],
  ['市财证局', '市财政局'],
])('“%s”最像“%s”', (name, nearest) => {
  expect(suggest(name)[0]?.name).toBe(nearest);
});

test('最多三个，由像到不像，分数在 0 与 1 之间', () => {
  const found = suggest('市教育局');
  expect(found.length).toBeLessThanOrEqual(3);
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
  for (const { score } of found) {
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
  }
});

test('别处的同名部门不如本地的像', () => {
  const [here] = suggest('市财政分局');
  const [there] = suggest('济南市财政局');
  expect(there?.name).toBe('市财政局');
  expect(there?.score).toBeLessThan(here?.score ?? 0);
});

test('毫不相干的不提', () => {
  expect(suggest('国网聊城供电公司')).toEqual([]);
});

test('读音相同的只有一个，才算写错了字', () => {
  expect(suggest.homophone('市财正局')?.name).toBe('市财政局');
  expect(suggest.homophone('市城管局')).toBeUndefined();
});
