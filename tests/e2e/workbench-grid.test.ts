import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { cellValue, grid, gridPicture, gridText, moveTo, nameBox, stillPicture, typeInto } from './grid-page.ts';
import { openWorkbench } from './workbench-page.ts';

/** 网格与工作簿互相跟得上：每种改法之后，经 Office.js 读到的就是网格里看到的。 */

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
});

afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

const numberFormat = (address: string): Promise<unknown> =>
  page.evaluate(
    (at) =>
      Excel.run(async (excel) => {
        const range = excel.workbook.worksheets.getActiveWorksheet().getRange(at);
        range.load('numberFormat');
        await excel.sync();
        return range.numberFormat[0]?.[0];
      }),
    address,
  );

/** 像加载项那样写一格。 */
const writeCell = (address: string, value: unknown): Promise<void> =>
  page.evaluate(
    ([at, written]) =>
      Excel.run(async (excel) => {
        excel.workbook.worksheets.getActiveWorksheet().getRange(String(at)).values = [[written]];
        await excel.sync();
      }),
    [address, value],
  );

describe('在网格里改', () => {
  test('打字、清除、撤销、重做', async () => {
    const original = await cellValue(page, 'E4');
    await typeInto(page, 'E4', '市教育体育局');
    await expect.poll(() => cellValue(page, 'E4')).toBe('市教育体育局');
    await moveTo(page, 'E4');
    await page.keyboard.press('Delete');
    await expect.poll(() => cellValue(page, 'E4')).toBe('');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cellValue(page, 'E4')).toBe('市教育体育局');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cellValue(page, 'E4')).toBe(original);
    await page.keyboard.press('Control+y');
    await expect.poll(() => cellValue(page, 'E4')).toBe('市教育体育局');
  });

  test('格内换行', async () => {
    await moveTo(page, 'F4');
    await page.keyboard.type('市委宣传部');
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.type('市财政局');
    await page.keyboard.press('Enter');
    await expect.poll(() => cellValue(page, 'F4')).toBe('市委宣传部\n市财政局');
  });

  test('复制、粘贴', async () => {
    await moveTo(page, 'E5');
    await page.keyboard.press('Control+c');
    await moveTo(page, 'E6');
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await cellValue(page, 'E6')) === (await cellValue(page, 'E5'))).toBe(true);
  });

  test('日期、百分数、文本数字各是各的', async () => {
    await typeInto(page, 'I3', '2025/3/4');
    await typeInto(page, 'I4', '50%');
    await typeInto(page, 'I5', "'007");
    await expect.poll(() => cellValue(page, 'I3')).toBe(45720);
    await expect.poll(() => numberFormat('I3')).toBe('yyyy/m/d');
    await expect.poll(() => cellValue(page, 'I4')).toBe(0.5);
    await expect.poll(() => numberFormat('I4')).toBe('0%');
    await expect.poll(() => cellValue(page, 'I5')).toBe('007');
  });

  test('公式的结果随引用的格更新', async () => {
    await typeInto(page, 'I3', '=SUM(A3:A5)');
    await expect.poll(() => cellValue(page, 'I3')).toBe(6);
    await typeInto(page, 'A3', '100');
    await expect.poll(() => cellValue(page, 'I3')).toBe(105);
  });

  test('插入一行、撤销；新建工作表', async () => {
    const third = await cellValue(page, 'C3');
    await moveTo(page, 'A3');
    await grid(page).click({ button: 'right', position: { x: 15, y: 130 } });
    await page.locator('.univerjs-icon-insert-row-above-double-icon').click();
    await expect.poll(() => cellValue(page, 'C4')).toBe(third);
    expect(await cellValue(page, 'C3')).toBe('');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cellValue(page, 'C3')).toBe(third);
    await page.getByRole('button', { name: '新建工作表' }).click();
    await typeInto(page, 'B2', '新表里的字');
    await expect.poll(() => cellValue(page, 'B2')).toBe('新表里的字');
  });
});

describe('加载项改', () => {
  test('写一格，网格跟着显示；选一格，网格滚过去', async () => {
    await writeCell('F40', '市财政局');
    await page.evaluate(() =>
      Excel.run(async (excel) => {
        excel.workbook.worksheets.getActiveWorksheet().getRange('F40').select();
        await excel.sync();
      }),
    );
    await expect.poll(() => nameBox(page).inputValue()).toBe('F40');
    await expect.poll(() => gridText(page, 'F40')).toBe('市财政局');
  });

  test('加一张表并切过去，网格也切过去', async () => {
    await page.evaluate(() =>
      Excel.run(async (excel) => {
        excel.workbook.worksheets.add('目标分解表').activate();
        await excel.sync();
      }),
    );
    await page.getByRole('tab', { name: '目标分解表', selected: true }).waitFor();
    await moveTo(page, 'C5');
    const empty = await stillPicture(page);
    await page.evaluate(() =>
      Excel.run(async (excel) => {
        excel.workbook.worksheets.getItem('目标分解表').getRange('A1').values = [['项目名称']];
        await excel.sync();
      }),
    );
    await expect.poll(() => gridPicture(page)).not.toBe(empty);
    await typeInto(page, 'A2', '乡村强师计划');
    await expect.poll(() => cellValue(page, 'A2')).toBe('乡村强师计划');
  });
});
