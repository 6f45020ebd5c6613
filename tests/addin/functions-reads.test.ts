import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ruleInfos } from '../../functions/rules/engine.ts';
import { columnOf, SHEET_KINDS } from '../../shared/sheets/kinds.ts';
import { READS, readsSeen, readsText } from '../accuracy/reads.ts';

describe('规则申明看哪几列', () => {
  test('提交的就是 npm run rules 记下的：申明的列，就是真看的列', async () => {
    expect(await readFile(READS, 'utf8')).toBe(readsText(readsSeen()));
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
