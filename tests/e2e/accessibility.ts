import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * 画面定下来：排好的重画都画了，会完的动画都完了。转圈的一类没有完的时候，不等。
 * 对话框淡入到一半时颜色是半透明的，那时量出来的对比度不是官员看到的。
 */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // 停在末帧的（fill: forwards）也还列着，它不再动，不算。
    const finite = () =>
      document.getAnimations().filter(({ playState, effect }) => {
        return playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime);
      });
    const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await drawn();
    await drawn();
    for (let moving = finite(); moving.length > 0; moving = finite()) {
      // 中途撤下的动画以失败告终，也算完了。
      await Promise.allSettled(moving.map(({ finished }) => finished));
      await drawn();
    }
  });
}

/** axe 判为 serious 或 critical 的，连同所在的元素；`within` 是只看的那一部分。 */
export async function graveViolations(page: Page, within?: string): Promise<string[]> {
  await settled(page);
  // 页上没有框架，不必为并框架的结果另开一页。Tabster（Fluent 的焦点管理）的占位元素焦点一落上去就转走，axe 看不出来。
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .exclude('[data-tabster-dummy]');
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}：${node.html}`));
}
