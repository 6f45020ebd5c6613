import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** 网格：经真的 Office.js 向模拟的 Excel 问，和在画布上动手。 */

/** 当前工作表上一格的值。 */
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

export const grid = (page: Page) => page.locator(GRID);

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

/** 网格画布此刻的样子；画面变了，它就变。 */
export function gridPicture(page: Page): Promise<string> {
  return grid(page).evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
}

/** 画面不再变时的样子：滚动、选框、标记都画完了。连着三次一样才算。 */
export async function stillPicture(page: Page): Promise<string> {
  let [last, same] = ['', 0];
  await expect
    .poll(
      async () => {
        const picture = await gridPicture(page);
        same = picture === last ? same + 1 : 0;
        last = picture;
        return same;
      },
      { interval: 200 },
    )
    .toBeGreaterThanOrEqual(3);
  return last;
}

export const nameBox = (page: Page) => page.getByRole('textbox', { name: '名称框：当前单元格' });

/**
 * 用名称框走到一格，等工作簿也选中了它、键盘落回网格。
 * 名称框里的字是我们填的，它等于地址不说明走到了；选中是随后的事，那之前按的键落在原来那一格。
 * 已经在那一格时网格不接回车，故先走开。
 */
export async function moveTo(page: Page, address: string): Promise<void> {
  const box = nameBox(page);
  if ((await box.inputValue()) === address) await moveTo(page, 'Z90');
  await box.fill(address);
  await box.press('Enter');
  await expect.poll(() => selected(page)).toBe(address);
  await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(false);
}

/** 在一格里打字，回车收下：选框走到下一行，就是收下了。 */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await moveTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).not.toBe(address);
}

/**
 * 网格自己那里一格的文字：走到那一格，复制，等剪贴板里有了再读；一直没有就是空的。
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
