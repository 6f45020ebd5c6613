import { dateToSerial } from 'hucre';
import type { HostCell, HostValue } from './model.ts';
import { OfficeError } from './office-error.ts';

const ERROR_VALUES: ReadonlySet<string> = new Set([
  '#REF!',
  '#N/A',
  '#VALUE!',
  '#NAME?',
  '#NULL!',
  '#DIV/0!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
]);

const NUMBER = /^[+-]?(?:\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/u;

/** 中文版 Excel 会当作日期的写法，与它给的数字格式。 */
const DATES: readonly (readonly [RegExp, string])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/u, 'yyyy/m/d'],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u, 'yyyy/m/d'],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/u, 'yyyy"年"m"月"d"日"'],
  [/^(\d{4})年(\d{1,2})月$/u, 'yyyy"年"m"月"'],
];

/** 像官员打字那样把写进来的东西认成值、公式、日期；null 表示这一格不动。 */
export function parseEntry(entry: unknown, format: string): Partial<HostCell> | undefined {
  if (entry === null || entry === undefined) return undefined;
  if (typeof entry === 'number' || typeof entry === 'boolean') return { value: entry };
  if (typeof entry !== 'string') throw new OfficeError('InvalidArgument');
  if (entry === '') return { value: null };
  if (entry.length > 32_767) throw new OfficeError('InvalidArgument');
  if (entry.startsWith("'")) return { value: entry.slice(1), formula: undefined };
  if (format === '@') return { value: entry, formula: undefined };
  if (entry.startsWith('=') && entry.length > 1) return { value: linkText(entry), formula: entry };
  return parseText(entry, format);
}

const LINK = /^=HYPERLINK\("(?:[^"]|"")*"(?:&"(?:[^"]|"")*")*,(?:(-?[\d.]+)|("(?:[^"]|"")*"(?:&"(?:[^"]|"")*")*))\)$/iu;

/** 两个参数都写明的 HYPERLINK 显示第二个；别的公式模拟的 Excel 不算。 */
function linkText(formula: string): HostValue {
  const [, number, text] = LINK.exec(formula) ?? [];
  if (number !== undefined) return Number(number);
  if (text === undefined) return null;
  return [...text.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, part = '']) => part.replaceAll('""', '"')).join('');
}

function parseText(text: string, format: string): Partial<HostCell> {
  const trimmed = text.trim();
  if (NUMBER.test(trimmed)) return { value: Number(trimmed.replaceAll(',', '')) };
  if (trimmed.endsWith('%') && NUMBER.test(trimmed.slice(0, -1))) {
    const digits = trimmed.includes('.') ? '0.00%' : '0%';
    const value = Number(trimmed.slice(0, -1).replaceAll(',', '')) / 100;
    return format === 'General' ? { value, numberFormat: digits } : { value };
  }
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  if (ERROR_VALUES.has(upper)) return { value: upper, error: true };
  return parseDate(trimmed, format) ?? { value: text };
}

function parseDate(text: string, format: string): Partial<HostCell> | undefined {
  for (const [pattern, dateFormat] of DATES) {
    const [, year = '', month = '', day = '1'] = pattern.exec(text) ?? [];
    if (year === '') continue;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
    if (!exists || Number(year) < 1900) return undefined;
    const value = dateToSerial(date);
    return format === 'General' ? { value, numberFormat: dateFormat } : { value };
  }
  return undefined;
}

export function valueType(cell: HostCell | undefined): string {
  const value: HostValue = cell?.value ?? null;
  if (cell?.error) return 'Error';
  if (value === null || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
