import { describe, expect, test } from 'vitest';
import { shownOf, sizeText, summarise, wholeText } from '../../../addin/pane/sent/summary.ts';
import {
  columnsText,
  contentText,
  keptText,
  purposeText,
  tableTitle,
  termsText,
  WAY_TITLE,
} from '../../../addin/pane/sent/wording.ts';
import { SENT_WAYS, type Sending, type SentTable, type SentWay } from '../../../addin/tasks/sent.ts';

const LIST: SentTable = {
  name: '清单',
  title: '重点项目清单',
  columns: [
    { field: 'no', header: '序号', masked: false },
    { field: 'lead', header: '牵头\n单位', masked: false },
  ],
  kept: ['完成情况', '备注'],
};
const PEOPLE: SentTable = {
  name: '联系',
  title: '教研员和骨干教师联系表',
  columns: [
    { field: 'school', header: '联系学校', masked: false },
    { field: 'person', header: '姓名', masked: true },
  ],
  kept: [],
};
const piece = (...sheets: object[]) => ({
  path: '/v1/validations',
  body: JSON.stringify({ sheets, place: '371500', asOf: '2026-11-23' }),
});
const rowsOf = (name: string, columns: string[], rows: unknown[][]) => ({ name, columns, rows });
const checkOf = (requests: Sending['requests'], tables = [LIST, PEOPLE]): Sending => ({
  way: 'check',
  at: '2026-11-23T08:00:00.000Z',
  tables,
  requests,
});

describe('这次送出了什么', () => {
  const check = checkOf([
    piece(rowsOf('清单', ['no', 'lead'], [[1, '市教育体育局'], [2]])),
    piece(
      rowsOf('清单', ['no', 'lead'], [[3]]),
      rowsOf(
        '联系',
        ['school', 'person'],
        [
          ['阎楼镇中心小学', null],
          ['古楼小学', '人员-3f9a0c51d2e47b68'],
        ],
      ),
    ),
    { path: '/v1/validations/merge', body: '{"partials":[{"sheets":"不是表"}]}' },
  ]);

  test('行数照各次送的正文加起来；合并的一次不带行', () => {
    const { tables, bytes } = summarise(check);
    expect(tables.map((table) => tableTitle(table, 'check'))).toEqual([
      '清单（重点项目清单）：3 行',
      '联系（教研员和骨干教师联系表）：2 行',
    ]);
    expect(bytes).toBe(new TextEncoder().encode(check.requests.map(({ body }) => body).join('')).length);
  });

  test('送了哪些列、没送哪些列，用表里自己的叫法；人名送的是摘要', () => {
    const [list, people] = summarise(check).tables;
    if (!list || !people) throw new Error('应有两张表');
    expect(columnsText(list)).toBe('送的列：“序号”“牵头单位”。');
    expect(keptText(list)).toBe('没有送的列：“完成情况”“备注”。');
    expect(columnsText(people)).toBe(
      '送的列：“联系学校”“姓名”。“姓名”里的人名没有送，送的是加盐的摘要，如 人员-3f9a0c51d2e47b68。',
    );
  });

  test('没有变的表复核时没有再送', () => {
    const { tables } = summarise(checkOf([piece(rowsOf('清单', ['no', 'lead'], []))]));
    const titles = (way: SentWay) => tables.map((table) => tableTitle(table, way));
    expect(titles('recheck')).toEqual([
      '清单（重点项目清单）：没有变，没有再送',
      '联系（教研员和骨干教师联系表）：没有变，没有再送',
    ]);
    // 校验断在半路的，没有送到的表。
    expect(titles('check')[1]).toBe('联系（教研员和骨干教师联系表）：没有送出');
  });

  test('前提照正文说；没有说的，说按什么', () => {
    const { terms = {} } = summarise(check);
    expect(termsText(terms, [], 'check')).toBe('判断日期 2026年11月23日；所属地 聊城市；政策包没有选，按表种默认');
    expect(termsText({ packs: ['he-2020'] }, [], 'recheck')).toBe(
      '判断日期没有说，按服务当天；所属地 没有说，按聊城市；政策包：he-2020',
    );
  });

  test('工具没有政策包可说', () => {
    const { terms = {} } = summarise(check);
    expect(termsText(terms, [], 'enrich')).toBe('判断日期 2026年11月23日；所属地 聊城市');
  });

  test('读表导入照样数行，不说日期与所属地', () => {
    const request = piece(rowsOf('清单', ['no'], [[1], [2]]));
    const sending: Sending = { ...checkOf([{ ...request, path: '/v1/imports' }], [LIST]), way: 'import' };
    expect(summarise(sending)).toMatchObject({ tables: [{ rows: 2 }] });
    expect(summarise(sending).terms).toBeUndefined();
  });

  test('每样送出都有题目；工具的都说为什么送', () => {
    expect(new Set(Object.values(WAY_TITLE)).size).toBe(SENT_WAYS.length);
    for (const way of SENT_WAYS)
      expect(purposeText({ way, cells: '“清单”E5' }) === undefined).toBe(way === 'check' || way === 'recheck');
    expect(purposeText({ way: 'match-selection', cells: '“清单”E5:E9' })).toContain('“清单”E5:E9');
    expect(purposeText({ way: 'match-selection' })).toBe('没有读成所选的格。');
  });

  test('一列也没有送的，说只送了行号', () => {
    const table: SentTable = { ...LIST, columns: [], kept: ['序号', '牵头单位'] };
    expect(columnsText({ table, rows: 3 })).toBe('一列也没有送，只送了各条记录在第几行。');
  });

  test('对照送的是表单：显示还原了的，复制的是原样', () => {
    const body = new URLSearchParams({ queries: '{"q0":{"query":"委宣传部+"}}' }).toString();
    const request = { path: '/v1/reconcile', body };
    expect(shownOf(request)).toEqual({ text: 'queries={"q0":{"query":"委宣传部+"}}', more: 0, decoded: true });
    expect(wholeText(checkOf([request]))).toBe(body);
    expect(summarise(checkOf([request]))).toMatchObject({ bytes: body.length, tables: [{ rows: 0 }, { rows: 0 }] });
    expect(contentText(request)).toBe('格里的文字');
    expect(contentText({ path: '/v1/reconcile', body: 'extend=%7B%7D' })).toBe('参考数据里的标识');
    expect(contentText({ path: '/v1/text/targets', body: '{}' })).toBe('格里的文字');
    expect(contentText({ path: '/v1/coverage', body: '{}' })).toBe('表的内容');
    expect(contentText({ path: '/v1/editions', body: '{}' })).toBe('要存成草稿的内容');
  });

  test('一次也没有送成，什么也不说', () => {
    expect(summarise(checkOf([], []))).toEqual({ bytes: 0, tables: [] });
  });

  test('两万行只显示开头，复制的是全文', () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => [at + 1, '市教育体育局']);
    const long = piece(rowsOf('清单', ['no', 'lead'], rows));
    const { text, more } = shownOf(long);
    expect(long.body.startsWith(text)).toBe(true);
    expect(text.length + more).toBe(long.body.length);
    expect(text.length).toBeLessThan(5_000);
    expect(wholeText(checkOf([long, long]))).toBe(`${long.body}\n${long.body}`);
  });

  test.each([
    [0, '0 字节'],
    [1023, '1023 字节'],
    [1536, '1.5 KB'],
    [3_460_300, '3.3 MB'],
  ])('%d 字节写作 %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
});
