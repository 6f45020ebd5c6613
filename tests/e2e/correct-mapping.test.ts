import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { saveWorkbook } from '../../addin/workbench/host/xlsx.ts';
import { makeWorkbook } from '../addin/tasks/open-workbook.ts';
import { launchBrowser } from './browser.ts';
import { openWorkbench, type RunningStart, start, watchedPage } from './workbench-page.ts';

/** 官员更正认表：不整齐的工作簿，在工作台里从头走到尾。 */

const row = (no: number) => [
  no,
  `乡村校舍改造${no}`,
  '改造校舍',
  '12万元',
  '改造一批乡村校舍',
  '市教育体育局',
  '市财政局',
  '基础教育科',
];

/** “目标”其实是经费，真正的目标叫“办到什么程度”；另一张表的表头全是土话。 */
const untidy = makeWorkbook(
  {
    name: '各县汇总',
    lines: [
      ['某县重点工作安排'],
      ['填报单位：某局', '', '', '', '', '填报日期：三月'],
      ['序号', '项目名称', '主要任务', '目标', '办到什么程度', '牵头部门', '参与部门', '责任科室'],
      row(1),
      row(2),
      [],
      ['合计', 2],
    ],
    merges: ['A1:H1'],
  },
  {
    name: '土话',
    lines: [
      ['号', '干啥', '怎么干', '干成啥样', '谁牵头', '谁帮忙', '哪个科'],
      [1, '修校舍', '改造校舍', '2025年全部达标', '市教育体育局', '市财政局', '基础教育科'],
    ],
  },
);

let running: RunningStart;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];
let folder: string;
let untidyPath: string;

beforeAll(async () => {
  running = await start();
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'correcting-'));
  untidyPath = join(folder, '各县汇总.xlsx');
  await writeFile(untidyPath, await saveWorkbook(untidy));
});

afterAll(async () => {
  await browser?.close();
  expect(await running?.stop()).toBe(0);
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  ({ context, page, problems } = await watchedPage(browser));
  await openWorkbench(page, running.address);
  await openFile(untidyPath);
  await correctButton('各县汇总').waitFor();
});

afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

const openFile = async (path: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开…' }).click();
  await (await chooser).setFiles(path);
};

const save = async (): Promise<string> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存' }).click();
  const path = join(folder, `${Math.random()}.xlsx`);
  await (await download).saveAs(path);
  return path;
};

const correctButton = (table: string) => page.getByRole('button', { name: `更正“${table}”` });
const dialog = () => page.getByRole('dialog');
const cards = () => page.getByRole('list', { name: '认出的表' });
const column = (name: string) => dialog().getByRole('combobox', { name });
const check = async (): Promise<void> => {
  await page.getByRole('button', { name: '校验', exact: true }).click();
  await page.getByRole('button', { name: '再次校验' }).waitFor();
};
/** 结果列表里说到的各格。 */
const found = () => page.getByRole('option').allInnerTexts();

test('认错的一列换过来：校验用更正后的，存盘再打开仍是，恢复之后又是自动认的', async () => {
  await check();
  expect((await found()).some((text) => text.includes('D4'))).toBe(true);
  expect((await found()).some((text) => text.includes('E4'))).toBe(false);

  await page.getByRole('tab', { name: /工作表/u }).click();
  await correctButton('各县汇总').click();
  expect(await column('D列“目标”').inputValue()).toBe('goal');
  await dialog().getByText('如：改造一批乡村校舍').waitFor();
  await column('E列“办到什么程度”').selectOption({ label: '工作目标（现在是D列）' });
  expect(await column('D列“目标”').inputValue()).toBe('');
  await dialog().getByRole('button', { name: '保存' }).click();
  await dialog().waitFor({ state: 'detached' });

  await expect.poll(async () => (await found()).some((text) => text.includes('E4'))).toBe(true);
  expect((await found()).some((text) => text.includes('D4'))).toBe(false);
  await page.getByRole('tab', { name: /工作表/u }).click();
  await cards().getByText('按您的更正').waitFor();

  const saved = await save();
  await openFile(untidyPath);
  await cards().getByText('按您的更正').waitFor({ state: 'detached' });
  await openFile(saved);
  await cards().getByText('按您的更正').waitFor();
  await cards()
    .getByText(/主要任务、办到什么程度、牵头部门/u)
    .waitFor();
  await page.getByRole('button', { name: '恢复自动识别' }).click();
  await cards().getByText('按您的更正').waitFor({ state: 'detached' });
});

test('一张也不认得的工作表：说明种类和各列，就能校验', async () => {
  await correctButton('土话').click();
  await dialog().getByRole('combobox', { name: '这是哪种表' }).selectOption({ label: '重点项目清单' });
  const saveButton = dialog().getByRole('button', { name: '保存' });
  expect(await saveButton.getAttribute('aria-disabled')).toBe('true');
  for (const [name, title] of [
    ['A列“号”', '序号'],
    ['B列“干啥”', '项目名称'],
    ['D列“干成啥样”', '工作目标'],
    ['E列“谁牵头”', '牵头部门'],
  ] as const)
    await column(name).selectOption({ label: title });
  await dialog().getByText('还没有选上的必备列：主要任务、参与部门、责任科室').waitFor();
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
  await saveButton.click();
  await page
    .getByText(/认出 2 张表/u)
    .first()
    .waitFor();
  await correctButton('土话').waitFor();
});

test('只用键盘：打开、改表头行、放弃，焦点回到“更正”', async () => {
  await correctButton('各县汇总').focus();
  await page.keyboard.press('Enter');
  const kind = dialog().getByRole('combobox', { name: '这是哪种表' });
  await expect.poll(() => kind.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.type('30');
  await dialog().getByText('第30行没有字，请换一行。').waitFor();
  await page.keyboard.press('Backspace');
  await dialog()
    .getByText(/^第3行：序号、项目名称/u)
    .waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await expect
    .poll(() => correctButton('各县汇总').evaluate((element) => element === document.activeElement))
    .toBe(true);
});

test('所属地记在工作簿里，另一份工作簿不跟着变', async () => {
  await page.getByRole('button', { name: /校验设置/u }).click();
  const place = page.getByRole('combobox', { name: '所属地' });
  await page.getByText('没有选过，按聊城市；选了就记在本工作簿里。').waitFor();
  await place.selectOption({ label: '河北省' });
  await page.getByText('已记在本工作簿里。').waitFor();
  const saved = await save();
  await openFile(untidyPath);
  await page.getByText(/判断日期.*聊城市/u).waitFor();
  await openFile(saved);
  await page.getByText(/判断日期.*河北省/u).waitFor();
});
