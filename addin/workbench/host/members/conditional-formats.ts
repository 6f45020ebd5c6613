import { intersection, subtract } from '../areas.ts';
import { type Host, refuseProtected } from '../host.ts';
import type { HostArea, HostConditionalFormat, HostSheet } from '../model.ts';
import { type Arguments, asFlag, asText, defineClass, type Factory, type HostObject } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';
import { range, rangeAreas } from './range.ts';
import { type FormatTarget, parseColor } from './range-format.ts';

interface FormatRule {
  readonly host: Host;
  readonly sheet: HostSheet;
  readonly format: HostConditionalFormat;
}

function marked(host: Host, sheet: HostSheet): void {
  host.workbook.touched({ type: 'marks', sheet: sheet.id });
}

/** 优先级从 0 起，小的在前。 */
function inOrder(sheet: HostSheet): HostConditionalFormat[] {
  return [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
}

function touching({ sheet, areas }: FormatTarget): HostConditionalFormat[] {
  return inOrder(sheet).filter((format) =>
    format.areas.some((area) => areas.some((each) => intersection(area, each) !== undefined)),
  );
}

const conditionalFill: Factory<FormatRule> = defineClass({
  name: 'ConditionalRangeFill',
  scalars: {
    color: {
      get: ({ format }) => format.fill ?? '',
      set({ host, sheet, format }, value) {
        refuseProtected(sheet);
        format.fill = parseColor(value);
        marked(host, sheet);
      },
    },
  },
  methods: {
    clear({ host, sheet, format }) {
      refuseProtected(sheet);
      delete format.fill;
      marked(host, sheet);
    },
  },
});

const conditionalFont: Factory<FormatRule> = defineClass({
  name: 'ConditionalRangeFont',
  scalars: {
    color: {
      get: ({ format }) => format.fontColor ?? '',
      set({ host, sheet, format }, value) {
        refuseProtected(sheet);
        format.fontColor = parseColor(value);
        marked(host, sheet);
      },
    },
  },
  methods: {
    clear({ host, sheet, format }) {
      refuseProtected(sheet);
      delete format.fontColor;
      marked(host, sheet);
    },
  },
});

const conditionalRangeFormat: Factory<FormatRule> = defineClass({
  name: 'ConditionalRangeFormat',
  objects: { fill: conditionalFill, font: conditionalFont },
});

const ruleFormula = {
  get: ({ format }: FormatRule) => format.formula ?? '',
  set({ host, sheet, format }: FormatRule, value: unknown) {
    refuseProtected(sheet);
    const formula = asText(value);
    if (formula === '') throw new OfficeError('InvalidArgument');
    format.formula = formula.startsWith('=') ? formula : `=${formula}`;
    marked(host, sheet);
  },
};

const customRule: Factory<FormatRule> = defineClass({
  name: 'ConditionalFormatRule',
  scalars: { formula: ruleFormula, formulaLocal: ruleFormula },
});

const customFormat: Factory<FormatRule> = defineClass({
  name: 'CustomConditionalFormat',
  objects: { rule: customRule, format: conditionalRangeFormat },
});

function areasObject({ host, sheet, format }: FormatRule): HostObject | null {
  const [only, ...more] = format.areas;
  return only && more.length === 0 ? range(host.range(sheet, only)) : null;
}

const conditionalFormat: Factory<FormatRule> = defineClass({
  name: 'ConditionalFormat',
  id: ({ format }) => format.id,
  scalars: {
    id: { get: ({ format }) => format.id },
    type: { get: ({ format }) => format.type },
    priority: {
      get: ({ sheet, format }) => inOrder(sheet).indexOf(format),
      set({ host, sheet, format }, value) {
        refuseProtected(sheet);
        if (typeof value !== 'number') throw new OfficeError('InvalidArgument');
        const others = inOrder(sheet).filter((each) => each !== format);
        renumber([...others.slice(0, value), format, ...others.slice(value)]);
        marked(host, sheet);
      },
    },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue ?? false,
      set({ host, sheet, format }, value) {
        refuseProtected(sheet);
        format.stopIfTrue = asFlag(value);
        marked(host, sheet);
      },
    },
  },
  objects: {
    custom(self) {
      if (self.format.type !== 'Custom') throw new OfficeError('InvalidOperation');
      return customFormat(self);
    },
    customOrNullObject: (self) => (self.format.type === 'Custom' ? customFormat(self) : null),
  },
  methods: {
    delete({ host, sheet, format }) {
      refuseProtected(sheet);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
      marked(host, sheet);
    },
    getRange(self) {
      const object = areasObject(self);
      if (!object) throw new OfficeError('InvalidOperation');
      return object;
    },
    getRangeOrNullObject: areasObject,
    getRanges: ({ host, sheet, format }) => rangeAreas({ host, sheet, areas: format.areas }),
  },
});

function renumber(formats: readonly HostConditionalFormat[]): void {
  for (const [index, format] of formats.entries()) format.priority = index + 1;
}

function add({ host, sheet, areas }: FormatTarget, args: Arguments): HostObject {
  const type = args.text(0);
  if (type !== 'Custom') {
    throw new OfficeError('ApiNotFound', '', `模拟的 Excel 只会添加自定义公式的条件格式，不会 ${type}。`);
  }
  refuseProtected(sheet);
  const format: HostConditionalFormat = {
    id: crypto.randomUUID().toUpperCase(),
    type,
    areas: areas.map((area: HostArea) => ({ ...area })),
    priority: 0,
  };
  renumber([format, ...inOrder(sheet)]);
  sheet.conditionalFormats.push(format);
  marked(host, sheet);
  return conditionalFormat({ host, sheet, format });
}

export const conditionalFormats: Factory<FormatTarget> = defineClass({
  name: 'ConditionalFormatCollection',
  items: (target) => touching(target).map((format) => conditionalFormat({ ...target, format })),
  methods: {
    add,
    getCount: (target) => touching(target).length,
    getItem: (target, args) => find(target, args.text(0)) ?? missing(),
    getItemOrNullObject: (target, args) => find(target, args.text(0)) ?? null,
    getItemAt(target, args) {
      const format = touching(target)[args.number(0)];
      return format ? conditionalFormat({ ...target, format }) : missing();
    },
    clearAll({ host, sheet, areas }) {
      refuseProtected(sheet);
      for (const format of sheet.conditionalFormats) {
        for (const hole of areas) format.areas = format.areas.flatMap((area) => subtract(area, hole));
      }
      sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
      marked(host, sheet);
    },
  },
});

function find(target: FormatTarget, id: string): HostObject | undefined {
  const format = target.sheet.conditionalFormats.find((each) => each.id === id);
  return format && conditionalFormat({ ...target, format });
}

function missing(): never {
  throw new OfficeError('ItemNotFound');
}
