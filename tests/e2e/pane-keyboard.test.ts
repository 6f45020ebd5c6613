import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { eachStoryPage, openStory } from './story-page.ts';
import { focused, focusInside, pressOn } from './workbench-page.ts';

/** 窗格只用键盘也走得通，焦点都在该在的地方。 */

let page: Page;
eachStoryPage((opened) => {
  page = opened;
});

const role = () => page.evaluate(() => document.activeElement?.getAttribute('role'));
const text = () => page.evaluate(() => document.activeElement?.textContent ?? '');
const said = () => page.getByRole('status').textContent();
const button = (name: string) => page.getByRole('button', { name, exact: true });
const current = () => page.locator('[role=option][aria-selected=true]');

test('从列表走到详情，修复，下一条，返回，焦点都在该在的地方', async () => {
  await openStory(page, 'checked-60');
  await button('按行').click();
  await expect.poll(() => page.getByRole('option').first().textContent()).toContain('整张表');
  await pressOn(button('清除标记'), 'Tab');
  await expect.poll(role).toBe('listbox');
  for (let step = 0; step < 7; step += 1) await page.keyboard.press('ArrowDown');
  await expect.poll(() => current().textContent()).toContain('像是两个部门连写');
  expect(await current().getAttribute('id')).toBe(
    await page.getByRole('listbox').getAttribute('aria-activedescendant'),
  );

  await page.keyboard.press('Enter');
  await expect.poll(text).toContain('像是两个部门连写');
  await pressOn(button('修复'), 'Enter');
  await expect.poll(text).toBe('下一条');
  await expect.poll(said).toContain('已修复 重点项目清单 E6');

  await page.keyboard.press('Enter');
  await expect.poll(text).toContain('“工作目标”没有填写');
  await page.keyboard.press('Escape');
  await expect.poll(role).toBe('listbox');
  await expect
    .poll(() =>
      page
        .getByRole('option', { name: /像是两个部门连写/ })
        .first()
        .textContent(),
    )
    .toContain('已修复');
  await expect.poll(() => current().textContent()).toContain('“工作目标”没有填写');
});

test('修复全部：过目，去掉一格的勾，改，全部撤销', async () => {
  await openStory(page, 'checked-60');
  await pressOn(page.getByRole('button', { name: '修复全部确定的' }), 'Enter');
  const dialog = page.getByRole('dialog');
  const boxes = dialog.getByRole('checkbox');
  await boxes.first().waitFor();
  await focusInside(dialog);
  const count = await boxes.count();
  await pressOn(boxes.first(), 'Space');
  await pressOn(dialog.getByRole('button', { name: `修复 ${count - 1} 格` }), 'Enter');
  await expect.poll(said).toContain(`已修复 ${count - 1} 格`);
  await expect.poll(role).toBe('tabpanel');
  await page.getByRole('tab', { name: '改动记录' }).click();
  await page.getByRole('button', { name: '全部撤销' }).click();
  await expect.poll(said).toContain(`已撤销 ${count - 1} 处改动`);
});

test('Home、End、翻页键到得了 5,000 条的两头', async () => {
  await openStory(page, 'checked-5000');
  await pressOn(page.getByRole('listbox'), 'End');
  await expect.poll(() => current().getAttribute('aria-posinset')).toBe('5000');
  await expect.poll(() => current().isVisible()).toBe(true);
  await page.keyboard.press('PageUp');
  await expect.poll(() => current().getAttribute('aria-posinset')).toBe('4990');
  await page.keyboard.press('Home');
  await expect.poll(() => current().getAttribute('aria-posinset')).toBe('1');
});

test('左右键换页签，焦点留在页签上', async () => {
  await openStory(page, 'fixed-list');
  const results = page.getByRole('tab', { name: /校验结果/ });
  await results.focus();
  await focused(results);
  for (const [key, tab] of [
    ['ArrowRight', '工具'],
    ['ArrowLeft', '校验结果 59'],
    ['ArrowLeft', '工作表 2'],
    ['ArrowLeft', '改动记录 1'],
    ['Home', '工作表 2'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(text).toBe(tab);
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toBe(tab);
  }
});

test('在详情里连按“下一条”，焦点不走，换了哪条由读屏软件念出', async () => {
  await openStory(page, 'detail-table');
  await pressOn(button('下一条'), 'Enter');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByText('第 18 条，共 60 条').count()).toBe(1);
  await expect.poll(said).toContain('没有写明完成时限');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('下一条');
});

test('取消校验后焦点还在窗格里', async () => {
  await openStory(page, 'checking');
  await pressOn(button('取消'), 'Enter');
  await expect.poll(said).toContain('已取消校验，工作簿没有改动');
  await expect.poll(role).toBe('tabpanel');
});

test.each([
  ['checked-60', '修复全部确定的', '取消'],
  ['checked-60', '这次送出了什么', '关闭'],
])('%s：“%s”的对话框关了，读屏软件又看得见窗格', async (story, opener, closer) => {
  await openStory(page, story);
  await page.getByRole('button', { name: opener }).click();
  const dialog = page.getByRole('dialog');
  // 对话框开着时，读屏软件只看得见它；这是过一会儿才标上的。
  await expect.poll(() => page.getByRole('button', { name: opener }).count()).toBe(0);
  await dialog.getByRole('button', { name: closer, exact: true }).click();
  await expect.poll(() => page.getByRole('button', { name: opener }).count()).toBe(1);
});
