import { describe, expect, test } from 'vitest';
import {
  asItStands,
  freshResults,
  isOutdated,
  listRows,
  neighbours,
  visibleFindings,
} from '../../../addin/pane/results.ts';
import type { LocatedFinding } from '../../../addin/tasks/tasks.ts';
import { entry, findings, workbook } from './workbook.ts';

const results = freshResults(workbook());
const seen = (over: Partial<typeof results>): string[] => visibleFindings({ ...results, ...over }).map(({ id }) => id);

test.each<[query: string, ids: string[]]>([
  ['', ['2', '1', '3', '4']],
  ['  ', ['2', '1', '3', '4']],
  ['连写', ['3']],
  ['d3', ['2']],
  ['Ｅ３', ['3', '4']],
  ['目标要求', ['2']],
  ['文明办', ['3', '4']],
  ['整张表', ['1']],
  ['没有这几个字', []],
])('查找“%s”', (query, ids) => {
  expect(seen({ query })).toEqual(ids);
});

test('类别与查找两关都要过', () => {
  expect(seen({ only: new Set(['info']), query: 'E3' })).toEqual(['4']);
});

describe('列表的次序', () => {
  const on = (id: string, sheet: string, severity: LocatedFinding['severity']): LocatedFinding => ({
    ...(findings[1] ?? entryMissing()),
    id,
    sheet,
    severity,
  });
  const mixed = workbook({
    findings: [
      on('a', '甲', 'info'),
      on('b', '甲', 'warning'),
      on('c', '甲', 'error'),
      on('d', '甲', 'warning'),
      on('e', '甲', 'error'),
      on('f', '乙', 'info'),
      on('g', '乙', 'error'),
    ],
  });

  test('打开时按轻重：每张表里错误在前，其次警告、提示，同样的照原来的先后；表的先后不变', () => {
    expect(visibleFindings(freshResults(mixed)).map(({ id }) => id)).toEqual(['c', 'e', 'b', 'd', 'a', 'g', 'f']);
  });

  test('按行：照校验给出的先后', () => {
    const byRow = freshResults(mixed, 'row');
    expect(visibleFindings(byRow).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(neighbours(byRow, 'c')).toMatchObject({ position: 3, previous: 'b', next: 'd' });
  });

  test('上一条、下一条跟着列表走', () => {
    expect(neighbours(freshResults(mixed), 'a')).toEqual({ position: 5, total: 7, previous: 'd', next: 'g' });
  });
});

test('按工作表分组，位次跨组连着数，组内次序不变', () => {
  const elsewhere: LocatedFinding = { ...(findings[1] ?? entryMissing()), id: '5', sheet: '清单#2' };
  const rows = listRows([...findings, elsewhere]);
  expect(rows.map((row) => (row.row === 'sheet' ? `${row.sheet} ${row.count}` : row.position))).toEqual([
    '清单 4',
    1,
    2,
    3,
    4,
    '清单#2 1',
    5,
  ]);
});

test('上一条、下一条在筛过的结果里走', () => {
  const filtered = { ...results, only: new Set(['warning'] as const) };
  expect(neighbours(filtered, '3')).toEqual({ position: 2, total: 2, previous: '1', next: undefined });
  expect(neighbours(filtered, '2')).toEqual({ position: 0, total: 2, previous: undefined, next: '1' });
});

test('同一格的另一条修好以后，这一条要再校验才作数；整张表的结果不受影响', () => {
  const repaired = { ...results, repairs: { '3': { status: 'fixed', entry } as const } };
  expect(findings.map((finding) => isOutdated(repaired, finding))).toEqual([false, false, false, true]);
});

test('修好的格，文字是改后的，毛病所在也不再标；没修的照旧', () => {
  const damaged: LocatedFinding = { ...(findings[2] ?? entryMissing()), span: [0, 8] };
  expect(asItStands(results, damaged)).toEqual(damaged);
  const now = asItStands({ ...results, repairs: { '3': { status: 'fixed', entry } } }, damaged);
  expect([now.value, now.span]).toEqual(['市教育体育局、市文明办', undefined]);
});

function entryMissing(): never {
  throw new Error('应当有第二条');
}
