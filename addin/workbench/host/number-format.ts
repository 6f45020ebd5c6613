import { formatValue } from 'hucre';
import type { HostCell } from './model.ts';

/** 格里显示的文字。数字格式交给 hucre；General 的大数、小数照 Excel 至多 11 位。 */
export function displayText(cell: HostCell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const format = cell?.numberFormat ?? 'General';
  return format === 'General' || format === '@' ? generalText(value) : formatValue(value, format);
}

function generalText(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude >= 1e11 || magnitude < 1e-9)) {
    const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
    const sign = exponent.startsWith('-') ? '-' : '+';
    return `${Number(mantissa)}E${sign}${exponent.replace(/^[+-]/u, '').padStart(2, '0')}`;
  }
  return String(Number(value.toPrecision(11)));
}
