import type { TaskFailure } from '../tasks/tasks.ts';
import { recognitionOf } from './state.ts';
import {
  carriedOut,
  check,
  fixed,
  importDrafted,
  importing,
  importPublished,
  importRead,
  opened,
  openFirstTable,
  type Play,
  planned,
  sentShown,
  start,
  working,
} from './story-plays.ts';
import { NOTHING_RECOGNISED, type Script } from './story-tasks.ts';
import { WORKS } from './work/work-wording.ts';

/** 样例：窗格的一种样子，照什么本子，演到哪一步。 */
export interface Story {
  readonly name: string;
  readonly script: Script;
  readonly play: Play;
}

/** 从打开到有了结果 */
const CHECKING: readonly Story[] = [
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
  {
    name: 'no-match',
    script: {},
    play: async (controller) => {
      await check(controller);
      controller.dispatch({ type: 'searched', query: '不存在的字' });
    },
  },
];

/** 一条结果的详情 */
const DETAIL: readonly Story[] = [
  { name: 'detail', script: {}, play: opened('f10') },
  { name: 'detail-fix', script: {}, play: opened('f8') },
  { name: 'detail-targets', script: {}, play: opened('f4') },
  { name: 'detail-departments', script: {}, play: opened('f7') },
  { name: 'detail-reading', script: { reading: 'hangs' }, play: opened('f4') },
  { name: 'detail-unread', script: { reading: 'fails' }, play: opened('f4') },
  { name: 'detail-blanks', script: {}, play: opened('f6') },
  { name: 'detail-table', script: {}, play: opened('f1') },
];

/** 修复与改动记录 */
const REPAIRING: readonly Story[] = [
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
];

/** 访问码 */
const ACCESS: readonly Story[] = [
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
];

/** 工具 */
const WORK: readonly Story[] = [
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
];

/** 导入参考数据 */
const IMPORT: readonly Story[] = [
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
];

/** 更正认表 */
const CORRECTING: readonly Story[] = [
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
];

/** 送出了什么、所属地、没有问题 */
const SENT: readonly Story[] = [
  { name: 'sent', script: {}, play: sentShown },
  { name: 'sent-20000', script: { findings: 20_000 }, play: sentShown },
  { name: 'place', script: { place: '130000' }, play: start },
  { name: 'all-clear', script: { findings: 0 }, play: check },
];

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

/** 各种没做成 */
const FAILED: readonly Story[] = [
  { name: 'error-unexpected', script: { failing: 'unexpected' }, play: check },
  ...ERRORS.map((failing): Story => ({ name: `error-${failing}`, script: { failing }, play: check })),
];

export const STORIES: readonly Story[] = [
  ...CHECKING,
  ...DETAIL,
  ...REPAIRING,
  ...ACCESS,
  ...WORK,
  ...IMPORT,
  ...CORRECTING,
  ...SENT,
  ...FAILED,
];
