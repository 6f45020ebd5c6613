import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { STORIES } from '../../addin/pane/story-list.ts';
import { graveViolations } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { openStory, storyContext, storyPage } from './story-page.ts';

/** 窗格的每一种样子，在真 Chromium 里都没有严重的无障碍问题，窄处也放得下。 */

let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  context = await storyContext(browser);
  // 各种样子都在这一页里换：每换一种都重新载入，省下的只是开页。
  ({ page, problems } = await storyPage(context));
});

afterAll(() => browser?.close());

beforeEach(() => page.setViewportSize({ width: 360, height: 900 }));

afterEach(() => expect(problems.splice(0)).toEqual([]));

describe('每一种样子都没有严重的无障碍问题', () => {
  test.each(STORIES)('$name', async ({ name }) => {
    await openStory(page, name);
    expect(await graveViolations(page)).toEqual([]);
  });

  test.each([320, 450])('%i 像素宽时不横向滚动', async (width) => {
    await page.setViewportSize({ width, height: 700 });
    for (const story of [
      'recognised',
      'checked-60',
      'detail-fix',
      'detail-targets',
      'detail-departments',
      'code-wrong',
      'journal',
      'preview-all',
      'applied-all',
      'unfinished',
    ]) {
      await openStory(page, story);
      const spill = await page.evaluate(() =>
        [...document.querySelectorAll('#pane *')]
          .filter((element) => !element.closest('[role=status]'))
          .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(spill, story).toEqual([]);
    }
  });
});

describe('展开的部分同样合格', () => {
  test.each([
    ['recognised', '校验设置'],
    ['code-present', '校验设置'],
    ['code-unkept', '校验设置'],
    ['nothing', '能校验的表和它们的列'],
    ['checked-60', '依据 2 份文件'],
    ['detail', '查看条款全文'],
  ])('%s：%s', async (story, button) => {
    await openStory(page, story);
    await page.getByRole('button', { name: button }).first().click();
    expect(await graveViolations(page)).toEqual([]);
  });
});
