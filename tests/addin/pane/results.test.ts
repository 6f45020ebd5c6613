import { expect, test } from 'vitest';
import { freshResults, isOutdated, listRows, neighbours, visibleFindings } from '../../../addin/pane/results.ts';
import type { LocatedFinding } from '../../../addin/tasks/tasks.ts';
import { entry, findings, workbook } from './workbook.ts';

const results = freshResults(workbook());
const seen = (over: Partial<typeof results>): string[] => visibleFindings({ ...results, ...over }).map(({ id }) => id);

test.each<[query: string, ids: string[]]>([
  ['', ['1', '2', '3', '4']],
  ['  ', ['1', '2', '3', '4']],
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

function entryMissing(): never {
  throw new Error('应当有第二条');
}
