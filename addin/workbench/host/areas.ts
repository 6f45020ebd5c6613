import type { HostArea, HostShift } from './model.ts';

/** Excel 的表最大到 XFD1048576。 */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export const WHOLE_SHEET: HostArea = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export function rowCount(area: HostArea): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: HostArea): number {
  return area.right - area.left + 1;
}

export function sameArea(a: HostArea, b: HostArea): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function contains(outer: HostArea, inner: HostArea): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

export function containsCell(area: HostArea, row: number, column: number): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
}

export function intersection(a: HostArea, b: HostArea): HostArea | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

export function bounding(a: HostArea, b: HostArea): HostArea {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** `area` 去掉 `hole` 之后余下的矩形，至多四块。 */
export function subtract(area: HostArea, hole: HostArea): HostArea[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const rest: HostArea[] = [];
  if (area.top < common.top) rest.push({ ...area, bottom: common.top - 1 });
  if (common.bottom < area.bottom) rest.push({ ...area, top: common.bottom + 1 });
  if (area.left < common.left) rest.push({ ...common, left: area.left, right: common.left - 1 });
  if (common.right < area.right) rest.push({ ...common, left: common.right + 1, right: area.right });
  return rest;
}

/** 插入、删除之后 `index` 到了哪里；被删掉则没有。 */
export function shiftIndex(index: number, shift: HostShift): number | undefined {
  if (index < shift.at) return index;
  if (shift.count < 0 && index < shift.at - shift.count) return undefined;
  return index + shift.count;
}

function shiftSpan(first: number, last: number, shift: HostShift, limit: number): [number, number] | undefined {
  if (first === 0 && last === limit) return [first, last];
  if (shift.count > 0) {
    if (last < shift.at) return [first, last];
    return [first >= shift.at ? first + shift.count : first, Math.min(last + shift.count, limit)];
  }
  const end = shift.at - shift.count;
  const start = first < shift.at ? first : Math.max(first, end) + shift.count;
  const stop = last < shift.at ? last : last < end ? shift.at - 1 : last + shift.count;
  return start <= stop ? [start, stop] : undefined;
}

/** 插入、删除之后 `area` 变成什么；整块被删掉则没有。 */
export function shiftArea(area: HostArea, shift: HostShift): HostArea | undefined {
  const rows = shift.axis === 'rows' ? shiftSpan(area.top, area.bottom, shift, LAST_ROW) : [area.top, area.bottom];
  const columns =
    shift.axis === 'columns' ? shiftSpan(area.left, area.right, shift, LAST_COLUMN) : [area.left, area.right];
  if (!rows || !columns) return undefined;
  const [top = 0, bottom = 0] = rows;
  const [left = 0, right = 0] = columns;
  return { top, left, bottom, right };
}
