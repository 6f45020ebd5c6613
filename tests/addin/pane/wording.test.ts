import { expect, test } from 'vitest';
import { STORY_DOCUMENTS } from '../../../addin/pane/story-findings.ts';
import {
  cellText,
  chineseDate,
  chineseTime,
  documentOf,
  exampleText,
  isDraft,
  placeOf,
} from '../../../addin/pane/wording.ts';
import type { Citation } from '../../../shared/finding.ts';
import { findings, recognition } from './workbook.ts';

test('位置用表里自己的列名，去掉表头里的换行', () => {
  expect(findings.map((finding) => placeOf(finding, recognition))).toEqual([
    { address: '整张表' },
    { address: 'D3', header: '目标要求' },
    { address: 'E3', header: '牵头单位' },
    { address: 'E3', header: '牵头单位' },
  ]);
});

test('表里没有的列用通行的列名', () => {
  const [table] = findings;
  expect(table && placeOf({ ...table, column: 'offices' }, recognition)).toEqual({
    address: '整张表',
    header: '责任科室',
  });
});

test.each([
  [null, ''],
  [undefined, ''],
  [true, '是'],
  [false, '否'],
  [0, '0'],
  ['＝', '＝'],
])('格里的 %j 显示为 %j', (value, text) => {
  expect(cellText(value)).toBe(text);
});

test('日期与时刻', () => {
  const now = new Date(2026, 10, 23, 18, 0);
  expect(chineseDate('2023-05-15')).toBe('2023年5月15日');
  expect(chineseTime(new Date(2026, 10, 23, 9, 5).toISOString(), now)).toBe('今天 9:05');
  expect(chineseTime(new Date(2026, 10, 22, 23, 59).toISOString(), now)).toBe('2026年11月22日 23:59');
});

test('规则的例子写成一句', () => {
  expect(exampleText({ wrong: '乡村绿色校园全覆盖。', right: '2025年，乡村绿色校园全覆盖。' })).toBe(
    '如“乡村绿色校园全覆盖。”应写“2025年，乡村绿色校园全覆盖。”',
  );
});

const citation = (over: Partial<Citation>): Citation => ({ pack: 'moe-2022', document: '某文件', ...over });

test.each<[name: string, citation: Citation, documents: typeof STORY_DOCUMENTS, draft: boolean]>([
  ['方案是征求意见稿', citation({ pack: 'lc-2023' }), STORY_DOCUMENTS, true],
  ['托管帮扶通知已印发', citation({}), STORY_DOCUMENTS, false],
  ['清单取不到，题名自己写着', citation({ document: '某方案（征求意见稿）' }), [], true],
  ['清单取不到，题名没写', citation({}), [], false],
])('征求意见稿：%s', (_, cited, documents, draft) => {
  expect(isDraft(cited, documents)).toBe(draft);
});

test('出处先按题名找文件，再按政策包', () => {
  const title = STORY_DOCUMENTS[1]?.title ?? '';
  expect(documentOf(citation({ document: title }), STORY_DOCUMENTS)?.pack).toBe('sd-2019');
  expect(documentOf(citation({}), STORY_DOCUMENTS)?.pack).toBe('moe-2022');
});
