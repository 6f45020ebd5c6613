import type { CellValue } from '../../shared/api/validations.ts';
import { isDateFormat, isoDate } from './dates.ts';

/** 一格此刻的样子。 */
export interface CellState {
  /** 送校验时的样子：日期为 `YYYY-MM-DD`，空为 null。 */
  readonly value: CellValue;
  /** Excel 里的原值。 */
  readonly raw: CellValue;
  readonly formula?: string;
  /** 错误值（`#REF!` 一类），不是写成这样的文字。 */
  readonly error?: true;
  readonly format: string;
}

/** 要写进一格的内容：空串是清空，公式照公式写。 */
export type Content = string | number | Formula;
export interface Formula {
  readonly formula: string;
}

export const isFormula = (content: Content | null): content is Formula =>
  typeof content === 'object' && content !== null;

/** 这一格此刻就是这个内容，由公式算出来的不算。 */
export function holds(state: CellState, content: Content): boolean {
  if (isFormula(content)) return state.formula === content.formula;
  return state.formula === undefined && !state.error && state.raw === (content === '' ? null : content);
}

/** 单元格文本格式的代号。 */
const TEXT_FORMAT = '@';

export function cellState(raw: CellValue, formula: unknown, format: string, type?: unknown): CellState {
  const stored = raw === '' ? null : raw;
  const value = typeof stored === 'number' && isDateFormat(format) ? (isoDate(stored) ?? stored) : stored;
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== raw;
  return {
    ...{ value, raw: stored, format },
    ...(isFormula ? { formula } : {}),
    ...(type === 'Error' ? { error: true as const } : {}),
  };
}

/** Excel 会把这样开头的文字改成公式、数、日期、真假或错误值。 */
const REINTERPRETED = /^\s*(?:[=+\-@'#%]|\(?[¥$￥]?[.,]?\d|(?:true|false)\s*$)/i;

/** 写进 `values` 的样子：会被 Excel 改读的文字前加一撇，使其仍是文字；一撇本身不进单元格的值。 */
export function writable(value: CellValue, format: string): string | number | boolean {
  if (value === null) return '';
  if (typeof value !== 'string') return value;
  const risky = format === TEXT_FORMAT ? /^['=]/.test(value) : REINTERPRETED.test(value.normalize('NFKC'));
  return risky ? `'${value}` : value;
}

/** 写一格：先换的格式，写进去的内容，写后再换的格式。 */
export interface CellWrite {
  /** 行列从 0 起。 */
  readonly row: number;
  readonly column: number;
  readonly entry: string | number | boolean;
  readonly formatFirst?: string;
  readonly formatAfter?: string;
}

type Place = Pick<CellWrite, 'row' | 'column'>;

/** 写上新值。数与公式写进文本格式的格里仍是文本，只有这时才换格式。 */
export function newContent({ row, column }: Place, value: Content, format: string): CellWrite {
  const entry = isFormula(value) ? value.formula : writable(value, format);
  return { row, column, entry, ...(needsFormat(value, format) ? { formatFirst: 'General' } : {}) };
}

export const needsFormat = (value: Content, format: string): boolean =>
  typeof value !== 'string' && format === TEXT_FORMAT;

/** 还原成原来的样子。文本格式的格里写不进公式与错误值，要先换成常规，写好再换回。 */
export function oldContent({ row, column }: Place, state: Omit<CellState, 'value'>, now: string): CellWrite {
  const place = { row, column };
  const { raw, formula, error, format } = state;
  const plain = formula ?? (error && typeof raw === 'string' ? raw : undefined);
  if (plain === undefined)
    return { ...place, entry: writable(raw, format), ...(format === now ? {} : { formatFirst: format }) };
  if (format !== TEXT_FORMAT) return { ...place, entry: plain, ...(format === now ? {} : { formatFirst: format }) };
  return { ...place, entry: plain, formatFirst: 'General', formatAfter: format };
}
