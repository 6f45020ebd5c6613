/**
 * 由 SVG 画出清单要的各号图标：`node addin/cli/icons.ts`。16 号另有简化的底稿，缩小了才看得清。
 */
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { BROWSER_ARGS, browserPath } from './browser.ts';

const folder = new URL('../pane/public/assets/', import.meta.url);
const SIZES = [16, 32, 64, 80, 128];

const browser = await chromium.launch({ executablePath: browserPath(), args: [...BROWSER_ARGS] });
const page = await browser.newPage();
for (const size of SIZES) {
  const svg = await readFile(new URL(size === 16 ? 'icon-small.svg' : 'icon.svg', folder), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: new URL(`icon-${size}.png`, folder).pathname, omitBackground: true });
}
await browser.close();
console.log(`已画出 ${SIZES.join('、')} 号图标`);
