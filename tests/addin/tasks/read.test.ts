import { describe, expect, it, vi } from 'vitest';
import { type ApiClient, ApiError } from '../../../addin/api/client.ts';
import { createReadings } from '../../../addin/tasks/read.ts';
import { readableCell } from '../../../addin/tasks/readable.ts';
import { createRules } from '../../../addin/tasks/rules.ts';
import { createSentLog } from '../../../addin/tasks/sent.ts';
import { type LocatedFinding, TaskError } from '../../../addin/tasks/tasks.ts';
import { MAX_CELL_LENGTH } from '../../../shared/api/limits.ts';
import type { Milestone } from '../../../shared/text.ts';

const found = (over: Partial<LocatedFinding>): LocatedFinding => ({
  id: '1',
  rule: 'projects/any',
  severity: 'warning',
  kind: 'projects',
  sheet: '清单',
  worksheet: '清单',
  message: '',
  ...over,
});
const goal = found({ row: 3, column: 'goal', address: 'D3', value: '2025年，普惠率达到85%。' });
const lead = found({ row: 3, column: 'lead', address: 'E3', value: '市财政局' });

const MILESTONE: Milestone = { deadline: { year: 2025 }, metric: '普惠率', comparator: '=', value: 85, span: [6, 14] };

function api() {
  return {
    targets: vi.fn<ApiClient['targets']>(async () => [MILESTONE]),
    departments: vi.fn<ApiClient['departments']>(async () => []),
    offices: vi.fn<ApiClient['offices']>(async () => []),
  };
}

describe('哪些格能读', () => {
  it.each<[name: string, finding: LocatedFinding, as: string | undefined]>([
    ['工作目标', goal, 'targets'],
    ['牵头部门', lead, 'departments'],
    ['参与部门', { ...lead, column: 'participants' }, 'departments'],
    ['责任科室', { ...lead, column: 'offices' }, 'offices'],
    ['项目名称', { ...goal, column: 'name' }, undefined],
    ['人名从不送出去', found({ kind: 'mentors', column: 'name', value: '张三' }), undefined],
    ['别的表里没有这一列', found({ kind: 'mentors', column: 'goal', value: '2025年' }), undefined],
    ['格里误填了数字，照样读', { ...goal, value: 2025 }, 'targets'],
    ['空格', { ...goal, value: null }, undefined],
    ['只有空白', { ...goal, value: ' \u3000\n' }, undefined],
    ['太长', { ...goal, value: '长'.repeat(MAX_CELL_LENGTH + 1) }, undefined],
    ['整张表的结果', found({ message: '缺列' }), undefined],
  ])('%s', (_, finding, as) => {
    expect(readableCell(finding)?.as).toBe(as);
  });
});

describe('读一格', () => {
  it('只送这一格的文字，原样', async () => {
    const asked = api();
    const reading = await createReadings(asked, createSentLog())({ ...goal, value: ' 2O25年\n达到85%' });
    expect(asked.targets.mock.calls.map(([text]) => text)).toEqual([' 2O25年\n达到85%']);
    expect(asked.departments).not.toHaveBeenCalled();
    expect(reading).toEqual({ as: 'targets', text: ' 2O25年\n达到85%', milestones: [MILESTONE] });
  });

  it('不能读的格什么也不送', async () => {
    const asked = api();
    expect(await createReadings(asked, createSentLog())({ ...goal, column: 'name' })).toBeUndefined();
    expect(asked.targets).not.toHaveBeenCalled();
  });

  it('同样的文字读过就不再送；换一种读法另送', async () => {
    const asked = api();
    const read = createReadings(asked, createSentLog());
    await read(goal);
    await read({ ...goal, id: '2', row: 9 });
    await read({ ...lead, value: goal.value ?? null });
    expect(asked.targets).toHaveBeenCalledTimes(1);
    expect(asked.departments).toHaveBeenCalledTimes(1);
  });

  it('没读成的下次再读', async () => {
    const asked = api();
    asked.targets.mockRejectedValueOnce(new ApiError('offline', '连不上校验服务'));
    const read = createReadings(asked, createSentLog());
    await expect(read(goal)).rejects.toMatchObject({ reason: 'offline', message: '连不上校验服务' });
    await expect(read(goal)).resolves.toMatchObject({ milestones: [MILESTONE] });
  });

  it('换了一条就不再等，也不当作读过', async () => {
    const asked = api();
    asked.targets.mockImplementationOnce(
      (_, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', () => reject(new ApiError('cancelled', '已取消')));
        }),
    );
    const read = createReadings(asked, createSentLog());
    const stop = new AbortController();
    const reading = read(goal, { signal: stop.signal });
    stop.abort();
    await expect(reading).rejects.toMatchObject({ reason: 'cancelled' });
    await read(goal);
    expect(asked.targets).toHaveBeenCalledTimes(2);
  });
});

describe('规则的说明', () => {
  it('取一次；没取到的下次再取', async () => {
    const rules = vi
      .fn<ApiClient['rules']>(async () => ({ items: [] }))
      .mockRejectedValueOnce(new ApiError('timeout', '没有回答'));
    const ask = createRules({ rules });
    await expect(ask()).rejects.toThrow(TaskError);
    await Promise.all([ask(), ask()]);
    expect(await ask()).toEqual([]);
    expect(rules).toHaveBeenCalledTimes(2);
  });
});
