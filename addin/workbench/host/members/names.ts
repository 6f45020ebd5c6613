import { sheetAddress } from '../address.ts';
import type { Host } from '../host.ts';
import { asText, defineClass, type Factory, type HostObject } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';
import { rangeAt, targetOf } from './range.ts';
import { findName, nameArea } from './worksheet-lookup.ts';

interface NameTarget {
  readonly host: Host;
  readonly name: string;
}

const formulaOf = ({ host, name }: NameTarget) => host.workbook.names.get(name) ?? '';

function rangeOf({ host, name }: NameTarget): HostObject | null {
  const found = nameArea(host, name);
  return found ? rangeAt(host, found.sheet, found.area) : null;
}

function typeOf(target: NameTarget): string {
  if (rangeOf(target)) return 'Range';
  const body = formulaOf(target).replace(/^=/u, '');
  if (body.includes('#REF!')) return 'Error';
  if (body.startsWith('"')) return 'String';
  return body !== '' && Number.isFinite(Number(body)) ? 'Double' : 'String';
}

const namedItem: Factory<NameTarget> = defineClass({
  name: 'NamedItem',
  id: ({ name }) => name,
  scalars: {
    name: { get: ({ name }) => name },
    formula: {
      get: formulaOf,
      set({ host, name }, value) {
        host.workbook.names.set(name, asText(value));
      },
    },
    value: { get: (self) => formulaOf(self).replace(/^=/u, '') },
    type: { get: typeOf },
    visible: { get: () => true },
    scope: { get: () => 'Workbook' },
    comment: { get: () => '' },
  },
  methods: {
    getRange(self) {
      const found = rangeOf(self);
      if (!found) throw new OfficeError('ItemNotFound');
      return found;
    },
    getRangeOrNullObject: rangeOf,
    delete: ({ host, name }) => {
      host.workbook.names.delete(name);
    },
  },
});

/** Excel 的名称：字母、汉字或下划线开头，不像地址，不含空格。 */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.?\\]*$/u;

export const names: Factory<Host> = defineClass({
  name: 'NamedItemCollection',
  items: (host) => [...host.workbook.names.keys()].map((name) => namedItem({ host, name })),
  methods: {
    add(host, args) {
      const name = args.text(0);
      if (!NAME.test(name) || name.length > 255) throw new OfficeError('InvalidArgument');
      if (findName(host, name)) throw new OfficeError('ItemAlreadyExists');
      const given = args.object(1, 'Range');
      const target = given && targetOf(given);
      host.workbook.names.set(name, target ? `=${sheetAddress(target.sheet.name, target.area)}` : args.text(1));
      return namedItem({ host, name });
    },
    getCount: (host) => host.workbook.names.size,
    getItem(host, args) {
      const found = findName(host, args.text(0));
      if (!found) throw new OfficeError('ItemNotFound');
      return namedItem({ host, name: found[0] });
    },
    getItemOrNullObject(host, args) {
      const found = findName(host, args.text(0));
      return found ? namedItem({ host, name: found[0] }) : null;
    },
  },
});
