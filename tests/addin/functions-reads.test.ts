import { describe, expect, test } from 'vitest';
import { ruleInfos } from '../../functions/rules/engine.ts';
import { columnOf, SHEET_KINDS } from '../../shared/sheets/kinds.ts';
import { readsSeen, readsText } from './reads.ts';

const READS = '../../functions/rules/data/reads.json';

describe('规则申明看哪几列', () => {
  test('申明的就是真看的；规则改了，vitest run -u 这个文件重记', async () => {
    await expect(readsText(readsSeen())).toMatchFileSnapshot(READS);
  }, 120_000);

  test('每条规则都有申明，看的列都是那种表的', () => {
    for (const { id, reads } of ruleInfos()) {
      if (reads === 'all') continue;
      for (const [kind, fields] of Object.entries(reads))
        for (const field of fields)
          expect(
            SHEET_KINDS.some((spec) => spec.kind === kind && columnOf(spec.kind, field)),
            `${id} ${field}`,
          ).toBe(true);
    }
  });

  test('看格的写法的规则每列都看，所以认出的列如今都要送', () => {
    const all = ruleInfos().filter(({ reads }) => reads === 'all');
    expect(all.map(({ id }) => id)).toContain('every-sheet/control-characters');
    expect(all.every(({ pack }) => pack === null)).toBe(true);
  });
});
