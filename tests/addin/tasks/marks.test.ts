import { describe, expect, it } from 'vitest';
import { createTasks } from '../../../addin/tasks/create.ts';
import { TaskError } from '../../../addin/tasks/tasks.ts';
import { installOffice } from '../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../addin/workbench/host/model.ts';
import { readWorkbook, saveWorkbook } from '../../../addin/workbench/host/xlsx.ts';
import type { Finding } from '../../../shared/finding.ts';
import { PROJECT_HEADERS, project } from '../excel/sheet-content.ts';
import { answering, area, everything, finding, openWorkbook, type SheetDraft, sheetOf } from './open-workbook.ts';

const LIST: SheetDraft = { name: '清单', lines: [PROJECT_HEADERS, project(1), project(2), project(3)] };
const OFFICIAL = {
  id: 'official',
  areas: [area('A1:G4')],
  type: 'Custom',
  formula: '=$A1=""',
  fill: '#00FF00',
  priority: 1,
};
const own = (workbook: HostWorkbook, sheet = '清单') =>
  sheetOf(workbook, sheet).conditionalFormats.filter(({ formula }) => formula !== OFFICIAL.formula);
const cells = (workbook: HostWorkbook) =>
  own(workbook).flatMap(({ areas, fill }) => areas.map(({ top, left, bottom }) => [fill, top + 1, bottom + 1, left]));

function opened() {
  const workbook = openWorkbook(LIST, { name: '别的', lines: [['x']] });
  const sheet = sheetOf(workbook, '清单');
  sheet.conditionalFormats.push({ ...OFFICIAL, areas: [...OFFICIAL.areas] });
  const styled = sheet.rows.get(1)?.get(4);
  if (styled) styled.style = { fill: '#FFFF00', bold: true };
  return workbook;
}
/** 优先级的号码会随增删改变，有意义的只是先后：换成名次再比。 */
const ranked = (workbook: HostWorkbook): unknown => {
  const all = JSON.parse(everything(workbook));
  for (const sheet of all.sheets)
    sheet.conditionalFormats = sheet.conditionalFormats
      .toSorted((a: { priority: number }, b: { priority: number }) => a.priority - b.priority)
      .map(({ priority: _, ...format }: { priority: number }) => format);
  return all;
};
const check = (...findings: Finding[]) => createTasks(answering(() => findings));

describe('标记', () => {
  it('一格有几条结果时只标最重的；整张表的结果不标；竖着相连的并成一块', async () => {
    const workbook = opened();
    await check(
      finding({ message: '缺列' }),
      finding({ row: 2, column: 'lead', severity: 'info' }),
      finding({ row: 2, column: 'lead', severity: 'error' }),
      finding({ row: 3, column: 'lead', severity: 'error' }),
      finding({ row: 3, column: 'goal', severity: 'warning' }),
    ).validate({});
    expect(cells(workbook).sort()).toEqual([
      ['#F8CBAD', 2, 3, 4],
      ['#FFE699', 3, 3, 3],
    ]);
  });

  it('去掉之后不留痕迹：官员自己的底色与条件格式原样', async () => {
    const workbook = opened();
    const before = ranked(workbook);
    const tasks = check(finding({ row: 2, column: 'lead' }), finding({ row: 4, column: 'goal', severity: 'error' }));
    await tasks.validate({});
    expect(own(workbook).length).toBeGreaterThan(0);
    await tasks.clearMarks();
    expect(ranked(workbook)).toEqual(before);
  });

  it('再校验一次，换成新的标记', async () => {
    const workbook = opened();
    await check(finding({ row: 2, column: 'lead' })).validate({});
    await check(finding({ row: 4, column: 'goal' })).validate({});
    expect(cells(workbook)).toEqual([['#FFE699', 4, 4, 3]]);
  });

  it('没有结果时，旧的标记也去掉', async () => {
    const workbook = opened();
    await check(finding({ row: 2, column: 'lead' })).validate({});
    await check().validate({});
    expect(own(workbook)).toEqual([]);
  });

  it('插入行，标记跟着走，照样去得掉', async () => {
    const workbook = opened();
    const tasks = check(finding({ row: 3, column: 'lead' }));
    await tasks.validate({});
    workbook.insertRows('清单', 1, 2, 'user');
    expect(cells(workbook)).toEqual([['#FFE699', 5, 5, 4]]);
    await tasks.clearMarks();
    expect(own(workbook)).toEqual([]);
  });

  it('存盘、重开之后，仍认得自己的标记', async () => {
    const workbook = opened();
    await check(finding({ row: 3, column: 'lead' })).validate({});
    const reopened = await readWorkbook(await saveWorkbook(workbook));
    installOffice(reopened);
    expect(cells(reopened)).toHaveLength(1);
    await check().clearMarks();
    expect(sheetOf(reopened, '清单').conditionalFormats.map(({ formula }) => formula)).toEqual([OFFICIAL.formula]);
  });

  it('表受了保护，去不掉：说明是哪一张，别的照去', async () => {
    const workbook = openWorkbook(LIST, { ...LIST, name: '清单二' });
    const tasks = check(finding({ row: 2, column: 'lead' }), finding({ sheet: '清单二', row: 2, column: 'lead' }));
    await tasks.validate({});
    sheetOf(workbook, '清单').protected = true;
    const error = await tasks.clearMarks().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TaskError);
    expect(error).toMatchObject({ reason: 'protected', message: expect.stringContaining('“清单”') });
    expect(own(workbook)).toHaveLength(1);
    expect(own(workbook, '清单二')).toEqual([]);
  });
});
