import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { launchBrowser, newContext, newPage } from './browser.ts';
import type { OpenPage } from './workbench-page.ts';

/** 打开样例页的会话，窗格那么宽。 */
export const storyContext = (browser: Browser): Promise<BrowserContext> =>
  newContext(browser, { viewport: { width: 360, height: 900 } });

export const storyPage = async (context: BrowserContext): Promise<OpenPage> => ({
  context,
  ...(await newPage(context)),
});

/** 窗格演到这一种样子，画出来了。 */
export async function openStory(page: Page, story: string): Promise<void> {
  await page.goto(`${inject('stories')}?story=${story}`);
  await page.waitForSelector(`html[data-ready="${story}"]`, { state: 'attached' });
}

/** 每个测试新开一页交给 `use`；测完页面不该出过差错。 */
export function eachStoryPage(use: (page: Page) => void): void {
  let browser: Browser;
  let context: BrowserContext;
  let opened: OpenPage;
  beforeAll(async () => {
    browser = await launchBrowser();
    context = await storyContext(browser);
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    opened = await storyPage(context);
    use(opened.page);
  });
  afterEach(async () => {
    await opened.page.close();
    expect(opened.problems).toEqual([]);
  });
}
