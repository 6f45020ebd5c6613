import { describe, expect, test, vi } from 'vitest';
import { createPaneController } from '../../../addin/pane/controller.ts';
import { resultsOf } from '../../../addin/pane/state.ts';
import { scriptedTasks } from '../../../addin/pane/story-tasks.ts';
import { type LocatedFinding, TaskError, type Tasks, type ValidateOptions } from '../../../addin/tasks/tasks.ts';
import { entry, findings, nothing, recognition, workbook } from './workbook.ts';

const today = () => '2026-11-23';

/** 照本子演的 Tasks，其中几件换成这里给的。 */
const tasksWith = (over: Partial<Tasks>): Tasks => ({
  ...scriptedTasks({ recognition }),
  validate: async () => workbook(),
  ...over,
});

async function ready(over: Partial<Tasks> = {}) {
  const controller = createPaneController(tasksWith(over), today);
  await controller.start();
  return controller;
}

describe('打开', () => {
  test('认表、读改动记录、取文件清单，各不相碍', async () => {
    const { state } = await ready({
      recognise: async () => Promise.reject(new TaskError('editing', '请结束编辑')),
      journal: async () => [entry],
    });
    expect(state().stage.name).toBe('unread');
    expect(state().journal).toEqual([entry]);
    expect(state().documents.status).toBe('ready');
    expect(state().notice).toMatchObject({ failure: { reason: 'editing', message: '请结束编辑。' } });
  });

  test('文件清单取不到，不妨碍校验', async () => {
    const controller = await ready({ documents: async () => Promise.reject(new TaskError('offline', '连不上')) });
    expect(controller.state().notice).toBeUndefined();
    await controller.check();
    expect(controller.state().stage.name).toBe('checked');
    expect(controller.state().documents).toMatchObject({ status: 'failed' });
  });
});

describe('校验', () => {
  async function optionsSent(settings: Parameters<typeof changed>[0]): Promise<ValidateOptions | undefined> {
    const validate = vi.fn(async (_: ValidateOptions) => workbook());
    const controller = await ready({ validate });
    controller.dispatch(changed(settings));
    await controller.check();
    return validate.mock.calls[0]?.[0];
  }
  const changed = (settings: { asOf?: string; packs?: readonly ('lc-2023' | 'he-2020')[]; place?: '130000' }) =>
    ({ type: 'settings-changed', settings }) as const;

  test('没选政策包就不送，让服务按表种取', async () => {
    expect(await optionsSent({})).not.toHaveProperty('packs');
  });
  test('选了的照送', async () => {
    expect(await optionsSent({ packs: ['he-2020'] })).toMatchObject({ packs: ['he-2020'] });
  });
  test('所属地没选就不送，选了的照送', async () => {
    expect(await optionsSent({})).not.toHaveProperty('place');
    expect(await optionsSent({ place: '130000' })).toMatchObject({ place: '130000' });
  });
  test('判断日期清空即为今天', async () => {
    expect(await optionsSent({ asOf: '' })).toMatchObject({ asOf: '2026-11-23' });
  });

  test('取消传到任务里，退回校验前', async () => {
    const controller = await ready({
      validate: ({ signal }) =>
        new Promise((_, reject) =>
          signal?.addEventListener('abort', () => reject(new TaskError('cancelled', '已取消'))),
        ),
    });
    const running = controller.check();
    controller.cancel();
    await running;
    expect(controller.state().stage.name).toBe('recognised');
    expect(controller.state().notice).toEqual({ kind: 'done', text: '已取消校验，工作簿没有改动。' });
  });

  test('意外的错误也说出来，附上原文', async () => {
    const controller = await ready({ validate: async () => Promise.reject(new TypeError('x is undefined')) });
    await controller.check();
    expect(controller.state().notice).toMatchObject({
      kind: 'failed',
      failure: { reason: 'unexpected', detail: 'TypeError：x is undefined' },
      retry: { command: 'check' },
    });
  });

  test('失败后重试，成了消息就没了', async () => {
    const validate = vi.fn(async () => workbook()).mockRejectedValueOnce(new TaskError('timeout', '没有回应'));
    const controller = await ready({ validate });
    await controller.check();
    const { notice } = controller.state();
    if (notice?.kind !== 'failed') throw new Error('应当有失败的消息');
    await controller.retry(notice.retry);
    expect(controller.state().notice).toBeUndefined();
    expect(controller.state().stage.name).toBe('checked');
  });
});

describe('修复与定位', () => {
  test('打开一条就定位；定位失败也照样打开', async () => {
    const goTo = vi.fn(async () => Promise.reject(new TaskError('missing', '找不到工作表')));
    const controller = await ready({ goTo });
    await controller.check();
    await controller.choose('3');
    expect(goTo).toHaveBeenCalledWith(expect.objectContaining({ id: '3', address: 'E3' }));
    expect(resultsOf(controller.state().stage)?.chosen).toBe('3');
    expect(controller.state().notice).toMatchObject({ retry: { command: 'go-to', id: '3' } });
  });

  test('按两下只改一次', async () => {
    const applyFix = vi.fn(async () => ({ outcome: 'applied', entry }) as const);
    const controller = await ready({ applyFix });
    await controller.check();
    await Promise.all([controller.fix('3'), controller.fix('3')]);
    expect(applyFix).toHaveBeenCalledTimes(1);
  });

  test('正在改时不开始校验', async () => {
    const validate = vi.fn(async () => workbook());
    const controller = await ready({ validate, applyFix: async () => ({ outcome: 'applied', entry }) });
    await controller.check();
    await Promise.all([controller.fix('3'), controller.check()]);
    expect(validate).toHaveBeenCalledTimes(1);
  });
});

test('条款全文只取一次，取不到的可以再取', async () => {
  const clause = vi
    .fn(async (): Promise<string | undefined> => '全文')
    .mockRejectedValueOnce(new TaskError('offline', '连不上'));
  const controller = await ready({ clause });
  const read = () => controller.readClause('lc-2023', '清单第2项');
  await read();
  expect(controller.state().clauses['lc-2023 清单第2项']).toMatchObject({ status: 'failed' });
  await read();
  await read();
  expect(controller.state().clauses['lc-2023 清单第2项']).toEqual({ status: 'ready', text: '全文' });
  expect(clause).toHaveBeenCalledTimes(2);
});

test('一张表也没认出而校验，换成“没有认出”的样子', async () => {
  const recognise = vi.fn(async () => nothing).mockResolvedValueOnce(recognition);
  const controller = await ready({
    recognise,
    validate: async () => Promise.reject(new TaskError('nothing-recognised', '没有认出表')),
  });
  await controller.check();
  expect(controller.state().stage).toEqual({ name: 'unrecognised', recognition: nothing });
});

test('撤销时记录里已没有这一条，就照工作簿里的重读', async () => {
  const journal = vi.fn(async () => [entry]);
  const controller = await ready({
    journal,
    undo: async () => Promise.reject(new TaskError('missing', '这条改动已经撤销过')),
  });
  journal.mockResolvedValue([]);
  await controller.undo(entry.id);
  expect(controller.state().journal).toEqual([]);
  expect(controller.state().notice).toMatchObject({ failure: { message: '这条改动已经撤销过。' } });
});

test('撤销一块，有几格后来改过：照实说，不说成一格', async () => {
  const block = { ...entry, kind: 'block', cells: 9, address: 'H1:J3', before: null, after: null } as const;
  const why = '其中 1 格写过之后又被人改了，没有动，其余已撤销';
  const controller = await ready({
    journal: vi.fn(async () => [{ ...block, cells: 1 }]).mockResolvedValueOnce([block]),
    undo: async () => ({ outcome: 'changed', current: '市体育局', why }),
  });
  await controller.undo(block.id);
  expect(controller.state().journal).toMatchObject([{ cells: 1 }]);
  expect(controller.state().notice).toEqual({ kind: 'not-done', text: `没有全部撤销：清单 H1:J3，${why}。` });
});

describe('读一格', () => {
  const goal: LocatedFinding = {
    ...(findings[1] ?? noFinding()),
    kind: 'projects',
    value: '2025年全覆盖',
  };
  const nothingRead = { as: 'targets', text: '2025年全覆盖', milestones: [] } as const;
  const signal = () => new AbortController().signal;

  test('读成了，连同所读的文字', async () => {
    const controller = await ready({ read: async () => nothingRead });
    await controller.read(goal, signal());
    expect(controller.state().reading).toEqual({ status: 'ready', text: '2025年全覆盖', reading: nothingRead });
  });

  test('读不成，只在这一节里说，不弹消息', async () => {
    const controller = await ready({ read: async () => Promise.reject(new TaskError('offline', '连不上')) });
    await controller.read(goal, signal());
    expect(controller.state().reading).toMatchObject({ status: 'failed', failure: { message: '连不上。' } });
    expect(controller.state().notice).toBeUndefined();
  });

  test('不能读的格不问', async () => {
    const read = vi.fn(async () => undefined);
    const controller = await ready({ read });
    await controller.read({ ...goal, column: 'name' }, signal());
    expect(read).not.toHaveBeenCalled();
    expect(controller.state().reading).toBeUndefined();
  });

  test('先开的一条后回来，不盖掉后开的', async () => {
    let answerFirst: () => void = () => undefined;
    const read = vi
      .fn<Tasks['read']>(async (finding) => ({ ...nothingRead, text: String(finding.value) }))
      .mockImplementationOnce(
        () =>
          new Promise((resolve) => {
            answerFirst = () => resolve(nothingRead);
          }),
      );
    const controller = await ready({ read });
    const stop = new AbortController();
    const first = controller.read(goal, stop.signal);
    stop.abort();
    await controller.read({ ...goal, value: '2027年全覆盖' }, signal());
    answerFirst();
    await first;
    expect(controller.state().reading).toMatchObject({ status: 'ready', text: '2027年全覆盖' });
  });
});

test('规则的说明只取一次，取不到的可以再取', async () => {
  const rules = vi.fn<Tasks['rules']>(async () => []).mockRejectedValueOnce(new TaskError('offline', '连不上'));
  const controller = await ready({ rules });
  expect(controller.state().rules.status).toBe('idle');
  await controller.readRules();
  expect(controller.state().rules).toMatchObject({ status: 'failed' });
  await controller.readRules();
  await controller.readRules();
  expect(controller.state().rules).toEqual({ status: 'ready', items: [] });
  expect(rules).toHaveBeenCalledTimes(2);
});

describe('访问码', () => {
  const closed = (script: { code?: string } = {}) => {
    const tasks = scriptedTasks({ recognition, closed: true, ...script });
    return createPaneController(tasks, today);
  };

  test('没填而被拒；填好之后接着把刚才的事做完，文件清单也取来', async () => {
    const controller = closed();
    await controller.start();
    await controller.check();
    expect(controller.state().notice).toMatchObject({ failure: { reason: 'refused' }, retry: { command: 'check' } });
    expect(controller.state().documents.status).toBe('failed');
    await controller.saveAccessCode('a1');
    expect(controller.state()).toMatchObject({
      stage: { name: 'checked' },
      documents: { status: 'ready' },
      accessCode: { present: true, outcome: 'kept' },
    });
    expect(controller.state().notice).toBeUndefined();
  });

  test('填的不像访问码：不记，不重试，话还在', async () => {
    const controller = closed();
    await controller.start();
    await controller.check();
    await controller.saveAccessCode('请 填 这里');
    expect(controller.state().accessCode).toEqual({ present: false, outcome: 'not-a-code' });
    expect(controller.state().notice).toMatchObject({ failure: { reason: 'refused' } });
  });

  test('以前存下的，打开就能用；忘掉之后又被拒', async () => {
    const controller = closed({ code: 'a1' });
    await controller.start();
    expect(controller.state().accessCode).toEqual({ present: true });
    await controller.check();
    expect(controller.state().stage.name).toBe('checked');
    controller.forgetAccessCode();
    expect(controller.state().accessCode).toEqual({ present: false });
    await controller.check();
    expect(controller.state().notice).toMatchObject({ failure: { reason: 'refused' } });
  });
});

function noFinding(): never {
  throw new Error('应当有这一条');
}
