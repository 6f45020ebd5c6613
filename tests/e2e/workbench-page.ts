import { basename, join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { newContext, newPage } from './browser.ts';

export interface OpenPage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly problems: string[];
}

/** 新开的工作台，已经认好了表；许它用剪贴板。 */
export async function openWorkbench(browser: Browser, address: string): Promise<OpenPage> {
  const context = await newContext(browser, { viewport: { width: 1440, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page, problems } = await newPage(context);
  await page.goto(address);
  await page.getByRole('button', { name: '校验', exact: true }).waitFor();
  await recognised(page, 1);
  return { context, page, problems };
}

/** 窗格认出了这么多张表。 */
export const recognised = (page: Page, tables: number): Promise<void> =>
  page
    .getByText(new RegExp(`认出 ${tables} 张表`, 'u'))
    .first()
    .waitFor();

/** 第一次校验，等到它完了。 */
export async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: '校验', exact: true }).click();
  await page.getByRole('button', { name: '再次校验' }).waitFor();
}

/** 等到元素有了焦点：在这之前按的键落在别处。 */
export const focused = (element: Locator): Promise<void> =>
  expect.poll(() => element.evaluate((one) => one === document.activeElement)).toBe(true);

/** 对话框开了，焦点也收进去了：它是随后才收的，在这之前给别处的焦点会被它抢走。 */
export const focusInside = (dialog: Locator): Promise<void> =>
  expect.poll(() => dialog.evaluate((one) => one.contains(document.activeElement))).toBe(true);

/** 给元素焦点，有了才按一个键。 */
export async function pressOn(element: Locator, key: string): Promise<void> {
  await element.focus();
  await focused(element);
  await element.page().keyboard.press(key);
}

/** 按“打开…”，选这个文件；`unsaved` 时先答“不保存”。选完就返回，不等它打开。 */
export async function chooseFile(page: Page, path: string, unsaved = false): Promise<void> {
  if (unsaved) await page.getByText('（有改动未保存）').waitFor();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('button', { name: '打开…' })
      .click()
      .then(async () => {
        if (unsaved) await page.getByRole('alertdialog').getByRole('button', { name: '不保存，继续打开' }).click();
      }),
  ]);
  await chooser.setFiles(path);
}

/** 打开本机的一份 .xlsx，等到它已换上：选文件时“正在打开”就写出来了，写完才撤。 */
export async function openFile(page: Page, path: string, unsaved = false): Promise<void> {
  await chooseFile(page, path, unsaved);
  await page.getByText('正在打开“').waitFor({ state: 'detached' });
  await page.locator('header').getByText(basename(path), { exact: true }).waitFor();
}

/** 按“保存”，把下载的文件放进 `folder`。 */
export async function save(page: Page, folder: string, name = `${crypto.randomUUID()}.xlsx`): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存', exact: true }).click(),
  ]);
  const path = join(folder, name);
  await download.saveAs(path);
  await page.getByText('（有改动未保存）').waitFor({ state: 'detached' });
  return path;
}
