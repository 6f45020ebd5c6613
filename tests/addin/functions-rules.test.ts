import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { RULES_PAGE, rulesPage } from '../../functions/cli/rules.ts';
import { ruleInfos } from '../../functions/rules/engine.ts';

describe('规则参考页', () => {
  test('提交的文件就是 npm run rules 写出的', async () => {
    expect(await readFile(RULES_PAGE, 'utf8')).toBe(rulesPage());
  });

  test('每条规则各占一行，说明里的竖线与换行不会把表格弄散', () => {
    const [first] = ruleInfos();
    if (!first) throw new RangeError('没有规则');
    const page = rulesPage([...ruleInfos(), { ...first, id: 'projects/made-up', description: '甲|乙\n丙。' }]);
    for (const { id } of ruleInfos())
      expect(page.split('\n').filter((line) => line.startsWith(`| \`${id}\` |`))).toHaveLength(1);
    expect(page).toContain('甲\\|乙 丙。');
  });

  test('征求意见稿不说成已印发', () => {
    const draft = rulesPage()
      .split('\n')
      .find((line) => line.startsWith('| `lc-2023` |'));
    expect(draft).toContain('征求意见稿，未见印发');
  });
});
