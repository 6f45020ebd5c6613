import { describe, expect, it } from 'vitest';
import type { SheetDraft } from '../../../../addin/excel/sheet-draft.ts';
import { createTasks } from '../../../../addin/tasks/create.ts';
import { carryOut } from '../../../../addin/tasks/work/carry-out.ts';
import { installOffice } from '../../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { readWorkbook, saveWorkbook } from '../../../../addin/workbench/host/xlsx.ts';
import { answering, everything, makeWorkbook, sheetOf, valueAt } from '../open-workbook.ts';
import { plan, sheet, write } from './writing-material.ts';

const tasks = createTasks(answering(() => []));

/** 覆盖率汇总的样子：各县一行、合计，再各县的各乡镇。 */
function coverage(counties: Readonly<Record<string, number>>, over: Partial<SheetDraft> = {}) {
  const names = Object.keys(counties);
  const line = (county: string, town: string | null, rate: number) => ({
    key: `${county}/${town}`,
    cells: [county, town, rate],
  });
  return sheet({
    ...{ output: 'coverage', name: '覆盖率汇总', title: '覆盖率汇总', notes: ['参考数据版本 1。'] },
    columns: [
      { title: '县', width: 14 },
      { title: '乡镇', width: 14 },
      { title: '覆盖率', width: 10, numberFormat: '0.0%' },
    ],
    rows: [
      ...names.map((name) => line(name, '全县', counties[name] ?? 0)),
      line('合计', null, 0.5),
      ...names.map((name) => line(name, `${name}的镇`, counties[name] ?? 0)),
    ],
    chart: { type: 'ColumnClustered', title: '各县覆盖率', category: 0, values: [2], rows: names.map((_, i) => i) },
    ...over,
  });
}

const TWO = coverage({ 冠县: 0.5, 莘县: 0.6 });
const THREE = coverage({ 东阿县: 0.4, 冠县: 0.5, 莘县: 0.7 });

async function written(): Promise<HostWorkbook> {
  const workbook = makeWorkbook({ name: '名录', lines: [['甲']] });
  installOffice(workbook);
  await write(TWO);
  return workbook;
}

const chartIn = (workbook: HostWorkbook, name = '覆盖率汇总') => sheetOf(workbook, name).charts[0];
const drawn = (workbook: HostWorkbook, name?: string) =>
  chartIn(workbook, name)?.series.map(({ categories, values }) =>
    [categories, values].map((each) => each?.split('!')[1]),
  );

/** 最近一次改动的各条。 */
async function latest(): Promise<string[]> {
  const ids = (await tasks.journal()).map(({ id }) => id);
  const set = ids[0]?.split('.')[0] ?? '';
  return ids.filter((id) => id.startsWith(set));
}

describe('再写一次，图跟着改', () => {
  it('多了一县：图画三县，名字、样子都是原来那张；撤销恰好回到更新之前', async () => {
    const workbook = await written();
    expect(drawn(workbook)).toEqual([['$A$4:$A$5', '$C$4:$C$5']]);
    const chart = chartIn(workbook);
    if (chart) chart.gapWidth = 40;
    const before = everything(workbook);
    const { steps } = await plan(THREE);
    expect(steps.at(-1)).toBe('“覆盖率汇总”的图改画第4—6行（现在画的是第4—5行）');
    const { left, entries } = await write(THREE);
    expect(left).toEqual([]);
    expect(entries.at(-1)).toMatchObject({ kind: 'chart', address: 'A4:A6', before: '第4—5行', after: '第4—6行' });
    expect(drawn(workbook)).toEqual([['$A$4:$A$6', '$C$4:$C$6']]);
    expect(chartIn(workbook)).toMatchObject({ gapWidth: 40, title: '各县覆盖率' });
    expect((await plan(THREE)).steps).toEqual([]);
    expect((await tasks.undoAll(await latest())).left).toEqual([]);
    expect(everything(workbook)).toBe(before);
  });

  it('少了一县：图不画合计那一行', async () => {
    const workbook = await written();
    await write(coverage({ 莘县: 0.7 }));
    expect(drawn(workbook)).toEqual([['$A$4', '$C$4']]);
    expect(valueAt(workbook, '覆盖率汇总', 'A5')).toBe('合计');
  });

  it('更新两次，一并撤销', async () => {
    const workbook = await written();
    const before = everything(workbook);
    await write(THREE);
    await write(coverage({ 冠县: 0.5 }));
    const ids = (await tasks.journal()).filter(({ kind }) => kind !== 'sheet').map(({ id }) => id);
    const made = (await tasks.journal()).find(({ kind }) => kind === 'sheet')?.id.split('.')[0] ?? '';
    expect((await tasks.undoAll(ids.filter((id) => !id.startsWith(made)))).left).toEqual([]);
    expect(everything(workbook)).toBe(before);
  });

  it('官员插过行、改过名、存盘重开：仍改得对，撤得回', async () => {
    const workbook = await written();
    workbook.insertRows('覆盖率汇总', 4, 1, 'user');
    workbook.write('覆盖率汇总', 4, 0, [[{ value: '开发区' }]], 'user');
    workbook.renameSheet(sheetOf(workbook, '覆盖率汇总').id, '覆盖率');
    expect(drawn(workbook, '覆盖率')).toEqual([['$A$4:$A$6', '$C$4:$C$6']]);
    await write(THREE);
    const reopened = await readWorkbook(await saveWorkbook(workbook));
    installOffice(reopened);
    expect(drawn(reopened, '覆盖率')).toEqual([['$A$4:$A$6', '$C$4:$C$6']]);
    await write(coverage({ 冠县: 0.5, 莘县: 0.6, 东阿县: 0.4, 阳谷县: 0.3 }));
    expect(drawn(reopened, '覆盖率')).toEqual([['$A$4:$A$7', '$C$4:$C$7']]);
    await tasks.undoAll(await latest());
    expect(drawn(reopened, '覆盖率')).toEqual([['$A$4:$A$6', '$C$4:$C$6']]);
  });
});

describe('图不归本工具管了', () => {
  it('删了的不再画，改了名的不动，都不说', async () => {
    const workbook = await written();
    const chart = chartIn(workbook);
    if (chart) chart.name = '我的图';
    const { notes } = await plan(THREE);
    expect(notes).toEqual([]);
    await write(THREE);
    expect(drawn(workbook)).toEqual([['$A$4:$A$5', '$C$4:$C$5']]);
    sheetOf(workbook, '覆盖率汇总').charts = [];
    await write(TWO);
    expect(sheetOf(workbook, '覆盖率汇总').charts).toEqual([]);
    expect((await tasks.undoAll()).left).toEqual([]);
  });

  it('官员改指了别处：不动，说明', async () => {
    const workbook = await written();
    const [series] = chartIn(workbook)?.series ?? [];
    if (series) series.categories = "='名录'!$A$1:$A$1";
    expect((await plan(THREE)).notes).toEqual([
      '“覆盖率汇总”的图没有更新：图画的不是这张表里的行了。要更新请在图上右键“选择数据”',
    ]);
  });

  it('要画的各行不连着：不动，说明', async () => {
    const workbook = await written();
    workbook.write('覆盖率汇总', 3, 4, [[{ value: 1, formula: '=C4*2' }]], 'user');
    expect((await plan(THREE)).notes).toContain(
      '“覆盖率汇总”的图没有更新：图要画的各行不连着。要更新请在图上右键“选择数据”',
    );
    await write(THREE);
    expect(drawn(workbook)).toEqual([['$A$4:$A$5', '$C$4:$C$5']]);
  });

  it('定计划之后图改指了别处：不改，列出来', async () => {
    const workbook = await written();
    const planned = await plan(THREE);
    const [series] = chartIn(workbook)?.series ?? [];
    if (series) series.categories = "='覆盖率汇总'!$A$5:$A$6";
    const { left } = await carryOut(planned);
    expect(left).toMatchObject([{ address: 'A4:A6', reason: 'changed' }]);
  });

  it('更新之后官员又改了图的范围：不改回，列出来', async () => {
    const workbook = await written();
    await write(THREE);
    const [series] = chartIn(workbook)?.series ?? [];
    if (series) series.categories = "='覆盖率汇总'!$A$5:$A$6";
    const { left } = await tasks.undoAll(await latest());
    expect(left).toMatchObject([{ entry: { kind: 'chart' }, reason: 'changed' }]);
    expect(drawn(workbook)?.[0]?.[0]).toBe('$A$5:$A$6');
    expect(valueAt(workbook, '覆盖率汇总', 'A4')).toBe('冠县');
  });

  it('更新之后工作表受保护：不改回，解开之后再撤；单撤图这一条也成', async () => {
    const workbook = await written();
    await write(THREE);
    sheetOf(workbook, '覆盖率汇总').protected = true;
    const [id = ''] = await latest();
    await expect(tasks.undo(id)).rejects.toMatchObject({ reason: 'protected' });
    sheetOf(workbook, '覆盖率汇总').protected = false;
    const [series] = chartIn(workbook)?.series ?? [];
    const drawnNow = series?.categories;
    if (series) series.categories = "='覆盖率汇总'!$A$5:$A$6";
    expect(await tasks.undo(id)).toMatchObject({ outcome: 'changed', why: expect.stringContaining('选择数据') });
    if (series && drawnNow !== undefined) series.categories = drawnNow;
    expect(await tasks.undo(id)).toEqual({ outcome: 'undone' });
    expect(drawn(workbook)).toEqual([['$A$4:$A$5', '$C$4:$C$5']]);
  });

  it('更新之后在中间插了行：不改回，列出来', async () => {
    const workbook = await written();
    await write(THREE);
    workbook.insertRows('覆盖率汇总', 4, 1, 'user');
    const ids = await latest();
    const { left } = await tasks.undoAll(ids);
    expect(left.filter(({ entry }) => entry.kind === 'chart')).toMatchObject([
      { reason: 'changed', why: '图写出之后又改过，没有改回去。请在图上右键“选择数据”' },
    ]);
    expect(drawn(workbook)).toEqual([['$A$4:$A$7', '$C$4:$C$7']]);
  });

  it('旧版的 Excel 读不出图画着什么：不动，说明', async () => {
    const workbook = await written();
    const { requirements } = Office.context;
    const isSetSupported = requirements.isSetSupported;
    requirements.isSetSupported = (_, version) => version !== '1.12';
    const { notes } = await plan(THREE);
    requirements.isSetSupported = isSetSupported;
    expect(notes).toEqual([
      '“覆盖率汇总”的图没有更新：这个版本的 Excel 读不出图画的是哪几行。要更新请在图上右键“选择数据”',
    ]);
    expect(workbook.sheets).toHaveLength(2);
  });
});
