import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { departmentReader } from '../../../functions/text/departments.ts';
import type { ReferenceDepartment } from '../../../shared/reference.ts';
import { LANJIANG_DEPARTMENTS } from './gold/departments-invented.ts';
import { LIAOCHENG_DEPARTMENTS } from './gold/departments-registers.ts';
import { scoreNames } from './gold/departments-score.ts';

/** 按抓取时见过的几种脱字，把整份名单弄坏，再看读回来多少。 */
const HEADS = ['市', '州'];
const ENDINGS = ['局', '委', '办'];

const dropHead = (name: string) => (HEADS.includes(name.charAt(0)) ? name.slice(1) : name);
const dropEnding = (name: string) => (ENDINGS.includes(name.slice(-1)) && name.length >= 5 ? name.slice(0, -1) : name);
const DAMAGES = [(name: string) => name, dropHead, dropEnding, (name: string) => dropHead(dropEnding(name))] as const;

const damagedCells = (register: readonly ReferenceDepartment[]) => {
  const written = register.filter(({ generic, system }) => !generic && system !== '外部').map(({ name }) => name);
  const member = fc.record({
    damage: fc.constantFrom(...DAMAGES),
    separator: fc.constantFrom('、', '、', '，', ''),
  });
  return fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...written), { minLength: 1, maxLength: 7 }),
      fc.array(member, { minLength: 7, maxLength: 7 }),
    )
    .map(([expected, members]) => ({
      expected,
      printed: expected
        .map((name, at) => `${members[at]?.damage(name) ?? name}${members[at]?.separator ?? '、'}`)
        .join(''),
    }));
};

describe.each([
  ['聊城的登记册', LIAOCHENG_DEPARTMENTS],
  ['并不存在的城市的登记册', LANJIANG_DEPARTMENTS],
] as const)('%s', (_title, register) => {
  const reader = departmentReader(register);
  const cells = fc.sample(damagedCells(register), { numRuns: 400, seed: 41 });

  test('脱字、漏顿号之后，名称的 F1 不低于 0.98', () => {
    const judged = cells.map(({ expected, printed }) => ({
      expected,
      read: reader.read(printed).map(({ name }) => name),
    }));
    expect(scoreNames(judged).f1).toBeGreaterThanOrEqual(0.98);
  });

  test('改动过的都注明了修法', () => {
    for (const { printed } of cells)
      for (const { text, name, known, repair } of reader.read(printed))
        if (known && text !== name) expect(repair).toBeDefined();
  });
});
