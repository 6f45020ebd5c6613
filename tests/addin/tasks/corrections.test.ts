import { describe, expect, it } from 'vitest';
import type { CorrectionRequest } from '../../../addin/excel/corrections.ts';
import { createTasks } from '../../../addin/tasks/create.ts';
import { TaskError } from '../../../addin/tasks/tasks.ts';
import { installOffice } from '../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../addin/workbench/host/model.ts';
import { readWorkbook, saveWorkbook } from '../../../addin/workbench/host/xlsx.ts';
import { PROJECT_HEADERS, project } from '../excel/sheet-content.ts';
import {
  answering,
  everything,
  finding,
  makeWorkbook,
  openWorkbook,
  type SheetDraft,
  sheetOf,
} from './open-workbook.ts';

const HEADERS = ['号', '干啥', '怎么干', '干成啥样', '谁牵头', '谁配合', '备注'];
/** 表头没有一个认得的清单。 */
const ODD: SheetDraft = {
  name: '各县报的',
  lines: [['某县重点工作'], HEADERS, project(1), project(2), project(3), ['合计', 3]],
  merges: ['A1:G1'],
};
const FIELDS = ['no', 'name', 'task', 'goal', 'lead', 'participants'];

const request = (over: Partial<CorrectionRequest> = {}): CorrectionRequest => ({
  worksheet: '各县报的',
  headerRow: 2,
  headerRows: 1,
  kind: 'projects',
  columns: HEADERS.map((header, index) => {
    const field = FIELDS[index];
    return { index, header, ...(field === undefined ? {} : { field }) };
  }),
  ...over,
});

const failing = async (work: Promise<unknown>): Promise<TaskError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TaskError)) throw error ?? new Error('本该失败');
  return error;
};

const tasks = () => createTasks(answering(() => []));

describe('看表头', () => {
  it('不说哪一行时挑最像表头的一行；每列有样例和认得的字段', async () => {
    openWorkbook({
      name: '清单',
      lines: [
        ['某县'],
        ['填报单位：某局', '', '日期：三月'],
        ['序号', '项目名称', '目标\n要求', ''],
        [1, '甲', '2025年', '乙'],
      ],
    });
    expect(await tasks().previewHeader({ worksheet: '清单', headerRows: 1 })).toMatchObject({
      headerRow: 3,
      lastRow: 4,
      more: 0,
      columns: [
        { letter: 'A', header: '序号', samples: ['1'], fields: { projects: 'no' } },
        { letter: 'B', header: '项目名称', samples: ['甲'], fields: { projects: 'name' } },
        { letter: 'C', header: '目标\n要求', samples: ['2025年'], fields: { projects: 'goal' } },
        { letter: 'D', header: '', samples: ['乙'], fields: {} },
      ],
    });
  });

  it('日期样例写成日期，不写序列号', async () => {
    openWorkbook({ name: '托管', lines: [['签的日子'], [{ value: 44762, numberFormat: 'yyyy/m/d' }]] });
    const { columns } = await tasks().previewHeader({ worksheet: '托管', headerRow: 1, headerRows: 1 });
    expect(columns[0]?.samples).toEqual(['2022-07-20']);
  });

  it('两行表头，连上级一起', async () => {
    openWorkbook({
      name: '清单',
      lines: [
        ['序号', '部门', ''],
        ['', '牵头', '参与'],
        [1, '市教育体育局', '市财政局'],
      ],
      merges: ['A1:A2', 'B1:C1'],
    });
    const { columns } = await tasks().previewHeader({ worksheet: '清单', headerRow: 2, headerRows: 2 });
    expect(columns.map(({ header }) => header)).toEqual(['序号', '部门/牵头', '部门/参与']);
  });

  it.each([
    [9, '在已用区域之下'],
    [1, '在已用区域之上'],
  ])('第 %i 行%s：没有列', async (headerRow) => {
    openWorkbook({ name: '清单', lines: [[], [], PROJECT_HEADERS, project(1)] });
    const preview = await tasks().previewHeader({ worksheet: '清单', headerRow, headerRows: 1 });
    expect(preview.columns).toEqual([]);
  });

  it('只读几行，不改工作簿', async () => {
    const workbook = makeWorkbook({
      name: '清单',
      lines: [HEADERS, ...Array.from({ length: 5_000 }, (_, i) => project(i))],
    });
    const office = installOffice(workbook);
    const before = everything(workbook);
    office.requests.reset();
    await tasks().previewHeader({ worksheet: '清单', headerRow: 1, headerRows: 1 });
    const sent = office.requests.entries.filter(({ cleanup }) => !cleanup);
    expect(sent).toHaveLength(3);
    expect(Math.max(...sent.map(({ responseBytes }) => responseBytes))).toBeLessThan(20_000);
    expect(everything(workbook)).toBe(before);
  });

  it('工作表刚删了、清空了，说得出来', async () => {
    openWorkbook(ODD);
    const look = (worksheet: string) => failing(tasks().previewHeader({ worksheet, headerRows: 1 }));
    expect(await look('没有的')).toMatchObject({ reason: 'missing' });
    openWorkbook({ name: '空的', lines: [] });
    expect((await look('空的')).message).toContain('“空的”');
  });
});

describe('更正', () => {
  it('校验用更正后的各列；结果落在官员的格里', async () => {
    openWorkbook(ODD);
    const api = answering(() => [finding({ sheet: '各县报的', row: 4, column: 'lead' })]);
    const { recognise, correct, validate } = createTasks(api);
    expect((await recognise()).tables).toEqual([]);
    expect((await correct(request())).tables).toMatchObject([
      { sheet: '各县报的', corrected: '1', missing: ['offices'] },
    ]);
    const { findings } = await validate({});
    expect(findings).toMatchObject([{ worksheet: '各县报的', address: 'E4', value: '市教育体育局' }]);
    expect(api.requests[0]?.sheets).toMatchObject([
      { kind: 'projects', columns: FIELDS, firstRow: 3, rows: [1, 2, 3].map((no) => project(no).slice(0, 6)) },
    ]);
  });

  it('随工作簿保存，再打开仍照更正；另一份工作簿不受影响', async () => {
    const workbook = openWorkbook(ODD);
    await tasks().correct(request());
    const saved = await saveWorkbook(workbook);
    openWorkbook(ODD);
    expect((await tasks().recognise()).tables).toEqual([]);
    installOffice(await readWorkbook(saved));
    expect((await tasks().recognise()).tables).toMatchObject([{ headerRow: 2, lastRow: 5, corrected: '1' }]);
  });

  it('恢复自动识别', async () => {
    openWorkbook(ODD);
    const { correct, takeBack, recognise } = tasks();
    const [table] = (await correct(request())).tables;
    expect((await takeBack(table?.corrected ?? '')).tables).toEqual([]);
    expect((await recognise()).tables).toEqual([]);
  });

  it('再更正一次，取代先前的', async () => {
    const workbook = openWorkbook(ODD);
    const { correct } = tasks();
    await correct(request());
    const insteadOf = { headerRow: 2, headerRows: 1, left: 0, right: 6, corrected: '1' };
    const fewer = request().columns.map(({ field: _, ...column }, i) =>
      i === 3 ? { ...column, field: 'goal' } : column,
    );
    const { tables, skipped } = await correct(request({ columns: fewer, insteadOf }));
    expect(tables).toMatchObject([{ columns: [{ field: 'goal', index: 3 }] }]);
    expect(skipped).toEqual([]);
    expect(remembered(workbook)).toHaveLength(1);
  });

  it('用不上了的更正，再更正之后作罢', async () => {
    const workbook = openWorkbook(ODD);
    const { correct, recognise } = tasks();
    await correct(request());
    sheetOf(workbook, '各县报的').rows.get(1)?.set(4, { value: '牵头' });
    const { skipped } = await recognise();
    expect(skipped.map(({ why }) => why).join()).toContain('“谁牵头”');
    const columns = request().columns.map((column) => (column.index === 4 ? { ...column, header: '牵头' } : column));
    expect((await correct(request({ columns }))).skipped).toEqual([]);
    expect(remembered(workbook)).toHaveLength(1);
  });

  it('看过之后表头被人改了：不记，说明是哪一列', async () => {
    const workbook = openWorkbook(ODD);
    sheetOf(workbook, '各县报的').rows.get(1)?.set(4, { value: '牵头' });
    const before = everything(workbook);
    const error = await failing(tasks().correct(request()));
    expect(error).toMatchObject({ reason: 'missing' });
    expect(error.message).toContain('E列');
    expect(everything(workbook)).toBe(before);
  });

  it('选上的列都没有表头文字：不记，说明怎么办', async () => {
    const workbook = openWorkbook({ name: '各县报的', lines: [[''], ['', '甲'], ['', '乙']] });
    const before = everything(workbook);
    const columns = [{ index: 1, header: '', field: 'name' }];
    const error = await failing(tasks().correct(request({ headerRow: 1, columns })));
    expect(error.message).toContain('表头文字');
    expect(everything(workbook)).toBe(before);
  });

  it('只看不改的工作簿，什么也不记', async () => {
    const workbook = openWorkbook(ODD);
    await tasks().recognise();
    expect([...workbook.settings]).toEqual([]);
  });

  it('设置里被写坏了的更正，当作没有', async () => {
    const workbook = openWorkbook(ODD);
    await tasks().correct(request());
    const [key] = [...workbook.settings.keys()];
    workbook.settings.set(key ?? '', '[{"id":1}]');
    expect((await tasks().recognise()).tables).toEqual([]);
  });
});

function remembered(workbook: HostWorkbook): readonly unknown[] {
  const [text] = [...workbook.settings.values()];
  const parsed: unknown = JSON.parse(String(text));
  return Array.isArray(parsed) ? parsed : [];
}
