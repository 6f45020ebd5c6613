import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface RunningStart {
  readonly address: string;
  readonly lines: readonly string[];
  /** 像按 Ctrl-C 那样停下，返回退出码。 */
  stop(): Promise<number | null>;
}

/** 与 `npm start` 相同的程序，等到它打印地址。 */
export async function start(): Promise<RunningStart> {
  const child: ChildProcess = spawn(`${root}node_modules/.bin/node`, ['addin/cli/start.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const address = await new Promise<string>((resolve, reject) => {
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        lines.push(line);
        const found = /打开 (http:\S+)/u.exec(line)?.[1];
        if (found) resolve(found);
      });
    }
    child.once('exit', () => reject(new Error(`npm start 没有起来：${complaint}`)));
  });
  return {
    address,
    lines,
    async stop() {
      if (child.exitCode !== null) throw new Error(`npm start 中途退出（${child.exitCode}）：${complaint}`);
      child.kill('SIGINT');
      await once(child, 'exit');
      return child.exitCode;
    },
  };
}

/** 新开的一页，连同它出的差错：控制台里的错误，没有接住的异常。 */
export async function watchedPage(
  browser: Browser,
): Promise<{ context: BrowserContext; page: Page; problems: string[] }> {
  const problems: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  return { context, page, problems };
}

/** 工作台打开并认好了表。 */
export async function openWorkbench(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: '校验', exact: true }).waitFor();
  await page
    .getByText(/认出 1 张表/u)
    .first()
    .waitFor();
}

/** 经真的 Office.js 向模拟的 Excel 问当前工作表上一格的值。 */
export function cellValue(page: Page, address: string): Promise<unknown> {
  return page.evaluate(
    (at) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(at);
        range.load('values');
        await context.sync();
        return range.values[0]?.[0];
      }),
    address,
  );
}

/** 当前工作表已用区域的全部值。 */
export function sheetValues(page: Page): Promise<unknown[][]> {
  return page.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
      range.load('values');
      await context.sync();
      return range.values;
    }),
  );
}

/** 选中的地址，如 `E4`。 */
export function selected(page: Page): Promise<string> {
  return page.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address.slice(range.address.lastIndexOf('!') + 1);
    }),
  );
}

/** 当前工作表上条件格式的条数。 */
export function markCount(page: Page): Promise<number> {
  return page.evaluate(() =>
    Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
      const count = formats.getCount();
      await context.sync();
      return count.value;
    }),
  );
}

const GRID = 'canvas[id^="univer-sheet-main-canvas"]';

/** 网格画布上某种颜色的像素数。 */
export function pixels(page: Page, colour: string): Promise<number> {
  return page.evaluate(
    ([selector, wanted]) => {
      const canvas = document.querySelector<HTMLCanvasElement>(selector ?? '');
      const context = canvas?.getContext('2d');
      if (!canvas || !context) throw new Error('没有网格画布');
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        const hex = [data[at], data[at + 1], data[at + 2]].map((part) => (part ?? 0).toString(16).padStart(2, '0'));
        if (`#${hex.join('')}`.toUpperCase() === wanted) count += 1;
      }
      return count;
    },
    [GRID, colour],
  );
}

/** 用名称框走到一格，再让键盘落在网格上。已经在那一格时网格不接回车，故先走开。 */
export async function moveTo(page: Page, address: string): Promise<void> {
  const box = page.getByRole('textbox', { name: '名称框：当前单元格' });
  if ((await box.inputValue()) === address) await moveTo(page, 'Z90');
  await box.fill(address);
  await box.press('Enter');
  await page.waitForFunction(
    (at) => document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input')?.value === at,
    address,
  );
}

/** 在一格里打字，回车收下。 */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await moveTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/**
 * 网格自己那里一格的文字：走到那一格，复制，等剪贴板里有了再读；五秒还没有就是空的。
 * 不用 waitForFunction：它把还没完的 Promise 当作等到了，机器一忙就读到空剪贴板。
 */
export async function gridText(page: Page, address: string): Promise<string> {
  await moveTo(page, address);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(async () => {
    for (let waited = 0; waited < 5_000; waited += 50) {
      const text = await navigator.clipboard.readText();
      if (text !== '') return text;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return '';
  });
  return copied.trim();
}

/** 网格画布此刻的样子；画面变了，它就变。 */
export function gridPicture(page: Page): Promise<string> {
  return page.locator(GRID).evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
}
