import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { saveWorkbook } from '../../addin/workbench/host/xlsx.ts';
import { makeWorkbook } from '../addin/tasks/open-workbook.ts';
import { graveViolations } from './accessibility.ts';
import { launchBrowser } from './browser.ts';
import { check, focused, openFile, openWorkbench, pressOn, save } from './workbench-page.ts';

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

let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];
let folder: string;
let untidyPath: string;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'correcting-'));
  untidyPath = join(folder, '各县汇总.xlsx');
  await writeFile(untidyPath, await saveWorkbook(untidy));
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  ({ context, page, problems } = await openWorkbench(browser, inject('workbench')));
  await openFile(page, untidyPath);
  await correctButton('各县汇总').waitFor();
});

afterEach(async () => {
  await context.close();
  expect(problems).toEqual([]);
});

const correctButton = (table: string) => page.getByRole('button', { name: `更正“${table}”` });
const dialog = () => page.getByRole('dialog');
const cards = () => page.getByRole('list', { name: '认出的表' });
const column = (name: string) => dialog().getByRole('combobox', { name });
/** 结果列表里说到这一格的有没有。 */
const found = async (address: string): Promise<boolean> =>
  (await page.getByRole('option').allInnerTexts()).some((text) => text.includes(address));

test('认错的一列换过来：校验用更正后的，存盘再打开仍是，恢复之后又是自动认的', async () => {
  await check(page);
  await expect.poll(() => found('D4')).toBe(true);
  expect(await found('E4')).toBe(false);

  await page.getByRole('tab', { name: /工作表/u }).click();
  await correctButton('各县汇总').click();
  await expect.poll(() => column('D列“目标”').inputValue()).toBe('goal');
  await dialog().getByText('如：改造一批乡村校舍').waitFor();
  await column('E列“办到什么程度”').selectOption({ label: '工作目标（现在是D列）' });
  await expect.poll(() => column('D列“目标”').inputValue()).toBe('');
  await dialog().getByRole('button', { name: '保存' }).click();
  await dialog().waitFor({ state: 'detached' });

  await expect.poll(() => found('E4')).toBe(true);
  expect(await found('D4')).toBe(false);
  await page.getByRole('tab', { name: /工作表/u }).click();
  await cards().getByText('按您的更正').waitFor();

  const saved = await save(page, folder);
  await openFile(page, untidyPath);
  await cards().getByText('按您的更正').waitFor({ state: 'detached' });
  await openFile(page, saved);
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
  await expect.poll(() => saveButton.getAttribute('aria-disabled')).toBe('true');
  for (const [name, title] of [
    ['A列“号”', '序号'],
    ['B列“干啥”', '项目名称'],
    ['D列“干成啥样”', '工作目标'],
    ['E列“谁牵头”', '牵头部门'],
  ] as const)
    await column(name).selectOption({ label: title });
  await dialog().getByText('还没有选上的必备列：主要任务、参与部门、责任科室').waitFor();
  expect(await graveViolations(page, '[role=dialog]')).toEqual([]);
  await saveButton.click();
  await page
    .getByText(/认出 2 张表/u)
    .first()
    .waitFor();
  await correctButton('土话').waitFor();
});

test('只用键盘：打开、改表头行、放弃，焦点回到“更正”', async () => {
  await pressOn(correctButton('各县汇总'), 'Enter');
  await focused(dialog().getByRole('combobox', { name: '这是哪种表' }));
  await page.keyboard.press('Tab');
  await focused(dialog().getByRole('spinbutton').first());
  await page.keyboard.type('30');
  await dialog().getByText('第30行没有字，请换一行。').waitFor();
  await page.keyboard.press('Backspace');
  await dialog()
    .getByText(/^第3行：序号、项目名称/u)
    .waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await focused(correctButton('各县汇总'));
});

test('所属地记在工作簿里，另一份工作簿不跟着变', async () => {
  await page.getByRole('button', { name: /校验设置/u }).click();
  const place = page.getByRole('combobox', { name: '所属地' });
  await page.getByText('没有选过，按聊城市；选了就记在本工作簿里。').waitFor();
  await place.selectOption({ label: '河北省' });
  await page.getByText('已记在本工作簿里。').waitFor();
  const saved = await save(page, folder);
  await openFile(page, untidyPath);
  await page.getByText(/判断日期.*聊城市/u).waitFor();
  await openFile(page, saved);
  await page.getByText(/判断日期.*河北省/u).waitFor();
});
