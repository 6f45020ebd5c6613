import { isEntireColumn, isEntireRow } from '../address.ts';
import { refuseProtected } from '../host.ts';
import type { HostArea, HostMargin, HostPage } from '../model.ts';
import {
  type Arguments,
  asFlag,
  asNumber,
  asText,
  defineClass,
  type Factory,
  type ScalarMember,
} from '../object-class.ts';
import { OfficeError } from '../office-error.ts';
import { DEFAULT_MARGINS, PAPERS } from '../xlsx-page.ts';
import { areasOf, rangeAreas, rangeAt, targetOf } from './range.ts';
import { oneOf } from './range-format.ts';
import { lookUp, lookUpAreas } from './worksheet-lookup.ts';
import type { SheetTarget } from './worksheet-parts.ts';

const POINTS_PER_INCH = 72;
const INCHES: Readonly<Record<string, number>> = { Points: 1 / POINTS_PER_INCH, Inches: 1, Centimeters: 1 / 2.54 };

/** 保护着的表，页面设置也改不了。 */
function change({ host, sheet }: SheetTarget, patch: Partial<HostPage>): void {
  refuseProtected(sheet);
  Object.assign(sheet.page, patch);
  host.workbook.touched({ type: 'formats', sheet: sheet.id, area: null, source: 'addin' });
}

function setMargin(self: SheetTarget, side: HostMargin, inches: number): void {
  if (inches < 0) throw new OfficeError('InvalidArgument');
  change(self, { margins: { ...self.sheet.page.margins, [side]: inches } });
}

/** 单个属性以磅计。 */
function margin(side: HostMargin): ScalarMember<SheetTarget> {
  return {
    get: ({ sheet }) => (sheet.page.margins?.[side] ?? DEFAULT_MARGINS[side]) * POINTS_PER_INCH,
    set: (self, value) => setMargin(self, side, asNumber(value) / POINTS_PER_INCH),
  };
}

function flag(
  key: 'centerHorizontally' | 'centerVertically' | 'printGridlines' | 'printHeadings',
): ScalarMember<SheetTarget> {
  return {
    get: ({ sheet }) => sheet.page[key] ?? false,
    set: (self, value) => change(self, { [key]: asFlag(value) }),
  };
}

function count(value: unknown, name: string): number | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  if (found === undefined || found === null) return undefined;
  const number = asNumber(found);
  if (!Number.isInteger(number) || number < 0) throw new OfficeError('InvalidArgument');
  return number;
}

const zoom: ScalarMember<SheetTarget> = {
  get({ sheet }) {
    const set = sheet.page.zoom ?? { scale: 100 };
    return 'scale' in set
      ? { horizontalFitToPages: null, scale: set.scale, verticalFitToPages: null }
      : { horizontalFitToPages: set.wide ?? null, scale: null, verticalFitToPages: set.tall ?? null };
  },
  set(self, value) {
    const scale = count(value, 'scale');
    const wide = count(value, 'horizontalFitToPages');
    const tall = count(value, 'verticalFitToPages');
    if (wide || tall) {
      change(self, { zoom: { ...(wide ? { wide } : {}), ...(tall ? { tall } : {}) } });
    } else {
      if (scale === undefined || scale < 10 || scale > 400) throw new OfficeError('InvalidArgument');
      change(self, { zoom: { scale } });
    }
  },
};

function given(self: SheetTarget, args: Arguments): HostArea {
  const range = args.object(0, 'Range');
  return range ? targetOf(range).area : lookUp(self.host, self.sheet, args.text(0)).area;
}

function printArea(self: SheetTarget, args: Arguments): readonly HostArea[] {
  const areas = args.object(0, 'RangeAreas');
  if (areas) return areasOf(areas);
  return args.object(0, 'Range') ? [given(self, args)] : lookUpAreas(self.host, self.sheet, args.text(0));
}

function required<Value>(found: Value | null): Value {
  if (found === null) throw new OfficeError('ItemNotFound');
  return found;
}

const titles = ({ host, sheet }: SheetTarget, key: 'titleRows' | 'titleColumns') =>
  sheet.page[key] ? rangeAt(host, sheet, sheet.page[key]) : null;

const area = ({ host, sheet }: SheetTarget) =>
  sheet.page.printArea ? rangeAreas({ host, sheet, areas: sheet.page.printArea }) : null;

export const pageLayout: Factory<SheetTarget> = defineClass({
  name: 'PageLayout',
  scalars: {
    orientation: {
      get: ({ sheet }) => sheet.page.orientation ?? 'Portrait',
      set: (self, value) => change(self, { orientation: oneOf(['Portrait', 'Landscape'], value) }),
    },
    paperSize: {
      get: ({ sheet }) => sheet.page.paperSize ?? 'Letter',
      set(self, value) {
        const paperSize = asText(value);
        if (!Object.values(PAPERS).includes(paperSize)) {
          throw new OfficeError('ApiNotFound', '', `模拟的 Excel 不认识纸张 ${paperSize}。`);
        }
        change(self, { paperSize });
      },
    },
    zoom,
    centerHorizontally: flag('centerHorizontally'),
    centerVertically: flag('centerVertically'),
    printGridlines: flag('printGridlines'),
    printHeadings: flag('printHeadings'),
    topMargin: margin('top'),
    rightMargin: margin('right'),
    bottomMargin: margin('bottom'),
    leftMargin: margin('left'),
    headerMargin: margin('header'),
    footerMargin: margin('footer'),
  },
  objects: { headersFooters: (self) => headersFooters(self) },
  methods: {
    setPrintTitleRows(self, args) {
      const titleRows = given(self, args);
      if (!isEntireRow(titleRows)) throw new OfficeError('InvalidArgument');
      change(self, { titleRows });
    },
    setPrintTitleColumns(self, args) {
      const titleColumns = given(self, args);
      if (!isEntireColumn(titleColumns)) throw new OfficeError('InvalidArgument');
      change(self, { titleColumns });
    },
    setPrintArea: (self, args) => change(self, { printArea: printArea(self, args) }),
    setPrintMargins(self, args) {
      const unit = INCHES[args.text(0)];
      const margins: unknown = args.values[1];
      if (unit === undefined || typeof margins !== 'object' || margins === null) {
        throw new OfficeError('InvalidArgument');
      }
      for (const [side, value] of Object.entries(margins)) {
        const known = oneOf(['top', 'right', 'bottom', 'left', 'header', 'footer'], side);
        setMargin(self, known, asNumber(value) * unit);
      }
    },
    getPrintTitleRows: (self) => required(titles(self, 'titleRows')),
    getPrintTitleRowsOrNullObject: (self) => titles(self, 'titleRows'),
    getPrintTitleColumns: (self) => required(titles(self, 'titleColumns')),
    getPrintTitleColumnsOrNullObject: (self) => titles(self, 'titleColumns'),
    getPrintArea: (self) => required(area(self)),
    getPrintAreaOrNullObject: area,
  },
});

/** 只有各页相同的页眉页脚；首页、奇偶页不同的由 .xlsx 原件保留。 */
const headersFooters: Factory<SheetTarget> = defineClass({
  name: 'HeaderFooterGroup',
  scalars: { state: { get: () => 'Default' } },
  objects: { defaultForAllPages: (self) => headerFooter(self) },
});

const PARTS = { left: 'L', center: 'C', right: 'R' } as const;
type Part = keyof typeof PARTS;

/** `&L左&C中&R右` 拆成三段；没有记号的开头算中间。 */
function parts(text: string): Record<Part, string> {
  const pieces = text.split(/&([LCR])/u);
  const found = { left: '', center: pieces[0] ?? '', right: '' };
  for (const part of ['left', 'center', 'right'] as const) {
    const at = pieces.indexOf(PARTS[part], 1);
    if (at > 0) found[part] = pieces[at + 1] ?? '';
  }
  return found;
}

function headerPart(key: 'header' | 'footer', part: Part): ScalarMember<SheetTarget> {
  return {
    get: ({ sheet }) => parts(sheet.page[key] ?? '')[part],
    set(self, value) {
      const changed = { ...parts(self.sheet.page[key] ?? ''), [part]: asText(value) };
      const order = ['left', 'center', 'right'] as const;
      const text = order.map((each) => (changed[each] === '' ? '' : `&${PARTS[each]}${changed[each]}`)).join('');
      change(self, { [key]: text });
    },
  };
}

const headerFooter: Factory<SheetTarget> = defineClass({
  name: 'HeaderFooter',
  scalars: {
    leftHeader: headerPart('header', 'left'),
    centerHeader: headerPart('header', 'center'),
    rightHeader: headerPart('header', 'right'),
    leftFooter: headerPart('footer', 'left'),
    centerFooter: headerPart('footer', 'center'),
    rightFooter: headerPart('footer', 'right'),
  },
});
