import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPaneController, type PaneController } from '../../../addin/pane/controller.ts';
import { changedFields, countsText, itemName } from '../../../addin/pane/import/difference-wording.ts';
import {
  type ImportAction,
  isImporting,
  reduceImport,
  startingImport,
} from '../../../addin/pane/import/import-state.ts';
import { isFree } from '../../../addin/pane/state.ts';
import { type Script, scriptedTasks } from '../../../addin/pane/story-tasks.ts';
import type { ImportTasks } from '../../../addin/tasks/import-tasks.ts';
import { TaskError } from '../../../addin/tasks/tasks.ts';

const NAMES = ['部门', '清单'];
const NAMED = { title: '云川市参考数据', note: '' };

async function opened(script: Script = {}, over: Partial<ImportTasks> = {}): Promise<PaneController> {
  const tasks = scriptedTasks(script);
  const controller = createPaneController({ ...tasks, imports: { ...tasks.imports, ...over } }, () => '2026-11-23');
  await controller.start();
  await controller.imports.open();
  return controller;
}

async function drafted(script: Script = {}, over: Partial<ImportTasks> = {}): Promise<PaneController> {
  const controller = await opened(script, over);
  await controller.imports.read(NAMES);
  await controller.imports.draft(NAMED);
  return controller;
}

const step = (controller: PaneController): string => controller.state().imports.step;

describe('导入：选表、看问题、看差别、发布', () => {
  it('打开时认表，也找回没有发布的草稿', async () => {
    const controller = await opened();
    const { imports } = controller.state();
    expect(imports).toMatchObject({ step: 'choosing', found: { drafts: [{ title: '云川市参考数据' }] } });
    await controller.imports.review(
      imports.step === 'choosing' && imports.found.drafts[0] ? imports.found.drafts[0] : never(),
    );
    expect(step(controller)).toBe('draft');
  });

  it('读表之后列出问题；起草之后看差别；发布了换掉文件清单', async () => {
    let documents = 0;
    const tasks = scriptedTasks({});
    const controller = createPaneController(
      {
        ...tasks,
        documents: () => {
          documents += 1;
          return tasks.documents();
        },
      },
      () => '2026-11-23',
    );
    await controller.start();
    await controller.imports.open();
    await controller.imports.read(NAMES);
    expect(controller.state().imports).toMatchObject({ step: 'read', reading: { names: NAMES } });
    expect(controller.state().announcement).toBe('读好了，有 2 处问题，其中 1 处没有收。');
    await controller.imports.draft(NAMED);
    controller.imports.ask('publish');
    expect(controller.state().imports).toMatchObject({ step: 'draft', asking: 'publish' });
    controller.imports.answerNo();
    expect(controller.state().imports).not.toHaveProperty('asking');
    await controller.imports.publish();
    expect(step(controller)).toBe('published');
    expect(documents).toBe(2);
  });

  it('访问码不是编辑的：说明要哪一种，换上之后再做刚才那一步', async () => {
    let refused = true;
    const tasks = scriptedTasks({});
    const controller = await opened(
      {},
      {
        read: (names) =>
          refused ? Promise.reject(new TaskError('refused', '要用编辑的访问码')) : tasks.imports.read(names),
      },
    );
    await controller.imports.read(NAMES);
    expect(step(controller)).toBe('choosing');
    expect(controller.state().notice).toMatchObject({ kind: 'failed', failure: { reason: 'refused' } });
    refused = false;
    await controller.saveAccessCode(`jytz_${'0'.repeat(16)}_${'0'.repeat(64)}`);
    expect(step(controller)).toBe('read');
  });

  it('发布时被人抢先：不算失败，丢弃草稿，照新版把同样的表再读一次', async () => {
    const calls: string[] = [];
    const tasks = scriptedTasks({ imports: 'overtaken' });
    const controller = await drafted(
      { imports: 'overtaken' },
      {
        discard: async () => void calls.push('丢弃'),
        read: (names) => {
          calls.push(`读${names.join('、')}`);
          return tasks.imports.read(names);
        },
      },
    );
    await controller.imports.publish();
    expect(controller.state().imports).toMatchObject({ step: 'draft', overtaken: true });
    await controller.imports.startOver();
    expect(step(controller)).toBe('read');
    expect(calls).toEqual(['读部门、清单', '丢弃', '读部门、清单']);
  });

  it('读表与起草之间被人抢先：退回来，重试即照新版重读', async () => {
    const controller = await opened(
      {},
      { draft: () => Promise.reject(new TaskError('conflict', '别人发布了新的一版')) },
    );
    await controller.imports.read(NAMES);
    await controller.imports.draft(NAMED);
    const { notice } = controller.state();
    expect(step(controller)).toBe('read');
    if (notice?.kind !== 'failed') throw new Error('应当报失败');
    await controller.retry(notice.retry);
    expect(step(controller)).toBe('read');
    expect(controller.state().notice).toBeUndefined();
  });

  it('丢弃之后回到选表；没有丢成的还在', async () => {
    const controller = await drafted();
    await controller.imports.discard();
    expect(step(controller)).toBe('choosing');
    const kept = await drafted({}, { discard: () => Promise.reject(new TaskError('offline', '连不上')) });
    await kept.imports.discard();
    expect(step(kept)).toBe('draft');
  });

  it('取消读表，回到选表，不当作失败；读表时别的事不做', async () => {
    const controller = await opened(
      {},
      {
        read: (_, signal) =>
          new Promise((_resolve, reject) =>
            signal?.addEventListener('abort', () => reject(new TaskError('cancelled', '已取消'))),
          ),
      },
    );
    const reading = controller.imports.read(NAMES);
    expect(isFree(controller.state())).toBe(false);
    controller.imports.cancelReading();
    await reading;
    expect(step(controller)).toBe('choosing');
    expect(controller.state().notice).toBeUndefined();
  });
});

const never = (): never => {
  throw new Error('没有草稿');
};

it('随便怎样按，正忙的一步只有自己的结果能换走', () => {
  const plain = fc.constantFrom<ImportAction>(
    { type: 'finding' },
    { type: 'closed' },
    { type: 'reading' },
    { type: 'opening' },
    { type: 'drafting' },
    { type: 'asked', about: 'publish' },
    { type: 'answered-no' },
    { type: 'publishing' },
    { type: 'discarding' },
    { type: 'found', found: { recognition: { tables: [], skipped: [] }, drafts: [] } },
    { type: 'went-back' },
  );
  const results = new Set<ImportAction['type']>(['went-back', 'finding']);
  fc.assert(
    fc.property(fc.array(plain), (actions) => {
      let state = startingImport;
      for (const action of actions) {
        const next = reduceImport(state, action);
        if (isImporting(state) && !results.has(action.type)) expect(next).toBe(state);
        state = next;
      }
    }),
  );
});

describe('差别怎样说', () => {
  it('各类的一项叫什么', () => {
    expect(itemName('projects', { no: 3, name: '宿舍达标工程' })).toBe('第3项 宿舍达标工程');
    expect(itemName('articles', { article: '总体目标', title: '总体目标' })).toBe('总体目标');
    expect(itemName('divisions', { code: '', name: '高新区' })).toBe('高新区');
    expect(itemName('custodyPairs', { university: '北京大学', school: '垣曲中学' })).toBe('北京大学—垣曲中学');
  });

  it('改了哪几处，前后对照；原样照录的不列', () => {
    const item = (goal: string, lead: string[]) => ({ no: 1, goal, lead, printed: { goal }, status: 'draft' });
    expect(
      changedFields({ key: '1', before: item('甲', ['市教育局']), after: { ...item('乙', []), status: 'issued' } }),
    ).toEqual([
      { field: '工作目标', before: '甲', after: '乙' },
      { field: '牵头部门', before: '市教育局', after: '（空）' },
      { field: '状态', before: '征求意见稿', after: '印发' },
    ]);
  });

  it('各几项', () => {
    const diff = { resource: 'projects', added: [1], removed: [], changed: [], reordered: true } as const;
    expect(countsText({ ...diff, added: [...diff.added], removed: [], changed: [] })).toBe('增 1 项，次序有变');
  });
});
