import { resolveThemeColor } from 'hucre/ooxml';
import type { CellStyle } from 'hucre/xlsx';
import type { HostLine, HostLineStyle, HostStyle } from './model.ts';

type Color = NonNullable<NonNullable<CellStyle['font']>['color']>;

const HORIZONTAL = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  general: 'General',
  justify: 'Justify',
  fill: 'Fill',
  distributed: 'Distributed',
  centerContinuous: 'CenterAcrossSelection',
} as const;

const VERTICAL = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
} as const;

const EDGES = [
  ['top', 'borderTop'],
  ['right', 'borderRight'],
  ['bottom', 'borderBottom'],
  ['left', 'borderLeft'],
] as const;

/** 没有写明颜色的框线是黑的。 */
export function toLine(style: HostLineStyle, color = '#000000'): HostLine {
  return `${style} ${color}`;
}

export function splitLine(line: HostLine): { readonly style: HostLineStyle; readonly color: string } {
  const [style, color] = line.split(' ') as [HostLineStyle, string];
  return { style, color };
}

/** 颜色为 `#RRGGBB`；主题色照工作簿的主题算出，索引色不认。 */
export function toColor(color: Color | undefined, theme: readonly string[]): string | undefined {
  if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color?.theme !== undefined && theme.length > 0) {
    return `#${resolveThemeColor([...theme], color.theme, color.tint).toUpperCase()}`;
  }
  return undefined;
}

export function toHostStyle(style: CellStyle | undefined, theme: readonly string[]): HostStyle | undefined {
  if (!style) return undefined;
  const { font, fill, alignment } = style;
  const host: HostStyle = {};
  const background =
    fill?.type === 'pattern' && fill.pattern !== 'none' ? toColor(fill.fgColor ?? fill.bgColor, theme) : undefined;
  const color = toColor(font?.color, theme);
  if (background !== undefined) host.fill = background;
  if (color !== undefined) host.fontColor = color;
  if (font?.bold) host.bold = true;
  if (font?.italic) host.italic = true;
  if (font?.underline) host.underline = true;
  if (font?.name !== undefined) host.fontName = font.name;
  if (font?.size !== undefined) host.fontSize = font.size;
  if (alignment?.horizontal !== undefined) host.horizontalAlignment = HORIZONTAL[alignment.horizontal];
  if (alignment?.vertical !== undefined) host.verticalAlignment = VERTICAL[alignment.vertical];
  if (alignment?.wrapText) host.wrapText = true;
  for (const [edge, key] of EDGES) {
    const side = style.border?.[edge];
    if (side) host[key] = toLine(side.style, toColor(side.color, theme));
  }
  return Object.keys(host).length > 0 ? host : undefined;
}

function fromColor(color: string): Color {
  return { rgb: color.replace('#', '').toUpperCase() };
}

function keyOf<Value extends string>(table: Readonly<Record<string, string>>, value: string): Value | undefined {
  return Object.keys(table).find((key) => table[key] === value) as Value | undefined;
}

/** 只有改过的那几项换掉，原件的其余格式不动。 */
export function mergeStyle(
  origin: CellStyle | undefined,
  host: HostStyle | undefined,
  numberFormat: string | undefined,
  theme: readonly string[],
): CellStyle | undefined {
  const before = toHostStyle(origin, theme) ?? {};
  const after = host ?? {};
  const changed = (key: keyof HostStyle) => before[key] !== after[key];
  const style: CellStyle = { ...origin };
  if (changed('fill')) {
    if (after.fill === undefined) delete style.fill;
    else style.fill = { type: 'pattern', pattern: 'solid', fgColor: fromColor(after.fill) };
  }
  const font = { ...style.font };
  if (changed('fontColor')) {
    if (after.fontColor === undefined) delete font.color;
    else font.color = fromColor(after.fontColor);
  }
  if (changed('bold')) font.bold = after.bold ?? false;
  if (changed('italic')) font.italic = after.italic ?? false;
  if (changed('underline')) font.underline = after.underline ?? false;
  if (changed('fontName') && after.fontName !== undefined) font.name = after.fontName;
  if (changed('fontSize') && after.fontSize !== undefined) font.size = after.fontSize;
  if (Object.keys(font).length > 0) style.font = font;
  const alignment = { ...style.alignment };
  if (changed('horizontalAlignment')) {
    alignment.horizontal = keyOf(HORIZONTAL, after.horizontalAlignment ?? 'General') ?? 'general';
  }
  if (changed('verticalAlignment')) {
    alignment.vertical = keyOf(VERTICAL, after.verticalAlignment ?? 'Bottom') ?? 'bottom';
  }
  if (changed('wrapText')) alignment.wrapText = after.wrapText ?? false;
  if (Object.keys(alignment).length > 0) style.alignment = alignment;
  const border = { ...style.border };
  for (const [edge, key] of EDGES) {
    if (!changed(key)) continue;
    const line = after[key] && splitLine(after[key]);
    if (line) border[edge] = { style: line.style, color: fromColor(line.color) };
    else delete border[edge];
  }
  if (Object.keys(border).length > 0) style.border = border;
  else delete style.border;
  if (numberFormat === undefined) delete style.numFmt;
  else style.numFmt = numberFormat;
  return Object.keys(style).length > 0 ? style : undefined;
}
