import { eventMethods } from '../events.ts';
import type { Host } from '../host.ts';
import type { HostSheet } from '../model.ts';
import { type Arguments, defineClass, type Factory } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';
import { isSheetName } from '../workbook.ts';
import { worksheet } from './worksheet.ts';

function visible(host: Host, args: Arguments): readonly HostSheet[] {
  const { sheets } = host.workbook;
  return args.flag(0) ? sheets.filter((sheet) => sheet.visibility === 'Visible') : sheets;
}

function end(host: Host, sheet: HostSheet | undefined) {
  if (!sheet) throw new OfficeError('ItemNotFound');
  return worksheet({ host, sheet });
}

export const worksheets: Factory<Host> = defineClass({
  name: 'WorksheetCollection',
  items: (host) => host.workbook.sheets.map((sheet) => worksheet({ host, sheet })),
  methods: {
    add(host, args) {
      if (host.workbook.protected) throw new OfficeError('AccessDenied');
      const name = args.has(0) ? args.text(0) : undefined;
      if (name !== undefined && !isSheetName(name)) throw new OfficeError('InvalidArgument');
      if (name !== undefined && host.workbook.sheet(name)) throw new OfficeError('ItemAlreadyExists');
      return worksheet({ host, sheet: host.workbook.addSheet(name) });
    },
    getActiveWorksheet: (host) => worksheet({ host, sheet: host.workbook.activeSheet }),
    getCount: (host, args) => visible(host, args).length,
    getFirst: (host, args) => end(host, visible(host, args)[0]),
    getLast: (host, args) => end(host, visible(host, args).at(-1)),
    getItem: (host, args) => end(host, host.workbook.sheet(args.text(0))),
    getItemOrNullObject(host, args) {
      const sheet = host.workbook.sheet(args.text(0));
      return sheet ? worksheet({ host, sheet }) : null;
    },
    ...eventMethods<Host>((host) => ({ host, target: 'Workbook' })),
  },
});
