import { describe, expect, test } from 'vitest';
import type { Action } from '../../../addin/pane/actions.ts';
import type { Failure } from '../../../addin/pane/failures.ts';
import { reduce } from '../../../addin/pane/reduce.ts';
import { openCounts } from '../../../addin/pane/results.ts';
import { isFree, type PaneState, resultsOf, type Stage, startingState } from '../../../addin/pane/state.ts';
import { entry, nothing, recognition, workbook } from './workbook.ts';

const start = startingState('2026-11-23');
const after = (...actions: readonly Action[]): PaneState => actions.reduce(reduce, start);

const offline: Failure = { reason: 'offline', message: '连不上校验服务。' };
const recognised: Action = { type: 'recognised', recognition };
const checkStarted: Action = { type: 'check-started' };
const checked: Action = { type: 'checked', checked: workbook() };
const applied: Action = { type: 'fix-ended', id: '3', outcome: { outcome: 'applied', entry } };

const stageNames = (stage: Stage): string => (stage.name === 'checking' ? `checking<${stage.before.name}` : stage.name);

describe('主线', () => {
  const cases: readonly [name: string, actions: readonly Action[], stage: string, tab: string][] = [
    ['打开时', [], 'starting', 'sheets'],
    ['认出表', [recognised], 'recognised', 'sheets'],
    ['一张表也没认出', [{ type: 'recognised', recognition: nothing }], 'unrecognised', 'sheets'],
    ['认表失败', [{ type: 'unread', failure: offline }], 'unread', 'sheets'],
    ['认表失败后重来成了', [{ type: 'unread', failure: offline }, recognised], 'recognised', 'sheets'],
    ['开始校验', [recognised, checkStarted], 'checking<recognised', 'sheets'],
    ['没认完就由功能区开始校验', [checkStarted], 'checking<starting', 'sheets'],
    ['校验时认表才回来', [checkStarted, recognised], 'checking<recognised', 'sheets'],
    ['校验时又按一次', [recognised, checkStarted, checkStarted], 'checking<recognised', 'sheets'],
    ['校验完', [recognised, checkStarted, checked], 'checked', 'results'],
    ['取消，退回认出的表', [recognised, checkStarted, { type: 'cancelled' }], 'recognised', 'sheets'],
    [
      '再次校验时取消，旧结果还在',
      [recognised, checkStarted, checked, checkStarted, { type: 'cancelled' }],
      'checked',
      'results',
    ],
    [
      '失败，退回认出的表',
      [recognised, checkStarted, { type: 'check-failed', failure: offline }],
      'recognised',
      'sheets',
    ],
    [
      '再次校验时失败，旧结果还在',
      [checkStarted, checked, checkStarted, { type: 'check-failed', failure: offline }],
      'checked',
      'results',
    ],
    ['有了结果，重新认表不丢结果', [checkStarted, checked, recognised], 'checked', 'results'],
    [
      '有了结果，表却都没了',
      [checkStarted, checked, { type: 'recognised', recognition: nothing }],
      'unrecognised',
      'sheets',
    ],
  ];
  test.each(cases)('%s', (_, actions, stage, tab) => {
    const state = after(...actions);
    expect([stageNames(state.stage), state.tab]).toEqual([stage, tab]);
  });
});

describe('读屏软件念的话', () => {
  const cases: readonly [actions: readonly Action[], said: string][] = [
    [[recognised], '认出 1 张表，可以校验。'],
    [[{ type: 'recognised', recognition: nothing }], '没有认出可校验的表。'],
    [[recognised, checkStarted, { type: 'progressed', progress: { step: 'read', done: 0, total: 9 } }], '正在读取表格'],
    [[recognised, checkStarted, checked], '校验完成：错误 1 条，警告 2 条，提示 1 条。'],
    [[checkStarted, { type: 'checked', checked: workbook({ findings: [] }) }], '校验完成，没有发现问题。'],
    [[checkStarted, { type: 'check-failed', failure: offline }], '网络不通：连不上校验服务。'],
    [[checkStarted, checked, applied], '已修复 清单 E3。'],
    [[checkStarted, { type: 'cancelled' }], '已取消校验，工作簿没有改动。'],
  ];
  test.each(cases)('%#', (actions, said) => {
    expect(after(...actions).announcement).toBe(said);
  });

  test('同一步里的进度只念一次', () => {
    const read = (done: number): Action => ({ type: 'progressed', progress: { step: 'read', done, total: 9 } });
    const once = after(recognised, checkStarted, read(1));
    const marked = { ...once, announcement: '念过了' };
    expect(reduce(marked, read(2)).announcement).toBe('念过了');
  });
});

describe('修复与撤销', () => {
  const done = after(checkStarted, checked, { type: 'writing', writing: 'fix' }, applied);

  test('修好的一条记作已修复，进改动记录，不再计数', () => {
    expect(resultsOf(done.stage)?.repairs).toEqual({ '3': { status: 'fixed', entry } });
    expect(done.journal).toEqual([entry]);
    expect(openCounts(resultsOf(done.stage) ?? failTest())).toEqual({ error: 1, warning: 1, info: 1 });
    expect(isFree(done)).toBe(true);
  });

  test('撤销之后又是没改过的样子', () => {
    const undone = reduce(done, { type: 'undo-ended', entry, outcome: { outcome: 'undone' } });
    expect(resultsOf(undone.stage)?.repairs).toEqual({});
    expect(undone.journal).toEqual([]);
    expect(undone.notice).toEqual({ kind: 'done', text: '已撤销：清单 E3 改回原来的文字。' });
  });

  test('此后又被人改过的不撤销，记录留着，说出现在的值', () => {
    const kept = reduce(done, { type: 'undo-ended', entry, outcome: { outcome: 'changed', current: '市妇联' } });
    expect(kept.journal).toEqual([entry]);
    expect(resultsOf(kept.stage)?.repairs['3']?.status).toBe('fixed');
    expect(kept.notice).toEqual({ kind: 'not-done', text: '没有撤销：清单 E3 此后又被改过，现在是“市妇联”。' });
  });

  test('校验后被人改过的不修', () => {
    const state = after(checkStarted, checked, {
      type: 'fix-ended',
      id: '3',
      outcome: { outcome: 'changed', current: 7 },
    });
    expect(resultsOf(state.stage)?.repairs['3']).toEqual({ status: 'changed', current: 7 });
    expect(state.journal).toEqual([]);
    expect(state.announcement).toContain('现在是“7”');
  });

  test('写的时候不算空闲；写失败就又空闲，并可重试', () => {
    const writing = after(checkStarted, checked, { type: 'writing', writing: 'fix' });
    expect(isFree(writing)).toBe(false);
    const failed = reduce(writing, { type: 'failed', failure: offline, retry: { command: 'fix', id: '3' } });
    expect(isFree(failed)).toBe(true);
    expect(failed.notice).toEqual({ kind: 'failed', failure: offline, retry: { command: 'fix', id: '3' } });
  });

  test('定位失败不打断正在写的事', () => {
    const writing = after(checkStarted, checked, { type: 'writing', writing: 'fix' });
    const failed = reduce(writing, { type: 'failed', failure: offline, retry: { command: 'go-to', id: '3' } });
    expect(isFree(failed)).toBe(false);
  });
});

describe('看结果', () => {
  test('校验进行中也能筛选和打开旧结果', () => {
    const state = after(
      checkStarted,
      checked,
      checkStarted,
      { type: 'severity-toggled', severity: 'error' },
      { type: 'chosen', id: '2' },
    );
    expect(resultsOf(state.stage)?.only).toEqual(new Set(['error']));
    expect(resultsOf(state.stage)?.chosen).toBe('2');
  });

  test('返回列表后停在刚才那一条', () => {
    const state = after(checkStarted, checked, { type: 'chosen', id: '3' }, { type: 'left' });
    expect(resultsOf(state.stage)).toMatchObject({ cursor: '3' });
    expect(resultsOf(state.stage)?.chosen).toBeUndefined();
  });

  test('在详情里换一条要念出来，从列表打开的由标题自己念', () => {
    const opened = after(checkStarted, checked, { type: 'chosen', id: '2' });
    expect(opened.announcement).toContain('校验完成');
    expect(reduce(opened, { type: 'chosen', id: '3' }).announcement).toBe('像是两个部门连写');
  });

  test('没有的一条打不开', () => {
    expect(resultsOf(after(checkStarted, checked, { type: 'chosen', id: '99' }).stage)?.chosen).toBeUndefined();
  });

  test('点两下同一类别，就又是全部', () => {
    const toggle: Action = { type: 'severity-toggled', severity: 'info' };
    expect(resultsOf(after(checkStarted, checked, toggle, toggle).stage)?.only).toEqual(new Set());
  });

  test('选了按行，再次校验仍按行', () => {
    const ordered: Action = { type: 'ordered', order: 'row' };
    expect(resultsOf(after(checkStarted, checked).stage)?.order).toBe('severity');
    expect(resultsOf(after(checkStarted, checked, ordered, checkStarted, checked).stage)?.order).toBe('row');
  });

  test('受保护而没有标出的工作表要说出来', () => {
    const state = after(checkStarted, { type: 'checked', checked: workbook({ unmarked: ['清单'] }) });
    expect(state.notice).toMatchObject({ kind: 'not-done' });
    expect(state.announcement).toContain('工作表“清单”受保护');
    expect(resultsOf(state.stage)?.marked).toBe(false);
  });

  test('清除标记之后不能再清一次', () => {
    const state = after(checkStarted, checked, { type: 'writing', writing: 'clear-marks' }, { type: 'marks-cleared' });
    expect(resultsOf(state.stage)?.marked).toBe(false);
    expect(isFree(state)).toBe(true);
  });
});

describe('访问码', () => {
  const changed = (accessCode: PaneState['accessCode']): Action => ({ type: 'access-code-changed', accessCode });

  test.each<[outcome: PaneState['accessCode']['outcome'], said: RegExp]>([
    ['kept', /已记下/],
    ['session', /关掉面板后要再填/],
    ['not-a-code', /不像访问码，没有记下/],
  ])('填了之后（%s）念出来', (outcome, said) => {
    expect(after(changed({ present: true, ...(outcome && { outcome }) })).announcement).toMatch(said);
  });

  test('忘掉了念出来；打开时本来就没有，不念', () => {
    expect(after(changed({ present: true }), changed({ present: false })).announcement).toBe('访问码已忘掉。');
    expect(after(changed({ present: false })).announcement).toBe(start.announcement);
  });
});

test('政策包按文件的次序，与点选的先后无关', () => {
  const state = after({ type: 'settings-changed', settings: { packs: ['he-2020', 'lc-2023'] } });
  expect(state.settings).toEqual({ asOf: '2026-11-23', packs: ['lc-2023', 'he-2020'] });
});

function failTest(): never {
  throw new Error('应当有结果');
}
