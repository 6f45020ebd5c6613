import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/presets';
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/presets';
import type { HostCell, HostLine, HostLineStyle, HostStyle } from '../host/model.ts';
import { splitLine } from '../host/xlsx-style.ts';

const HORIZONTAL: Partial<Record<NonNullable<HostStyle['horizontalAlignment']>, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Record<NonNullable<HostStyle['verticalAlignment']>, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.TOP,
  Distributed: VerticalAlign.MIDDLE,
};
const LINES: Partial<Record<HostLineStyle, BorderStyleTypes>> = {
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
};

function toGridLine(line: HostLine): IBorderStyleData {
  const { style, color } = splitLine(line);
  return { s: LINES[style] ?? BorderStyleTypes.THIN, cl: { rgb: color } };
}

function toGridBorder(style: HostStyle): IStyleData['bd'] {
  const { borderTop: t, borderRight: r, borderBottom: b, borderLeft: l } = style;
  if (!t && !r && !b && !l) return undefined;
  return {
    ...(t ? { t: toGridLine(t) } : {}),
    ...(r ? { r: toGridLine(r) } : {}),
    ...(b ? { b: toGridLine(b) } : {}),
    ...(l ? { l: toGridLine(l) } : {}),
  };
}

/** 宿主的格式 → 网格的格式。没有一样要画的返回 undefined。 */
export function toGridStyle(style: HostStyle | undefined, numberFormat: string | undefined): IStyleData | undefined {
  const drawn: IStyleData = {};
  if (style?.fill) drawn.bg = { rgb: style.fill };
  if (style?.fontColor) drawn.cl = { rgb: style.fontColor };
  if (style?.bold) drawn.bl = BooleanNumber.TRUE;
  if (style?.italic) drawn.it = BooleanNumber.TRUE;
  if (style?.fontName) drawn.ff = style.fontName;
  if (style?.fontSize) drawn.fs = style.fontSize;
  if (style?.wrapText) drawn.tb = WrapStrategy.WRAP;
  if (style?.underline) drawn.ul = { s: BooleanNumber.TRUE };
  const border = style && toGridBorder(style);
  if (border) drawn.bd = border;
  const horizontal = style?.horizontalAlignment && HORIZONTAL[style.horizontalAlignment];
  if (horizontal) drawn.ht = horizontal;
  if (style?.verticalAlignment) drawn.vt = VERTICAL[style.verticalAlignment];
  if (numberFormat && numberFormat !== 'General') drawn.n = { pattern: numberFormat };
  return Object.keys(drawn).length === 0 ? undefined : drawn;
}

/**
 * 官员在网格里改了格式：在宿主原有的格式上只换改了的那几样。
 * 网格画不出的（如“填充”对齐、各种框线）照旧，不因来回一趟而丢。
 */
export function mergeGridStyle(cell: HostCell | undefined, grid: Nullable<IStyleData>): HostStyle {
  const before = toGridStyle(cell?.style, undefined);
  const merged: HostStyle = { ...cell?.style };
  const changed = (key: keyof IStyleData) =>
    JSON.stringify(before?.[key] ?? null) !== JSON.stringify(grid?.[key] ?? null);
  if (changed('bg')) assign(merged, 'fill', hex(grid?.bg?.rgb));
  if (changed('cl')) assign(merged, 'fontColor', hex(grid?.cl?.rgb));
  if (changed('bl')) assign(merged, 'bold', grid?.bl === BooleanNumber.TRUE || undefined);
  if (changed('it')) assign(merged, 'italic', grid?.it === BooleanNumber.TRUE || undefined);
  if (changed('ul')) assign(merged, 'underline', grid?.ul?.s === BooleanNumber.TRUE || undefined);
  if (changed('ff')) assign(merged, 'fontName', grid?.ff ?? undefined);
  if (changed('fs')) assign(merged, 'fontSize', grid?.fs ?? undefined);
  if (changed('tb')) assign(merged, 'wrapText', grid?.tb === WrapStrategy.WRAP || undefined);
  if (changed('ht')) assign(merged, 'horizontalAlignment', keyOf(HORIZONTAL, grid?.ht));
  if (changed('vt')) assign(merged, 'verticalAlignment', keyOf(VERTICAL, grid?.vt));
  return merged;
}

function assign<K extends keyof HostStyle>(style: HostStyle, key: K, value: HostStyle[K] | undefined): void {
  if (value === undefined) delete style[key];
  else style[key] = value;
}

function keyOf<K extends string>(table: Partial<Record<K, number>>, value: Nullable<number>): K | undefined {
  if (!value) return undefined;
  for (const key in table) if (table[key] === value) return key;
  return undefined;
}

/** 网格的颜色可能写作 rgb(r,g,b)；宿主一律 #RRGGBB。 */
function hex(colour: Nullable<string>): string | undefined {
  if (!colour) return undefined;
  const parts = colour.match(/\d+/g);
  if (!colour.startsWith('rgb') || !parts) return colour.toUpperCase();
  return `#${parts
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`.toUpperCase();
}
