import { isEntireColumn, isEntireRow } from '../address.ts';
import { LAST_COLUMN, LAST_ROW } from '../areas.ts';
import { type Host, refuseProtected } from '../host.ts';
import type { HostArea, HostSheet } from '../model.ts';
import { type Arguments, defineClass, type Factory } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';
import { rangeAt, targetOf } from './range.ts';
import { lookUp } from './worksheet-lookup.ts';

export interface SheetTarget {
  readonly host: Host;
  readonly sheet: HostSheet;
}

function changed({ host, sheet }: SheetTarget): void {
  host.workbook.touched({ type: 'formats', sheet: sheet.id, area: null, source: 'addin' });
}

function frozen({ sheet }: SheetTarget): HostArea | undefined {
  const { frozenRows: rows, frozenColumns: columns } = sheet;
  if (rows === 0 && columns === 0) return undefined;
  return {
    top: 0,
    left: 0,
    bottom: rows === 0 ? LAST_ROW : rows - 1,
    right: columns === 0 ? LAST_COLUMN : columns - 1,
  };
}

function freeze(self: SheetTarget, rows: number, columns: number): void {
  refuseProtected(self.sheet);
  if (rows < 0 || columns < 0) throw new OfficeError('InvalidArgument');
  self.sheet.frozenRows = rows;
  self.sheet.frozenColumns = columns;
  changed(self);
}

function frozenBy(self: SheetTarget, args: Arguments): HostArea {
  const given = args.object(0, 'Range');
  return given ? targetOf(given).area : lookUp(self.host, self.sheet, args.text(0)).area;
}

export const freezePanes: Factory<SheetTarget> = defineClass({
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: (self, args) => freeze(self, args.number(0, 1), 0),
    freezeColumns: (self, args) => freeze(self, 0, args.number(0, 1)),
    freezeAt(self, args) {
      const area = frozenBy(self, args);
      freeze(self, isEntireColumn(area) ? 0 : area.bottom + 1, isEntireRow(area) ? 0 : area.right + 1);
    },
    unfreeze: (self) => freeze(self, 0, 0),
    getLocation(self) {
      const area = frozen(self);
      if (!area) throw new OfficeError('ItemNotFound');
      return rangeAt(self.host, self.sheet, area);
    },
    getLocationOrNullObject(self) {
      const area = frozen(self);
      return area ? rangeAt(self.host, self.sheet, area) : null;
    },
  },
});

/** 密码不验：模拟的 Excel 只管保护与否。 */
export const sheetProtection: Factory<SheetTarget> = defineClass({
  name: 'WorksheetProtection',
  scalars: { protected: { get: ({ sheet }) => sheet.protected } },
  methods: {
    protect(self) {
      if (self.sheet.protected) throw new OfficeError('InvalidOperation');
      self.sheet.protected = true;
      changed(self);
    },
    unprotect(self) {
      self.sheet.protected = false;
      changed(self);
    },
  },
});
