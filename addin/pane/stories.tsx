import type { TaskFailure } from '../tasks/tasks.ts';
import type { Work } from '../tasks/work/work.ts';
import { createPaneController, type PaneController } from './controller.ts';
import { renderPane } from './mount.tsx';
import { recognitionOf } from './state.ts';
import { NOTHING_RECOGNISED, type Script, scriptedTasks } from './story-tasks.ts';
import { WORKS } from './work/work-wording.ts';

/** 样例：窗格的每一种样子。只供开发与测试，不进生产构建。打开 stories.html?story=名字。 */
interface Story {
  readonly name: string;
  readonly script: Script;
  readonly play: (controller: PaneController) => Promise<void> | void;
}

const start = (controller: PaneController): Promise<void> => controller.start();
const check = async (controller: PaneController): Promise<void> => {
  await controller.start();
  await controller.check();
};
const opened =
  (id: string) =>
  async (controller: PaneController): Promise<void> => {
    await check(controller);
    await controller.choose(id);
  };
const fixed =
  (id: string) =>
  async (controller: PaneController): Promise<void> => {
    await opened(id)(controller);
    await controller.fix(id);
  };

const working =
  (work: Work, ...then: ((controller: PaneController) => Promise<void> | void)[]) =>
  async (controller: PaneController): Promise<void> => {
    await check(controller);
    controller.dispatch({ type: 'tab-chosen', tab: 'work' });
    controller.work.open(work);
    for (const step of then) await step(controller);
  };
const planned = (controller: PaneController): Promise<void> => controller.work.plan({ work: 'cover' });
const carriedOut = (controller: PaneController): Promise<void> => controller.work.carryOut();

/** 打开导入，再照次序往下走。 */
const importing =
  (...then: ((controller: PaneController) => Promise<void> | void)[]) =>
  async (controller: PaneController): Promise<void> => {
    await check(controller);
    controller.dispatch({ type: 'tab-chosen', tab: 'work' });
    await controller.imports.open();
    for (const step of then) await step(controller);
  };
const importRead = (controller: PaneController): Promise<void> => controller.imports.read(['部门', '清单']);
const importDrafted = (controller: PaneController): Promise<void> =>
  controller.imports.draft({ title: '云川市参考数据', note: '' });
const importPublished = (controller: PaneController): Promise<void> => controller.imports.publish();

const openFirstTable = async (controller: PaneController): Promise<void> => {
  const [table] = recognitionOf(controller.state().stage)?.tables ?? [];
  if (table) await controller.correcting.open(table);
};

/** 按开“这次送出了什么”。 */
const sentShown = async (controller: PaneController): Promise<void> => {
  await check(controller);
  const button = () =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '这次送出了什么');
  while (!button()) await new Promise(requestAnimationFrame);
  button()?.click();
  while (!document.querySelector('[role=dialog]')) await new Promise(requestAnimationFrame);
};

const ERRORS: readonly TaskFailure[] = [
  'offline',
  'timeout',
  'refused',
  'too-often',
  'server',
  'too-large',
  'protected',
  'editing',
  'missing',
  'excel',
];

const STORIES: readonly Story[] = [
  { name: 'starting', script: { hanging: true }, play: (controller) => void controller.start() },
  { name: 'nothing', script: NOTHING_RECOGNISED, play: start },
  { name: 'recognised', script: {}, play: start },
  {
    name: 'checking',
    script: { hangsAfter: 0 },
    play: async (controller) => {
      await controller.start();
      void controller.check();
    },
  },
  {
    name: 'rechecking',
    script: { hangsAfter: 1 },
    play: async (controller) => {
      await check(controller);
      void controller.check();
    },
  },
  {
    name: 'live-troubled',
    script: {},
    play: async (controller) => {
      await check(controller);
      const failure = { reason: 'offline', message: '连不上校验服务。' } as const;
      controller.dispatch({ type: 'live', action: { type: 'troubled', failure } });
    },
  },
  {
    name: 'live-unsupported',
    script: {},
    play: async (controller) => {
      await check(controller);
      controller.dispatch({ type: 'live', action: { type: 'supported', supported: false } });
    },
  },
  { name: 'unmarked', script: { unmarked: ['市际协作'] }, play: check },
  { name: 'unread', script: { unreadable: true }, play: start },
  { name: 'html-text', script: { html: true }, play: opened('f3') },
  { name: 'checked-60', script: { findings: 60 }, play: check },
  { name: 'checked-5000', script: { findings: 5_000 }, play: check },
  { name: 'detail', script: {}, play: opened('f10') },
  { name: 'detail-fix', script: {}, play: opened('f8') },
  { name: 'detail-targets', script: {}, play: opened('f4') },
  { name: 'detail-departments', script: {}, play: opened('f7') },
  { name: 'detail-reading', script: { reading: 'hangs' }, play: opened('f4') },
  { name: 'detail-unread', script: { reading: 'fails' }, play: opened('f4') },
  { name: 'detail-blanks', script: {}, play: opened('f6') },
  { name: 'detail-table', script: {}, play: opened('f1') },
  { name: 'fixed', script: {}, play: fixed('f8') },
  { name: 'changed', script: { changed: true }, play: fixed('f8') },
  {
    name: 'fixed-list',
    script: {},
    play: async (controller) => {
      await fixed('f6')(controller);
      controller.dispatch({ type: 'left' });
    },
  },
  {
    name: 'journal',
    script: {},
    play: async (controller) => {
      await fixed('f8')(controller);
      await controller.fix('f6');
      controller.dispatch({ type: 'tab-chosen', tab: 'journal' });
    },
  },
  {
    name: 'preview-all',
    script: {},
    play: async (controller) => {
      await check(controller);
      await controller.previewAll();
    },
  },
  {
    name: 'applied-all',
    script: { changed: true },
    play: async (controller) => {
      await check(controller);
      await controller.previewAll();
      await controller.applyBatch();
    },
  },
  {
    name: 'unfinished',
    script: {
      unfinished: [{ id: 'u', at: '2026-11-23T08:00:00.000Z', written: 3, waiting: 5, changed: 1, isComplete: true }],
    },
    play: async (controller) => {
      await start(controller);
      controller.dispatch({ type: 'tab-chosen', tab: 'journal' });
    },
  },
  {
    name: 'undone',
    script: {},
    play: async (controller) => {
      await fixed('f8')(controller);
      await controller.undo('j1');
    },
  },
  {
    name: 'no-match',
    script: {},
    play: async (controller) => {
      await check(controller);
      controller.dispatch({ type: 'searched', query: '不存在的字' });
    },
  },
  { name: 'closed', script: { closed: true }, play: check },
  {
    name: 'code-wrong',
    script: { closed: true },
    play: async (controller) => {
      await check(controller);
      await controller.saveAccessCode('请 填 这里');
    },
  },
  { name: 'code-present', script: { closed: true, code: 'a1' }, play: start },
  {
    name: 'code-unkept',
    script: { closed: true, unkept: true },
    play: async (controller) => {
      await start(controller);
      await controller.saveAccessCode('a1');
    },
  },
  {
    name: 'work-menu',
    script: {},
    play: async (controller) => {
      await start(controller);
      controller.dispatch({ type: 'tab-chosen', tab: 'work' });
    },
  },
  ...WORKS.map(({ work }): Story => ({ name: `work-${work}`, script: {}, play: working(work) })),
  {
    name: 'work-matched',
    script: {},
    play: working('pull-values', (controller) => controller.work.match('city-pairs')),
  },
  {
    name: 'work-planning',
    script: { work: 'hangs' },
    play: working('cover', (controller) => void planned(controller)),
  },
  { name: 'work-planned', script: {}, play: working('cover', planned) },
  { name: 'work-nothing', script: { work: 'nothing' }, play: working('cover', planned) },
  { name: 'work-done', script: {}, play: working('cover', planned, carriedOut) },
  { name: 'work-protected', script: { work: 'protected' }, play: working('cover', planned, carriedOut) },
  { name: 'import', script: {}, play: importing() },
  { name: 'import-nothing', script: { imports: 'nothing' }, play: importing() },
  { name: 'import-refused', script: { imports: 'refused' }, play: importing(importRead) },
  { name: 'import-problems', script: {}, play: importing(importRead) },
  { name: 'import-clean', script: { imports: 'clean' }, play: importing(importRead) },
  { name: 'import-draft', script: {}, play: importing(importRead, importDrafted) },
  {
    name: 'import-asking',
    script: {},
    play: importing(importRead, importDrafted, (controller) => controller.imports.ask('publish')),
  },
  {
    name: 'import-overtaken',
    script: { imports: 'overtaken' },
    play: importing(importRead, importDrafted, importPublished),
  },
  { name: 'import-published', script: {}, play: importing(importRead, importDrafted, importPublished) },
  {
    name: 'correcting',
    script: {},
    play: async (controller) => {
      await start(controller);
      await openFirstTable(controller);
    },
  },
  {
    name: 'correcting-unrecognised',
    script: NOTHING_RECOGNISED,
    play: async (controller) => {
      await start(controller);
      const [sheet] = recognitionOf(controller.state().stage)?.skipped ?? [];
      if (sheet) await controller.correcting.open(sheet);
    },
  },
  {
    name: 'correcting-refused',
    script: { changed: true },
    play: async (controller) => {
      await start(controller);
      await openFirstTable(controller);
      await controller.correcting.save();
    },
  },
  { name: 'sent', script: {}, play: sentShown },
  { name: 'sent-20000', script: { findings: 20_000 }, play: sentShown },
  { name: 'place', script: { place: '130000' }, play: start },
  { name: 'all-clear', script: { findings: 0 }, play: check },
  { name: 'error-unexpected', script: { failing: 'unexpected' }, play: check },
  ...ERRORS.map((failing): Story => ({ name: `error-${failing}`, script: { failing }, play: check })),
];

const name = new URLSearchParams(location.search).get('story');
const element = document.getElementById('pane');
const story = STORIES.find((candidate) => candidate.name === name);
if (!element) throw new Error('stories.html 里应有 #pane');
if (story) {
  const controller = createPaneController(scriptedTasks(story.script), () => '2026-11-23');
  renderPane(element, controller);
  await story.play(controller);
  document.documentElement.dataset.ready = story.name;
} else {
  const list = document.createElement('ul');
  for (const each of STORIES) {
    const link = document.createElement('a');
    link.href = `?story=${each.name}`;
    link.textContent = each.name;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  element.append(list);
}
