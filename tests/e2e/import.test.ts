import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveWorkbook } from '../../addin/workbench/host/xlsx.ts';
import { makeWorkbook } from '../addin/tasks/open-workbook.ts';
import { DEPARTMENTS, DIVISIONS, DOCUMENTS } from '../functions/imports/yunchuan.ts';
import { launchBrowser } from './browser.ts';
import { selected } from './grid-page.ts';
import { type RunningStart, start } from './npm-start.ts';
import { openFile, openWorkbench } from './workbench-page.ts';

/** 另一个市的经办人，在工作台里把自己的表导入成参考数据。发布要写库，故自己起一个服务。 */

const sheets = [DIVISIONS, DEPARTMENTS, DOCUMENTS].map(({ sheet, headers, rows }) => ({
  name: sheet,
  lines: [[...headers], ...rows.map((row) => [...row])],
}));
/** 第8行忘了写名称。 */
const workbook = makeWorkbook(
  ...sheets.map((one) =>
    one.name === '部门' ? { ...one, lines: [...one.lines, ['', '云川市审计局', '', '政府']] } : one,
  ),
);

let running: RunningStart;
let browser: Browser;
let folder: string;
let page: Page;
let problems: string[];

beforeAll(async () => {
  running = await start();
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'importing-'));
  const path = join(folder, '云川市.xlsx');
  await writeFile(path, await saveWorkbook(workbook));
  ({ page, problems } = await openWorkbench(browser, running.address));
  await openFile(page, path);
});

afterAll(async () => {
  await browser?.close();
  expect(await running?.stop()).toBe(0);
  await rm(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => page.getByRole('button', { name });

test('npm start 只说一次地址，只在本机', () => {
  expect(running.lines.filter((line) => line.includes('打开 http'))).toHaveLength(1);
  expect(running.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
});

test('选表、看问题、跳到格、起草、看差别、先不动、找回来、发布', async () => {
  await page.getByRole('tab', { name: '工具' }).click();
  await button(/^导入参考数据/u).click();
  await page.getByRole('checkbox', { name: '部门 → 部门名册（7 行）' }).waitFor();
  await button('读选中的 3 张表').click();

  await page.getByText('1 处问题，其中 1 处错误所在的行没有收').waitFor();
  await button('部门 A8').click();
  await expect.poll(() => selected(page)).toBe('A8');

  await page.getByRole('textbox', { name: '这一版叫什么' }).fill('云川市参考数据');
  await button('起草，看差别').click();
  await page.getByRole('heading', { name: /^部门：增 3 项，删 \d+ 项/u }).waitFor();
  await page.getByText('增：市山林湖泊保护局').waitFor();
  await button('先不动').click();

  await button(/^导入参考数据/u).click();
  await button(/^云川市参考数据（/u).click();
  await button('发布').click();
  await page.getByText('所有人的校验都照它。确实要发布吗？').waitFor();
  await button('确实发布').click();
  await page.getByText('已发布。现在所有人都照“云川市参考数据”校验。').waitFor();
  expect(problems).toEqual([]);
});
