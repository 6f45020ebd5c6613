import type { ICellData, Nullable } from '@univerjs/presets';
import { CellValueType } from '@univerjs/presets';
import type { HostCell, HostValue } from '../host/model.ts';

/** 宿主的一格 → 网格的一格，不含格式。空格的各项都写 null，网格才会真的清空。 */
export function toGridCell(cell: HostCell | undefined): ICellData {
  const value = cell?.value ?? null;
  const grid: ICellData = { v: null, t: null, f: cell?.formula ?? null, si: null, p: null };
  if (typeof value === 'boolean') return { ...grid, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === 'number') return { ...grid, v: value, t: CellValueType.NUMBER };
  if (value === null || value === '') return grid;
  return { ...grid, v: value, t: CellValueType.STRING };
}

/** 网格一格的值。带换行或局部格式的文字，网格存在富文本里。 */
export function gridValue(cell: Nullable<ICellData>): HostValue {
  const rich = cell?.p?.body?.dataStream;
  if (rich !== undefined) return plainText(rich);
  const value = cell?.v ?? null;
  if (value === null || value === '') return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === true || value === 1 || value === '1';
  if (cell?.t === CellValueType.STRING || cell?.t === CellValueType.FORCE_STRING) return String(value);
  if (cell?.t === CellValueType.NUMBER && typeof value === 'string' && value.trim() !== '') return Number(value);
  return value;
}

/** 富文本流以 \r 分段、以 \r\n 收尾。 */
function plainText(stream: string): HostValue {
  const text = stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  return text === '' ? null : text;
}

const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!']);

export function isErrorValue(value: HostValue): boolean {
  return typeof value === 'string' && ERRORS.has(value);
}
