import type { Host } from '../host.ts';
import { defineClass, type Factory } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';

interface SettingTarget {
  readonly host: Host;
  readonly key: string;
}

/** Excel 存的是 JSON 快照，不是对象本身。 */
function snapshot(value: unknown): unknown {
  return value === undefined ? null : structuredClone(value);
}

const setting: Factory<SettingTarget> = defineClass({
  name: 'Setting',
  id: ({ key }) => key,
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ host, key }) => host.workbook.settings.get(key),
      set({ host, key }, value) {
        host.workbook.settings.set(key, snapshot(value));
      },
    },
  },
  methods: {
    delete({ host, key }) {
      host.workbook.settings.delete(key);
    },
  },
});

export const settings: Factory<Host> = defineClass({
  name: 'SettingCollection',
  items: (host) => [...host.workbook.settings.keys()].map((key) => setting({ host, key })),
  methods: {
    add(host, args) {
      const key = args.text(0);
      if (key === '') throw new OfficeError('InvalidArgument');
      host.workbook.settings.set(key, snapshot(args.values[1]));
      return setting({ host, key });
    },
    getCount: (host) => host.workbook.settings.size,
    getItem(host, args) {
      const key = args.text(0);
      if (!host.workbook.settings.has(key)) throw new OfficeError('ItemNotFound');
      return setting({ host, key });
    },
    getItemOrNullObject(host, args) {
      const key = args.text(0);
      return host.workbook.settings.has(key) ? setting({ host, key }) : null;
    },
  },
});
