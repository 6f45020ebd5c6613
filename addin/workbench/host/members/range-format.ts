import { columnCount, LAST_COLUMN, LAST_ROW, rowCount } from '../areas.ts';
import { type Host, refuseProtected } from '../host.ts';
import type { HostArea, HostCell, HostSheet, HostStyle } from '../model.ts';
import { asFlag, asNumber, asText, defineClass, type Factory, type ScalarMember } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';
import { DEFAULT_COLUMN_POINTS, DEFAULT_ROW_POINTS, POINTS_PER_CHARACTER } from '../sheet-size.ts';
import { borders } from './range-borders.ts';

/** 同一张表上的一块或多块区域的格式。 */
export interface FormatTarget {
  readonly host: Host;
  readonly sheet: HostSheet;
  readonly areas: readonly HostArea[];
}

/** 再多就是铺满整行整列了，模拟的 Excel 不做。 */
const MAX_STYLED_CELLS = 2_000_000;

/** 改每一格的格式。同一个格式只改一次，改后的各格共用：铺满两万行也只多一个格式。 */
export function restyle(target: FormatTarget, change: (style: HostStyle) => HostStyle | undefined): void {
  const { host, sheet, areas } = target;
  const known = new Map<HostStyle | undefined, HostStyle | undefined>();
  const changed = (style: HostStyle | undefined): HostStyle | undefined => {
    if (!known.has(style)) {
      const next = change({ ...style });
      known.set(style, next && Object.keys(next).length > 0 ? next : undefined);
    }
    return known.get(style);
  };
  for (const area of areas) {
    refuseProtected(sheet, area);
    if (rowCount(area) * columnCount(area) > MAX_STYLED_CELLS) throw new OfficeError('RangeExceedsLimit');
    for (let row = area.top; row <= area.bottom; row += 1) restyleRow(sheet, row, area, changed);
    host.workbook.touched({ type: 'formats', sheet: sheet.id, area, source: 'addin' });
  }
}

function restyleRow(
  sheet: HostSheet,
  row: number,
  { left, right }: HostArea,
  changed: (style: HostStyle | undefined) => HostStyle | undefined,
): void {
  const cells = sheet.rows.get(row) ?? new Map<number, HostCell>();
  for (let column = left; column <= right; column += 1) {
    const before = cells.get(column);
    const style = changed(before?.style);
    if (style) cells.set(column, { ...(before ?? { value: null }), style });
    else if (before?.style) {
      const { style: _style, ...rest } = before;
      cells.set(column, rest);
    }
  }
  if (cells.size > 0) sheet.rows.set(row, cells);
}

/** 各格相同时是那个值，不同时是 null（与 Excel 同）。整行整列只看左上角。 */
export function common<Value>(target: FormatTarget, read: (style: HostStyle | undefined) => Value): Value | null {
  let found: { readonly value: Value } | undefined;
  for (const area of target.areas) {
    const huge = rowCount(area) > 100_000 || columnCount(area) > 10_000;
    const bottom = huge ? area.top : area.bottom;
    const right = huge ? area.left : area.right;
    for (let row = area.top; row <= bottom; row += 1) {
      const cells = target.sheet.rows.get(row);
      for (let column = area.left; column <= right; column += 1) {
        const value = read(cells?.get(column)?.style);
        if (!found) found = { value };
        else if (found.value !== value) return null;
      }
    }
  }
  return found ? found.value : null;
}

/** 颜色名只收常用的几种，与 CSS 同名。 */
const COLOR_NAMES: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  orange: '#FFA500',
  pink: '#FFC0CB',
  purple: '#800080',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

export function parseColor(value: unknown): string {
  const text = asText(value);
  const color = COLOR_NAMES[text.toLowerCase()] ?? (text.startsWith('#') ? text : `#${text}`).toUpperCase();
  if (!/^#[0-9A-F]{6}$/u.test(color)) throw new OfficeError('InvalidArgument');
  return color;
}

const without = (style: HostStyle, key: keyof HostStyle): HostStyle => {
  const { [key]: _removed, ...rest } = style;
  return rest;
};

const fill: Factory<FormatTarget> = defineClass({
  name: 'RangeFill',
  scalars: {
    color: {
      get: (target) => common(target, (style) => style?.fill ?? '#FFFFFF') ?? '',
      set(target, value) {
        const color = value === '' ? undefined : parseColor(value);
        restyle(target, (style) => (color === undefined ? without(style, 'fill') : { ...style, fill: color }));
      },
    },
  },
  methods: { clear: (target) => restyle(target, (style) => without(style, 'fill')) },
});

function flag(key: 'bold' | 'italic' | 'wrapText'): ScalarMember<FormatTarget> {
  return {
    get: (target) => common(target, (style) => style?.[key] ?? false),
    set(target, value) {
      const on = asFlag(value);
      restyle(target, (style) => (on ? { ...style, [key]: true } : without(style, key)));
    },
  };
}

const font: Factory<FormatTarget> = defineClass({
  name: 'RangeFont',
  scalars: {
    bold: flag('bold'),
    italic: flag('italic'),
    underline: {
      get: (target) => {
        const underline = common(target, (style) => style?.underline ?? false);
        return underline === null ? null : underline ? 'Single' : 'None';
      },
      set(target, value) {
        const kind = oneOf(['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'], value);
        restyle(target, (style) => (kind === 'None' ? without(style, 'underline') : { ...style, underline: true }));
      },
    },
    color: {
      get: (target) => common(target, (style) => style?.fontColor ?? '#000000') ?? '',
      set(target, value) {
        const color = parseColor(value);
        restyle(target, (style) => ({ ...style, fontColor: color }));
      },
    },
    name: {
      get: (target) => common(target, (style) => style?.fontName ?? '宋体'),
      set(target, value) {
        const name = asText(value);
        restyle(target, (style) => ({ ...style, fontName: name }));
      },
    },
    size: {
      get: (target) => common(target, (style) => style?.fontSize ?? 11),
      set(target, value) {
        const size = asNumber(value);
        if (size < 1 || size > 409) throw new OfficeError('InvalidArgument');
        restyle(target, (style) => ({ ...style, fontSize: size }));
      },
    },
  },
});

const HORIZONTAL = [
  'Left',
  'Center',
  'Right',
  'General',
  'Justify',
  'Fill',
  'Distributed',
  'CenterAcrossSelection',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

export function oneOf<const Value extends string>(values: readonly Value[], input: unknown): Value {
  const found = values.find((value) => value === input);
  if (found === undefined) throw new OfficeError('InvalidArgument');
  return found;
}

function columnsOf(target: FormatTarget): number[] {
  return target.areas.flatMap((area) => indexes(area.left, Math.min(area.right, LAST_COLUMN)));
}

function rowsOf(target: FormatTarget): number[] {
  return target.areas.flatMap((area) => indexes(area.top, Math.min(area.bottom, LAST_ROW)));
}

function indexes(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function same<Value extends number | boolean>(values: readonly Value[]): Value | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function resized(target: FormatTarget): void {
  target.host.workbook.touched({ type: 'formats', sheet: target.sheet.id, area: null, source: 'addin' });
}

export const rangeFormat: Factory<FormatTarget> = defineClass({
  name: 'RangeFormat',
  scalars: {
    wrapText: flag('wrapText'),
    horizontalAlignment: {
      get: (target) => common(target, (style) => style?.horizontalAlignment ?? 'General'),
      set(target, value) {
        const horizontalAlignment = oneOf(HORIZONTAL, value);
        restyle(target, (style) => ({ ...style, horizontalAlignment }));
      },
    },
    verticalAlignment: {
      get: (target) => common(target, (style) => style?.verticalAlignment ?? 'Bottom'),
      set(target, value) {
        const verticalAlignment = oneOf(VERTICAL, value);
        restyle(target, (style) => ({ ...style, verticalAlignment }));
      },
    },
    columnWidth: {
      get: (target) => {
        const widths = target.sheet.columnWidths;
        return same(
          columnsOf(target).map((column) => {
            const width = widths.get(column);
            return width === undefined ? DEFAULT_COLUMN_POINTS : width * POINTS_PER_CHARACTER;
          }),
        );
      },
      set(target, value) {
        refuseProtected(target.sheet);
        const width = asNumber(value) / POINTS_PER_CHARACTER;
        for (const column of columnsOf(target)) target.sheet.columnWidths.set(column, width);
        resized(target);
      },
    },
    useStandardWidth: {
      get: ({ sheet, ...target }) =>
        same(columnsOf({ sheet, ...target }).map((column) => !sheet.columnWidths.has(column))),
      set(target, value) {
        refuseProtected(target.sheet);
        if (asFlag(value)) for (const column of columnsOf(target)) target.sheet.columnWidths.delete(column);
        resized(target);
      },
    },
    useStandardHeight: {
      get: ({ sheet, ...target }) => same(rowsOf({ sheet, ...target }).map((row) => !sheet.rowHeights.has(row))),
      costly: true,
      set(target, value) {
        refuseProtected(target.sheet);
        if (asFlag(value)) for (const row of rowsOf(target)) target.sheet.rowHeights.delete(row);
        resized(target);
      },
    },
    rowHeight: {
      get: (target) => same(rowsOf(target).map((row) => target.sheet.rowHeights.get(row) ?? DEFAULT_ROW_POINTS)),
      costly: true,
      set(target, value) {
        refuseProtected(target.sheet);
        const height = asNumber(value);
        for (const row of rowsOf(target)) target.sheet.rowHeights.set(row, height);
        resized(target);
      },
    },
  },
  objects: { borders, fill, font },
  methods: {
    autofitColumns(target) {
      refuseProtected(target.sheet);
      for (const column of columnsOf(target)) target.sheet.columnWidths.set(column, fittingWidth(target.sheet, column));
      resized(target);
    },
    autofitRows(target) {
      refuseProtected(target.sheet);
      for (const row of rowsOf(target)) target.sheet.rowHeights.delete(row);
      resized(target);
    },
  },
});

/** 汉字算两个字符宽。 */
function fittingWidth(sheet: HostSheet, column: number): number {
  let width = DEFAULT_COLUMN_POINTS / POINTS_PER_CHARACTER;
  for (const cells of sheet.rows.values()) {
    const text = String(cells.get(column)?.value ?? '');
    const length = [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0xff ? 2 : 1), 0);
    width = Math.max(width, Math.min(length + 1, 255));
  }
  return width;
}
