import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPaneController } from '../../../addin/pane/controller.ts';
import { isLive, LIVE_ROWS, liveNote } from '../../../addin/pane/live/live-state.ts';
import { rechecked } from '../../../addin/pane/live/rechecked.ts';
import {
  findingOf,
  freshResults,
  openCounts,
  type Results,
  repairOf,
  visibleFindings,
} from '../../../addin/pane/results.ts';
import { type PaneState, resultsOf } from '../../../addin/pane/state.ts';
import { scriptedTasks } from '../../../addin/pane/story-tasks.ts';
import type { RecheckOptions } from '../../../addin/tasks/recheck.ts';
import { type CheckedWorkbook, type LocatedFinding, TaskError, type Tasks } from '../../../addin/tasks/tasks.ts';
import { entry, findings, recognition, workbook } from './workbook.ts';

const withRows = (rows: number): CheckedWorkbook => {
  const { response, ...rest } = workbook();
  const counts = { error: 0, warning: 0, info: 0 };
  const sheets = [{ name: '清单', kind: 'projects' as const, rows, ...counts }];
  return { ...rest, response: { ...response, summary: { ...response.summary, sheets } } };
};
const without = (...ids: string[]) => workbook({ findings: findings.filter(({ id }) => !ids.includes(id)) });
const resultsNow = (state: PaneState): Results => {
  const results = resultsOf(state.stage);
  if (!results) throw new Error('还没有结果');
  return results;
};

describe('复核之后的列表', () => {
  const seen: Results = {
    ...freshResults(workbook(), 'row'),
    query: '单',
    only: new Set(['warning', 'info', 'error']),
    cursor: '2',
  };

  test('筛选、查找、排序、停在哪一条都留着', () => {
    const next = rechecked(seen, without('4'));
    expect(next).toMatchObject({ query: '单', order: 'row', cursor: '2' });
    expect(next.only).toEqual(seen.only);
  });

  test('本工具改好的仍列着，算已修复，好撤销；撤销了又是原样', () => {
    const fixed: Results = { ...seen, query: '', repairs: { 3: { status: 'fixed', entry } } };
    const next = rechecked(fixed, without('3', '4'));
    expect(visibleFindings(next).map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(repairOf(next, '3')).toEqual({ status: 'fixed', entry });
    expect(openCounts(next)).toEqual({ error: 1, warning: 1, info: 0 });
    expect(repairOf(rechecked(next, workbook()), '3')).toBeUndefined();
  });

  test('官员自己改好的不再列；正开着的留着，写明已改好', () => {
    expect(visibleFindings(rechecked({ ...seen, query: '' }, without('3'))).map(({ id }) => id)).toEqual([
      '1',
      '2',
      '4',
    ]);
    const open = rechecked({ ...seen, chosen: '3' }, without('3'));
    expect(open.chosen).toBe('3');
    expect(findingOf(open, '3')).toBeDefined();
    expect(repairOf(open, '3')).toEqual({ status: 'gone' });
  });

  test('停着的一条没有了，停到下一条；后面没有就前一条', () => {
    expect(rechecked({ ...seen, cursor: '3' }, without('3')).cursor).toBe('4');
    expect(rechecked({ ...seen, cursor: '4' }, without('4')).cursor).toBe('3');
  });

  test('顶上插了一行，正开着的一条跟着它的行走', () => {
    const down = (finding: LocatedFinding): LocatedFinding =>
      finding.row === undefined ? finding : { ...finding, id: `${finding.id}下`, row: finding.row + 1 };
    const next = rechecked({ ...seen, chosen: '3', cursor: '3' }, workbook({ findings: findings.map(down) }));
    expect(next).toMatchObject({ chosen: '3下', cursor: '3下' });
  });

  test('清除过标记的，不因复核又算标着', () => {
    expect(rechecked(seen, workbook()).marked).toBe(true);
    expect(rechecked({ ...seen, marked: false, unmarking: true }, workbook()).marked).toBe(false);
  });
});

describe('开关', () => {
  const live = { supported: true, rechecking: false };
  const small = freshResults(withRows(41));
  const large = freshResults(withRows(LIVE_ROWS + 1));

  test('小表开着，大表关着并说明，拨过的照拨的', () => {
    expect(isLive(live, small)).toBe(true);
    expect(isLive(live, large)).toBe(false);
    expect(liveNote(live, large)).toContain('5,001 行');
    expect(isLive({ ...live, choice: true }, large)).toBe(true);
    expect(liveNote({ ...live, choice: true }, large)).toBeUndefined();
    expect(isLive({ ...live, choice: false }, small)).toBe(false);
  });

  test('旧版的 Excel 不告知改动，开不了，说明怎么办', () => {
    expect(isLive({ ...live, supported: false, choice: true }, small)).toBe(false);
    expect(liveNote({ ...live, supported: false }, small)).toContain('再次校验');
  });
});

describe('随改随查', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  async function checked(over: Partial<Tasks> = {}) {
    let changed: () => void = () => undefined;
    const unwatch = vi.fn(async () => undefined);
    const watch = vi.fn<Tasks['watch']>(async (tell) => {
      changed = tell;
      return unwatch;
    });
    const recheck = vi.fn<Tasks['recheck']>(async () => workbook());
    const tasks = { ...scriptedTasks({ recognition }), validate: async () => workbook(), watch, recheck, ...over };
    const controller = createPaneController(tasks, () => '2026-11-23');
    await controller.start();
    await controller.check();
    const state = () => controller.state();
    return { controller, state, recheck, watch, unwatch, edit: () => changed() };
  }
  const quiet = () => vi.advanceTimersByTimeAsync(1_000);

  test('校验之后才看；接连的改动并成一次', async () => {
    const { edit, recheck, watch } = await checked();
    expect(watch).toHaveBeenCalledTimes(1);
    for (let i = 0; i < 5; i++) {
      edit();
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(recheck).not.toHaveBeenCalled();
    await quiet();
    expect(recheck).toHaveBeenCalledTimes(1);
    expect(recheck.mock.calls[0]?.[0]).toMatchObject({ asOf: '2026-11-23', marks: true });
  });

  test('复核到一半又改了：放下那一次，另做一次，只用后一次的结果', async () => {
    const calls: { options: RecheckOptions; end: (checked: CheckedWorkbook) => void }[] = [];
    const recheck: Tasks['recheck'] = (options) => new Promise((end) => calls.push({ options, end }));
    const { edit, state } = await checked({ recheck });
    edit();
    await quiet();
    edit();
    expect(calls[0]?.options.signal?.aborted).toBe(true);
    await quiet();
    calls[1]?.end(without('2'));
    calls[0]?.end(without('1'));
    await quiet();
    expect(calls).toHaveLength(2);
    expect(resultsNow(state()).checked.findings.map(({ id }) => id)).toEqual(['1', '3', '4']);
    expect(state().live.rechecking).toBe(false);
  });

  test('条数没变就不念，变了才念', async () => {
    const { edit, state, recheck } = await checked();
    const before = state().announcement;
    edit();
    await quiet();
    expect(state().announcement).toBe(before);
    recheck.mockResolvedValue(without('2'));
    edit();
    await quiet();
    expect(state().announcement).toBe('复核完成：错误 0 条，警告 2 条，提示 1 条。');
  });

  test('参考数据换了版本，说一声', async () => {
    const { response, ...rest } = workbook();
    const { edit, state } = await checked({
      recheck: async () => ({ ...rest, response: { ...response, edition: '2' } }),
    });
    edit();
    await quiet();
    expect(state().notice).toMatchObject({ kind: 'done', text: '参考数据已换成“2”，已照新的全部重新校验。' });
  });

  test('修复、撤销之后不等改动的消息，随即复核；已修复的仍列着', async () => {
    const { controller, recheck, state } = await checked({ applyFix: async () => ({ outcome: 'applied', entry }) });
    recheck.mockResolvedValue(without('3', '4'));
    await controller.fix('3');
    await vi.advanceTimersByTimeAsync(0);
    expect(recheck).toHaveBeenCalledTimes(1);
    expect(repairOf(resultsNow(state()), '3')).toMatchObject({ status: 'fixed' });
    recheck.mockResolvedValue(workbook());
    await controller.undo(entry.id);
    expect(repairOf(resultsNow(state()), '3')).toBeUndefined();
    await vi.advanceTimersByTimeAsync(0);
    expect(resultsNow(state()).checked.findings).toHaveLength(4);
  });

  test('正在编辑一格：不说什么，过一会儿再复核', async () => {
    const { edit, recheck, state } = await checked();
    recheck.mockRejectedValueOnce(new TaskError('editing', '有单元格正在编辑'));
    edit();
    await quiet();
    expect(state().live.trouble).toBeUndefined();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(recheck).toHaveBeenCalledTimes(2);
  });

  test('校验完正在编辑一格，挂不上：过一会儿再挂', async () => {
    const watch = vi.fn<Tasks['watch']>(async () => async () => undefined);
    watch.mockRejectedValueOnce(new TaskError('editing', '有单元格正在编辑'));
    const { state } = await checked({ watch });
    expect(state().live.trouble).toBeUndefined();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(watch).toHaveBeenCalledTimes(2);
  });

  test('连不上：结果照看，只念一次，自己再试，连上就好', async () => {
    const { controller, edit, recheck, state } = await checked();
    recheck.mockRejectedValue(new TaskError('offline', '连不上校验服务'));
    edit();
    await quiet();
    expect(state()).toMatchObject({ live: { trouble: { reason: 'offline' } }, stage: { name: 'checked' } });
    expect(state().notice).toBeUndefined();
    expect(state().announcement).toBe('刚才的改动还没有复核：连不上校验服务，连上之后自动复核。');
    controller.dispatch({ type: 'marks-cleared' });
    const after = state().announcement;
    edit();
    await quiet();
    expect(state().announcement).toBe(after);
    recheck.mockResolvedValue(workbook());
    await vi.advanceTimersByTimeAsync(31_000);
    expect(state().live.trouble).toBeUndefined();
  });

  test('关了不再看；关着时改过的，打开时补上；窗格关了也不再看', async () => {
    const { controller, edit, recheck, unwatch, watch } = await checked();
    edit();
    await controller.switchLive(false);
    await quiet();
    expect(unwatch).toHaveBeenCalledTimes(1);
    expect(recheck).not.toHaveBeenCalled();
    await controller.switchLive(true);
    await quiet();
    expect(watch).toHaveBeenCalledTimes(2);
    expect(recheck).toHaveBeenCalledTimes(1);
    await controller.stop();
    expect(unwatch).toHaveBeenCalledTimes(2);
  });

  test('正在校验时改的，校验完再复核一次', async () => {
    let end: (checked: CheckedWorkbook) => void = () => undefined;
    const hanging: Tasks['validate'] = () =>
      new Promise((resolve) => {
        end = resolve;
      });
    const validate = vi.fn<Tasks['validate']>(async () => workbook());
    const { controller, edit, recheck } = await checked({ validate });
    validate.mockImplementation(hanging);
    const checking = controller.check();
    edit();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(recheck).not.toHaveBeenCalled();
    end(workbook());
    await checking;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(recheck).toHaveBeenCalledTimes(1);
  });
});
