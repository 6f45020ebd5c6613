import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import react from '@vitejs/plugin-react';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

/** 窗格的每一种样子，在真 Chromium 里：无障碍、键盘、长列表。 */

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const STORIES = [
  'starting',
  'nothing',
  'recognised',
  'checking',
  'rechecking',
  'checked-60',
  'checked-5000',
  'detail',
  'detail-fix',
  'detail-targets',
  'detail-departments',
  'detail-reading',
  'detail-unread',
  'detail-blanks',
  'detail-table',
  'fixed',
  'fixed-list',
  'changed',
  'journal',
  'preview-all',
  'applied-all',
  'unfinished',
  'undone',
  'no-match',
  'correcting',
  'correcting-unrecognised',
  'correcting-refused',
  'place',
  'sent',
  'sent-20000',
  'all-clear',
  'work-menu',
  'work-enrich',
  'work-break-down',
  'work-pull-list',
  'work-pull-values',
  'work-matched',
  'work-cover',
  'work-report',
  'work-consolidate',
  'work-planning',
  'work-planned',
  'work-nothing',
  'work-done',
  'work-protected',
  'import',
  'import-nothing',
  'import-refused',
  'import-problems',
  'import-clean',
  'import-draft',
  'import-asking',
  'import-overtaken',
  'import-published',
  'unread',
  'live-troubled',
  'live-unsupported',
  'unmarked',
  'error-offline',
  'error-timeout',
  'error-refused',
  'error-too-often',
  'closed',
  'code-wrong',
  'code-present',
  'code-unkept',
  'error-server',
  'error-too-large',
  'error-protected',
  'error-editing',
  'error-missing',
  'error-excel',
  'error-unexpected',
];

let server: PreviewServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];

beforeAll(async () => {
  const root = here('../../addin/pane');
  const outDir = here('../../.cache/pane-stories');
  const shared = { root, configFile: false, publicDir: false, logLevel: 'error' } as const;
  await build({
    ...shared,
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: `${root}/stories.html` } },
  });
  server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1' } });
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 360, height: 900 }, locale: 'zh-CN' });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  problems = [];
  page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
});

afterEach(async () => {
  await page.close();
  expect(problems).toEqual([]);
});

async function open(story: string): Promise<void> {
  const [url] = server.resolvedUrls?.local ?? [];
  await page.goto(`${url}stories.html?story=${story}`);
  await page.waitForSelector(`html[data-ready="${story}"]`, { timeout: 90_000 });
}

/** axe 判为 serious 或 critical 的，连同所在的元素。 */
async function graveViolations(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}：${node.html}`));
}

const option = (name: RegExp) => page.getByRole('option', { name });
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('每一种样子都没有严重的无障碍问题', () => {
  test.each(STORIES)('%s', async (story) => {
    await open(story);
    expect(await graveViolations()).toEqual([]);
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
      await open(story);
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
    await open(story);
    await page.getByRole('button', { name: button }).first().click();
    expect(await graveViolations()).toEqual([]);
  });
});

describe('只用键盘', () => {
  test('从列表走到详情，修复，下一条，返回，焦点都在该在的地方', async () => {
    await open('checked-60');
    await page.getByRole('button', { name: '按行' }).click();
    await page.getByRole('button', { name: '清除标记' }).focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('listbox');
    for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowDown');
    const current = page.locator('[role=option][aria-selected=true]');
    expect(await current.getAttribute('id')).toBe(
      await page.getByRole('listbox').getAttribute('aria-activedescendant'),
    );
    expect(await current.textContent()).toContain('像是两个部门连写');

    await page.keyboard.press('Enter');
    await expect.poll(focused).toContain('像是两个部门连写');
    await page.getByRole('button', { name: '修复', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('下一条');
    await expect.poll(() => page.getByRole('status').textContent()).toContain('已修复 重点项目清单 E6');

    await page.keyboard.press('Enter');
    await expect.poll(focused).toContain('“工作目标”没有填写');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('listbox');
    await expect
      .poll(() =>
        option(/像是两个部门连写/)
          .first()
          .textContent(),
      )
      .toContain('已修复');
    expect(await current.textContent()).toContain('“工作目标”没有填写');
  });

  test('修复全部：过目，去掉一格的勾，改，全部撤销', async () => {
    await open('checked-60');
    await page.getByRole('button', { name: '修复全部确定的' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    const boxes = dialog.getByRole('checkbox');
    await boxes.first().waitFor();
    const count = await boxes.count();
    await boxes.first().focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: `修复 ${count - 1} 格` }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('status').textContent()).toContain(`已修复 ${count - 1} 格`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tabpanel');
    await page.getByRole('tab', { name: '改动记录' }).click();
    await page.getByRole('button', { name: '全部撤销' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toContain(`已撤销 ${count - 1} 处改动`);
  });

  test('Home、End、翻页键到得了 5,000 条的两头', async () => {
    await open('checked-5000');
    await page.getByRole('listbox').focus();
    await page.keyboard.press('End');
    const current = page.locator('[role=option][aria-selected=true]');
    await expect.poll(() => current.getAttribute('aria-posinset')).toBe('5000');
    await expect.poll(() => current.isVisible()).toBe(true);
    await page.keyboard.press('PageUp');
    await expect.poll(() => current.getAttribute('aria-posinset')).toBe('4990');
    await page.keyboard.press('Home');
    await expect.poll(() => current.getAttribute('aria-posinset')).toBe('1');
  });

  test('左右键换页签，焦点留在页签上', async () => {
    await open('fixed-list');
    await page.getByRole('tab', { name: /校验结果/ }).focus();
    for (const [key, tab] of [
      ['ArrowRight', '工具'],
      ['ArrowLeft', '校验结果 59'],
      ['ArrowLeft', '工作表 2'],
      ['ArrowLeft', '改动记录 1'],
      ['Home', '工作表 2'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(focused).toBe(tab);
      expect(await page.getByRole('tab', { selected: true }).textContent()).toBe(tab);
    }
  });

  test('在详情里连按“下一条”，焦点不走，换了哪条由读屏软件念出', async () => {
    await open('detail-table');
    await page.getByRole('button', { name: '下一条' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText('第 18 条，共 60 条').count()).toBe(1);
    await expect.poll(() => page.getByRole('status').textContent()).toContain('没有写明完成时限');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('下一条');
  });

  test('取消校验后焦点还在窗格里', async () => {
    await open('checking');
    await page.getByRole('button', { name: '取消' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('status').textContent()).toContain('已取消校验，工作簿没有改动');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tabpanel');
  });
});

describe('长列表', () => {
  test('5,000 条只画看得见的几十条，滚到底也一样', async () => {
    await open('checked-5000');
    const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
    expect(await page.getByRole('option').count()).toBeLessThan(60);
    expect(await nodes()).toBeLessThan(1_500);
    await page.getByRole('listbox').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await expect.poll(() => page.getByRole('option').last().getAttribute('aria-posinset')).toBe('5000');
    expect(await page.getByRole('option').count()).toBeLessThan(60);
    expect(await nodes()).toBeLessThan(1_500);
  });

  test('按类别筛，再查找，再显示全部', async () => {
    await open('checked-60');
    await page.getByRole('button', { name: /^错误/ }).click();
    await expect.poll(() => page.getByRole('option').filter({ hasNotText: '错误' }).count()).toBe(0);
    await page.getByRole('searchbox').fill('D4');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.getByRole('searchbox').fill('没有这几个字');
    await page.getByRole('button', { name: '显示全部' }).click();
    await expect.poll(() => page.getByRole('listbox').getAttribute('aria-label')).toBe('校验结果，60 条');
  });
});

describe('列表的次序', () => {
  const texts = () => page.getByRole('option').allTextContents();

  test('按轻重时错误在前；按行时照表里的先后', async () => {
    await open('checked-60');
    const order = page.getByRole('group', { name: '怎样排' });
    expect(await order.getByRole('button', { pressed: true }).textContent()).toBe('按轻重');
    expect((await texts()).slice(0, 8).every((text) => text.startsWith('错误'))).toBe(true);
    await order.getByRole('button', { name: '按行' }).click();
    await expect.poll(async () => (await texts())[0]).toContain('整张表');
    expect(await order.getByRole('button', { pressed: true }).textContent()).toBe('按行');
  });
});

describe('这一格读作', () => {
  const original = () => page.getByRole('region', { name: '结果详情' }).locator('p').first();
  const emphasised = () => page.locator('[data-emphasised]').allTextContents();

  test('原文照旧，读出几处就编几号，两边对得上', async () => {
    await open('detail-targets');
    const items = page.getByRole('list', { name: '读出的目标' }).getByRole('listitem');
    expect(await items.count()).toBe(6);
    expect(await items.nth(1).textContent()).toBe('2普惠性幼儿园覆盖率2025年底前 · 不低于90%有两种读法，请核对');
    expect(await items.nth(3).textContent()).toContain('2027年底前，每年 · 不少于1.5万人次语气“力争”');
    expect(await original().textContent()).toMatch(/^到2025年，学前三年.*推出一批示范园。$/);
    expect(await page.locator('[data-number="2"]').textContent()).toBe('90%');
  });

  test('鼠标指着、键盘走到，原文里那一段就突出；按下就定住', async () => {
    await open('detail-departments');
    const items = page.getByRole('list', { name: '读出的部门' }).getByRole('button');
    await items.nth(3).hover();
    await expect.poll(emphasised).toEqual(['市财证局']);
    await page.mouse.move(5, 5);
    await expect.poll(emphasised).toEqual([]);
    await items.nth(4).focus();
    await expect.poll(emphasised).toEqual(['市营商办']);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '下一条' }).focus();
    await expect.poll(emphasised).toEqual(['市营商办']);
    expect(await items.nth(4).getAttribute('aria-pressed')).toBe('true');
  });

  test('修复之后读的是改后的文字', async () => {
    await open('detail-fix');
    await expect.poll(() => original().textContent()).toBe('教育体育局文明办');
    await page.getByRole('button', { name: '修复', exact: true }).click();
    await expect.poll(() => original().textContent()).toBe('市教育体育局、市文明办');
    await expect.poll(() => page.locator('[data-number]').allTextContents()).toEqual(['市教育体育局', '市文明办']);
  });

  test('没取到只说一句，其余照看；不另弹消息', async () => {
    await open('detail-unread');
    const detail = page.getByRole('region', { name: '结果详情' });
    await expect.poll(() => detail.textContent()).toContain('这一格的读法没有取到');
    expect(await detail.textContent()).toContain('这条规则的说明没有取到');
    expect(await original().textContent()).toContain('学前三年毛入园率');
    expect(await page.getByRole('button', { name: '关闭这条消息' }).count()).toBe(0);
  });
});

test('为什么：规则的题目、说明和例子', async () => {
  await open('detail-targets');
  const detail = page.getByRole('region', { name: '结果详情' });
  await expect.poll(() => detail.textContent()).toContain('比例超过100%比例、覆盖率一类的目标超过100%');
  expect(await detail.textContent()).toContain(
    '如“2025年，学前教育普惠率达到190%。”应写“2025年，学前教育普惠率达到90%。”',
  );
});

describe('访问码', () => {
  test('被拒时就地填好，接着校验', async () => {
    await open('closed');
    const code = page.getByLabel('访问码');
    expect(await code.getAttribute('type')).toBe('password');
    await code.fill('a1-b2');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '再次校验' }).waitFor();
    expect(await page.getByRole('option').count()).toBeGreaterThan(0);
  });

  test('在设置里能忘掉，忘掉后焦点还在窗格里', async () => {
    await open('code-present');
    await page.getByRole('button', { name: '校验设置' }).click();
    await page.getByRole('button', { name: '忘掉访问码' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('访问码已忘掉。');
    expect(await page.getByRole('button', { name: '忘掉访问码' }).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('password');
  });
});

test('格里的文字只作文字：写成 HTML 也不执行', async () => {
  await open('html-text');
  await expect.poll(() => page.getByRole('region', { name: '结果详情' }).textContent()).toContain('<img src=x');
  expect(await page.locator('img, script[src="x"]').count()).toBe(0);
});

test('征求意见稿直说没有正式印发', async () => {
  await open('detail');
  const detail = page.getByRole('region', { name: '结果详情' });
  await expect.poll(() => detail.textContent()).toContain('征求意见稿，尚未正式印发');
  await expect.poll(() => page.getByRole('contentinfo').textContent()).toContain('所据文件含征求意见稿');
});
