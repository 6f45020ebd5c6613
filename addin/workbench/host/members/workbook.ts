import type { Host } from '../host.ts';
import { asText, defineClass, type Factory, type HostObject } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';
import { application } from './application.ts';
import { names } from './names.ts';
import { rangeAreas, rangeAt } from './range.ts';
import { settings } from './settings.ts';
import { tables } from './tables.ts';
import { worksheets } from './worksheets.ts';

const protection: Factory<Host> = defineClass({
  name: 'WorkbookProtection',
  scalars: { protected: { get: (host) => host.workbook.protected } },
  methods: {
    protect(host) {
      if (host.workbook.protected) throw new OfficeError('InvalidOperation');
      host.workbook.protected = true;
    },
    unprotect(host) {
      host.workbook.protected = false;
    },
  },
});

const properties: Factory<Host> = defineClass({
  name: 'DocumentProperties',
  scalars: {
    title: {
      get: (host) => host.workbook.properties.title,
      set(host, value) {
        host.workbook.properties.title = asText(value);
      },
    },
    author: {
      get: (host) => host.workbook.properties.author,
      set(host, value) {
        host.workbook.properties.author = asText(value);
      },
    },
  },
});

/** 根对象。引用的登记由安装处给。 */
export interface WorkbookTarget {
  readonly host: Host;
  release(reference: string): void;
  referenced(reference: string): HostObject | undefined;
}

export const workbook: Factory<WorkbookTarget> = defineClass({
  name: 'Workbook',
  scalars: {
    name: { get: ({ host }) => host.workbook.properties.title || '工作簿1.xlsx' },
    readOnly: { get: ({ host }) => host.workbook.readOnly },
    isDirty: { get: () => true },
  },
  objects: {
    application: ({ host }) => application(host),
    names: ({ host }) => names(host),
    properties: ({ host }) => properties(host),
    protection: ({ host }) => protection(host),
    settings: ({ host }) => settings(host),
    tables: ({ host }) => tables({ host }),
    worksheets: ({ host }) => worksheets(host),
  },
  methods: {
    getSelectedRange: ({ host }) => rangeAt(host, host.workbook.activeSheet, host.workbook.selection),
    getSelectedRanges: ({ host }) =>
      rangeAreas({ host, sheet: host.workbook.activeSheet, areas: [host.workbook.selection] }),
    getActiveCell({ host }) {
      const { top, left } = host.workbook.selection;
      return rangeAt(host, host.workbook.activeSheet, { top, left, bottom: top, right: left });
    },
    save({ host }) {
      if (host.workbook.readOnly) throw new OfficeError('AccessDenied');
    },
    _RemoveReference: (self, args) => self.release(args.text(0)),
    _GetRangeForEventByReferenceId(self, args) {
      const object = self.referenced(args.text(0));
      if (!object) throw new OfficeError('ItemNotFound');
      return object;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (self, args) => self.referenced(args.text(0)) ?? null,
  },
});
