import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { type Bridge, createBridge, type HostOptions, type RequestLog } from './bridge.ts';
import type { HostWorkbook } from './model.ts';
import { connect, type OfficeLibrary } from './office-context.ts';

export interface InstalledOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly requests: RequestLog;
  readonly bridge: Bridge;
  /** 官员开始、结束在格里打字。 */
  setEditing(editing: boolean): void;
  dispose(): void;
}

type OfficeWindow = OfficeLibrary & {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
};

const GLOBALS = ['Excel', 'Office', 'OfficeExtension'] as const;

/** 库里当作全局变量用的名字：先在假的 window 上占位，`with` 才会把赋值引到那里，不落到 Node 的全局。 */
const LIBRARY_NAMES = [
  'CustomFunctionMappings',
  'CustomFunctions',
  'Excel',
  'Microsoft',
  'OSF',
  'Office',
  'OfficeCore',
  'OfficeExt',
  'OfficeExtension',
  'OfficeExtensionBatch',
  'OfficeRuntime',
];

let compiled: Script | undefined;

/** 编译一次，运行多次：每次装的是全新的一份库。 */
function libraryScript(): Script {
  if (!compiled) {
    const file = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
    compiled = new Script(`(function (window) { with (window) { ${readFileSync(file, 'utf8')}\n } })`, {
      filename: file,
    });
  }
  return compiled;
}

function fakeWindow(): Record<string, unknown> {
  const nothing = () => undefined;
  const location = new URL('https://localhost/');
  const element = () => ({ style: {}, setAttribute: nothing, appendChild: nothing });
  const window: Record<string, unknown> = {
    addEventListener: nothing,
    document: {
      URL: location.href,
      addEventListener: nothing,
      body: element(),
      cookie: '',
      createElement: element,
      getElementById: () => null,
      getElementsByTagName: () => [],
      head: element(),
      readyState: 'complete',
    },
    location,
    name: '',
    navigator: { userAgent: 'Node', platform: 'Node', appVersion: '' },
    open: nothing,
    Promise,
    removeEventListener: nothing,
  };
  for (const name of LIBRARY_NAMES) window[name] = undefined;
  return Object.assign(window, { window, self: window, parent: window, top: window });
}

/**
 * 在 Node 里把微软的 office.js 接到 `workbook` 上，并放到 globalThis.Excel、globalThis.Office。
 * 再装一次即换成另一个工作簿；`dispose` 放回原来的全局。
 */
export function installOffice(workbook: HostWorkbook, options: HostOptions = {}): InstalledOffice {
  const window = fakeWindow();
  const load: unknown = libraryScript().runInThisContext();
  if (typeof load !== 'function') throw new TypeError('office.js 没有编译成函数');
  load.call(window, window);
  const library = window as unknown as OfficeWindow;
  const bridge = createBridge(workbook, options);
  connect(library, bridge);
  const before = GLOBALS.map((name) => [name, Reflect.get(globalThis, name)] as const);
  for (const name of GLOBALS) Reflect.set(globalThis, name, library[name]);
  return {
    Excel: library.Excel,
    Office: library.Office,
    OfficeExtension: library.OfficeExtension,
    requests: bridge.requests,
    bridge,
    setEditing(editing) {
      bridge.host.editing = editing;
    },
    dispose() {
      bridge.dispose();
      for (const [name, value] of before) {
        if (Reflect.get(globalThis, name) !== library[name]) continue;
        if (value === undefined) Reflect.deleteProperty(globalThis, name);
        else Reflect.set(globalThis, name, value);
      }
    },
  };
}
