import { WHOLE_SHEET } from '../areas.ts';
import { eventMethods } from '../events.ts';
import type { HostVisibility } from '../model.ts';
import { type Arguments, asNumber, asText, defineClass, type Factory, type HostObject } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';
import { isSheetName } from '../workbook.ts';
import { charts } from './charts.ts';
import { pageLayout } from './page-layout.ts';
import { range, rangeAreas, rangeAt } from './range.ts';
import { parseColor } from './range-format.ts';
import { usedArea } from './range-shape.ts';
import { tables } from './tables.ts';
import { lookUp, lookUpAreas } from './worksheet-lookup.ts';
import { freezePanes, type SheetTarget, sheetProtection } from './worksheet-parts.ts';

const VISIBILITIES: readonly HostVisibility[] = ['Visible', 'Hidden', 'VeryHidden'];

function refuseLastVisible({ host, sheet }: SheetTarget): void {
  const others = host.workbook.sheets.filter((each) => each !== sheet && each.visibility === 'Visible');
  if (others.length === 0) throw new OfficeError('InvalidOperation');
}

function refuseLockedStructure({ host }: SheetTarget): void {
  if (host.workbook.protected) throw new OfficeError('AccessDenied');
}

function setName(self: SheetTarget, value: unknown): void {
  refuseLockedStructure(self);
  const name = asText(value);
  const other = self.host.workbook.sheet(name);
  if (!isSheetName(name)) throw new OfficeError('InvalidArgument');
  if (other && other !== self.sheet) throw new OfficeError('ItemAlreadyExists');
  self.host.workbook.renameSheet(self.sheet.id, name);
}

function setVisibility(self: SheetTarget, value: unknown): void {
  refuseLockedStructure(self);
  const visibility = VISIBILITIES.find((each) => each === value);
  if (!visibility) throw new OfficeError('InvalidArgument');
  if (visibility !== 'Visible') refuseLastVisible(self);
  const { id, visibility: before } = self.sheet;
  self.sheet.visibility = visibility;
  self.host.workbook.touched({ type: 'sheets', event: { kind: 'visibility', sheet: id, before, after: visibility } });
}

function getRange({ host, sheet }: SheetTarget, args: Arguments) {
  const found = lookUp(host, sheet, args.has(0) ? args.text(0) : undefined);
  return rangeAt(host, found.sheet, found.area);
}

function neighbour({ host, sheet }: SheetTarget, step: 1 | -1, args: Arguments): HostObject | null {
  const visibleOnly = args.flag(0);
  const { sheets } = host.workbook;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const other = sheets[at];
    if (other && (!visibleOnly || other.visibility === 'Visible')) return worksheet({ host, sheet: other });
  }
  return null;
}

export const worksheet: Factory<SheetTarget> = defineClass({
  name: 'Worksheet',
  id: ({ sheet }) => sheet.id,
  scalars: {
    id: { get: ({ sheet }) => sheet.id },
    name: { get: ({ sheet }) => sheet.name, set: setName },
    position: {
      get: ({ host, sheet }) => host.workbook.sheets.indexOf(sheet),
      set(self, value) {
        refuseLockedStructure(self);
        const position = asNumber(value);
        if (position < 0 || position >= self.host.workbook.sheets.length) throw new OfficeError('InvalidArgument');
        self.host.workbook.moveSheet(self.sheet.id, position);
      },
    },
    visibility: { get: ({ sheet }) => sheet.visibility, set: setVisibility },
    tabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set({ host, sheet }, value) {
        sheet.tabColor = value === '' ? '' : parseColor(value);
        host.workbook.touched({ type: 'sheets' });
      },
    },
    standardHeight: { get: () => 15 },
    standardWidth: { get: () => 8.43 },
  },
  objects: {
    charts: (self) => charts(self),
    tables: (self) => tables(self),
    freezePanes: (self) => freezePanes(self),
    pageLayout: (self) => pageLayout(self),
    protection: (self) => sheetProtection(self),
  },
  methods: {
    activate({ host, sheet }) {
      if (sheet.visibility !== 'Visible') throw new OfficeError('InvalidOperation');
      host.workbook.activate(sheet.id, 'addin');
    },
    delete(self) {
      refuseLockedStructure(self);
      if (self.sheet.visibility === 'VeryHidden') throw new OfficeError('InvalidOperation');
      refuseLastVisible(self);
      self.host.workbook.removeSheet(self.sheet.id);
    },
    getRange,
    getRanges: ({ host, sheet }, args) =>
      rangeAreas({ host, sheet, areas: lookUpAreas(host, sheet, args.has(0) ? args.text(0) : undefined) }),
    getRangeByIndexes({ host, sheet }, args) {
      const [top, left, rows, columns] = [args.number(0), args.number(1), args.number(2), args.number(3)];
      return rangeAt(host, sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
    },
    getCell({ host, sheet }, args) {
      const [row, column] = [args.number(0), args.number(1)];
      return rangeAt(host, sheet, { top: row, left: column, bottom: row, right: column });
    },
    getUsedRange({ host, sheet }, args) {
      const area = usedArea(sheet, WHOLE_SHEET, args.flag(0));
      return rangeAt(host, sheet, area ?? { top: 0, left: 0, bottom: 0, right: 0 });
    },
    getUsedRangeOrNullObject({ host, sheet }, args) {
      const area = usedArea(sheet, WHOLE_SHEET, args.flag(0));
      return area ? range(host.range(sheet, area)) : null;
    },
    getNextOrNullObject: (self, args) => neighbour(self, 1, args),
    getPreviousOrNullObject: (self, args) => neighbour(self, -1, args),
    calculate: () => undefined,
    ...eventMethods<SheetTarget>(({ host, sheet }) => ({ host, target: sheet.id })),
  },
});
