import { describe, expect, test, vi } from 'vitest';
import { createPaneController } from '../../../addin/pane/controller.ts';
import { checkedFindings } from '../../../addin/pane/repairing/batch.ts';
import { resultsOf } from '../../../addin/pane/state.ts';
import { type Script, scriptedTasks } from '../../../addin/pane/story-tasks.ts';
import { TaskError, type Tasks } from '../../../addin/tasks/tasks.ts';

async function checked(over: Partial<Tasks> = {}, script: Script = {}) {
  const controller = createPaneController({ ...scriptedTasks(script), ...over }, () => '2026-11-23');
  await controller.start();
  await controller.check();
  return controller;
}
const fixedIds = (controller: Awaited<ReturnType<typeof checked>>) =>
  Object.entries(resultsOf(controller.state().stage)?.repairs ?? {})
    .filter(([, repair]) => repair.status === 'fixed')
    .map(([id]) => id);

describe('修复全部确定的', () => {
  test('先过目，去掉勾的不改，其余一次改完；全部撤销后又都没改', async () => {
    const controller = await checked();
    await controller.previewAll();
    const { batch } = controller.state();
    const [first, ...rest] = batch?.preview.changes ?? [];
    if (!batch || !first) throw new Error('应当有要改的');
    expect(rest.length).toBeGreaterThan(0);
    controller.dispatch({ type: 'batch-toggled', key: `${first.worksheet}!${first.address}` });
    const { batch: toggled } = controller.state();
    const chosen = toggled ? checkedFindings(toggled) : [];
    expect(chosen).not.toContain(first.findings[0]);
    await controller.applyBatch();
    expect(controller.state().batch).toBeUndefined();
    expect(fixedIds(controller).sort()).toEqual([...chosen].sort());
    expect(controller.state().notice).toMatchObject({ kind: 'done', text: `已修复 ${chosen.length} 格。` });
    await controller.undoAll();
    expect(fixedIds(controller)).toEqual([]);
    expect(controller.state().journal).toEqual([]);
    expect(controller.state().notice).toMatchObject({ text: `已撤销 ${chosen.length} 处改动。` });
  });

  test('同类都修复：只看这一条规则的', async () => {
    const preview = vi.fn(scriptedTasks({}).preview);
    const controller = await checked({ preview });
    const findings = resultsOf(controller.state().stage)?.checked.findings ?? [];
    const rule = findings.find(({ fix }) => fix)?.rule;
    await controller.previewAll(rule);
    expect(new Set(preview.mock.calls[0]?.[0].map((finding) => finding.rule))).toEqual(new Set([rule]));
  });

  test('有人另改过的说清是哪一格', async () => {
    const controller = await checked({}, { changed: true });
    await controller.previewAll();
    await controller.applyBatch();
    expect(controller.state().notice).toMatchObject({ kind: 'not-done', text: expect.stringContaining('被人改过') });
  });

  test('改到一半断了：说出来，列出没改完的一次，接着改完', async () => {
    const half = { id: 'u', at: '2026-11-23', written: 1, waiting: 2, changed: 0, isComplete: true };
    const unfinished = vi.fn(async () => [half]).mockResolvedValueOnce([]);
    const applyAll = async () => Promise.reject(new TaskError('excel', '断了'));
    const controller = await checked({ applyAll, unfinished });
    await controller.previewAll();
    await controller.applyBatch();
    expect(controller.state().notice).toMatchObject({ kind: 'failed', retry: { command: 'preview-all' } });
    expect(controller.state().unfinished).toEqual([half]);
    unfinished.mockResolvedValueOnce([]);
    await controller.resume('u');
    expect(controller.state().unfinished).toEqual([]);
    expect(controller.state().writing).toBeUndefined();
  });
});
