/** 矩形区域，行列从 0 起，含首含尾。 */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `worksheet.getRanges` 的地址不得超过 8,192 个字符（微软文档）。 */
export const MAX_ADDRESS = 8192;

const LETTERS = 26;

/** 列号（从 0 起）的字母：0 → A，26 → AA。 */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS))
    letters = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + letters;
  return letters;
}

/** 一格的地址。`row` 从 1 起，`column` 从 0 起。 */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** 一块的地址；只有一格时不写冒号。 */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.top + 1, area.left);
  const last = cellAddress(area.bottom + 1, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** 地址 → 区域；`$` 不计，不是一块有界的地址时为 undefined。 */
export function parseAddress(address: string): Area | undefined {
  const [, left, top, right = left, bottom = top] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(address) ?? [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return undefined;
  return { top: Number(top) - 1, left: columnIndex(left), bottom: Number(bottom) - 1, right: columnIndex(right) };
}

/** 列字母 → 列号（从 0 起）。 */
const columnIndex = (letters: string): number =>
  [...letters].reduce((index, letter) => index * LETTERS + letter.charCodeAt(0) - 64, 0) - 1;

/** `RangeAreas.address` 各块都带工作表名，名里可以有逗号；去掉名字再分块。 */
export function parseAddresses(addresses: string, sheet: string): Area[] {
  const quoted = `'${sheet.replaceAll("'", "''")}'!`;
  return addresses
    .replaceAll(quoted, '')
    .replaceAll(`${sheet}!`, '')
    .split(',')
    .flatMap((address) => parseAddress(address.trim()) ?? []);
}

/** 把散格并成竖条：同列相邻的行连成一块。`row` 从 1 起。 */
export function verticalRuns(cells: readonly { readonly row: number; readonly column: number }[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.left === column && row - 1 <= last.bottom + 1)
      runs[runs.length - 1] = { ...last, bottom: Math.max(last.bottom, row - 1) };
    else runs.push({ top: row - 1, left: column, bottom: row - 1, right: column });
  }
  return runs;
}

/** 把各块的地址用逗号连起来，每段不超过 `limit` 个字符。 */
export function joinAddresses(areas: readonly Area[], limit = MAX_ADDRESS): string[] {
  const joined: string[] = [];
  for (const address of areas.map(areaAddress)) {
    const last = joined.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= limit)
      joined[joined.length - 1] = `${last},${address}`;
    else joined.push(address);
  }
  return joined;
}
