import { describe, expect, test } from 'vitest';
import { type Cells, COLUMNS, check, cleanTable, FIRST_ROW, line } from './plan.ts';

describe('行', () => {
  test('空行不算记录，行号仍是工作表的', () => {
    const blank = COLUMNS.map(() => null);
    const { findings, summary } = check([blank, line({ project: 1, lead: '' }), blank]);
    expect(summary.sheets[0]?.rows).toBe(1);
    expect(findings.find(({ rule }) => rule === 'every-sheet/cell-empty')).toMatchObject({
      row: FIRST_ROW + 1,
      column: 'lead',
    });
  });

  test('短缺的格算空', () => {
    const { findings } = check([[3, '乡村绿色校园创建行动']]);
    const empty = findings.filter(({ rule }) => rule === 'every-sheet/cell-empty');
    expect(empty.map(({ column }) => column)).toEqual(['task', 'goal', 'lead']);
  });

  test('合计、备注、填报单位的行不是记录', () => {
    const tail = [
      ['合计', null, null, null, null, null, null],
      ['备注：本表由市教育体育局汇总', null, null, null, null, null, null],
      [null, '说明', null, null, null, null, null],
    ];
    expect(check([...cleanTable(), ...tail])).toEqual(check(cleanTable()));
  });

  test('每页重复的表头不是记录，只有一格像表头的是', () => {
    const header = ['序 号', '项目名称', '主要任务', '工作目标（时限）', '牵头单位', null, '责任科室'];
    const [first = [], second = []] = [line({ project: 5 }), line({ project: 6 })];
    expect(check([first, header, second]).summary.sheets[0]?.rows).toBe(2);
    expect(check([header, first]).findings.filter(({ row }) => row === FIRST_ROW)).toEqual([]);
    expect(check([first, [null, null, null, null, '牵头部门', null, null]]).summary.sheets[0]?.rows).toBe(1);
    expect(check([first, [7, '项目名称', null, null, null, null, null]]).summary.sheets[0]?.rows).toBe(2);
  });

  test('续行并入上一条：序号和名称空着、只添了目标与科室的，不算缺序号和名称', () => {
    const [first = [], second = []] = [line({ project: 5 }), line({ project: 6 })];
    const continuation: Cells = [null, null, null, '2024年,市级乡村温馨校园达到120所。', null, null, '学生服务科'];
    const { findings, summary } = check([first, continuation, second]);
    expect(summary.sheets[0]?.rows).toBe(2);
    expect(findings.filter(({ row }) => row === FIRST_ROW + 1)).toEqual([]);
    expect(findings.filter(({ rule }) => rule === 'every-sheet/cell-empty')).toEqual([]);
    expect(findings.filter(({ rule }) => rule === 'projects/offices-differ')).toMatchObject([
      { row: FIRST_ROW, column: 'offices' },
    ]);
  });

  test('合并单元格摊开后序号、名称相同的相邻行是一条，不算重复；整行相同的才是重复', () => {
    const row = line({ project: 5 });
    const spread = line({ project: 5, goal: '2024年,市级乡村温馨校园达到120所。' });
    const repeated = ({ findings }: ReturnType<typeof check>) =>
      findings.filter(({ rule }) => rule.endsWith('-repeated'));
    expect(repeated(check([row, spread]))).toEqual([]);
    expect(repeated(check([row, row])).map(({ rule }) => rule)).toEqual([
      'projects/number-repeated',
      'projects/name-repeated',
    ]);
  });

  test('序号和名称都空而任务、目标、牵头俱全的，是缺了名目的一条', () => {
    const { findings } = check([line({ project: 5 }), line({ project: 6, no: null, name: null })]);
    expect(
      findings
        .filter(({ row, rule }) => row === FIRST_ROW + 1 && /empty|missing/.test(rule))
        .map(({ column }) => column),
    ).toEqual(['no', 'name']);
  });

  test('一格的文字散在几行时不给整格的改法', () => {
    const scattered = [
      line({ project: 6, participants: '委编办' }),
      [null, null, null, null, null, '人力资源社会保障', null],
    ];
    const [found] = check(scattered).findings.filter(({ rule }) => rule === 'projects/department-damaged');
    expect(found).toMatchObject({ row: FIRST_ROW, column: 'participants' });
    expect(found).not.toHaveProperty('fix');
    expect(found).not.toHaveProperty('span');
  });
});
