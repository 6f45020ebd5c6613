import type { HostArea, HostLineStyle, HostStyle } from '../model.ts';
import { asText, defineClass, type Factory } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';
import { splitLine, toLine } from '../xlsx-style.ts';
import { common, type FormatTarget, oneOf, parseColor, restyle } from './range-format.ts';

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const;
/** 斜线不画，读出来总是没有。 */
const DIAGONALS = ['DiagonalDown', 'DiagonalUp'] as const;

type Side = (typeof SIDES)[number] | (typeof DIAGONALS)[number];
type Edge = 'borderTop' | 'borderRight' | 'borderBottom' | 'borderLeft';

interface BorderTarget extends FormatTarget {
  readonly side: Side;
}

/** Excel 把线型与粗细分开说，.xlsx 合成一个名字。 */
const LINES: readonly (readonly [HostLineStyle, string, string])[] = [
  ['thin', 'Continuous', 'Thin'],
  ['hair', 'Continuous', 'Hairline'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dotted', 'Dot', 'Thin'],
  ['double', 'Double', 'Thick'],
  ['dashDot', 'DashDot', 'Thin'],
  ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['mediumDashDotDot', 'DashDotDot', 'Medium'],
  ['slantDashDot', 'SlantDashDot', 'Medium'],
];
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

/** 这一边落在哪些格的哪条边上；内部的线两边的格都记。 */
function strips(area: HostArea, side: Side): [HostArea, Edge][] {
  switch (side) {
    case 'EdgeTop':
      return [[{ ...area, bottom: area.top }, 'borderTop']];
    case 'EdgeBottom':
      return [[{ ...area, top: area.bottom }, 'borderBottom']];
    case 'EdgeLeft':
      return [[{ ...area, right: area.left }, 'borderLeft']];
    case 'EdgeRight':
      return [[{ ...area, left: area.right }, 'borderRight']];
    case 'InsideHorizontal':
      return area.top === area.bottom
        ? []
        : [
            [{ ...area, bottom: area.bottom - 1 }, 'borderBottom'],
            [{ ...area, top: area.top + 1 }, 'borderTop'],
          ];
    case 'InsideVertical':
      return area.left === area.right
        ? []
        : [
            [{ ...area, right: area.right - 1 }, 'borderRight'],
            [{ ...area, left: area.left + 1 }, 'borderLeft'],
          ];
    default:
      return [];
  }
}

/** 各处相同时是那条线，不同时没有（`mixed`）。 */
function read(target: BorderTarget): { readonly style: string; readonly weight: string; readonly color: string } {
  const [strip] = target.areas.flatMap((area) => strips(area, target.side));
  const line = strip && common({ ...target, areas: [strip[0]] }, (style) => style?.[strip[1]] ?? null);
  if (!line) return { style: 'None', weight: 'Thin', color: '#000000' };
  const { style: name, color } = splitLine(line);
  const [, style = 'Continuous', weight = 'Thin'] = LINES.find(([each]) => each === name) ?? [];
  return { style, weight, color };
}

function write(target: BorderTarget, change: Partial<{ style: string; weight: string; color: string }>): void {
  for (const [area, edge] of target.areas.flatMap((each) => strips(each, target.side))) {
    restyle({ ...target, areas: [area] }, (style) => changed(style, edge, change));
  }
}

/** 只说粗细或颜色时，原来没有线的地方也画上实线。 */
function changed(style: HostStyle, edge: Edge, change: Parameters<typeof write>[1]): HostStyle {
  const { [edge]: before, ...rest } = style;
  if (change.style === 'None') return rest;
  const { style: name = 'thin', color = '#000000' } = before ? splitLine(before) : {};
  const [, kind = 'Continuous', weight = 'Thin'] = LINES.find(([each]) => each === name) ?? [];
  const wanted = { style: kind, weight, color, ...change };
  const found =
    LINES.find(([, each, thick]) => each === wanted.style && thick === wanted.weight) ??
    LINES.find(([, each]) => each === wanted.style);
  return { ...rest, [edge]: toLine(found?.[0] ?? 'thin', wanted.color) };
}

const border: Factory<BorderTarget> = defineClass({
  name: 'RangeBorder',
  id: ({ side }) => side,
  scalars: {
    sideIndex: { get: ({ side }) => side },
    style: {
      get: (target) => read(target).style,
      set: (target, value) => write(target, { style: oneOf(STYLES, value) }),
    },
    weight: {
      get: (target) => read(target).weight,
      set: (target, value) => write(target, { weight: oneOf(WEIGHTS, value) }),
    },
    color: {
      get: (target) => read(target).color,
      set: (target, value) => write(target, { color: parseColor(asText(value)) }),
    },
  },
});

const ALL: readonly Side[] = [...SIDES, ...DIAGONALS];

export const borders: Factory<FormatTarget> = defineClass({
  name: 'RangeBorderCollection',
  scalars: { count: { get: () => ALL.length } },
  items: (target) => ALL.map((side) => border({ ...target, side })),
  methods: {
    getItem: (target, args) => border({ ...target, side: oneOf(ALL, args.values[0]) }),
    getItemAt(target, args) {
      const side = ALL[args.number(0)];
      if (!side) throw new OfficeError('InvalidArgument');
      return border({ ...target, side });
    },
  },
});
