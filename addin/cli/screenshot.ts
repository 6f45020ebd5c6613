/** `npm run screenshot`：照官员的样子走一遍，画出 README 里的那张图。 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { BROWSER_ARGS, browserPath } from './browser.ts';
import { serveWorkbench } from './serve-workbench.ts';

const PICTURE = fileURLToPath(new URL('../workbench/at-work.png', import.meta.url));

const workbench = await serveWorkbench();
const browser = await chromium.launch({ executablePath: browserPath(), args: [...BROWSER_ARGS] });
const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
await page.goto(workbench.address);
await page.getByRole('button', { name: '校验', exact: true }).click();
await page.getByRole('button', { name: '再次校验' }).waitFor();
await page.getByRole('option').filter({ hasText: '教育体育局文明办' }).first().click();
await page.getByRole('button', { name: '修复', exact: true }).waitFor();
// 等网格滚到那一格、画完标记。
await page.waitForTimeout(1_500);
await page.screenshot({ path: PICTURE });
await browser.close();
await workbench.stop();
console.log('已画出 addin/workbench/at-work.png');
process.exit(0);
