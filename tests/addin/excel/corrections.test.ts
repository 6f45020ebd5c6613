import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CorrectedKind,
  type Correction,
  type CorrectionRequest,
  changedColumn,
  correctionOf,
  freshId,
  MOST_CORRECTIONS,
  rowsOf,
  withCorrection,
} from '../../../addin/excel/corrections.ts';
import { makeGrid, type SheetContent } from '../../../addin/excel/grid.ts';
import { headerCells, headerText } from '../../../addin/excel/header-fit.ts';
import { type RecognisedTable, recogniseAll } from '../../../addin/excel/recognise.ts';
import { parseArea } from '../../../addin/workbench/host/address.ts';
import type { CellValue } from '../../../shared/api/validations.ts';
import { SHEET_KINDS } from '../../../shared/sheets/kinds.ts';
import { content, PROJECT_HEADERS, project, projects } from './sheet-content.ts';

interface Said {
  readonly row?: number;
  readonly rows?: number;
  readonly kind?: CorrectedKind;
  /** 列号 → 字段。 */
  readonly fields?: Readonly<Record<number, string>>;
  readonly insteadOf?: CorrectionRequest['insteadOf'];
  readonly id?: string;
}

/** 官员看着这张工作表说的话。 */
function said(
  sheet: SheetContent,
  { row = 1, rows = 1, kind = 'projects', fields = {}, insteadOf, id = '1' }: Said,
): Correction {
  const grid = makeGrid(sheet);
  const texts = new Map(headerCells(grid, rowsOf(grid, row, rows)).map((cell) => [cell.index, headerText(cell)]));
  const indexes = [...new Set([...texts.keys(), ...Object.keys(fields).map(Number)])].sort((a, b) => a - b);
  const columns = indexes.map((index) => {
    const field = fields[index];
    return { index, header: texts.get(index) ?? '', ...(field === undefined ? {} : { field }) };
  });
  const request = { worksheet: sheet.sheet, headerRow: row, headerRows: rows, kind, columns };
  return correctionOf(grid, { ...request, ...(insteadOf === undefined ? {} : { insteadOf }) }, id);
}

/** 把认出的样子原样再说一遍。 */
function repeated(sheet: SheetContent, table: RecognisedTable): Correction {
  const area = parseArea(table.address);
  if (!area) throw new RangeError(table.address);
  const { top, left, right } = area;
  return said(sheet, {
    row: table.headerRow,
    rows: table.headerRow - top,
    kind: table.kind,
    fields: Object.fromEntries(table.columns.map(({ field, index }) => [index, field])),
    insteadOf: { headerRow: table.headerRow, headerRows: table.headerRow - top, left, right },
  });
}

const seen = (sheet: SheetContent, ...corrections: Correction[]) => recogniseAll([sheet], corrections);
const mapping = (table: RecognisedTable | undefined) =>
  Object.fromEntries((table?.columns ?? []).map(({ field, index }) => [field, index]));

const ODD = ['号', '干啥', '怎么干', '干成啥样', '谁牵头', '谁配合', '哪个科室'];
const ODD_FIELDS = { 0: 'no', 1: 'name', 2: 'task', 3: 'goal', 4: 'lead', 5: 'participants', 6: 'offices' };
const MAPPED = { no: 0, name: 1, task: 2, goal: 3, lead: 4, participants: 5, offices: 6 };
const odd = content([['县里的表'], ODD, ...projects(1, 2, 3), ['合计', 3]]);

describe('官员指出表头和各列', () => {
  it('没有认出的工作表照更正认，把握是 1', () => {
    expect(recogniseAll([odd])).toMatchObject({ tables: [], skipped: [{ sheet: 'Sheet1', correctable: true }] });
    const { tables, skipped } = seen(odd, said(odd, { row: 2, fields: ODD_FIELDS }));
    expect(skipped).toEqual([]);
    expect(tables).toMatchObject([
      { kind: 'projects', address: 'A2:G5', headerRow: 2, firstRow: 3, lastRow: 5, confidence: 1, corrected: '1' },
    ]);
    expect(mapping(tables[0])).toEqual(MAPPED);
    expect(tables[0]?.columns[4]?.header).toBe('谁牵头');
  });

  it('没有对上的必备列照常报缺，其余的列报作不校验', () => {
    const { tables } = seen(odd, said(odd, { row: 2, fields: { 1: 'name', 3: 'goal' } }));
    expect(tables[0]?.missing).toEqual(['no', 'task', 'lead', 'participants', 'offices']);
    expect(tables[0]?.extra).toEqual(['号', '怎么干', '谁牵头', '谁配合', '哪个科室']);
  });

  it('认错了的列换过来；认得而官员说不校验的，不再认', () => {
    const sheet = content([[...PROJECT_HEADERS, '目标（旧）'], ...projects(1, 2).map((row) => [...row, '旧目标'])]);
    const correction = said(sheet, { fields: { 0: 'no', 1: 'name', 7: 'goal', 4: 'lead', 5: 'participants' } });
    const [table] = seen(sheet, correction).tables;
    expect(mapping(table)).toEqual({ no: 0, name: 1, goal: 7, lead: 4, participants: 5 });
    expect(table?.missing).toEqual(['task', 'offices']);
  });

  it('表头在另一行：原先认出的那处让位', () => {
    const sheet = content([['序号', '项目名称', '主要任务', '工作目标', '牵头部门'], ODD, ...projects(1, 2)]);
    const correction = said(sheet, {
      row: 2,
      fields: ODD_FIELDS,
      insteadOf: { headerRow: 1, headerRows: 1, left: 0, right: 4 },
    });
    expect(seen(sheet, correction).tables).toMatchObject([{ headerRow: 2, firstRow: 3, lastRow: 4 }]);
  });

  it('两行表头：上级横着合并', () => {
    const lines: CellValue[][] = [
      ['号', '啥项目', '干啥', '干成啥样', '谁干', '', '科'],
      ['', '', '', '', '头', '帮手', ''],
      ...projects(1, 2),
    ];
    const sheet = content(lines, { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:G2'] });
    const { tables } = seen(sheet, said(sheet, { row: 2, rows: 2, fields: ODD_FIELDS }));
    expect(tables).toMatchObject([{ address: 'A1:G4', headerRow: 2, firstRow: 3 }]);
    expect(tables[0]?.columns.map(({ header }) => header)).toContain('谁干/帮手');
  });

  it('没有表头文字的列，写这一列的名目', () => {
    const headers = ['', ...ODD.slice(1)];
    const sheet = content([headers, ...projects(1, 2)]);
    const [table] = seen(sheet, said(sheet, { fields: ODD_FIELDS })).tables;
    expect(table?.columns[0]).toEqual({ field: 'no', index: 0, header: '序号' });
    const inserted = content([headers, ...projects(1, 2)], { at: [3, 2] });
    expect(mapping(seen(inserted, said(sheet, { fields: ODD_FIELDS })).tables[0])).toMatchObject({ no: 2, name: 3 });
  });

  it('每页重复的表头仍是同一张表的', () => {
    const pages = content([PROJECT_HEADERS, ...projects(1, 2), PROJECT_HEADERS, ...projects(3)]);
    const { tables } = seen(pages, said(pages, { fields: { 0: 'no', 1: 'name', 2: 'goal' } }));
    expect(tables).toMatchObject([{ firstRow: 2, lastRow: 5, notRecords: [4] }]);
  });

  it('一个字段只给第一列；不属这种表的字段不算', () => {
    const correction = said(odd, { row: 2, fields: { ...ODD_FIELDS, 5: 'lead', 6: 'helperCity' } });
    const [table] = seen(odd, correction).tables;
    expect(mapping(table)).toMatchObject({ lead: 4 });
    expect(table?.extra).toEqual(['谁配合', '哪个科室']);
  });
});

describe('这不是要校验的表', () => {
  const stacked = content([
    PROJECT_HEADERS,
    ...projects(1, 2),
    [],
    ['附：往年的表'],
    [...PROJECT_HEADERS, '完成情况'],
    ...projects(7),
  ]);

  it('不再校验，并说明是照更正；上面那张表不因此变长', () => {
    const before = recogniseAll([stacked]);
    expect(before.tables).toHaveLength(2);
    const { tables, skipped } = seen(stacked, said(stacked, { row: 6, kind: 'not-a-table' }));
    expect(tables.map(({ corrected: _, ...table }) => table)).toEqual(before.tables.slice(0, 1));
    expect(skipped).toEqual([{ sheet: 'Sheet1', corrected: '1', why: '照您的更正，表头在第6行的表不校验' }]);
  });

  it('整张工作表都不校验，也不再说没有认得的表头', () => {
    const sheet = content([PROJECT_HEADERS, ...projects(1)]);
    const { tables, skipped } = seen(sheet, said(sheet, { kind: 'not-a-table' }));
    expect(tables).toEqual([]);
    expect(skipped).toHaveLength(1);
  });

  it('左右两张只有一张不校验，另一张照旧', () => {
    const sides = content([
      [...PROJECT_HEADERS, '', ...PROJECT_HEADERS],
      [...project(1), '', ...project(2)],
    ]);
    const insteadOf = { headerRow: 1, headerRows: 1, left: 8, right: 14 };
    const { tables } = seen(sides, said(sides, { kind: 'not-a-table', insteadOf }));
    expect(tables).toMatchObject([{ address: 'A1:G2' }]);
  });

  it('像而没有认准的表头，也可以说它不是', () => {
    const sheet = content([
      ['序号', '姓名', '项目名称', '工资'],
      [1, '某甲', '奖金', 100],
    ]);
    const doubtful = recogniseAll([sheet]).skipped;
    expect(doubtful).toMatchObject([{ correctable: true, header: { headerRow: 1, headerRows: 1 } }]);
    expect(seen(sheet, said(sheet, { kind: 'not-a-table' })).skipped).toMatchObject([{ corrected: '1' }]);
  });
});

describe('更正之后工作簿变了', () => {
  const correction = said(odd, { row: 2, fields: ODD_FIELDS });
  const after = (lines: CellValue[][], options = {}) => seen(content(lines, options), correction);

  it('上面插了行、左边插了列：照表头找到', () => {
    const { tables } = after([['县里的表'], ['说明：每季一报'], [], ODD, ...projects(1, 2)], { at: [0, 3] });
    expect(tables[0]).toMatchObject({ headerRow: 4, corrected: '1' });
    expect(mapping(tables[0])).toEqual(Object.fromEntries(Object.entries(MAPPED).map(([k, v]) => [k, v + 3])));
  });

  it('中间插了列、列换了次序：逐列照文字找', () => {
    const order = [4, 0, 1, 9, 3, 2, 6, 5];
    const shuffled = (row: CellValue[]) => order.map((from) => row[from] ?? '');
    const { tables, lost } = after([shuffled([...ODD, '', '', '进度']), ...projects(1, 2).map(shuffled)]);
    expect(lost).toEqual([]);
    expect(mapping(tables[0])).toEqual({ lead: 0, no: 1, name: 2, goal: 4, task: 5, offices: 6, participants: 7 });
    expect(tables[0]?.extra).toEqual(['进度']);
  });

  it('新添了表头认得的列：照常认', () => {
    const few = content([ODD.slice(0, 6), ...projects(1, 2).map((row) => row.slice(0, 6))]);
    const { 6: _, ...fields } = ODD_FIELDS;
    const first = said(few, { fields });
    expect(seen(few, first).tables[0]?.missing).toEqual(['offices']);
    const [table] = seen(content([[...ODD.slice(0, 6), '责任科室'], ...projects(1, 2)]), first).tables;
    expect(table?.missing).toEqual([]);
    expect(mapping(table)).toMatchObject({ offices: 6 });
  });

  it('表头改了字：不硬套，改按自动识别并说明', () => {
    const renamed = ODD.with(4, '牵头部门');
    const { tables, skipped, lost } = after([['县里的表'], renamed, ...projects(1, 2)]);
    expect(tables).toEqual([]);
    expect(lost).toEqual(['1']);
    expect(skipped.at(-1)).toMatchObject({ corrected: '1' });
    expect(skipped.at(-1)?.why).toContain('“谁牵头”');
  });

  it('工作表改了名，或名字给了别的工作表', () => {
    const own = { ...odd, worksheetId: '{A}' };
    const noted = said(own, { row: 2, fields: ODD_FIELDS });
    const renamed = { ...own, sheet: '一季度' };
    const other = { ...content([['别的']], { sheet: 'Sheet1' }), worksheetId: '{B}' };
    expect(recogniseAll([other, renamed], [noted]).tables).toMatchObject([{ sheet: '一季度', corrected: '1' }]);
    // 编号换了（另一台机器上打开）：照名字。
    expect(recogniseAll([{ ...own, worksheetId: '{Z}' }], [noted]).tables).toHaveLength(1);
    // 编号撞到了别的工作表上：看表头在哪一张。
    const clash = { ...other, sheet: '封面', worksheetId: '{A}' };
    expect(recogniseAll([clash, { ...own, worksheetId: '{Z}' }], [noted]).tables).toMatchObject([{ sheet: 'Sheet1' }]);
  });

  it('上下两张同样表头的表，更正的是第二张，插行之后仍是它', () => {
    const twice = [ODD, ...projects(1, 2), [], ODD, ...projects(3)];
    const second = said(content(twice), { row: 5, fields: { 1: 'name', 3: 'goal', 4: 'lead' } });
    const { tables } = seen(content([['甲'], ['乙'], ['丙'], ['丁'], ['戊'], ...twice]), second);
    expect(tables).toMatchObject([{ headerRow: 10 }]);
  });

  it('左右两张同样表头的表，各按各的', () => {
    const three = ['村校', '归哪', '搭谁'];
    const line = ['甲校', '东昌府区', '乙校'];
    const sides = content([
      [...three, '', ...three],
      [...line, '', ...line],
    ]);
    const left = said(sides, { kind: 'school-pairs', fields: { 0: 'school', 1: 'county', 2: 'helper' } });
    const right = said(sides, { kind: 'school-pairs', fields: { 4: 'school', 6: 'helper' }, id: '2' });
    const { tables } = seen(sides, left, right);
    expect(tables.map(({ address, corrected }) => [address, corrected])).toEqual([
      ['A1:C2', '1'],
      ['E1:G2', '2'],
    ]);
  });
});

describe('记下', () => {
  const sheets = [{ sheet: 'Sheet1' }];

  it('再更正同一张表，先前的让位；工作表不在了的不再记', () => {
    const first = said(odd, { row: 2, fields: ODD_FIELDS });
    const gone = { ...first, id: '2', worksheet: '已删' };
    const second = { ...first, id: '3' };
    expect(withCorrection([first, gone], second, '1', sheets).map(({ id }) => id)).toEqual(['3']);
  });

  it('超出上限，最早的不再记', () => {
    let kept: readonly Correction[] = [];
    for (let i = 0; i < MOST_CORRECTIONS + 5; i++)
      kept = withCorrection(kept, said(odd, { row: 2, fields: ODD_FIELDS, id: freshId(kept) }), undefined, sheets);
    expect(kept.map(({ id }) => Number(id))).toEqual(Array.from({ length: MOST_CORRECTIONS }, (_, i) => i + 6));
  });

  it('看过之后表头变了，说得出是哪一列', () => {
    const grid = makeGrid(odd);
    const request = { worksheet: 'Sheet1', headerRow: 2, headerRows: 1, kind: 'projects' } as const;
    expect(changedColumn(grid, { ...request, columns: [{ index: 4, header: ' 谁 牵头' }] })).toBeUndefined();
    expect(changedColumn(grid, { ...request, columns: [{ index: 4, header: '牵头' }] })).toBe(4);
  });

  it('三百列的表，记的只是要紧的', () => {
    const wide = content([
      [...PROJECT_HEADERS, ...Array.from({ length: 293 }, (_, i) => `指标${i}`)],
      [...project(1), ...Array.from({ length: 293 }, () => '1')],
    ]);
    expect(said(wide, { fields: { 0: 'no', 1: 'name' } }).columns).toHaveLength(7);
  });
});

/** 任一种表，左右上下夹杂别的东西。 */
const untidy = fc.constantFrom(...SHEET_KINDS).chain((spec) =>
  fc.record({
    spec: fc.constant(spec),
    order: fc.shuffledSubarray(
      spec.columns.map(({ title }) => title),
      { minLength: spec.columns.length, maxLength: spec.columns.length },
    ),
    extras: fc.array(fc.tuple(fc.nat(12), fc.constantFrom('完成情况', '序号', '备注', '联系方式')), { maxLength: 3 }),
    titles: fc.nat(3),
    rows: fc.integer({ min: 1, max: 6 }),
    tail: fc.constantFrom<readonly CellValue[][]>([], [['合计', 3]], [[], PROJECT_HEADERS, ...projects(1, 2)]),
    beside: fc.boolean(),
    at: fc.tuple(fc.nat(9), fc.nat(9)),
  }),
);

type Untidy = typeof untidy extends fc.Arbitrary<infer T> ? T : never;

function sheetOf({ order, extras, titles, rows, tail, beside, at }: Untidy): SheetContent {
  const headers: string[] = [...order];
  for (const [position, header] of extras) headers.splice(position, 0, header);
  const line = (i: number) => headers.map((header) => (header === '序号' ? i + 1 : `${header}第${i}条`));
  const side = (row: CellValue[], more: CellValue[]) => (beside ? [...row, '', ...more] : row);
  return content(
    [
      ...Array.from({ length: titles }, (_, i): CellValue[] => [i === 0 ? '关于某某的表' : '填报单位：某某']),
      side(headers, PROJECT_HEADERS),
      ...Array.from({ length: rows }, (_, i) => side(line(i), project(i + 1))),
      ...tail,
    ],
    { at },
  );
}

it('照认出的样子更正，什么也不变', () => {
  fc.assert(
    fc.property(untidy, (draft) => {
      const sheet = sheetOf(draft);
      const before = recogniseAll([sheet]);
      const corrections = before.tables.map((table, i) => ({ ...repeated(sheet, table), id: String(i + 1) }));
      const after = recogniseAll([sheet], corrections);
      expect(after.lost).toEqual([]);
      expect(after.skipped).toEqual(before.skipped);
      expect(after.tables.map(({ corrected: _, ...table }) => table)).toEqual(
        before.tables.map((table) => ({ ...table, confidence: 1 })),
      );
    }),
    { numRuns: 300 },
  );
});

it('更正之后随意插行插列，仍是同样的各列、同样的记录', () => {
  fc.assert(
    fc.property(untidy, fc.nat(4), fc.nat(4), (draft, down, right) => {
      const sheet = sheetOf(draft);
      const before = recogniseAll([sheet]);
      const corrections = before.tables.map((table, i) => ({ ...repeated(sheet, table), id: String(i + 1) }));
      const moved = { ...sheet, top: sheet.top + down, left: sheet.left + right };
      const after = recogniseAll([moved], corrections);
      expect(after.lost).toEqual([]);
      const plain = (tables: readonly RecognisedTable[], dr: number, dc: number) =>
        tables.map(({ kind, headerRow, firstRow, lastRow, columns }) => ({
          ...{ kind, headerRow: headerRow - dr, firstRow: firstRow - dr, lastRow: lastRow - dr },
          columns: columns.map((column) => ({ ...column, index: column.index - dc })),
        }));
      expect(plain(after.tables, down, right)).toEqual(plain(before.tables, 0, 0));
    }),
    { numRuns: 200 },
  );
});
