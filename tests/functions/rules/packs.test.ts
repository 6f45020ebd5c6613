import { expect, test } from 'vitest';
import { forcesFor, homePlace, packsInUse } from '../../../functions/rules/packs.ts';
import type { PackId } from '../../../shared/finding.ts';
import type { SheetKind } from '../../../shared/sheets/kinds.ts';
import { plan } from './plan.ts';

const forces = (kind: SheetKind, place?: string, chosen?: PackId[]) => [
  ...forcesFor(kind, plan.documents, place, chosen),
];

test.each<[SheetKind, string | undefined, PackId[] | undefined, [PackId, string][]]>([
  ['projects', undefined, undefined, [['lc-2023', 'binds']]],
  ['projects', '371500', undefined, [['lc-2023', 'binds']]],
  ['projects', '371523', undefined, [['lc-2023', 'binds']]],
  ['projects', '370100', undefined, []],
  ['projects', '370000', undefined, []],
  ['projects', '370100', ['lc-2023'], [['lc-2023', 'advises']]],
  [
    'projects',
    '371500',
    ['he-2020', 'lc-2023'],
    [
      ['lc-2023', 'binds'],
      ['he-2020', 'advises'],
    ],
  ],
  ['projects', '371500', [], []],
  ['school-pairs', '371500', undefined, [['lc-2023', 'binds']]],
  ['school-pairs', '130100', undefined, [['he-2020', 'binds']]],
  ['school-pairs', '371500', ['he-2020'], [['he-2020', 'advises']]],
  ['city-pairs', '371500', undefined, [['sd-2019', 'binds']]],
  ['city-pairs', '130000', undefined, [['sd-2019', 'binds']]],
  ['custody', '371500', undefined, [['moe-2022', 'binds']]],
  [
    'custody',
    '130100',
    ['lc-2023', 'moe-2022'],
    [
      ['lc-2023', 'advises'],
      ['moe-2022', 'binds'],
    ],
  ],
])('%s 在 %s 选 %j：%j', (kind, place, chosen, expected) => {
  expect(forces(kind, place, chosen)).toEqual(expected);
});

test('没说所属地时，照这一版的市级方案管到的地方；没有市级方案的按聊城市', () => {
  const elsewhere = plan.documents.map((document) =>
    document.pack === 'lc-2023' ? { ...document, jurisdiction: ['371900'] } : document,
  );
  expect(homePlace(plan.documents)).toBe('371500');
  expect(homePlace(elsewhere)).toBe('371900');
  expect(homePlace([])).toBe('371500');
  expect([...forcesFor('projects', elsewhere)]).toEqual([['lc-2023', 'binds']]);
  expect([...forcesFor('projects', elsewhere, '371500')]).toEqual([]);
});

test('几种表在一起，所用的包是各表之并，次序固定', () => {
  expect(packsInUse(['custody', 'projects', 'city-pairs'], plan.documents)).toEqual(['lc-2023', 'sd-2019', 'moe-2022']);
});
