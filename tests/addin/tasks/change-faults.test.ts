import { describe, expect, it } from 'vitest';
import { createTasks } from '../../../addin/tasks/create.ts';
import { TaskError } from '../../../addin/tasks/tasks.ts';
import type { Fault } from '../../../addin/workbench/host/bridge.ts';
import { type InstalledOffice, installOffice } from '../../../addin/workbench/host/install.ts';
import type { HostWorkbook } from '../../../addin/workbench/host/model.ts';
import { contentOf, expectUntouched, MIXED_FIXES, mixedWorkbook } from './change-material.ts';
import { answering } from './open-workbook.ts';

const tasks = createTasks(answering(() => []));
/** 请求小到一批改动要分好几次往返。 */
const NARROW = 6_500;
const BEFORE = mixedWorkbook();

interface WritingAction {
  readonly prepare?: (workbook: HostWorkbook) => Promise<unknown>;
  readonly act: () => Promise<unknown>;
  readonly maxBytes?: number;
}

const fixAll = () => tasks.applyAll(MIXED_FIXES);
const pending = async () => (await tasks.unfinished())[0]?.id ?? '';

/** 会写工作簿的各件事：先备好工作簿，再做。 */
const ACTIONS: Readonly<Record<string, WritingAction>> = {
  修复一条: { act: () => tasks.applyAll(MIXED_FIXES.slice(1, 2)) },
  修复全部: { act: fixAll },
  撤销一条: { prepare: fixAll, act: async () => tasks.undoAll([(await tasks.journal())[3]?.id ?? '']) },
  全部撤销: { prepare: fixAll, act: () => tasks.undoAll(), maxBytes: 5_400 },
  接着改完: { prepare: brokenHalfWay, act: async () => tasks.resume(await pending()) },
  退回: { prepare: brokenHalfWay, act: async () => tasks.rollBack(await pending()) },
};

/** 改到一半断了线。 */
async function brokenHalfWay(workbook: HostWorkbook): Promise<void> {
  installOffice(workbook, { failAt: crashFrom(4, 18) });
  await expect(fixAll()).rejects.toThrow('接着改完');
  installOffice(workbook);
  const [broken] = await tasks.unfinished();
  expect(broken).toMatchObject({ isComplete: true, changed: 0 });
  expect(broken?.written).toBeGreaterThan(0);
  expect(broken?.waiting).toBeGreaterThan(0);
}

interface Run {
  readonly workbook: HostWorkbook;
  readonly office: InstalledOffice;
  readonly error: unknown;
}

async function run(name: string, failAt: readonly Fault[] = []): Promise<Run> {
  const {
    prepare,
    act,
    maxBytes = NARROW,
  }: WritingAction = ACTIONS[name] ?? {
    act: () => Promise.reject(new RangeError(name)),
  };
  const workbook = mixedWorkbook();
  installOffice(workbook);
  await prepare?.(workbook);
  const office = installOffice(workbook, { maxBytes, failAt });
  const error = await act().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { workbook, office, error };
}

const crashFrom = (request: number, action?: number): Fault[] =>
  Array.from({ length: 40 }, (_, i) => ({
    request: request + i,
    cut: true,
    ...(i === 0 && action !== undefined ? { action } : {}),
  }));

/** 装到同一个工作簿上，如同重开了窗格。 */
const reopened = (workbook: HostWorkbook) => installOffice(workbook);

/** 断了之后：没改完的退回，再全部撤销，总能回到原样；或接着改完，总能到改好的样子。 */
async function expectRecoverable(again: () => Promise<Run>, after: unknown, isUndo: boolean): Promise<void> {
  const broken = await again();
  reopened(broken.workbook);
  for (const { id } of await tasks.unfinished()) await tasks.rollBack(id);
  const { left } = await tasks.undoAll();
  expect(left).toEqual([]);
  expectUntouched(broken.workbook, BEFORE);
  if (isUndo) return;

  const resumed = await again();
  reopened(resumed.workbook);
  const [half, ...more] = await tasks.unfinished();
  expect(more).toEqual([]);
  if (half?.isComplete) {
    await tasks.resume(half.id);
    expect(contentOf(resumed.workbook)).toEqual(after);
    expect(await tasks.unfinished()).toEqual([]);
    await tasks.undoAll();
    expectUntouched(resumed.workbook, BEFORE);
  } else {
    // 还没开始改，或已经改完。
    const done = (await tasks.journal()).length > 0 && !half;
    expect(contentOf(resumed.workbook)).toEqual(done ? after : contentOf(BEFORE));
  }
}

describe.each(Object.keys(ACTIONS))('%s：每一次往返都试着出错', (name) => {
  const isUndo = ['撤销一条', '全部撤销', '退回'].includes(name);

  it('出一次错：或者全改了，或者退回原样；撤销则再撤一次即可', { timeout: 120_000 }, async () => {
    const clean = await run(name);
    expect(clean.error).toBeUndefined();
    const { syncs } = clean.office.requests;
    expect(syncs).toBeGreaterThan(name === '修复全部' ? 4 : 3);
    for (let request = 1; request <= syncs; request++)
      for (const fault of [{ code: 'GeneralException' }, { code: 'AccessDenied', action: 4 }, { cut: true }]) {
        const { workbook, error } = await run(name, [{ request, ...fault }]);
        if (error === undefined) expect(contentOf(workbook)).toEqual(contentOf(clean.workbook));
        else {
          expect(error).toBeInstanceOf(TaskError);
          if (isUndo || name === '接着改完') {
            // 账还在：再撤一次。
            reopened(workbook);
            expect((await tasks.undoAll()).left).toEqual([]);
          }
          expectUntouched(workbook, BEFORE);
        }
      }
  });

  it('从某个动作起断了线：接着改完或退回都成', { timeout: 240_000 }, async () => {
    const clean = await run(name);
    const after = contentOf(clean.workbook);
    const entries = clean.office.requests.entries.filter(({ cleanup }) => !cleanup);
    for (const [i, { actions }] of entries.entries()) {
      // 读的往返断在哪个动作都一样；写的往返各个动作都断一次。
      const writes = i >= 3;
      for (let action = 0; action < (writes ? actions : 1); action++)
        await expectRecoverable(() => run(name, crashFrom(i + 1, action)), after, isUndo);
    }
  });
});
