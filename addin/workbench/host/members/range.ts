import { isEntireColumn, isEntireRow, parseAddress, parseArea, sheetAddress } from '../address.ts';
import { bounding, columnCount, intersection, LAST_COLUMN, LAST_ROW, rowCount } from '../areas.ts';
import { type Host, type RangeTarget, refuseProtected } from '../host.ts';
import type { HostArea, HostSheet } from '../model.ts';
import { type Arguments, defineClass, type Factory, type HostObject } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';
import { conditionalFormats } from './conditional-formats.ts';
import { copyInto } from './range-copy.ts';
import { clearAreas, clearFormats, deleteArea, insertArea, mergeArea, setHidden, unmergeArea } from './range-edits.ts';
import { type FormatTarget, rangeFormat } from './range-format.ts';
import { readLink, writeLink } from './range-link.ts';
import { hiddenState, mergedAreas, moved, specialAreas, usedArea, within } from './range-shape.ts';
import { rangeSort } from './range-sort.ts';
import {
  mapCells,
  readFormats,
  readFormulas,
  readText,
  readTypes,
  readValues,
  writeFormats,
  writeValues,
} from './range-values.ts';
import { rangeView } from './range-view.ts';
import { tables } from './tables.ts';
import { worksheet } from './worksheet.ts';
import { lookUp, type SheetArea } from './worksheet-lookup.ts';

/** 一块区域的对象。 */
export function rangeAt(host: Host, sheet: HostSheet, area: HostArea): HostObject {
  return range(host.range(sheet, within(area)));
}

const near = (self: RangeTarget, area: HostArea) => rangeAt(self.host, self.sheet, area);
const orNull = (self: RangeTarget, area: HostArea | undefined) => (area ? near(self, area) : null);
const formatOf = (self: RangeTarget): FormatTarget => ({ host: self.host, sheet: self.sheet, areas: [self.area] });

function present(object: HostObject | null): HostObject {
  if (!object) throw new OfficeError('ItemNotFound');
  return object;
}

/** 参数可以是同一张表的另一块区域，也可以是地址。 */
function otherArea(self: RangeTarget, args: Arguments): HostArea {
  const given = args.object(0, 'Range');
  if (!given) return lookUp(self.host, self.sheet, args.text(0)).area;
  const other = targetOf(given);
  if (other.sheet !== self.sheet) throw new OfficeError('InvalidArgument');
  return other.area;
}

/** 抄自哪里：区域、单块的 RangeAreas，或地址（可带表名）。 */
function copySource(self: RangeTarget, args: Arguments): SheetArea {
  const given = args.object(0, 'Range');
  if (given) return targetOf(given);
  const address = parseAddress(args.text(0));
  const sheet = address?.sheet === undefined ? self.sheet : self.host.workbook.sheet(address.sheet);
  if (!address || !sheet) throw new OfficeError('InvalidArgument');
  return { sheet, area: address.area };
}

export function targetOf(object: HostObject): RangeTarget {
  const { self } = object;
  if (object.type !== 'Range' || typeof self !== 'object' || self === null || !('area' in self)) {
    throw new OfficeError('InvalidArgument');
  }
  return self as RangeTarget;
}

export function areasOf(object: HostObject): readonly HostArea[] {
  const { self } = object;
  if (object.type !== 'RangeAreas' || typeof self !== 'object' || self === null || !('areas' in self)) {
    throw new OfficeError('InvalidArgument');
  }
  return (self as FormatTarget).areas;
}

/** 选中的块在对象所指处之内取相对的一格、一行、一列。 */
function offset(self: RangeTarget, row: number, column: number): HostArea {
  const { top, left } = self.area;
  return { top: top + row, left: left + column, bottom: top + row, right: left + column };
}

function used(self: RangeTarget, args: Arguments): HostArea | undefined {
  return usedArea(self.sheet, self.area, args.flag(0));
}

function special(self: RangeTarget, args: Arguments): HostObject | null {
  const areas = specialAreas(self, args.text(0), args.has(1) ? args.text(1) : 'All');
  return areas.length > 0 ? rangeAreas({ host: self.host, sheet: self.sheet, areas }) : null;
}

function merged(self: RangeTarget): HostObject | null {
  const areas = mergedAreas(self.sheet, self.area);
  return areas.length > 0 ? rangeAreas({ host: self.host, sheet: self.sheet, areas }) : null;
}

function cellCount(area: HostArea): number {
  const count = rowCount(area) * columnCount(area);
  return count > 2 ** 31 - 1 ? -1 : count;
}

const address = ({ sheet, area }: RangeTarget) => sheetAddress(sheet.name, area);

/** 失效的区域（所在的行列已删）一切操作都拒绝。 */
function alive(self: RangeTarget): RangeTarget {
  if (self.gone || !self.host.workbook.sheets.includes(self.sheet)) throw new OfficeError('InvalidReference');
  return self;
}

/** 单元格样式只认“常规”：没有另设格式的就是它。 */
function cellStyle(self: RangeTarget): string | null {
  const plain = mapCells(self, (cell) => cell?.style === undefined && cell?.numberFormat === undefined);
  return plain?.every((line) => line.every(Boolean)) ? 'Normal' : null;
}

/** 设成“常规”即去掉各格的格式；条件格式不动。 */
function resetStyle(self: RangeTarget, value: unknown): void {
  if (value !== 'Normal') throw new OfficeError('ApiNotFound', '', '模拟的 Excel 只认识“常规”这一种单元格样式。');
  refuseProtected(self.sheet, self.area);
  clearFormats(formatOf(self));
}

export const range: Factory<RangeTarget> = defineClass({
  name: 'Range',
  scalars: {
    address: { get: (self) => address(alive(self)) },
    addressLocal: { get: address },
    values: { get: readValues, set: writeValues },
    formulas: { get: readFormulas, set: writeValues },
    formulasLocal: { get: readFormulas, set: writeValues, costly: true },
    text: { get: readText },
    valueTypes: { get: readTypes },
    numberFormat: { get: readFormats, set: writeFormats },
    numberFormatLocal: { get: readFormats, set: writeFormats, costly: true },
    rowIndex: { get: ({ area }) => area.top },
    columnIndex: { get: ({ area }) => area.left },
    rowCount: { get: ({ area }) => rowCount(area) },
    columnCount: { get: ({ area }) => columnCount(area) },
    cellCount: { get: ({ area }) => cellCount(area) },
    rowHidden: {
      get: ({ sheet, area }) => hiddenState(area.top, area.bottom, sheet.hiddenRows),
      set: (self, value) => setHidden(self, 'rows', value),
    },
    columnHidden: {
      get: ({ sheet, area }) => hiddenState(area.left, area.right, sheet.hiddenColumns),
      set: (self, value) => setHidden(self, 'columns', value),
    },
    hidden: {
      get({ sheet, area }) {
        const rows = hiddenState(area.top, area.bottom, sheet.hiddenRows);
        const columns = hiddenState(area.left, area.right, sheet.hiddenColumns);
        if (rows === true || columns === true) return true;
        return rows === null || columns === null ? null : false;
      },
    },
    isEntireColumn: { get: ({ area }) => isEntireColumn(area) },
    isEntireRow: { get: ({ area }) => isEntireRow(area) },
    hyperlink: { get: readLink, set: writeLink },
    style: { get: cellStyle, set: resetStyle },
  },
  objects: {
    worksheet: ({ host, sheet }) => worksheet({ host, sheet }),
    format: (self) => rangeFormat(formatOf(self)),
    conditionalFormats: (self) => conditionalFormats(formatOf(self)),
    sort: (self) => rangeSort(alive(self)),
  },
  methods: {
    _ValidateArraySize(self, args) {
      if (args.number(0) !== rowCount(self.area) || args.number(1) !== columnCount(self.area)) {
        throw new OfficeError('InvalidArgument');
      }
    },
    getCell: (self, args) => near(self, offset(self, args.number(0), args.number(1))),
    getRow(self, args) {
      const row = self.area.top + args.number(0);
      return near(self, { ...self.area, top: row, bottom: row });
    },
    getColumn(self, args) {
      const column = self.area.left + args.number(0);
      return near(self, { ...self.area, left: column, right: column });
    },
    getResizedRange({ area, ...self }, args) {
      const size = { ...area, bottom: area.bottom + args.number(0), right: area.right + args.number(1) };
      return rangeAt(self.host, self.sheet, size);
    },
    getAbsoluteResizedRange({ area, ...self }, args) {
      const size = { ...area, bottom: area.top + args.number(0) - 1, right: area.left + args.number(1) - 1 };
      return rangeAt(self.host, self.sheet, size);
    },
    getOffsetRange: (self, args) => near(self, moved(self.area, args.number(0), args.number(1))),
    getIntersection: (self, args) => present(orNull(self, intersection(self.area, otherArea(self, args)))),
    getIntersectionOrNullObject: (self, args) => orNull(self, intersection(self.area, otherArea(self, args))),
    getBoundingRect: (self, args) => near(self, bounding(self.area, otherArea(self, args))),
    getEntireRow: (self) => near(self, { ...self.area, left: 0, right: LAST_COLUMN }),
    getEntireColumn: (self) => near(self, { ...self.area, top: 0, bottom: LAST_ROW }),
    getLastRow: (self) => near(self, { ...self.area, top: self.area.bottom }),
    getLastColumn: (self) => near(self, { ...self.area, left: self.area.right }),
    getLastCell: (self) => near(self, { ...self.area, top: self.area.bottom, left: self.area.right }),
    getRowsBelow: (self, args) => {
      const count = args.number(0, 1);
      return near(self, { ...self.area, top: self.area.bottom + 1, bottom: self.area.bottom + count });
    },
    getUsedRange: (self, args) => near(self, used(self, args) ?? offset(self, 0, 0)),
    getUsedRangeOrNullObject: (self, args) => orNull(self, used(self, args)),
    getVisibleView: (self) => rangeView(self),
    getMergedAreasOrNullObject: merged,
    getSpecialCells: (self, args) => present(special(self, args)),
    getSpecialCellsOrNullObject: special,
    getTables: (self, args) => tables({ host: self.host, sheet: self.sheet, within: self.area, fully: args.flag(0) }),
    merge: (self, args) => mergeArea(alive(self), args.flag(0)),
    unmerge: (self) => unmergeArea(alive(self)),
    clear: (self, args) => clearAreas(formatOf(alive(self)), args.has(0) ? args.text(0) : 'All'),
    copyFrom: (self, args) =>
      copyInto(alive(self), copySource(self, args), {
        type: args.has(1) ? args.text(1) : 'All',
        skipBlanks: args.flag(2),
        transpose: args.flag(3),
      }),
    insert: (self, args) => near(self, insertArea(alive(self), args.text(0))),
    delete: (self, args) => deleteArea(alive(self), args.text(0)),
    select: ({ host, sheet, area }) => host.workbook.select(sheet.id, area, 'addin'),
    setDirty: () => undefined,
    calculate: () => undefined,
    untrack: () => undefined,
  },
});

/** 同一张表上的多块区域。 */
export const rangeAreas: Factory<FormatTarget> = defineClass({
  name: 'RangeAreas',
  scalars: {
    address: { get: ({ sheet, areas }) => areas.map((area) => sheetAddress(sheet.name, area)).join(',') },
    addressLocal: { get: ({ sheet, areas }) => areas.map((area) => sheetAddress(sheet.name, area)).join(',') },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    isEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    isEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
  },
  objects: {
    areas: (self) => areaCollection(self),
    worksheet: ({ host, sheet }) => worksheet({ host, sheet }),
    format: rangeFormat,
    conditionalFormats: (self) => conditionalFormats(self),
  },
  methods: {
    clear: (self, args) => clearAreas(self, args.has(0) ? args.text(0) : 'All'),
    getIntersection: (self, args) => present(crossing(self, args)),
    getIntersectionOrNullObject: (self, args) => crossing(self, args),
    getEntireRow: (self) =>
      rangeAreas({ ...self, areas: self.areas.map((area) => ({ ...area, left: 0, right: LAST_COLUMN })) }),
    getOffsetRangeAreas: (self, args) =>
      rangeAreas({ ...self, areas: self.areas.map((area) => within(moved(area, args.number(0), args.number(1)))) }),
    select({ host, sheet, areas }) {
      const [first] = areas;
      if (first) host.workbook.select(sheet.id, first, 'addin');
    },
    setDirty: () => undefined,
    calculate: () => undefined,
  },
});

const areaCollection: Factory<FormatTarget> = defineClass({
  name: 'RangeCollection',
  items: ({ host, sheet, areas }) => areas.map((area) => rangeAt(host, sheet, area)),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt({ host, sheet, areas }, args) {
      const area = areas[args.number(0)];
      if (!area) throw new OfficeError('ItemNotFound');
      return rangeAt(host, sheet, area);
    },
  },
});

function crossing(self: FormatTarget, args: Arguments): HostObject | null {
  const given = args.object(0, 'Range');
  const other = given ? targetOf(given).area : parseArea(args.text(0));
  if (!other) throw new OfficeError('InvalidArgument');
  const areas = self.areas.flatMap((area) => intersection(area, other) ?? []);
  return areas.length > 0 ? rangeAreas({ ...self, areas }) : null;
}
