import { describe, expect, test, vi } from 'vitest';
import type { CorrectionRequest } from '../../../addin/excel/corrections.ts';
import type { HeaderRows } from '../../../addin/excel/header-preview.ts';
import type { FoundTable, Recognition } from '../../../addin/excel/table.ts';
import { createPaneController } from '../../../addin/pane/controller.ts';
import { missingTitles, requestOf } from '../../../addin/pane/correcting/correcting-state.ts';
import { recognitionOf, resultsOf } from '../../../addin/pane/state.ts';
import { scriptedTasks } from '../../../addin/pane/story-tasks.ts';
import { TaskError, type Tasks } from '../../../addin/tasks/tasks.ts';
import { recognition, workbook } from './workbook.ts';

const HEADERS = ['序号', '项目名称', '重点任务', '目标\n要求', '牵头单位', '谁配合'];
const KNOWN = ['no', 'name', 'task', undefined, 'lead', undefined];

/** 第 2 行是表头，第 3 行也像。 */
const previewHeader = async ({ headerRow = 2, headerRows }: HeaderRows) => ({
  ...{ headerRow, headerRows, lastRow: 6, more: 0 },
  columns: HEADERS.map((header, index) => {
    const field = KNOWN[index];
    return {
      ...{ index, letter: 'ABCDEF'.charAt(index), header: headerRow === 2 ? header : `${header}3`, samples: ['甲'] },
      fields: field === undefined ? {} : { projects: field },
    };
  }),
});

const table: FoundTable | undefined = recognition.tables[0];
const corrected: Recognition = {
  tables: recognition.tables.map((each) => ({ ...each, corrected: '1' })),
  skipped: [],
};

async function opened(over: Partial<Tasks> = {}, of: FoundTable | { sheet: string; why: string } | undefined = table) {
  const correct = vi.fn(async (_: CorrectionRequest) => corrected);
  const tasks = {
    ...scriptedTasks({ recognition }),
    validate: async () => workbook(),
    previewHeader,
    correct,
    ...over,
  };
  const controller = createPaneController(tasks, () => '2026-11-23');
  await controller.start();
  if (!of) throw new Error('没有表');
  await controller.correcting.open(of);
  const correcting = () => controller.state().correcting;
  const say = (action: Parameters<typeof controller.dispatch>[0] & { type: 'correcting' }) =>
    controller.dispatch(action);
  const choose = (index: number, field?: string) =>
    say({ type: 'correcting', action: { type: 'field-chosen', index, ...(field === undefined ? {} : { field }) } });
  const kind = (chosen: CorrectionRequest['kind']) =>
    say({ type: 'correcting', action: { type: 'kind-chosen', kind: chosen } });
  return { controller, correct, correcting, choose, kind };
}

const shown = (fields: ReadonlyMap<number, string> | undefined) => Object.fromEntries(fields ?? []);

describe('打开', () => {
  test('认出的表：种类、表头行、各列都照现在认作的', async () => {
    const { correcting } = await opened();
    expect(correcting()).toMatchObject({ kind: 'projects', rows: { headerRow: 2, headerRows: 1 }, saving: false });
    expect(shown(correcting()?.fields)).toEqual({ 3: 'goal', 4: 'lead' });
  });

  test('没认出的工作表：工具挑一行，种类由官员选；选了种类，认得的列先填上', async () => {
    const { correcting, kind } = await opened({}, { sheet: '封面', why: '没有认得的表头' });
    expect(correcting()).toMatchObject({ worksheet: '封面', rows: { headerRow: 2 } });
    const before = correcting();
    expect(before && requestOf(before)).toBeUndefined();
    kind('projects');
    expect(shown(correcting()?.fields)).toEqual({ 0: 'no', 1: 'name', 2: 'task', 4: 'lead' });
  });

  test('读不到那几行：话在对话框里说，换一行再读', async () => {
    const previews = vi.fn(previewHeader).mockRejectedValueOnce(new TaskError('editing', '请结束编辑'));
    const { controller, correcting } = await opened({ previewHeader: previews });
    expect(correcting()?.preview).toMatchObject({ status: 'failed', failure: { message: '请结束编辑。' } });
    await controller.correcting.chooseRows({ headerRow: 2, headerRows: 1 });
    expect(correcting()?.preview.status).toBe('ready');
  });

  test('正在写工作簿时不打开', async () => {
    const { controller, correcting } = await opened();
    controller.dispatch({ type: 'correcting', action: { type: 'closed' } });
    controller.dispatch({ type: 'writing', writing: 'fix' });
    if (table) await controller.correcting.open(table);
    expect(correcting()).toBeUndefined();
  });
});

describe('改', () => {
  test('一个字段只给一列：给了别的列，原来那列就不校验', async () => {
    const { correcting, choose } = await opened();
    choose(5, 'lead');
    expect(shown(correcting()?.fields)).toEqual({ 3: 'goal', 5: 'lead' });
    choose(3);
    expect(shown(correcting()?.fields)).toEqual({ 5: 'lead' });
    const now = correcting();
    expect(now && missingTitles(now)).toEqual(['序号', '项目名称', '主要任务', '工作目标', '参与部门', '责任科室']);
  });

  test('换了种类再换回来，仍是现在认作的各列', async () => {
    const { correcting, kind } = await opened();
    kind('custody');
    expect(shown(correcting()?.fields)).toEqual({});
    kind('projects');
    expect(shown(correcting()?.fields)).toEqual({ 3: 'goal', 4: 'lead' });
  });

  test('同一行旁边还有别的表：换种类时，只填这张表自己的列', async () => {
    const beside = table && { ...table, kind: 'custody' as const, address: 'A2:B6' };
    const { correcting, kind } = await opened({}, beside);
    kind('projects');
    expect(shown(correcting()?.fields)).toEqual({ 0: 'no', 1: 'name' });
  });

  test('换了表头行，照那一行的字填；慢到的旧回答不要', async () => {
    const waiting: (() => void)[] = [];
    const slow = (rows: HeaderRows) =>
      new Promise<Awaited<ReturnType<typeof previewHeader>>>((resolve) => {
        waiting.push(() => void previewHeader(rows).then(resolve));
      });
    const { controller, correcting } = await opened();
    const over = { ...scriptedTasks({ recognition }), previewHeader: slow };
    const other = createPaneController(over, () => '2026-11-23');
    const opening = table && other.correcting.open(table);
    const choosing = other.correcting.chooseRows({ headerRow: 3, headerRows: 1 });
    waiting[1]?.();
    await choosing;
    waiting[0]?.();
    await opening;
    expect(other.state().correcting?.preview).toMatchObject({ status: 'ready', header: { headerRow: 3 } });
    await controller.correcting.chooseRows({ headerRow: 3, headerRows: 1 });
    expect(shown(correcting()?.fields)).toEqual({ 0: 'no', 1: 'name', 2: 'task', 4: 'lead' });
  });
});

describe('保存', () => {
  test('送去官员看到的各列和取代的那张表；存好关上，认表换成新的', async () => {
    const { controller, correct, correcting, choose } = await opened();
    choose(5, 'participants');
    await controller.correcting.save();
    expect(correct.mock.calls[0]?.[0]).toEqual({
      worksheet: '清单',
      ...{ headerRow: 2, headerRows: 1, kind: 'projects' },
      insteadOf: { headerRow: 2, headerRows: 1, left: 0, right: 6 },
      columns: [
        { index: 0, header: '序号' },
        { index: 1, header: '项目名称' },
        { index: 2, header: '重点任务' },
        { index: 3, header: '目标\n要求', field: 'goal' },
        { index: 4, header: '牵头单位', field: 'lead' },
        { index: 5, header: '谁配合', field: 'participants' },
      ],
    });
    expect(correcting()).toBeUndefined();
    expect(recognitionOf(controller.state().stage)).toBe(corrected);
  });

  test('不是要校验的表：各列都不带字段', async () => {
    const { controller, correct, kind } = await opened();
    kind('not-a-table');
    await controller.correcting.save();
    expect(correct.mock.calls[0]?.[0]).toMatchObject({ kind: 'not-a-table' });
    expect(correct.mock.calls[0]?.[0].columns.some(({ field }) => field !== undefined)).toBe(false);
  });

  test('没存成：对话框不关，选的都在，话在里面说', async () => {
    const { controller, correcting } = await opened({
      correct: async () => Promise.reject(new TaskError('missing', '表头刚才有变动')),
    });
    await controller.correcting.save();
    expect(correcting()).toMatchObject({ saving: false, failure: { message: '表头刚才有变动。' } });
    expect(shown(correcting()?.fields)).toEqual({ 3: 'goal', 4: 'lead' });
    expect(controller.state().notice).toBeUndefined();
  });

  test('校验过的随即重校，旧结果不留', async () => {
    const validate = vi.fn(async () => workbook({ recognition: corrected, findings: [] }));
    const { controller } = await opened({ validate });
    controller.dispatch({ type: 'correcting', action: { type: 'closed' } });
    await controller.check();
    if (table) await controller.correcting.open(table);
    await controller.correcting.save();
    expect(validate).toHaveBeenCalledTimes(2);
    expect(resultsOf(controller.state().stage)?.checked.recognition).toBe(corrected);
  });

  test('恢复自动识别；没做成可以重试', async () => {
    const takeBack = vi
      .fn(async (_: string) => recognition)
      .mockRejectedValueOnce(new TaskError('editing', '请结束编辑'));
    const { controller } = await opened({ takeBack, recognise: async () => corrected });
    controller.dispatch({ type: 'correcting', action: { type: 'closed' } });
    await controller.correcting.takeBack('1');
    const { notice } = controller.state();
    expect(notice).toMatchObject({ kind: 'failed', retry: { command: 'take-back', correctionId: '1' } });
    if (notice?.kind === 'failed') await controller.retry(notice.retry);
    expect(recognitionOf(controller.state().stage)).toBe(recognition);
  });
});

describe('所属地', () => {
  const controllerWith = (over: Partial<Tasks>) =>
    createPaneController({ ...scriptedTasks({ recognition }), ...over }, () => '2026-11-23');

  test('打开就照工作簿记着的', async () => {
    const controller = controllerWith({ place: async () => '130000' });
    await controller.start();
    expect(controller.state().settings.place).toBe('130000');
  });

  test('选了就记；记不成的说出来，可以重试', async () => {
    const setPlace = vi
      .fn(async (_: string) => undefined)
      .mockRejectedValueOnce(new TaskError('editing', '请结束编辑'));
    const controller = controllerWith({ setPlace });
    await controller.start();
    expect(setPlace).not.toHaveBeenCalled();
    await controller.choosePlace('370000');
    expect(controller.state().settings.place).toBe('370000');
    const { notice } = controller.state();
    expect(notice).toMatchObject({ retry: { command: 'choose-place', code: '370000' } });
    if (notice?.kind === 'failed') await controller.retry(notice.retry);
    expect(controller.state().notice).toBeUndefined();
    expect(setPlace).toHaveBeenCalledTimes(2);
  });
});
