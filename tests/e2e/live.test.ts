import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import {
  cellValue,
  markCount,
  openWorkbench,
  type RunningStart,
  start,
  typeInto,
  watchedPage,
} from './workbench-page.ts';

/** 随改随查：在网格里打字，窗格自己跟上。 */

let running: RunningStart;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  running = await start();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  expect(await running?.stop()).toBe(0);
});

beforeEach(async () => {
  ({ context, page, problems } = await watchedPage(browser));
  await openWorkbench(page, running.address);
  await page.getByRole('button', { name: '校验', exact: true }).click();
  await page.getByRole('switch', { name: '随改随查' }).waitFor();
});

afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

/** 静候、复核、画出来，机器忙时要几秒。 */
const SOON = { timeout: 20_000 };

const findingAt = (address: string) => page.getByRole('option').filter({ hasText: new RegExp(`${address} `, 'u') });
const search = (text: string) => page.getByRole('searchbox').or(page.getByPlaceholder(/查找/u)).first().fill(text);
/** 只看一格的结果，免得列表太长、没有画出来。 */
const atCell = async (address: string): Promise<number> => {
  await search(address);
  return findingAt(address).count();
};

describe('随改随查', () => {
  test('打错一格，结果自己出来；改好，自己没了；查找的字还在', async () => {
    expect(await page.getByRole('switch', { name: '随改随查' }).isChecked()).toBe(true);
    const before = await atCell('E5');
    const marks = await markCount(page);
    const right = String(await cellValue(page, 'E5'));
    await typeInto(page, 'E5', '市外星事务局');
    await page.getByRole('option').filter({ hasText: '市外星事务局' }).first().waitFor();
    expect(await page.getByPlaceholder(/查找/u).inputValue()).toBe('E5');
    await typeInto(page, 'E5', right);
    await expect.poll(() => page.getByRole('option').filter({ hasText: '市外星事务局' }).count(), SOON).toBe(0);
    await expect.poll(() => findingAt('E5').count(), SOON).toBe(before);
    await expect.poll(() => markCount(page), SOON).toBe(marks);
  });

  test('修复一条，随即复核：写着已修复，撤销之后又是原来的结果', async () => {
    const row = page.getByRole('option').filter({ hasText: '可修复' }).filter({ hasText: '牵头部门' }).first();
    await row.click();
    await page.getByRole('button', { name: '修复', exact: true }).click();
    await page.getByRole('button', { name: '撤销' }).waitFor();
    await page.getByText(/^尚余 \d+ 条，已修复 1 条$/u).waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText(/^共 \d+ 条结果$/u).waitFor();
    await page.getByRole('button', { name: '修复', exact: true }).waitFor();
  });

  test('关上开关，打字不再复核；再打开，补上', async () => {
    await page.getByText('随改随查').click();
    await page.getByText('改完请按“再次校验”').waitFor();
    let asked = 0;
    page.on('request', (request) => {
      if (request.url().includes('/v1/validations')) asked += 1;
    });
    await search('E5');
    await typeInto(page, 'E5', '市外星事务局');
    await expect.poll(() => cellValue(page, 'E5'), SOON).toBe('市外星事务局');
    // 比静候的时间长得多：到此还没有问服务，就是没有复核。
    await page.waitForTimeout(2_500);
    expect(asked).toBe(0);
    await page.getByText('随改随查').click();
    await page.getByRole('option').filter({ hasText: '市外星事务局' }).first().waitFor();
  });

  test('服务连不上：结果照看，安静地说一句，不弹消息', async () => {
    await page.route('**/v1/validations', (route) => route.abort('connectionrefused'));
    // 浏览器自己会把连不上记进控制台，除此之外不许有错。
    const expected = (problem: string) => problem.includes('ERR_CONNECTION_REFUSED');
    await typeInto(page, 'E5', '市外星事务局');
    await page
      .getByText(/刚才的改动还没有复核.*连不上校验服务/u)
      .first()
      .waitFor();
    expect(await page.getByRole('option').count()).toBeGreaterThan(0);
    await page.unroute('**/v1/validations');
    await search('E5');
    await typeInto(page, 'F5', '市妇联');
    await page.getByRole('option').filter({ hasText: '市外星事务局' }).first().waitFor();
    problems = problems.filter((problem) => !expected(problem));
  });
});
