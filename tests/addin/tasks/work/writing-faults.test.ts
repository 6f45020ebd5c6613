import { describe, expect, it } from 'vitest';
import { createTasks } from '../../../../addin/tasks/create.ts';
import { TaskError } from '../../../../addin/tasks/tasks.ts';
import type { Fault } from '../../../../addin/workbench/host/bridge.ts';
import { type InstalledOffice, installOffice } from '../../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../../addin/workbench/host/model.ts';
import { contentOf } from '../change-material.ts';
import { answering } from '../open-workbook.ts';
import { block, draft, plainWorkbook, row, sheet, write } from './writing-material.ts';

const tasks = createTasks(answering(() => []));
/** 请求小到一次写要分几次往返。 */
const NARROW = 26_000;
const WIDE = 5_000_000;
/** 一次往返里断这么多处；再多只是慢。 */
const CUTS = 8;

const LONG = '，到2025年底完成'.repeat(60);
const chart = { type: 'ColumnClustered', title: '目标值', category: 0, values: [2], rows: [0, 1, 2] } as const;
const ROWS = ['甲', '乙', '丙', '丁', '戊'].map((key, i) => row(key, `${key}的指标${LONG}`, 10 * i));
const BLOCK = block({ format: { column: 6, width: 12 } });
const MIXED = block({
  left: 5,
  rows: [
    ['参与', null, '新列'],
    ['市财政局', '', `新${LONG}`],
    ['', '基础教育科', '=新'],
  ],
});
const SHEET = sheet({ rows: ROWS, chart });
const NEWER = sheet({
  rows: [row('新', '新的指标', 1), ...ROWS.slice(1), row('己', '多出来的一行', 2)],
  notes: ['参考数据版本 2。'],
});

type Work = () => Promise<unknown>;
interface WritingAction {
  readonly prepare?: Work;
  readonly act: Work;
  readonly isUndo?: true;
}

const undoAll = () => tasks.undoAll();
/** 更新的各条，新建那一次的除外。 */
async function updates(): Promise<string[]> {
  const entries = await tasks.journal();
  const made = entries.filter(({ kind }) => kind === 'sheet').map(({ id }) => id.split('.')[0]);
  return entries.map(({ id }) => id).filter((id) => !made.includes(id.split('.')[0]));
}
const all = () => write(BLOCK, SHEET, sheet({ output: 'year-ledger', name: '年度任务台账', rows: ROWS.slice(0, 2) }));

const RENAMED = sheet({ rows: [row('新', '又改过的指标', 3), ...ROWS.slice(1)], notes: ['参考数据版本 3。'] });
/** 图多画一行、少画两行：图的数据范围跟着改。 */
const WIDER = sheet({ rows: [...ROWS, row('己', '多出来的一行', 2)], chart: { ...chart, rows: [0, 1, 2, 3] } });
const NARROWER = sheet({ rows: ROWS.slice(0, 2), chart: { ...chart, rows: [0, 1] } });

/** 会写工作簿的各件事：先备好工作簿，再做。 */
const ACTIONS: Readonly<Record<string, WritingAction>> = {
  补全新的列: { act: () => write(BLOCK) },
  补一块有改有填: { act: () => write(MIXED) },
  新建工作表: { act: () => write(SHEET) },
  更新工作表: { prepare: () => write(SHEET), act: () => write(NEWER) },
  图多画几行: { prepare: () => write(SHEET), act: () => write(WIDER) },
  图少画几行: { prepare: () => write(SHEET), act: () => write(NARROWER) },
  一次写几样: { act: all },
  撤销补列: { prepare: () => write(BLOCK), act: undoAll, isUndo: true },
  撤销有改有填: { prepare: () => write(MIXED), act: undoAll, isUndo: true },
  撤销新建: { prepare: () => write(SHEET), act: undoAll, isUndo: true },
  撤销新建与更新: { prepare: () => write(SHEET).then(() => write(NEWER)), act: undoAll, isUndo: true },
  撤销图的改画: { prepare: () => write(SHEET).then(() => write(WIDER)), act: undoAll, isUndo: true },
  撤销两次改画: {
    prepare: () =>
      write(SHEET)
        .then(() => write(WIDER))
        .then(() => write(NARROWER)),
    ...{ act: async () => tasks.undoAll(await updates()), isUndo: true },
  },
  撤销改过两次的格: {
    prepare: () =>
      write(SHEET)
        .then(() => write(NEWER))
        .then(() => write(RENAMED)),
    ...{ act: async () => tasks.undoAll(await updates()), isUndo: true },
  },
  撤销几样: { prepare: all, act: undoAll, isUndo: true },
};

interface Run {
  readonly workbook: HostWorkbook;
  readonly office: InstalledOffice;
  /** 做这件事之前的样子。 */
  readonly before: unknown;
  readonly error: unknown;
}

/** 图表的编号是随机的，各次改动的编号与时刻也是；编号以外图也要一样。 */
const stateOf = (workbook: HostWorkbook): unknown =>
  JSON.parse(
    JSON.stringify({ sheets: contentOf(workbook) }, (key, value) =>
      key === 'charts' ? value.map((one: object) => ({ ...one, id: undefined })) : value,
    ),
  );
const settingsOf = (workbook: HostWorkbook): unknown => [...workbook.settings].sort();

async function run({ prepare, act }: WritingAction, failAt: readonly Fault[] = [], maxBytes = NARROW): Promise<Run> {
  const workbook = plainWorkbook();
  installOffice(workbook);
  await prepare?.();
  const before = { state: stateOf(workbook), settings: settingsOf(workbook) };
  const office = installOffice(workbook, { maxBytes, failAt });
  const error = await act().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { workbook, office, before, error };
}

const now = (workbook: HostWorkbook) => ({ state: stateOf(workbook), settings: settingsOf(workbook) });
const ORIGINAL = now(plainWorkbook());

const crashFrom = (request: number, action: number): Fault[] =>
  Array.from({ length: 60 }, (_, i) => ({ request: request + i, cut: true, ...(i === 0 ? { action } : {}) }));

/** 断了之后重开：没写完的退回，恰好是做之前的样子；已写完的全部撤销，恰好是最早的样子。 */
async function expectRecoverable({ workbook, before }: Run, isUndo: boolean): Promise<void> {
  installOffice(workbook);
  const unfinished = await tasks.unfinished();
  for (const { id } of unfinished) expect((await tasks.rollBack(id)).left).toEqual([]);
  if (unfinished.length > 0 && !isUndo) expect(now(workbook)).toEqual(before);
  expect((await tasks.undoAll()).left).toEqual([]);
  expect(now(workbook)).toEqual(ORIGINAL);
}

describe.each(Object.entries(ACTIONS))('%s：每一次往返都试着出错', (_, action) => {
  const isUndo = action.isUndo === true;

  it('出一次错：或者全写了，或者退回原样；撤销则再撤一次即可', { timeout: 120_000 }, async () => {
    const clean = await run(action);
    expect(clean.error).toBeUndefined();
    const { syncs } = clean.office.requests;
    for (let request = 1; request <= syncs; request++)
      for (const fault of [{ code: 'GeneralException' }, { code: 'AccessDenied', action: 4 }, { cut: true }]) {
        const broken = await run(action, [{ request, ...fault }]);
        const { workbook, error, before } = broken;
        if (error === undefined) expect(stateOf(workbook)).toEqual(stateOf(clean.workbook));
        else {
          expect(error).toBeInstanceOf(TaskError);
          if (!isUndo) expect(now(workbook)).toEqual(before);
          await expectRecoverable(broken, isUndo);
        }
      }
  });

  it('从某个动作起断了线：退回、撤销都成', { timeout: 240_000 }, async () => {
    const clean = await run(action);
    const entries = clean.office.requests.entries.filter(({ cleanup }) => !cleanup);
    for (const [i, { actions }] of entries.entries())
      for (let cut = 0; cut < actions; cut += Math.ceil(actions / CUTS))
        await expectRecoverable(await run(action, crashFrom(i + 1, cut)), isUndo);
  });
});

/** 断在写得最多的那次往返中间。 */
async function brokenHalfWay(act: Work): Promise<HostWorkbook> {
  const { office } = await run({ act }, [], WIDE);
  const entries = office.requests.entries.filter(({ cleanup }) => !cleanup);
  const [widest] = [...entries.entries()].sort(([, a], [, b]) => b.requestBytes - a.requestBytes);
  const [request, { actions }] = widest ?? [0, { actions: 0 }];
  const { workbook } = await run({ act }, crashFrom(request + 1, Math.floor(actions / 2)), WIDE);
  installOffice(workbook);
  return workbook;
}

it('断在半路的新建、填空：只能退回，不能接着写', async () => {
  const workbook = await brokenHalfWay(() => write(BLOCK, SHEET));
  const [broken] = await tasks.unfinished();
  expect(broken).toMatchObject({ isComplete: false });
  await expect(tasks.resume(broken?.id ?? '')).rejects.toMatchObject({ reason: 'missing' });
  await tasks.rollBack(broken?.id ?? '');
  expect(now(workbook)).toEqual(ORIGINAL);
});

it('断在半路、又被官员写了字的新表：不删，报出', async () => {
  const workbook = await brokenHalfWay(() => write(SHEET));
  workbook.write(draft().name, 40, 0, [[{ value: '我写的' }]], 'user');
  const [broken] = await tasks.unfinished();
  const { left } = await tasks.rollBack(broken?.id ?? '');
  expect(left).toMatchObject([{ reason: 'changed', why: '这张表写出之后改过，没有删' }]);
});
