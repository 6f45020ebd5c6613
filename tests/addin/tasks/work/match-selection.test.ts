import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { everything, type SheetDraft } from '../open-workbook.ts';
import { CITIES, matching, type Service, startService } from './pull-material.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());
beforeEach(() => {
  service.sent.length = 0;
});

describe('对照所选', () => {
  test('逐行给出候选；同样的文字只送一次，别的什么也不送', async () => {
    const { selection, workbook } = await matching(service, 'city-pairs', 'A2:A8', CITIES);
    expect(selection).toMatchObject({ worksheet: '各市', address: 'A2:A7', headerRow: 1 });
    expect(selection.columns).toEqual(['帮助市', '被帮助市', '出处']);
    expect(
      selection.rows.map(({ text, sure, candidates }) => [text, sure, candidates.map(({ name }) => name)]),
    ).toEqual([
      ['潍坊', true, ['潍坊市—聊城市']],
      ['聊城市', true, ['潍坊市—聊城市']],
      ['泰安市', false, []],
      ['莘县', false, ['潍坊市—聊城市']],
      ['市中区', false, ['济南市—临沂市', '威海市—枣庄市']],
      ['潍坊', true, ['潍坊市—聊城市']],
    ]);
    const queries: unknown = JSON.parse(new URLSearchParams(service.sent[0]).get('queries') ?? '');
    expect(Object.values(queries as object)).toEqual(
      ['潍坊', '聊城市', '泰安市', '莘县', '市中区'].map((query) => ({ query, type: 'city-pairs' })),
    );
    const before = everything(workbook);
    await service.tasks().work.matchSelection('city-pairs');
    expect(everything(workbook)).toBe(before);
  });

  test.each([
    ['A1:A8', '连同表头选中'],
    ['A1:A1048576', '选中整列'],
  ])('%s：%s，表头不算一行', async (address) => {
    const { selection } = await matching(service, 'city-pairs', address, CITIES);
    expect(selection.rows).toHaveLength(6);
    expect(selection).toMatchObject({ headerRow: 1 });
  });

  test('在认得的表里，只要记录行：标题、表头、合计都不在其内', async () => {
    const { selection } = await matching(service, 'projects', 'A1:A1048576', {
      name: '清单',
      lines: [
        ['重点项目清单'],
        ['序号', '项目名称', '主要任务', '工作目标', '牵头部门', '参与部门', '责任科室'],
        [38, '某项', '任务', '2025年全覆盖', '市财政局', '', ''],
        ['第 5 项', '某项', '任务', '2025年全覆盖', '市财政局', '', ''],
        ['合计', '2项'],
      ],
    });
    expect(selection.headerRow).toBe(2);
    expect(selection.rows.map(({ address, text, sure }) => [address, text, sure])).toEqual([
      ['A3', '38', true],
      ['A4', '第 5 项', true],
    ]);
  });

  test('竖着合并的格，盖住的各行都算', async () => {
    const { selection } = await matching(service, 'city-pairs', 'A2:A4', {
      name: '表',
      lines: [['市'], ['潍坊', '甲'], [null, '乙'], ['济南', '丙']],
      merges: ['A2:A3'],
    });
    expect(selection.rows.map(({ text }) => text)).toEqual(['潍坊', '潍坊', '济南']);
  });

  const people: SheetDraft = {
    name: '联系表',
    lines: [
      ['姓名', '身份', '层级', '单位', '联系学校', '县(市、区)', '乡镇'],
      ['张三', '教研员', '市', '市教研室', '某小学', '莘县', '某镇'],
      ['李四', '教研员', '市', '市教研室', '某小学', '莘县', '某镇'],
    ],
  };
  test.each<[string, SheetDraft, string]>([
    ['认得的人名列', people, 'A2:A3'],
    ['整列', people, 'A1:A1048576'],
    ['认不得的表，表头说是联系人', { name: '表', lines: [['联系人'], ['张三'], ['李四']] }, 'A3:A3'],
  ])('%s不送出去', async (_, sheet, address) => {
    await expect(matching(service, 'departments', address, sheet)).rejects.toThrow(/人名不送出工作簿/);
    expect(service.sent).toEqual([]);
  });

  test('旁边的单位列可以对照', async () => {
    const { selection } = await matching(service, 'divisions', 'F2:F3', people);
    expect(selection.rows.map(({ sure }) => sure)).toEqual([true, true]);
    expect(service.sent.join('')).not.toContain(encodeURIComponent('张三'));
  });

  test.each<[string, SheetDraft, string, RegExp]>([
    ['不止一列', CITIES, 'A1:B3', /选了不止一列/],
    ['空白处', CITIES, 'H30:H40', /没有内容/],
    [
      '没有字的格',
      {
        name: '表',
        lines: [
          ['市', '甲'],
          [null, '乙'],
          ['潍坊', '丙'],
        ],
      },
      'A2:A2',
      /没有字/,
    ],
    [
      '太多',
      { name: '表', lines: Array.from({ length: 5_001 }, (_, i) => [`市${i}`]) },
      'A1:A1048576',
      /5001 行.*5000 行/,
    ],
  ])('%s：说清怎样选', async (_, sheet, address, message) => {
    const wide = { ...sheet, lines: sheet.lines.map((line) => (line.length === 1 ? [...line, '甲'] : line)) };
    await expect(matching(service, 'city-pairs', address, address.includes('B') ? wide : sheet)).rejects.toThrow(
      message,
    );
    expect(service.sent).toEqual([]);
  });
});
