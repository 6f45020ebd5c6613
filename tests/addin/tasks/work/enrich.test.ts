import { describe, expect, test } from 'vitest';
import { changeTasks } from '../../../../addin/tasks/changes.ts';
import { recognise } from '../../../../addin/tasks/recognise.ts';
import { planBreakDown } from '../../../../addin/tasks/work/break-down.ts';
import { carryOut } from '../../../../addin/tasks/work/carry-out.ts';
import { planEnrich } from '../../../../addin/tasks/work/enrich.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import type { CellValue } from '../../../../shared/api/validations.ts';
import { type EnrichmentColumn, enrichmentsFor } from '../../../../shared/enrichment.ts';
import { PROJECT_HEADERS, project } from '../../excel/sheet-content.ts';
import { everything, openWorkbook, type SheetDraft, sheetOf, valueAt } from '../open-workbook.ts';
import { AS_OF, serving } from './serving.ts';

const ALL = enrichmentsFor('projects').map(({ id }) => id);
const line = (no: CellValue, over: Partial<Record<string, CellValue>> = {}): CellValue[] =>
  PROJECT_HEADERS.map((header, index) => over[header] ?? project(no)[index] ?? null);

const plan = (columns: readonly EnrichmentColumn[] = ALL, name = '清单', api = serving()) =>
  planEnrich(api, { work: 'enrich', tables: [{ name, columns }] }, { asOf: AS_OF });

async function enrich(columns?: readonly EnrichmentColumn[], name?: string) {
  const planned = await plan(columns, name);
  return { planned, done: await carryOut(planned) };
}

/** 一行从某列起的值。 */
const cellsOf = (workbook: HostWorkbook, row: number, from: number, count: number, sheet = '清单') =>
  Array.from({ length: count }, (_, index) => workbook.cell(sheet, row - 1, from + index)?.value ?? null);

const TITLED: SheetDraft = {
  name: '清单',
  lines: [['重点项目清单'], PROJECT_HEADERS, line(1), line(2, { 工作目标: '2023年，达到95%；2027年，全覆盖' })],
  merges: ['A1:G1'],
};

describe('新列', () => {
  test('加在表的右边：表头、各条记录的值、版本与日期', async () => {
    const workbook = openWorkbook(TITLED);
    const { planned } = await enrich(['standardLead', 'targetYears', 'status', 'edition']);
    expect(planned.title).toBe('补充 4 列');
    expect(cellsOf(workbook, 2, 7, 5)).toEqual(['规范牵头部门', '目标年份', '状态', '参考数据版本', null]);
    expect(cellsOf(workbook, 3, 7, 4)).toEqual(['市教育体育局', '2025年', '年内到期', `版本 1（${AS_OF} 判）`]);
    expect(cellsOf(workbook, 4, 7, 3)).toEqual(['市教育体育局', '2023年、2027年', '未到期']);
    expect(planned.notes).toContain(`参考数据版本 1，判断日期 ${AS_OF}。`);
  });

  test('定计划不动工作簿；做两遍，第二遍没有要写的', async () => {
    const workbook = openWorkbook(TITLED);
    const before = everything(workbook);
    const first = await plan();
    expect(everything(workbook)).toBe(before);
    expect(first.steps.length).toBeGreaterThan(0);
    expect(first.changes).toEqual([]);
    await carryOut(first);
    expect(await plan()).toMatchObject({ steps: [], changes: [], left: [] });
  });

  test('加的列不扰乱认表：仍是那张表，行数不变，加的列是不认识的列', async () => {
    openWorkbook({
      ...TITLED,
      lines: [...TITLED.lines, [], line(3, { 项目名称: '乡村绿色校园创建行动' }), ['备注', '以上为重点']],
    });
    const before = await recognise();
    await enrich();
    const after = await recognise();
    const [was, is] = [before.tables[0], after.tables[0]];
    expect(after.tables).toHaveLength(1);
    expect(is?.extra).toEqual(enrichmentsFor('projects').map(({ title }) => title));
    for (const key of ['kind', 'headerRow', 'firstRow', 'lastRow', 'columns', 'confidence'] as const)
      expect(is?.[key]).toEqual(was?.[key]);
  });

  test('两级表头写在下一级；一条记录占几行，写在第一行', async () => {
    const workbook = openWorkbook({
      name: '清单',
      lines: [
        ['序号', '项目名称', '主要任务', '工作目标', '责任分工', null, null],
        [null, null, null, null, '牵头部门', '参与部门', '责任科室'],
        line(1),
        [null, null, null, '2027年，再建10所', null, null, null],
        line(2),
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:G1', 'A3:A4', 'B3:B4'],
    });
    await enrich(['targetYears']);
    expect(cellsOf(workbook, 1, 7, 1)).toEqual([null]);
    expect([2, 3, 4, 5].map((row) => cellsOf(workbook, row, 7, 1)[0])).toEqual([
      '目标年份',
      '2025年、2027年',
      null,
      '2025年',
    ]);
  });

  test('右边有字的列跳过', async () => {
    const workbook = openWorkbook({
      name: '清单',
      lines: [PROJECT_HEADERS, [...line(1), '张三经办'], line(2)],
    });
    await enrich(['targetYears']);
    expect(valueAt(workbook, '清单', 'H2')).toBe('张三经办');
    expect(valueAt(workbook, '清单', 'I1')).toBe('目标年份');
  });

  test('右边另有一张表，不碰它也不与它连上，写到它的右边', async () => {
    const headers = [...PROJECT_HEADERS, null, '县(市、区)', '乡镇', '乡村学校', '帮扶学校'];
    const workbook = openWorkbook({
      name: '清单',
      lines: [
        headers,
        [...line(1), null, '冠县', '清泉街道', '甲小学', '乙小学'],
        [...line(2), null, '冠县', '清泉街道', '丙小学', '乙小学'],
      ],
    });
    const before = await recognise();
    expect(before.tables).toHaveLength(2);
    await enrich(['targetYears', 'status']);
    expect(cellsOf(workbook, 1, 7, 8)).toEqual([
      null,
      '县(市、区)',
      '乡镇',
      '乡村学校',
      '帮扶学校',
      null,
      '目标年份',
      '状态',
    ]);
    const after = await recognise();
    expect(after.tables.map(({ kind, columns }) => [kind, columns.length])).toEqual(
      before.tables.map(({ kind, columns }) => [kind, columns.length]),
    );
    expect(await plan(['targetYears', 'status'])).toMatchObject({ steps: [] });
  });
});

test('只有表头的表：说还没有记录，不写；分解也说明', async () => {
  const workbook = openWorkbook({ name: '清单', lines: [PROJECT_HEADERS] });
  const before = everything(workbook);
  const { planned } = await enrich();
  expect(planned.steps).toEqual([]);
  expect(planned.notes).toContain('“清单”里还没有记录，没有补充。');
  const breaking = planBreakDown(serving(), { work: 'break-down', outputs: ['target-breakdown'] }, { asOf: AS_OF });
  await expect(breaking).rejects.toThrow('重点项目清单里还没有项目');
  expect(everything(workbook)).toBe(before);
});

describe('已有同名的列', () => {
  test('写进那一列，不同的先给看前后；官员自己的别的列不动', async () => {
    const workbook = openWorkbook({
      name: '清单',
      lines: [
        [...PROJECT_HEADERS, '目标 年份', '办理情况'],
        [...line(1), '2030年', '在办'],
        [...line(2), null, '办结'],
      ],
    });
    const { planned } = await enrich(['targetYears', 'status']);
    expect(planned.changes).toMatchObject([{ address: 'H2', before: '2030年', after: '2025年' }]);
    expect(cellsOf(workbook, 1, 7, 3)).toEqual(['目标 年份', '办理情况', '状态']);
    expect(cellsOf(workbook, 2, 7, 3)).toEqual(['2025年', '在办', '年内到期']);
    expect(cellsOf(workbook, 3, 7, 3)).toEqual(['2025年', '办结', '年内到期']);
  });

  test('那一列里的公式不动，说明缘故', async () => {
    const workbook = openWorkbook({
      name: '清单',
      lines: [[...PROJECT_HEADERS, '状态'], [...line(1), { value: '在办', formula: '="在"&"办"' } as never], line(2)],
    });
    const { planned } = await enrich(['status']);
    expect(planned.left).toMatchObject([{ address: 'H2', why: expect.stringContaining('公式') }]);
    expect(workbook.cell('清单', 1, 7)?.formula).toBe('="在"&"办"');
    expect(valueAt(workbook, '清单', 'H3')).toBe('年内到期');
  });

  test('原来有内容而这次得不出结果的不动，并说明', async () => {
    const workbook = openWorkbook({
      name: '清单',
      lines: [[...PROJECT_HEADERS, '状态'], [...line(1, { 工作目标: '提升质量' }), '在办'], line(2)],
    });
    const { planned } = await enrich(['status']);
    expect(valueAt(workbook, '清单', 'H2')).toBe('在办');
    expect(planned.notes).toContain('“清单”的“状态”第2行原来有内容，这次没有得出结果，没有动，请核对。');
  });
});

test('新列的格式照着表；全部撤销之后，内容与格式都和原来一样', async () => {
  const workbook = openWorkbook(TITLED);
  const bold = { bold: true };
  for (const cell of sheetOf(workbook, '清单').rows.get(1)?.values() ?? []) cell.style = bold;
  const sheets = () => JSON.stringify(workbook.sheets, (_, value) => (value instanceof Map ? [...value] : value));
  const before = sheets();
  await enrich(['targetYears', 'milestones']);
  expect(workbook.cell('清单', 1, 7)?.style).toMatchObject(bold);
  expect(workbook.cell('清单', 2, 7)?.style ?? {}).not.toMatchObject(bold);
  expect((await changeTasks.undoAll()).left).toEqual([]);
  expect(sheets()).toBe(before);
});

test('一行也得不出的列不加，说明去看什么', async () => {
  const workbook = openWorkbook({
    name: '清单',
    lines: [PROJECT_HEADERS.map((header) => (header === '工作目标' ? '要达到的效果' : header)), line(1), line(2)],
  });
  const { planned } = await enrich(['standardLead', 'targetYears', 'status']);
  expect(cellsOf(workbook, 1, 7, 2)).toEqual(['规范牵头部门', null]);
  expect(planned.title).toBe('补充 1 列');
  expect(planned.notes[0]).toContain('“清单”各行都没有得出“目标年份”、“状态”，没有写。');
});

test('拿不准的说明在哪一列哪几行；所据的是征求意见稿也说明', async () => {
  openWorkbook({
    name: '清单',
    lines: [PROJECT_HEADERS, line(1, { 项目名称: '乡村绿色校园创建行动', 牵头部门: '市星际开发局' }), line(2)],
  });
  const { notes } = await plan();
  expect(notes).toContain('“清单”的“规范牵头部门”拿不准：第2行，请核对。');
  expect(notes.some((note) => note.includes('征求意见稿'))).toBe(true);
});

test('以 = + - @ 开头的内容仍是文字', async () => {
  const workbook = openWorkbook(TITLED);
  const risky = ['=1+1', '+2', '-3', '@SUM(A1)'];
  const api = serving({
    enrichments: async ({ sheets }) => ({
      ...{ edition: '1', asOf: AS_OF },
      sheets: sheets
        .map(({ name, kind }) => ({
          ...{ name, kind, columns: ['standardLead', 'standardParticipants', 'targetYears', 'clauses'] as const },
          rows: [{ row: 3, values: risky }],
        }))
        .map((sheet) => ({ ...sheet, columns: [...sheet.columns] })),
    }),
  });
  await carryOut(await plan(['standardLead', 'standardParticipants', 'targetYears', 'clauses'], '清单', api));
  const cells = Array.from({ length: 4 }, (_, index) => workbook.cell('清单', 2, 7 + index));
  expect(cells.map((cell) => cell?.value)).toEqual(risky);
  expect(cells.map((cell) => cell?.formula)).toEqual([undefined, undefined, undefined, undefined]);
});

test('姓名不送出；几张表只送所选的', async () => {
  const headers = ['姓名', '身份', '联系学校', '县(市、区)', '乡镇'];
  const workbook = openWorkbook(TITLED, {
    name: '联系表',
    lines: [headers, ['王小明', '教研员', '甲小学', '冠县', '清泉街道']],
  });
  const api = serving();
  await carryOut(await plan(['countyCode', 'townCode'], '联系表', api));
  expect(JSON.stringify(api.asked)).not.toContain('王小明');
  expect(api.asked.map(({ sheets }) => sheets.map(({ name }) => name))).toEqual([['联系表']]);
  expect(cellsOf(workbook, 2, 5, 2, '联系表')).toEqual(['371525', '371525001']);
});

test('工作表受保护时不写，说明怎么办', async () => {
  openWorkbook({ ...TITLED, isProtected: true });
  const { steps, left } = await plan(['status']);
  expect(steps).toEqual([]);
  expect(left.map(({ why }) => why).join()).toContain('保护');
});

test('所选的表不在了，说明怎么办', async () => {
  const workbook = openWorkbook(TITLED);
  await expect(plan(['status'], '别的表')).rejects.toMatchObject({ reason: 'nothing-recognised' });
  expect(sheetOf(workbook, '清单').rows.size).toBe(4);
});

test('取消了就不再问，也不写', async () => {
  openWorkbook(TITLED);
  const api = serving();
  const tables = [{ name: '清单', columns: ALL }];
  const cancelled = planEnrich(api, { work: 'enrich', tables }, { signal: AbortSignal.abort() });
  await expect(cancelled).rejects.toMatchObject({ reason: 'cancelled' });
  expect(api.asked).toEqual([]);
});
