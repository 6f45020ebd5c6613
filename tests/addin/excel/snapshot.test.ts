import { describe, expect, it } from 'vitest';
import { makeGrid, type SheetContent } from '../../../addin/excel/grid.ts';
import { createPersonMask } from '../../../addin/excel/persons.ts';
import { recogniseSheet } from '../../../addin/excel/recognise.ts';
import { type ColumnFormats, placeCells, snapshot } from '../../../addin/excel/snapshot.ts';
import { content, PROJECT_HEADERS, project } from './sheet-content.ts';

function read(sheet: SheetContent, formats: ColumnFormats = new Map()) {
  const [table] = recogniseSheet(sheet).tables;
  if (!table) throw new Error('没有认出表');
  return { table, cells: placeCells(makeGrid(sheet), table, formats) };
}
const values = (sheet: SheetContent, formats?: ColumnFormats) =>
  read(sheet, formats).cells.map((row) => row.map(({ value }) => value));

describe('取值', () => {
  it('只取认出的列，原值照抄：空白、数、真假、错误值都不改', () => {
    const headers = [...PROJECT_HEADERS, '备注'];
    const sheet = content([headers, ['1 ', ' 甲', 0, true, '#REF!', '', '全部', '不送']]);
    expect(values(sheet)).toEqual([['1 ', ' 甲', 0, true, '#REF!', null, '全部']]);
  });

  it('日期格式的数按日期取，别的数不动', () => {
    const headers = ['托管高校', '帮扶县中', '省份', '县(市、区、旗)', '协议签订日期', '品牌费'];
    const sheet = content([headers, ['某大学', '甲一中', '甘肃', '甲县', 44762, 44762]]);
    const formats = new Map([
      [4, ['yyyy/m/d']],
      [5, ['General']],
    ]);
    expect(values(sheet, formats)[0]?.slice(4)).toEqual(['2022-07-20', 44762]);
  });

  it('表中的空行、小计行照空行送，行号不乱', () => {
    const sheet = content([PROJECT_HEADERS, project(1), [], ['小计', '', 1], project(2)]);
    expect(values(sheet).map(([no]) => no)).toEqual([1, null, null, 2]);
  });
});

describe('竖着合并的格', () => {
  const pairs = (lines: string[][], merges: string[]) =>
    content([['县(市、区)', '乡镇', '乡村学校', '学段', '帮扶学校'], ...lines], { merges });

  it('值带给盖住的各行，位置仍是左上角', () => {
    const sheet = pairs(
      [
        ['阳谷县', '安乐镇', '甲小学', '小学', '实验小学'],
        ['', '', '乙小学', '小学', ''],
        ['', '石佛镇', '丙小学', '小学', '第二小学'],
      ],
      ['A2:A4', 'B2:B3', 'E2:E3'],
    );
    expect(values(sheet)).toEqual([
      ['阳谷县', '安乐镇', '甲小学', '小学', '实验小学'],
      ['阳谷县', '安乐镇', '乙小学', '小学', '实验小学'],
      ['阳谷县', '石佛镇', '丙小学', '小学', '第二小学'],
    ]);
    expect(read(sheet).cells[2]?.[0]).toEqual({ value: '阳谷县', row: 2, column: 0 });
  });

  it('合并区盖住的空行不因此成了记录', () => {
    const sheet = pairs(
      [['阳谷县', '安乐镇', '甲小学', '小学', '实验小学'], [], ['', '安乐镇', '乙小学', '小学', '实验小学']],
      ['A2:A4'],
    );
    expect(values(sheet)[1]).toEqual([null, null, null, null, null]);
  });

  it('没有合并的空格仍是空', () => {
    const sheet = pairs(
      [
        ['阳谷县', '', '甲小学', '小学', '实验小学'],
        ['', '', '乙小学', '小学', '实验小学'],
      ],
      [],
    );
    expect(values(sheet)[1]?.[0]).toBeNull();
  });

  it('表头的合并不带进表身', () => {
    const sheet = content([PROJECT_HEADERS, [], project(1)], { merges: [...'ABCDEFG'].map((c) => `${c}1:${c}2`) });
    expect(values(sheet)).toEqual([project(1)]);
  });
});

describe('人名不出工作簿', () => {
  const sheet = content([
    ['姓名', '身份', '联系学校'],
    ['张三', '教研员', '甲小学'],
    ['张　三 ', '教研员', '乙小学'],
    ['李四', '骨干教师', '丙小学'],
    ['无', '教研员', '丁小学'],
    ['', '教研员', '戊小学'],
  ]);

  it('同名得同一摘要，异名不同；空与“无”照原样', async () => {
    const { table, cells } = read(sheet);
    const persons = createPersonMask();
    const { rows } = await snapshot(table, cells, persons);
    const [a, b, c, none, blank] = rows.map(([name]) => name);
    expect(a).toBe(b);
    expect(a).not.toBe(c);
    expect([none, blank]).toEqual(['无', null]);
    expect(JSON.stringify(rows)).not.toMatch(/张|三|李|四/);
    expect(persons.names.get(String(a))).toBe('张三');
  });

  it('每次校验的盐不同，摘要不能跨次比对', async () => {
    const { table, cells } = read(sheet);
    const once = await snapshot(table, cells, createPersonMask());
    const again = await snapshot(table, cells, createPersonMask());
    expect(once.rows[0]?.[0]).not.toBe(again.rows[0]?.[0]);
  });
});
