import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { cellValue, markCount, typeInto } from './grid-page.ts';
import { check, openWorkbench } from './workbench-page.ts';

/** 随改随查：在网格里打字，窗格自己跟上。 */

let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  ({ context, page, problems } = await openWorkbench(browser, inject('workbench')));
  await check(page);
  await page.getByRole('switch', { name: '随改随查' }).waitFor();
});

afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

const option = (text: string) => page.getByRole('option').filter({ hasText: text });
const findingAt = (address: string) => page.getByRole('option').filter({ hasText: new RegExp(`${address} `, 'u') });

/** 只看一格的结果，免得列表太长、没有画出来；列表只剩这一格的了才返回。 */
async function search(address: string): Promise<void> {
  await page.getByPlaceholder(/查找/u).fill(address);
  await expect
    .poll(() =>
      page
        .getByRole('option')
        .filter({ hasNotText: new RegExp(`${address} `, 'u') })
        .count(),
    )
    .toBe(0);
}

describe('随改随查', () => {
  test('打错一格，结果自己出来；改好，自己没了；查找的字还在', async () => {
    expect(await page.getByRole('switch', { name: '随改随查' }).isChecked()).toBe(true);
    await search('E5');
    const before = await findingAt('E5').count();
    const marks = await markCount(page);
    const right = String(await cellValue(page, 'E5'));
    await typeInto(page, 'E5', '市外星事务局');
    await option('市外星事务局').first().waitFor();
    expect(await page.getByPlaceholder(/查找/u).inputValue()).toBe('E5');
    await typeInto(page, 'E5', right);
    await expect.poll(() => option('市外星事务局').count()).toBe(0);
    await expect.poll(() => findingAt('E5').count()).toBe(before);
    await expect.poll(() => markCount(page)).toBe(marks);
  });

  test('修复一条，随即复核：写着已修复，撤销之后又是原来的结果', async () => {
    const row = option('可修复').filter({ hasText: '牵头部门' }).first();
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
    await expect.poll(() => cellValue(page, 'E5')).toBe('市外星事务局');
    // 比静候的时间长得多：到此还没有问服务，就是没有复核。
    await page.waitForTimeout(2_500);
    expect(asked).toBe(0);
    await page.getByText('随改随查').click();
    await option('市外星事务局').first().waitFor();
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
    await option('市外星事务局').first().waitFor();
    problems = problems.filter((problem) => !expected(problem));
  });
});
