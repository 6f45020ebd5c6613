import { describe, expect, test } from 'vitest';
import { check, type Terms } from './schools.ts';
import { COUNTIES, wholeBook } from './whole-book.ts';

const EVERY_PACK = ['lc-2023', 'sd-2019', 'moe-2022', 'he-2020'] as const;

describe('一套正确的表', () => {
  const book = wholeBook();

  test('八县(市、区)、六十来所学校', () => {
    expect(COUNTIES).toHaveLength(8);
    expect(book.register.length).toBeGreaterThan(55);
  });

  test.each<[string, Terms]>([
    ['聊城，未到期', { asOf: '2023-06-01' }],
    ['聊城，已到期', { asOf: '2026-01-01' }],
    ['聊城，全部政策包', { asOf: '2026-01-01', packs: EVERY_PACK }],
    ['河北', { asOf: '2026-01-01', place: '130100' }],
    ['河北，全部政策包', { asOf: '2026-01-01', place: '130100', packs: EVERY_PACK }],
  ])('没有错误，也没有警告：%s', (_, terms) => {
    expect(check(book, terms).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('聊城没有一条结论', () => {
    expect(check(book).findings).toEqual([]);
  });

  test('各县覆盖率都是 1，按区划代码列', () => {
    const { coverage } = check(book).summary;
    expect(coverage?.map(({ county }) => county)).toEqual(COUNTIES.map(({ name }) => name).toSorted(byCode));
    for (const { schools, paired, rate } of coverage ?? []) {
      expect(schools).toBeGreaterThan(0);
      expect([paired, rate]).toEqual([schools, 1]);
    }
  });
});

const codes = new Map(COUNTIES.map(({ name, code }) => [name, code]));
const byCode = (left: string, right: string) => Number(codes.get(left)) - Number(codes.get(right));
