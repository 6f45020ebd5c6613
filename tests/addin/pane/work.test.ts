import { describe, expect, it, vi } from 'vitest';
import { createPaneController, type PaneController } from '../../../addin/pane/controller.ts';
import { isFree } from '../../../addin/pane/state.ts';
import { type Script, scriptedTasks } from '../../../addin/pane/story-tasks.ts';
import { reduceWork, startingWork, type WorkState } from '../../../addin/pane/work/work-state.ts';
import { TaskError } from '../../../addin/tasks/tasks.ts';
import type { WorkTasks } from '../../../addin/tasks/work/work.ts';

async function opened(script: Script = {}, over: Partial<WorkTasks> = {}): Promise<PaneController> {
  const tasks = scriptedTasks(script);
  const controller = createPaneController({ ...tasks, work: { ...tasks.work, ...over } }, () => '2026-11-23');
  await controller.start();
  controller.work.open('cover');
  return controller;
}

const step = (controller: PaneController): string => controller.state().work.step;
const COVER = { work: 'cover' } as const;

describe('一件活：选、定计划、过目、写', () => {
  it('过目之后才写；写好了记在改动记录里', async () => {
    const controller = await opened();
    await controller.work.plan(COVER);
    expect(controller.state().work).toMatchObject({ step: 'planned', plan: { work: 'cover' } });
    await controller.work.carryOut();
    expect(controller.state().work).toMatchObject({ step: 'done', work: 'cover' });
  });

  it('照校验的判断日期与所属地定计划', async () => {
    const asked: unknown[] = [];
    const controller = await opened({}, { plan: (_, options) => Promise.reject(void asked.push(options)) });
    controller.dispatch({ type: 'settings-changed', settings: { asOf: '2027-01-01', place: '130000' } });
    await controller.work.plan(COVER);
    expect(asked).toMatchObject([{ asOf: '2027-01-01', place: '130000' }]);
  });

  it('定计划时别的事不做，别的事在做时也不定计划', async () => {
    const controller = await opened({ work: 'hangs' });
    void controller.work.plan(COVER);
    expect(isFree(controller.state())).toBe(false);
    await controller.check();
    expect(controller.state().stage.name).toBe('recognised');

    const busy = await opened();
    busy.dispatch({ type: 'writing', writing: 'fix' });
    await busy.work.plan(COVER);
    expect(step(busy)).toBe('form');
  });

  it('取消定计划，回到表单，不当作失败', async () => {
    const controller = await opened(
      {},
      {
        plan: (_, options) =>
          new Promise((_resolve, reject) =>
            options?.signal?.addEventListener('abort', () => reject(new TaskError('cancelled', '已取消'))),
          ),
      },
    );
    const planning = controller.work.plan(COVER);
    controller.work.cancelPlanning();
    await planning;
    expect(step(controller)).toBe('form');
    expect(controller.state().notice).toBeUndefined();
  });

  it('写不成：说明原因，计划还在，可以再按', async () => {
    const controller = await opened({ work: 'protected' });
    await controller.work.plan(COVER);
    await controller.work.carryOut();
    expect(step(controller)).toBe('planned');
    expect(controller.state().notice).toMatchObject({ kind: 'failed', failure: { reason: 'protected' } });
  });

  it('定不成：说明原因，重试即再定一次', async () => {
    let times = 0;
    const tasks = scriptedTasks({});
    const controller = await opened(
      {},
      {
        plan: (request) => {
          times += 1;
          return times === 1 ? Promise.reject(new TaskError('offline', '连不上')) : tasks.work.plan(request);
        },
      },
    );
    await controller.work.plan(COVER);
    const { notice } = controller.state();
    if (notice?.kind !== 'failed') throw new Error('应当报失败');
    await controller.retry(notice.retry);
    expect(step(controller)).toBe('planned');
  });

  it('撤销刚写的这一次，回到菜单', async () => {
    const controller = await opened();
    await controller.work.plan(COVER);
    await controller.work.carryOut();
    await controller.work.undo();
    expect(step(controller)).toBe('menu');
  });
});

describe('写过之后', () => {
  const kept = { id: 'j1', at: '2026-11-23T04:00:00.000Z', kind: 'cell', cells: 1, worksheet: '清单' } as const;
  const LEFT = { entry: { ...kept, address: 'E3', before: '', after: '甲', why: '' }, reason: 'changed' } as const;
  async function ready({ isChecked = true, left = false } = {}) {
    const scripted = scriptedTasks({});
    const undoAll = async () => ({ undone: [], left: [{ ...LEFT, why: '又被人改了，没有动' }] });
    const tasks = left ? { ...scripted, undoAll } : scripted;
    const reads = { recognise: vi.fn(tasks.recognise), recheck: vi.fn(tasks.recheck) };
    const controller = createPaneController({ ...tasks, ...reads }, () => '2026-11-23');
    await controller.start();
    if (isChecked) await controller.check();
    controller.dispatch({ type: 'tab-chosen', tab: 'work' });
    controller.work.open('cover');
    await controller.work.plan(COVER);
    for (const read of Object.values(reads)) read.mockClear();
    return { controller, reads };
  }
  const times = (reads: Awaited<ReturnType<typeof ready>>['reads']) =>
    Object.values(reads).map(({ mock }) => mock.calls.length);
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 30));

  it('校验过的随即复核，只读一遍；停在“工具”', async () => {
    const { controller, reads } = await ready();
    await controller.work.carryOut();
    await quiet();
    expect(times(reads)).toEqual([0, 1]);
    expect(controller.state()).toMatchObject({ tab: 'work', stage: { name: 'checked' } });
    await controller.work.undo();
    await quiet();
    expect(times(reads)).toEqual([0, 2]);
  });

  it('没校验过的重新认表，仍停在“工具”，看得到写好了什么', async () => {
    const { controller, reads } = await ready({ isChecked: false });
    await controller.work.carryOut();
    await quiet();
    expect(times(reads)).toEqual([1, 0]);
    expect(controller.state()).toMatchObject({ tab: 'work', work: { step: 'done' }, stage: { name: 'recognised' } });
  });

  it.each([true, false])('撤销时有几处没有动的，说的话留着（校验过：%s）', async (isChecked) => {
    const { controller } = await ready({ isChecked, left: true });
    await controller.work.carryOut();
    await controller.work.undo();
    await quiet();
    expect(controller.state().notice).toMatchObject({ kind: 'not-done', text: expect.stringContaining('没有动') });
  });

  it.each([true, false])('先前一件事的消息，写的时候收起（校验过：%s）', async (isChecked) => {
    const { controller } = await ready({ isChecked });
    controller.dispatch({ type: 'marks-cleared' });
    expect(controller.state().notice).toBeDefined();
    await controller.work.carryOut();
    expect(controller.state().notice).toBeUndefined();
  });
});

it('与当前一步对不上的事不作数', () => {
  const states: WorkState[] = [startingWork, { step: 'form', work: 'cover' }];
  for (const state of states) {
    expect(reduceWork(state, { type: 'writing' })).toBe(state);
    expect(reduceWork(state, { type: 'progressed', progress: { step: 'read', done: 0, total: 1 } })).toBe(state);
    expect(reduceWork(state, { type: 'done', done: { entries: [], left: [], notes: [] } })).toBe(state);
  }
});
