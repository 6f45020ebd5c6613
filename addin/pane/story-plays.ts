import type { Work } from '../tasks/work/work.ts';
import type { PaneController } from './controller.ts';
import { recognitionOf } from './state.ts';

/** 样例怎样演到那一步：打开、校验、选一条、改、用工具、导入。 */
export type Play = (controller: PaneController) => Promise<void> | void;

export const start = (controller: PaneController): Promise<void> => controller.start();
export const check = async (controller: PaneController): Promise<void> => {
  await controller.start();
  await controller.check();
};
export const opened =
  (id: string) =>
  async (controller: PaneController): Promise<void> => {
    await check(controller);
    await controller.choose(id);
  };
export const fixed =
  (id: string) =>
  async (controller: PaneController): Promise<void> => {
    await opened(id)(controller);
    await controller.fix(id);
  };

export const working =
  (work: Work, ...then: Play[]) =>
  async (controller: PaneController): Promise<void> => {
    await check(controller);
    controller.dispatch({ type: 'tab-chosen', tab: 'work' });
    controller.work.open(work);
    for (const step of then) await step(controller);
  };
export const planned = (controller: PaneController): Promise<void> => controller.work.plan({ work: 'cover' });
export const carriedOut = (controller: PaneController): Promise<void> => controller.work.carryOut();

/** 打开导入，再照次序往下走。 */
export const importing =
  (...then: Play[]) =>
  async (controller: PaneController): Promise<void> => {
    await check(controller);
    controller.dispatch({ type: 'tab-chosen', tab: 'work' });
    await controller.imports.open();
    for (const step of then) await step(controller);
  };
export const importRead = (controller: PaneController): Promise<void> => controller.imports.read(['部门', '清单']);
export const importDrafted = (controller: PaneController): Promise<void> =>
  controller.imports.draft({ title: '云川市参考数据', note: '' });
export const importPublished = (controller: PaneController): Promise<void> => controller.imports.publish();

export const openFirstTable = async (controller: PaneController): Promise<void> => {
  const [table] = recognitionOf(controller.state().stage)?.tables ?? [];
  if (table) await controller.correcting.open(table);
};

/** 按开“这次送出了什么”。 */
export const sentShown = async (controller: PaneController): Promise<void> => {
  await check(controller);
  const button = () =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '这次送出了什么');
  while (!button()) await new Promise(requestAnimationFrame);
  button()?.click();
  while (!document.querySelector('[role=dialog]')) await new Promise(requestAnimationFrame);
};
