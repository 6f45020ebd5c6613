import { describe, expect, it } from 'vitest';
import { recogniseAll, recogniseSheet } from '../../../addin/excel/recognise.ts';
import { NOT_CHECKED } from '../../../addin/excel/sheet-draft.ts';
import { SHEET_KINDS } from '../../../shared/sheets/kinds.ts';
import { content, only, PROJECT_HEADERS, project, projects } from './sheet-content.ts';

const fields = (table: { columns: readonly { field: string }[] }) => table.columns.map(({ field }) => field);
const ALL = ['no', 'name', 'task', 'goal', 'lead', 'participants', 'offices'];

describe('按表头找表', () => {
  it('第一行就是表头', () => {
    expect(only(content([PROJECT_HEADERS, ...projects(1, 2, 3)]))).toMatchObject({
      kind: 'projects',
      name: 'Sheet1',
      address: 'A1:G4',
      headerRow: 1,
      firstRow: 2,
      lastRow: 4,
      missing: [],
      extra: [],
      confidence: 1,
    });
  });

  it('上面有合并的标题行、填报单位行和空行', () => {
    const table = only(
      content(
        [
          ['聊城市重点项目清单'],
          ['填报单位：市教育体育局', '', '', '', '填报日期：2026-11-20'],
          [],
          PROJECT_HEADERS,
          ...projects(1, 2),
        ],
        { merges: ['A1:G1'] },
      ),
    );
    expect(table).toMatchObject({ address: 'A4:G6', headerRow: 4, firstRow: 5, lastRow: 6 });
  });

  it('表头写成繁体、夹着换行与注', () => {
    const headers = ['序\n號', '項目名稱', '主要 任務', '工作目標(必填)', '牽頭部門', '參與部門', '責任\r\n科室'];
    expect(only(content([headers, project(1)])).columns.map(({ field }) => field)).toEqual([
      ...['no', 'name', 'task', 'goal', 'lead', 'participants', 'offices'],
    ]);
  });

  it('表不在左上角', () => {
    expect(only(content([PROJECT_HEADERS, ...projects(1)], { at: [9, 27] }))).toMatchObject({
      address: 'AB10:AH11',
      headerRow: 10,
      firstRow: 11,
    });
  });

  it.each([
    ['换行与空格', ['序 号', '项目\n名称', ' 主要任务 ', '工作　目标', '牵头\r\n部门', '参与部门', '责任科室']],
    [
      '全角、括注、星号、编号',
      ['＊序号', '项目名称（全称）', '1.主要任务', '工作目标：', '牵头部门（单位）', '【参与部门】', '责任科（室）'],
    ],
    ['别名', ['编号', '重点项目', '重点任务', '目标任务', '牵头单位', '配合单位', '承办科室']],
  ])('表头写法：%s', (_, headers) => {
    const table = only(content([headers, ...projects(1, 2)]));
    expect(fields(table)).toEqual(ALL);
    expect(table.missing).toEqual([]);
  });

  it('列换了次序、多了列：多的列原样报出', () => {
    const headers = [
      '备注',
      '牵头部门',
      '序号',
      '完成情况',
      '项目名称',
      '主要任务',
      '工作目标',
      '参与部门',
      '责任科室',
    ];
    const table = only(content([headers, ['', '市教育体育局', 1, '', 'a', 'b', 'c', 'd', 'e']]));
    expect(fields(table)).toEqual(['lead', 'no', 'name', 'task', 'goal', 'participants', 'offices']);
    expect(table.columns[0]).toEqual({ field: 'lead', header: '牵头部门', index: 1 });
    expect(table.extra).toEqual(['备注', '完成情况']);
    expect(table.address).toBe('A1:I2');
  });

  it('同一个表头出现两次：取左边的，另一列报作不认识，把握减低', () => {
    const table = only(
      content([
        [...PROJECT_HEADERS, '牵头单位'],
        [...project(1), '市水利局'],
      ]),
    );
    expect(table.columns.find(({ field }) => field === 'lead')?.index).toBe(4);
    expect(table.extra).toEqual(['牵头单位']);
    expect(table.confidence).toBeLessThan(1);
  });

  it('三百列里的七列', () => {
    const headers = Array.from({ length: 300 }, (_, i) => `指标${i + 1}`);
    PROJECT_HEADERS.forEach((header, i) => {
      headers[i * 40] = header;
    });
    const table = only(content([headers, headers.map((_, i) => i)]));
    expect(table.columns.map(({ index }) => index)).toEqual([0, 40, 80, 120, 160, 200, 240]);
    expect(table.extra).toHaveLength(293);
  });

  it.each(SHEET_KINDS.map((spec) => [spec.title, spec] as const))('只凭规范表头认出“%s”', (_, spec) => {
    const table = only(content([spec.columns.map(({ title }) => title), spec.columns.map(() => '某')]));
    expect(table.kind).toBe(spec.kind);
    expect(fields(table)).toEqual(spec.columns.map(({ id }) => id));
    expect(table.confidence).toBe(1);
  });

  const dropped = SHEET_KINDS.flatMap((spec) =>
    spec.columns.map((column) => [spec.title, column.title, spec, column] as const),
  );
  it.each(dropped)('“%s”少了“%s”一列，仍是这种表', (_, __, spec, without) => {
    const headers = spec.columns.filter((column) => column !== without).map(({ title }) => title);
    const table = only(content([headers, headers.map(() => '某')]));
    expect(table.kind).toBe(spec.kind);
    expect(table.missing).toEqual(without.required ? [without.id] : []);
  });

  it('只有四列的托管名单', () => {
    expect(
      only(
        content([
          ['省份', '县(市、区)', '帮扶县中', '托管高校'],
          ['甘肃', '甲县', '甲县一中', '某大学'],
        ]),
      ).kind,
    ).toBe('custody');
  });
});

describe('两行表头', () => {
  it('上级合并，下级分列；其余各列竖着合并', () => {
    const table = only(
      content(
        [
          ['重点项目清单'],
          ['序号', '项目名称', '主要任务', '工作目标', '责任单位', '', '责任科室'],
          ['', '', '', '', '牵头', '参与', ''],
          ...projects(1, 2),
        ],
        { merges: ['A1:G1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2', 'G2:G3'] },
      ),
    );
    expect(table).toMatchObject({ address: 'A2:G5', headerRow: 3, firstRow: 4, lastRow: 5, missing: [], extra: [] });
    expect(fields(table)).toEqual(ALL);
    expect(table.columns[5]?.header).toBe('责任单位/参与');
  });

  it('上级自己也认得出几列时，仍是一张表', () => {
    const table = only(
      content(
        [
          ['序号', '项目名称', '主要任务', '工作目标', '责任分工', '', ''],
          ['', '', '', '', '牵头部门', '参与部门', '责任科室'],
          ...projects(1, 2),
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:G1'] },
      ),
    );
    expect(table).toMatchObject({ address: 'A1:G4', headerRow: 2, firstRow: 3, lastRow: 4, missing: [], extra: [] });
    expect(fields(table)).toEqual(ALL);
  });

  it('下级同名，靠上级分清是哪所学校的', () => {
    const table = only(
      content(
        [
          ['县区', '乡镇', '乡村学校', '', '', '帮扶学校', '', '', '结对形式'],
          ['', '', '名称', '学段', '性质', '名称', '学段', '性质', ''],
          ['东昌府区', '沙镇镇', '沙镇小学', '小学', '公办', '实验小学', '小学', '公办', '一对一'],
        ],
        { merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1', 'I1:I2'] },
      ),
    );
    expect(fields(table)).toEqual([
      ...['county', 'town', 'school', 'phase', 'ownership', 'helperSchool', 'helperPhase', 'helperOwnership', 'form'],
    ]);
    expect(table.headerRow).toBe(2);
  });

  it('没有合并、上级只写在第一格', () => {
    const table = only(
      content([
        ['县区', '乡镇', '乡村学校', '', '', '帮扶学校', '', ''],
        ['', '', '名称', '学段', '性质', '名称', '学段', '性质'],
        ['阳谷县', '安乐镇', '安乐小学', '小学', '公办', '实验小学', '小学', '公办'],
      ]),
    );
    expect(fields(table)).toContain('helperPhase');
    expect(table.firstRow).toBe(3);
  });

  it('整行表头竖着合并两行', () => {
    const table = only(
      content([PROJECT_HEADERS, [], ...projects(1)], {
        merges: [...'ABCDEFG'].map((letter) => `${letter}1:${letter}2`),
      }),
    );
    expect(table).toMatchObject({ headerRow: 2, firstRow: 3, lastRow: 3 });
  });
});

describe('一张工作表上几张表', () => {
  const pairs = ['帮助市', '被帮助市', '协作领域', '结对形式', '联席会议日期', '主要负责同志出席', '专项计划'];
  const pair = ['青岛市', '菏泽市', '基础教育', '一对一', '2026-03-01', '是', '是'];

  it('上下两张不同的表，中间有标题', () => {
    const { tables } = recogniseSheet(
      content([PROJECT_HEADERS, ...projects(1, 2), [], ['市际协作结对表'], pairs, pair]),
    );
    expect(tables.map(({ name, kind, address }) => [name, kind, address])).toEqual([
      ['Sheet1', 'projects', 'A1:G3'],
      ['Sheet1#2', 'city-pairs', 'A6:G7'],
    ]);
  });

  it('上下两张同样的表，中间空一行', () => {
    const { tables } = recogniseSheet(content([PROJECT_HEADERS, project(1), [], PROJECT_HEADERS, project(1)]));
    expect(tables.map(({ name, address }) => [name, address])).toEqual([
      ['Sheet1', 'A1:G2'],
      ['Sheet1#2', 'A4:G5'],
    ]);
  });

  it('左右两张，隔一列', () => {
    const { tables } = recogniseSheet(
      content([
        [...PROJECT_HEADERS, '', ...pairs],
        [...project(1), '', ...pair],
        [...project(2), '', '', '', '', '', '', '', ''],
      ]),
    );
    expect(tables.map(({ kind, address }) => [kind, address])).toEqual([
      ['projects', 'A1:G3'],
      ['city-pairs', 'I1:O2'],
    ]);
  });

  it('左右两张紧挨着，表头重复处分开', () => {
    const { tables } = recogniseSheet(
      content([
        [...PROJECT_HEADERS, ...PROJECT_HEADERS],
        [...project(1), ...project(2)],
      ]),
    );
    expect(tables.map(({ address }) => address)).toEqual(['A1:G2', 'H1:N2']);
  });

  it('“#2”恰是另一张工作表的名字：名字仍不重复', () => {
    const double = content([PROJECT_HEADERS, project(1), [], PROJECT_HEADERS, project(1)], { sheet: '清单' });
    const { tables } = recogniseAll([double, content([PROJECT_HEADERS, project(1)], { sheet: '清单#2' })]);
    expect(new Set(tables.map(({ name }) => name)).size).toBe(3);
    expect(tables.map(({ sheet }) => sheet)).toEqual(['清单', '清单', '清单#2']);
  });

  it('一列空着的表仍是一张表', () => {
    const headers = [...PROJECT_HEADERS.slice(0, 4), '', ...PROJECT_HEADERS.slice(4)];
    expect(only(content([headers, [1, 'a', 'b', 'c', '', 'd', 'e', 'f']])).missing).toEqual([]);
  });
});

describe('认不出的说明原因', () => {
  const why = (sheet: ReturnType<typeof content>) => {
    const { tables, skipped } = recogniseSheet(sheet);
    expect(tables).toEqual([]);
    return skipped.map((one) => one.why).join();
  };
  it('空工作表', () => expect(why(content([]))).toContain('空工作表'));
  it('隐藏的工作表', () => expect(why(content([PROJECT_HEADERS, project(1)], { hidden: true }))).toContain('隐藏'));
  it('不认得的表', () =>
    expect(
      why(
        content([
          ['商品', '单价'],
          ['粉笔', 3],
        ]),
      ),
    ).toContain('没有认得的表头'));
  it('工资表不是联系表', () =>
    expect(
      why(
        content([
          ['序号', '姓名', '身份', '级别', '单位', '工资'],
          [1, '张三', '教师', '市', '一中', 5000],
        ]),
      ),
    ).toContain('没有把握'));
  it('预算表不是项目清单', () =>
    expect(
      why(
        content([
          ['序号', '项目名称', '金额', '责任单位'],
          [1, '操场', 30, '市财政局'],
        ]),
      ),
    ).toContain('没有把握'));
  it('数据里偶有像表头的字，不算另一张表', () => {
    const { tables, skipped } = recogniseSheet(
      content([
        ['托管高校', '帮扶县中', '省份', '县(市、区、旗)', '签约方'],
        ['某大学', '甲县一中', '甘肃', '甲县', '托管高校'],
        ['托管高校', '帮扶县中', '甘肃', '乙县', '县政府'],
      ]),
    );
    expect(tables.map(({ firstRow, lastRow }) => [firstRow, lastRow])).toEqual([[2, 3]]);
    expect(skipped).toEqual([]);
  });
});

it('本工具写出的分解表、报告不再认作要校验的表；删去那句说明就认', () => {
  const written = content([['目标分解表'], [NOT_CHECKED], PROJECT_HEADERS, ...projects(1, 2)]);
  const { tables, skipped } = recogniseSheet(written);
  expect(tables).toEqual([]);
  expect(skipped).toEqual([{ sheet: 'Sheet1', why: expect.stringContaining('不参加校验') }]);
  expect(recogniseSheet(content([['目标分解表'], [], PROJECT_HEADERS, ...projects(1, 2)])).tables).toHaveLength(1);
});
