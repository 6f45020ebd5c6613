import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { BROWSER_ARGS, browserPath } from '../../addin/cli/browser.ts';

/** 一步操作最多等这么久，毫秒：等的是“发生了”，不是“快”；机器忙时一步要好几秒。 */
const STEP = 60_000;

/** 本机装着的 Chrome、Edge 或 Chromium，无界面；没有时说明装什么。 */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: [...BROWSER_ARGS], timeout: 120_000 });
}

/**
 * 中文界面的一个新会话，不要动画：展开的动画里按钮还在移，机器一忙，按下和抬起就不在同一个元素上，点了等于没点。
 */
export async function newContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(STEP);
  return context;
}

/** 新开的一页，连同它出的差错：控制台里的错误，没有接住的异常。`THROTTLE=6` 让它慢六倍，用来找等得不够的测试。 */
export async function newPage(context: BrowserContext): Promise<{ page: Page; problems: string[] }> {
  const problems: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  const rate = Number(process.env.THROTTLE ?? 1);
  if (rate > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
  return { page, problems };
}
