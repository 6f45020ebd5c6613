import { columnCount, contains, intersection, rowCount } from '../areas.ts';
import { type Host, refuseProtected } from '../host.ts';
import type { HostArea, HostSheet, HostTable } from '../model.ts';
import { type Arguments, asFlag, asText, defineClass, type Factory, type HostObject } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';
import { rangeAt, targetOf } from './range.ts';
import { worksheet } from './worksheet.ts';
import { lookUp } from './worksheet-lookup.ts';

interface TableTarget {
  readonly host: Host;
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

/** `sheet` 为空是全工作簿的表格；`within` 是某块区域里的。 */
export interface TablesTarget {
  readonly host: Host;
  readonly sheet?: HostSheet;
  readonly within?: HostArea;
  readonly fully?: boolean;
}

function listTables({ host, sheet, within, fully }: TablesTarget): TableTarget[] {
  return (sheet ? [sheet] : host.workbook.sheets).flatMap((each) =>
    each.tables
      .filter((table) => !within || (fully ? contains(within, table.area) : intersection(within, table.area)))
      .map((table) => ({ host, sheet: each, table })),
  );
}

function bodyArea({ table }: TableTarget): HostArea {
  const { area, showHeaders, showTotals } = table;
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

function changed({ host, sheet }: TableTarget): void {
  host.workbook.touched({ type: 'formats', sheet: sheet.id, area: null, source: 'addin' });
}

const tableColumn: Factory<TableTarget & { readonly index: number }> = defineClass({
  name: 'TableColumn',
  id: ({ index }) => String(index + 1),
  scalars: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: { get: ({ sheet, table, index }) => String(headerCell(sheet, table, index)) },
  },
  methods: {
    getRange: ({ host, sheet, table, index }) => rangeAt(host, sheet, columnArea(table.area, index)),
    getDataBodyRange: (self) => rangeAt(self.host, self.sheet, columnArea(bodyArea(self), self.index)),
  },
});

function headerCell(sheet: HostSheet, table: HostTable, index: number): unknown {
  return sheet.rows.get(table.area.top)?.get(table.area.left + index)?.value ?? `列${index + 1}`;
}

function columnArea(area: HostArea, index: number): HostArea {
  return { ...area, left: area.left + index, right: area.left + index };
}

const tableColumns: Factory<TableTarget> = defineClass({
  name: 'TableColumnCollection',
  scalars: { count: { get: ({ table }) => columnCount(table.area) } },
  items: (self) => Array.from({ length: columnCount(self.table.area) }, (_, index) => tableColumn({ ...self, index })),
  methods: {
    getCount: ({ table }) => columnCount(table.area),
    getItem: (self, args) => findColumn(self, args) ?? missing(),
    getItemOrNullObject: (self, args) => findColumn(self, args) ?? null,
    getItemAt: (self, args) => tableColumn({ ...self, index: args.number(0) }),
  },
});

function findColumn(self: TableTarget, args: Arguments): HostObject | undefined {
  const key = args.text(0);
  const index = Array.from({ length: columnCount(self.table.area) }, (_, each) => each).find(
    (each) => String(each + 1) === key || headerCell(self.sheet, self.table, each) === key,
  );
  return index === undefined ? undefined : tableColumn({ ...self, index });
}

const tableRows: Factory<TableTarget> = defineClass({
  name: 'TableRowCollection',
  scalars: { count: { get: (self) => rowCount(bodyArea(self)) } },
  methods: { getCount: (self) => rowCount(bodyArea(self)) },
});

const table: Factory<TableTarget> = defineClass({
  name: 'Table',
  id: (self) => self.table.id,
  scalars: {
    id: { get: (self) => self.table.id },
    name: {
      get: (self) => self.table.name,
      set(self, value) {
        const name = asText(value);
        const taken = listTables({ host: self.host }).some(
          (each) => each.table !== self.table && each.table.name === name,
        );
        if (taken || name === '') throw new OfficeError('InvalidArgument');
        self.table.name = name;
        changed(self);
      },
    },
    showHeaders: { get: (self) => self.table.showHeaders },
    showTotals: {
      get: (self) => self.table.showTotals,
      set(self, value) {
        const on = asFlag(value);
        if (on === self.table.showTotals) return;
        const { area } = self.table;
        self.table.area = { ...area, bottom: area.bottom + (on ? 1 : -1) };
        self.table.showTotals = on;
        changed(self);
      },
    },
  },
  objects: {
    columns: tableColumns,
    rows: tableRows,
    worksheet: ({ host, sheet }) => worksheet({ host, sheet }),
  },
  methods: {
    getRange: (self) => rangeAt(self.host, self.sheet, self.table.area),
    getDataBodyRange: (self) => rangeAt(self.host, self.sheet, bodyArea(self)),
    getHeaderRowRange({ host, sheet, table: { area, showHeaders } }) {
      if (!showHeaders) throw new OfficeError('ItemNotFound');
      return rangeAt(host, sheet, { ...area, bottom: area.top });
    },
    getTotalRowRange({ host, sheet, table: { area, showTotals } }) {
      if (!showTotals) throw new OfficeError('ItemNotFound');
      return rangeAt(host, sheet, { ...area, top: area.bottom });
    },
    convertToRange: (self) => {
      remove(self);
      return rangeAt(self.host, self.sheet, self.table.area);
    },
    delete: remove,
  },
});

function remove(self: TableTarget): void {
  refuseProtected(self.sheet);
  self.sheet.tables = self.sheet.tables.filter((each) => each !== self.table);
  changed(self);
}

/** 表格不能与合并单元格、别的表格重叠。 */
function add(target: TablesTarget, args: Arguments): HostObject {
  const { host } = target;
  const home = target.sheet ?? host.workbook.activeSheet;
  const given = args.object(0, 'Range');
  const { sheet, area } = given ? targetOf(given) : lookUp(host, home, args.text(0));
  refuseProtected(sheet);
  const overlaps = (other: HostArea) => intersection(other, area) !== undefined;
  if (sheet.merges.some(overlaps) || sheet.tables.some((each) => overlaps(each.area))) {
    throw new OfficeError('InvalidOperation', '', '表格不能与合并单元格或别的表格重叠。');
  }
  const taken = new Set(listTables({ host }).map((each) => each.table.name));
  let number = taken.size + 1;
  while (taken.has(`表${number}`)) number += 1;
  const added: HostTable = {
    id: `{${crypto.randomUUID().toUpperCase()}}`,
    name: `表${number}`,
    area: { ...area },
    showHeaders: args.flag(1),
    showTotals: false,
  };
  sheet.tables.push(added);
  const self = { host, sheet, table: added };
  changed(self);
  return table(self);
}

function find(target: TablesTarget, key: string): HostObject | undefined {
  const found = listTables(target).find(
    (each) => each.table.id === key || each.table.name.toLowerCase() === key.toLowerCase(),
  );
  return found && table(found);
}

function missing(): never {
  throw new OfficeError('ItemNotFound');
}

export const tables: Factory<TablesTarget> = defineClass({
  name: 'TableCollection',
  scalars: { count: { get: (target) => listTables(target).length } },
  items: (target) => listTables(target).map(table),
  methods: {
    add,
    getCount: (target) => listTables(target).length,
    getItem: (target, args) => find(target, args.text(0)) ?? missing(),
    getItemOrNullObject: (target, args) => find(target, args.text(0)) ?? null,
    getItemAt(target, args) {
      const found = listTables(target)[args.number(0)];
      return found ? table(found) : missing();
    },
    getFirst(target) {
      const [found] = listTables(target);
      return found ? table(found) : missing();
    },
  },
});
