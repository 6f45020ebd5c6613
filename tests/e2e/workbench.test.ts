import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { readWorkbook } from '../../addin/workbench/host/xlsx.ts';
import { graveViolations } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import {
  cellValue,
  gridPicture,
  markCount,
  moveTo,
  pixels,
  selected,
  sheetValues,
  stillPicture,
  typeInto,
} from './grid-page.ts';
import { check, chooseFile, openFile, openWorkbench, recognised, save } from './workbench-page.ts';

/** 官员没有 Excel 时走的全程：真的 Worker、真的 Office.js、真的浏览器。 */

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
/** 错误、警告、提示三种底色（addin/excel/mark.ts）。 */
const MARK_COLOURS = ['#F8CBAD', '#FFE699', '#DDEBF7'];

let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];
let folder: string;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'workbench-'));
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  ({ context, page, problems } = await openWorkbench(browser, inject('workbench')));
});

afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

/** 顶端“共 N 条结果”里的 N。 */
const total = async (): Promise<number> => {
  const text = await page.getByText(/^共 \d+ 条结果$/u).innerText();
  return Number(/\d+/u.exec(text)?.[0]);
};

/** 画布上标记的底色，最多的一种有多少像素。 */
const marked = async (): Promise<number> =>
  Math.max(...(await Promise.all(MARK_COLOURS.map((colour) => pixels(page, colour)))));

const countOf = async (severity: string): Promise<number> => {
  const text = await page.getByRole('button', { name: new RegExp(`^${severity} \\d+$`, 'u') }).innerText();
  return Number(/\d+/u.exec(text)?.[0]);
};

describe('从打开到改好', () => {
  test('打开就是 41 行清单，说明这不是 Excel', async () => {
    await page.getByText('这里不是 Excel').waitFor();
    expect(await cellValue(page, 'A43')).toBe(41);
  });

  test('按下校验：表里有标记，窗格里有结果', async () => {
    expect(await markCount(page)).toBe(0);
    await check(page);
    await expect.poll(() => markCount(page)).toBeGreaterThan(0);
    expect(await total()).toBeGreaterThan(10);
    await expect.poll(marked).toBeGreaterThan(1_000);
    await page.getByRole('button', { name: '清除标记' }).click();
    await expect.poll(() => markCount(page)).toBe(0);
    await expect.poll(marked).toBe(0);
  });

  test('选一条结果，选中它所在的格', async () => {
    await check(page);
    await page.getByRole('option').filter({ hasText: 'E4 牵头部门' }).first().click();
    await expect.poll(() => selected(page)).toBe('E4');
    await page.getByRole('button', { name: /定位到 E4/u }).waitFor();
  });

  test('在网格里打字改正，再次校验，结果少了', async () => {
    await check(page);
    const before = await total();
    await page.getByRole('option').filter({ hasText: 'E4 牵头部门' }).first().waitFor();
    await typeInto(page, 'E4', '市教育体育局、市委宣传部');
    await expect.poll(() => cellValue(page, 'E4')).toBe('市教育体育局、市委宣传部');
    await typeInto(page, 'F3', '市委宣传部');
    await expect.poll(() => cellValue(page, 'F3')).toBe('市委宣传部');
    const again = page.getByRole('button', { name: '再次校验' });
    await again.click();
    await again.waitFor();
    await expect.poll(total).toBeLessThan(before);
  });

  test('还在打字就去按校验，打的字已经收下', async () => {
    await moveTo(page, 'E5');
    await page.keyboard.type('市教育体育局、市妇联');
    await check(page);
    expect(await cellValue(page, 'E5')).toBe('市教育体育局、市妇联');
  });

  test('一键修复，网格与工作簿都改了；撤销，工作簿改回原来的字', async () => {
    await check(page);
    const row = page.getByRole('option').filter({ hasText: '可修复' }).filter({ hasText: '牵头部门' }).first();
    const address = /[A-Z]+\d+/u.exec(await row.innerText())?.[0] ?? '';
    const before = await cellValue(page, address);
    await row.click();
    await expect.poll(() => selected(page)).toBe(address);
    const picture = await stillPicture(page);
    await page.getByRole('button', { name: '修复', exact: true }).click();
    await page.getByRole('button', { name: '撤销' }).waitFor();
    expect(await cellValue(page, address)).not.toBe(before);
    await expect.poll(() => gridPicture(page)).not.toBe(picture);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => cellValue(page, address)).toBe(before);
  });

  test('修复全部确定的：过目、一次改完；全部撤销，工作簿与原来一样', async () => {
    const before = await sheetValues(page);
    await check(page);
    const picture = await stillPicture(page);
    await page.getByRole('button', { name: /修复全部确定的/u }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^修复 \d+ 格$/u })
      .click();
    await page
      .getByText(/已修复 \d+ 格/u)
      .first()
      .waitFor();
    expect(await sheetValues(page)).not.toEqual(before);
    await expect.poll(() => gridPicture(page)).not.toBe(picture);
    await page.getByRole('tab', { name: /改动记录/u }).click();
    await page.getByRole('button', { name: /全部撤销/u }).click();
    await page
      .getByText(/已撤销 \d+ 处改动/u)
      .first()
      .waitFor();
    await expect.poll(() => sheetValues(page)).toEqual(before);
  });
});

describe('自己的文件', () => {
  test('打开校订过的清单：没有错误', async () => {
    await openFile(page, fixture('清单-校订.xlsx'));
    await recognised(page, 1);
    await check(page);
    expect(await countOf('错误')).toBe(0);
  });

  test('改了名的文本文件：说明原因，现有的表格原样不动', async () => {
    const fake = join(folder, '通知.xlsx');
    await writeFile(fake, '这是一段文字，不是工作簿。');
    const before = await sheetValues(page);
    await chooseFile(page, fake);
    await page.getByText(/没有打开“通知\.xlsx”.*另存为/u).waitFor();
    await page.getByText('清单-网页原样.xlsx').first().waitFor();
    expect(await sheetValues(page)).toEqual(before);
    await check(page);
  });

  test('有改动没保存就换表：先问一句', async () => {
    await typeInto(page, 'G3', '基础教育科');
    await page.getByText('（有改动未保存）').waitFor();
    await page.getByRole('button', { name: '示例' }).click();
    await page.getByRole('menuitem', { name: /校订后/u }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '取消' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await cellValue(page, 'G3')).toBe('基础教育科');
  });

  test('保存的 .xlsx 与表里的值一样', async () => {
    await typeInto(page, 'G3', '基础教育科');
    await typeInto(page, 'H3', '=A43+1');
    await expect.poll(() => cellValue(page, 'H3')).toBe(42);
    const values = await sheetValues(page);
    const saved = await readWorkbook(await readFile(await save(page, folder)));
    const sheet = saved.activeSheet;
    const read = values.map((line, row) => line.map((_, column) => saved.cell(sheet.id, row, column)?.value ?? ''));
    expect(read).toEqual(values);
    expect(saved.cell(sheet.id, 2, 7)?.formula).toBe('=A43+1');
  });
});

describe('服务连不上', () => {
  test('说明怎么办，工作簿没有改动', async () => {
    const before = await sheetValues(page);
    await page.route('**/v1/validations', (route) => route.abort('connectionrefused'));
    await page.getByRole('button', { name: '校验', exact: true }).click();
    await page.getByText('连不上校验服务').first().waitFor();
    expect(await sheetValues(page)).toEqual(before);
    expect(await markCount(page)).toBe(0);
    // 浏览器自己会把连不上记进控制台，除此之外不许有错。
    problems = problems.filter((problem) => !problem.includes('ERR_CONNECTION_REFUSED'));
  });
});

describe('无障碍', () => {
  test('校验前后都没有严重的问题', async () => {
    expect(await graveViolations(page)).toEqual([]);
    await check(page);
    expect(await graveViolations(page)).toEqual([]);
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: '下一条' }).waitFor();
    expect(await graveViolations(page)).toEqual([]);
  });
});
