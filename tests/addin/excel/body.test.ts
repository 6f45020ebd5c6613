import { describe, expect, it } from 'vitest';
import { recogniseSheet } from '../../../addin/excel/recognise.ts';
import { content, only, PROJECT_HEADERS, project, projects } from './sheet-content.ts';

describe('表身到哪里为止', () => {
  it('表内有空行，行号照旧', () => {
    const table = only(content([PROJECT_HEADERS, project(1), [], [], project(2)]));
    expect(table).toMatchObject({ firstRow: 2, lastRow: 5, notRecords: [] });
  });

  it.each([
    ['合计行', ['合计', '', '41项']],
    ['合 计', ['', '合　计', 41]],
    ['备注行', ['备注：本表一式三份']],
    ['没有冒号的说明', ['说明 以上项目由各牵头部门负责']],
    ['注', ['注：1.时限均为年底']],
    ['落款', ['填表人：张三', '', '审核人：李四', '', '联系电话：0635-1234567']],
  ])('到%s为止', (_, tail) => {
    const table = only(content([PROJECT_HEADERS, ...projects(1, 2), tail, ['2.另见附件']]));
    expect(table).toMatchObject({ lastRow: 3, address: 'A1:G3' });
  });

  it('表中间的小计、分节标题、每页重复的表头不是记录', () => {
    const table = only(
      content(
        [
          PROJECT_HEADERS,
          ['一、办学条件'],
          project(1),
          ['小计', '', 1],
          PROJECT_HEADERS,
          ['二、队伍建设'],
          project(2),
          ['合计', '', 2],
        ],
        {
          merges: ['A2:G2', 'A6:G6'],
        },
      ),
    );
    expect(table).toMatchObject({ firstRow: 3, lastRow: 7, notRecords: [4, 5, 6] });
  });

  it('表头下的栏次行不是记录', () => {
    const table = only(content([PROJECT_HEADERS, [1, 2, 3, 4, 5, 6, 7], ...projects(1, 2)]));
    expect(table).toMatchObject({ firstRow: 3, lastRow: 4 });
  });

  it('只有表头：没有记录', () => {
    expect(only(content([PROJECT_HEADERS]))).toMatchObject({ headerRow: 1, firstRow: 2, lastRow: 1, address: 'A1:G1' });
  });

  it('空行之后是别的表：不收进来，并说明从哪行起', () => {
    const { tables, skipped } = recogniseSheet(
      content([PROJECT_HEADERS, ...projects(1, 2), [], ['商品', '单价'], ['粉笔', 3]]),
    );
    expect(tables[0]?.lastRow).toBe(3);
    expect(skipped.map(({ why }) => why).join()).toContain('第5行');
  });
});

describe('没有序号列的表', () => {
  const headers = ['县(市、区)', '乡镇', '乡村学校', '学段', '帮扶学校'];
  const pair = (school: string) => ['阳谷县', '安乐镇', school, '小学', '实验小学'];

  it('空行之后的附注不是记录', () => {
    const table = only(content([headers, pair('甲小学'), [], ['附：各校联系方式另发']]));
    expect(table.lastRow).toBe(2);
  });

  it('小计之后填得太少的行没有收进来，说明是哪一行', () => {
    const { tables, skipped } = recogniseSheet(
      content([headers, pair('甲小学'), ['小计', '', 1], ['莘县', '某镇'], pair('乙小学')]),
    );
    expect(tables[0]).toMatchObject({ lastRow: 5, notRecords: [3, 4] });
    expect(skipped[0]?.why).toContain('第4行');
  });
});
