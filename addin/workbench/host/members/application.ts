import type { Host } from '../host.ts';
import { asFlag, asText, defineClass, type Factory } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'];

export const application: Factory<Host> = defineClass({
  name: 'Application',
  scalars: {
    calculationMode: {
      get: (host) => host.calculationMode,
      set(host, value) {
        const mode = asText(value);
        if (!MODES.includes(mode)) throw new OfficeError('InvalidArgument');
        host.calculationMode = mode;
      },
    },
    calculationState: { get: () => 'Done' },
    decimalSeparator: { get: () => '.' },
    thousandsSeparator: { get: () => ',' },
    useSystemSeparators: { get: () => true },
  },
  methods: {
    calculate: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
  },
});

/** `context.runtime`。 */
export const runtime: Factory<Host> = defineClass({
  name: 'Runtime',
  scalars: {
    enableEvents: {
      get: (host) => host.enableEvents,
      set(host, value) {
        host.enableEvents = asFlag(value);
      },
    },
  },
});
