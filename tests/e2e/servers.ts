import type { TestProject } from 'vitest/node';
import { start } from './npm-start.ts';
import { serveStories } from './story-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** 工作台的地址；各文件同用，谁也不往它的库里写。要写的自己另起。 */
    workbench: string;
    /** 窗格样例页的地址。 */
    stories: string;
  }
}

/** 全部浏览器测试同用的两个服务：造一次，起一次，都测完才停。 */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const [workbench, stories] = await Promise.all([start(), serveStories()]);
  project.provide('workbench', workbench.address);
  project.provide('stories', stories.address);
  return async () => {
    await Promise.all([workbench.stop(), stories.stop()]);
  };
}
