import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { graveViolations } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { openFile, openWorkbench, save } from './workbench-page.ts';

/** 一份没有整理过的台账走完全程：更正、校验、修复、补列、分解、调取、汇总、报告，存盘重开，全部撤销。 */

const untidy = fileURLToPath(new URL('../fixtures/台账-未整理.xlsx', import.meta.url));
const ORIGINAL = ['任务清单', '结对情况', '学校名录', '填表说明'];

let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];
let folder: string;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'whole-way-'));
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

const button = (name: string | RegExp) => page.getByRole('button', { name });

/** 各工作表的值、公式与数字格式；本工具的标记不在内。 */
const contents = (): Promise<Record<string, unknown>> =>
  page.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const ranges = worksheets.items.map((sheet) => sheet.getUsedRange().load('address,formulas,numberFormat'));
      await context.sync();
      return Object.fromEntries(
        ranges.map(({ address, formulas, numberFormat }, i) => [
          worksheets.items[i]?.name ?? '',
          { address, formulas, numberFormat },
        ]),
      );
    }),
  );

const chartTitles = (worksheet: string): Promise<string[]> =>
  page.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const { charts } = context.workbook.worksheets.getItem(name);
        charts.load('items/name,items/title/text');
        await context.sync();
        return charts.items.map((chart) => chart.title.text);
      }),
    worksheet,
  );

/** “工具”里的一件：打开、看计划、写、完成。 */
async function carryOut(tool: string, step: RegExp): Promise<void> {
  await page.getByRole('tab', { name: '工具' }).click();
  await page.getByRole('list', { name: '工具' }).getByRole('button', { name: tool }).click();
  await button('看看要写什么').click();
  await page.getByRole('list', { name: '要做的各步' }).getByText(step).first().waitFor();
  await button('写进工作簿').click();
  await page.getByText('已写好，记在“改动记录”里').waitFor();
  await button('完成').click();
}

async function undoAll(): Promise<void> {
  await page.getByRole('tab', { name: /改动记录/u }).click();
  await button(/全部撤销/u).click();
  await page
    .getByText(/已撤销 \d+ 处改动。$/u)
    .first()
    .waitFor();
}

test('未整理的台账：全程走完，重开之后也能全部撤销', { timeout: 600_000 }, async () => {
  await openFile(page, untidy);
  await button('更正“任务清单”').click();
  const before = await contents();
  expect(Object.keys(before)).toEqual(ORIGINAL);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: /要达到的效果/u }).selectOption({ label: '工作目标' });
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByText('按您的更正').waitFor();

  await button(/^校验$/u).click();
  await button('再次校验').waitFor();
  // 学校与自己结对，是这份台账里唯一的错误。
  await button(/错误 1/u).click();
  await page
    .getByText(/学校不能与自己结对/u)
    .first()
    .waitFor();
  await button(/错误 1/u).click();

  await button(/修复全部确定的/u).click();
  await dialog.getByRole('button', { name: /^修复/u }).click();
  await page
    .getByText(/已修复 \d+ 格/u)
    .first()
    .waitFor();

  await carryOut('补充列', /在“任务清单”.*填 \d+ 格/u);
  await carryOut('分解目标', /新建工作表“目标分解表”/u);
  await carryOut('调取名单', /新建工作表“市际协作结对”，6 行/u);
  await carryOut('覆盖率汇总', /新建工作表“覆盖率汇总”/u);
  await carryOut('校验报告', /新建工作表“校验报告”/u);
  expect(await chartTitles('覆盖率汇总')).toEqual(['各县(市、区)结对覆盖率']);
  expect(await graveViolations(page)).toEqual([]);

  const written = await contents();
  expect(Object.keys(written)).toEqual([
    ...ORIGINAL,
    ...['目标分解表', '年度任务台账', '部门任务清单', '市际协作结对', '覆盖率汇总', '未结对学校清单', '校验报告'],
  ]);
  const saved = await save(page, folder, '写好.xlsx');

  await undoAll();
  await expect.poll(contents).toEqual(before);

  await openFile(page, saved, true);
  await expect.poll(contents).toEqual(written);
  expect(await chartTitles('覆盖率汇总')).toEqual(['各县(市、区)结对覆盖率']);
  // 更正也随工作簿存着。
  await page.getByText('按您的更正').waitFor();
  await undoAll();
  await expect.poll(contents).toEqual(before);
});
