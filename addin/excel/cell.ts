import type { CellValue } from '../../shared/api/validations.ts';
import { isDateFormat, isoDate } from './dates.ts';

/** 一格此刻的样子。 */
export interface CellState {
  /** 送校验时的样子：日期为 `YYYY-MM-DD`，空为 null。 */
  readonly value: CellValue;
  /** Excel 里的原值。 */
  readonly raw: CellValue;
  readonly formula?: string;
  readonly format: string;
}

/** 单元格文本格式的代号。 */
export const TEXT_FORMAT = '@';

export function cellState(raw: CellValue, formula: unknown, format: string): CellState {
  const stored = raw === '' ? null : raw;
  const value = typeof stored === 'number' && isDateFormat(format) ? (isoDate(stored) ?? stored) : stored;
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== raw;
  return { value, raw: stored, format, ...(isFormula ? { formula } : {}) };
}

/** Excel 会把这样开头的文字改成公式、数、日期、真假或错误值。 */
const REINTERPRETED = /^\s*(?:[=+\-@'#%]|\(?[¥$￥]?[.,]?\d|true$|false$)/i;

/** 写进 `values` 的样子：会被 Excel 改读的文字前加一撇，使其仍是文字；一撇本身不进单元格的值。 */
export function writable(value: CellValue, format: string): string | number | boolean {
  if (value === null) return '';
  if (typeof value !== 'string') return value;
  const risky = format === TEXT_FORMAT ? /^['=]/.test(value) : REINTERPRETED.test(value.normalize('NFKC'));
  return risky ? `'${value}` : value;
}
