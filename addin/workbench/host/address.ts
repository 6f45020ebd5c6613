import { LAST_COLUMN, LAST_ROW } from './areas.ts';
import type { HostArea } from './model.ts';

/** A1 写法的地址：`工作表!A1:B2`、`3:5`、`A:A`、`$A$1`。 */
export interface Address {
  readonly sheet?: string;
  readonly area: HostArea;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 不是列名或超出 XFD 时没有。 */
export function columnIndex(name: string): number | undefined {
  let index = 0;
  for (const letter of name.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) return undefined;
    index = index * 26 + digit;
  }
  return index >= 1 && index - 1 <= LAST_COLUMN ? index - 1 : undefined;
}

export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function isEntireColumn(area: HostArea): boolean {
  return area.top === 0 && area.bottom === LAST_ROW;
}

export function isEntireRow(area: HostArea): boolean {
  return area.left === 0 && area.right === LAST_COLUMN;
}

/** 不含工作表名的地址，写法同 Excel：整列 `A:B`，整行 `3:5`，单格 `A1`。 */
export function areaAddress(area: HostArea): string {
  if (isEntireColumn(area) && !isEntireRow(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** 工作表名在公式与地址里的写法；含标点、空格或形似地址时加单引号。 */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === undefined;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function sheetAddress(sheet: string, area: HostArea): string {
  return `${quoteSheet(sheet)}!${areaAddress(area)}`;
}

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function parseCorner(text: string): Corner | undefined {
  const parts = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text.trim());
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return undefined;
  const column = parts[1] === undefined ? undefined : columnIndex(parts[1]);
  const row = parts[2] === undefined ? undefined : Number(parts[2]) - 1;
  if (parts[1] !== undefined && column === undefined) return undefined;
  if (row !== undefined && (row < 0 || row > LAST_ROW)) return undefined;
  return { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
}

/** 不含工作表名的地址；认不出时没有。 */
export function parseArea(text: string): HostArea | undefined {
  const [left, right, ...more] = text.split(':');
  if (left === undefined || more.length > 0) return undefined;
  const a = parseCorner(left);
  const b = right === undefined ? a : parseCorner(right);
  if (!a || !b) return undefined;
  if ((a.row === undefined) !== (b.row === undefined)) return undefined;
  if ((a.column === undefined) !== (b.column === undefined)) return undefined;
  if (right === undefined && (a.row === undefined || a.column === undefined)) return undefined;
  const rows = [a.row ?? 0, b.row ?? LAST_ROW];
  const columns = [a.column ?? 0, b.column ?? LAST_COLUMN];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** 把 `工作表!地址` 拆开；单引号里的 `''` 是一个单引号。没有工作表名时 `sheet` 为空。 */
export function splitSheet(text: string): { readonly sheet?: string; readonly rest: string } {
  const body = text.startsWith('=') ? text.slice(1) : text;
  if (body.startsWith("'")) {
    const end = body.lastIndexOf("'!");
    return end < 1 ? { rest: body } : { sheet: body.slice(1, end).replaceAll("''", "'"), rest: body.slice(end + 2) };
  }
  const mark = body.lastIndexOf('!');
  return mark < 0 ? { rest: body } : { sheet: body.slice(0, mark), rest: body.slice(mark + 1) };
}

export function parseAddress(text: string): Address | undefined {
  const { sheet, rest } = splitSheet(text.trim());
  const area = parseArea(rest);
  return area && { ...(sheet === undefined ? {} : { sheet }), area };
}

/** 以逗号分开的多块地址（`A1:B2,D4`），工作表名里的逗号不算。 */
export function splitAreas(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (const letter of text) {
    if (letter === "'") quoted = !quoted;
    if (letter === ',' && !quoted) {
      parts.push(part.trim());
      part = '';
    } else part += letter;
  }
  parts.push(part.trim());
  return parts;
}
