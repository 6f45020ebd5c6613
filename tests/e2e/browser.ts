import { type Browser, chromium } from 'playwright-core';
import { BROWSER_ARGS, browserPath } from '../../addin/cli/browser.ts';

/** 本机装着的 Chrome、Edge 或 Chromium，无界面；没有时说明装什么。 */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: [...BROWSER_ARGS] });
}
