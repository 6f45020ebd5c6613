import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eachStoryPage, openStory } from './story-page.ts';
import { focused } from './workbench-page.ts';

/** 窗格里看到的：长列表、次序、读法、规则、访问码。 */

let page: Page;
eachStoryPage((opened) => {
  page = opened;
});

describe('长列表', () => {
  test('5,000 条只画看得见的几十条，滚到底也一样', async () => {
    await openStory(page, 'checked-5000');
    const nodes = () => page.evaluate(() => document.querySelectorAll('*').length);
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').count()).toBeLessThan(60);
    expect(await nodes()).toBeLessThan(1_500);
    await page.getByRole('listbox').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await expect.poll(() => page.getByRole('option').last().getAttribute('aria-posinset')).toBe('5000');
    expect(await page.getByRole('option').count()).toBeLessThan(60);
    expect(await nodes()).toBeLessThan(1_500);
  });

  test('按类别筛，再查找，再显示全部', async () => {
    await openStory(page, 'checked-60');
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
    await openStory(page, 'checked-60');
    const order = page.getByRole('group', { name: '怎样排' });
    await expect.poll(() => order.getByRole('button', { pressed: true }).textContent()).toBe('按轻重');
    await expect.poll(async () => (await texts()).length).toBeGreaterThanOrEqual(8);
    expect((await texts()).slice(0, 8).every((text) => text.startsWith('错误'))).toBe(true);
    await order.getByRole('button', { name: '按行' }).click();
    await expect.poll(async () => (await texts())[0]).toContain('整张表');
    await expect.poll(() => order.getByRole('button', { pressed: true }).textContent()).toBe('按行');
  });
});

describe('这一格读作', () => {
  const original = () => page.getByRole('region', { name: '结果详情' }).locator('p').first();
  const emphasised = () => page.locator('[data-emphasised]').allTextContents();

  test('原文照旧，读出几处就编几号，两边对得上', async () => {
    await openStory(page, 'detail-targets');
    const items = page.getByRole('list', { name: '读出的目标' }).getByRole('listitem');
    await expect.poll(() => items.count()).toBe(6);
    expect(await items.nth(1).textContent()).toBe('2普惠性幼儿园覆盖率2025年底前 · 不低于90%有两种读法，请核对');
    expect(await items.nth(3).textContent()).toContain('2027年底前，每年 · 不少于1.5万人次语气“力争”');
    expect(await original().textContent()).toMatch(/^到2025年，学前三年.*推出一批示范园。$/);
    expect(await page.locator('[data-number="2"]').textContent()).toBe('90%');
  });

  test('鼠标指着、键盘走到，原文里那一段就突出；按下就定住', async () => {
    await openStory(page, 'detail-departments');
    const items = page.getByRole('list', { name: '读出的部门' }).getByRole('button');
    await items.nth(3).hover();
    await expect.poll(emphasised).toEqual(['市财证局']);
    await page.mouse.move(5, 5);
    await expect.poll(emphasised).toEqual([]);
    await items.nth(4).focus();
    await focused(items.nth(4));
    await expect.poll(emphasised).toEqual(['市营商办']);
    await page.keyboard.press('Enter');
    await expect.poll(() => items.nth(4).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: '下一条' }).focus();
    await focused(page.getByRole('button', { name: '下一条' }));
    await expect.poll(emphasised).toEqual(['市营商办']);
  });

  test('修复之后读的是改后的文字', async () => {
    await openStory(page, 'detail-fix');
    await expect.poll(() => original().textContent()).toBe('教育体育局文明办');
    await page.getByRole('button', { name: '修复', exact: true }).click();
    await expect.poll(() => original().textContent()).toBe('市教育体育局、市文明办');
    await expect.poll(() => page.locator('[data-number]').allTextContents()).toEqual(['市教育体育局', '市文明办']);
  });

  test('没取到只说一句，其余照看；不另弹消息', async () => {
    await openStory(page, 'detail-unread');
    const detail = page.getByRole('region', { name: '结果详情' });
    await expect.poll(() => detail.textContent()).toContain('这一格的读法没有取到');
    await expect.poll(() => detail.textContent()).toContain('这条规则的说明没有取到');
    expect(await original().textContent()).toContain('学前三年毛入园率');
    expect(await page.getByRole('button', { name: '关闭这条消息' }).count()).toBe(0);
  });
});

test('为什么：规则的题目、说明和例子', async () => {
  await openStory(page, 'detail-targets');
  const detail = page.getByRole('region', { name: '结果详情' });
  await expect.poll(() => detail.textContent()).toContain('比例超过100%比例、覆盖率一类的目标超过100%');
  expect(await detail.textContent()).toContain(
    '如“2025年，学前教育普惠率达到190%。”应写“2025年，学前教育普惠率达到90%。”',
  );
});

describe('访问码', () => {
  test('被拒时就地填好，接着校验', async () => {
    await openStory(page, 'closed');
    const code = page.getByLabel('访问码');
    expect(await code.getAttribute('type')).toBe('password');
    await code.fill('a1-b2');
    await code.press('Enter');
    await page.getByRole('button', { name: '再次校验' }).waitFor();
    await page.getByRole('option').first().waitFor();
  });

  test('在设置里能忘掉，忘掉后焦点还在窗格里', async () => {
    await openStory(page, 'code-present');
    await page.getByRole('button', { name: '校验设置' }).click();
    await page.getByRole('button', { name: '忘掉访问码' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('访问码已忘掉。');
    await expect.poll(() => page.getByRole('button', { name: '忘掉访问码' }).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('password');
  });
});

test('格里的文字只作文字：写成 HTML 也不执行', async () => {
  await openStory(page, 'html-text');
  await expect.poll(() => page.getByRole('region', { name: '结果详情' }).textContent()).toContain('<img src=x');
  expect(await page.locator('img, script[src="x"]').count()).toBe(0);
});

test('征求意见稿直说没有正式印发', async () => {
  await openStory(page, 'detail');
  const detail = page.getByRole('region', { name: '结果详情' });
  await expect.poll(() => detail.textContent()).toContain('征求意见稿，尚未正式印发');
  await expect.poll(() => page.getByRole('contentinfo').textContent()).toContain('所据文件含征求意见稿');
});
