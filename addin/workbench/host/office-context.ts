import type { Bridge } from './bridge.ts';

/** 加载之后的 office.js，用到的几处。 */
export interface OfficeLibrary {
  readonly OSF: {
    _OfficeAppFactory?: unknown;
    readonly DDA: {
      readonly RichApi: {
        executeRichApiRequestAsync?: Bridge['executeRichApiRequestAsync'];
        richApiMessageManager?: Bridge['richApiMessageManager'];
      };
    };
  };
  readonly Office: { onReady?: unknown };
  readonly OfficeExtension: { readonly GenericEventRegistration: { s_genericEventRegistrations: object } };
}

/** npm 上的 office.js 到 ExcelApi 1.15 为止；模拟的 Excel 照它说。 */
const EXCEL_API = 15;

/** `1.15`、`1.9` 一类；没写版本按 1.1。 */
export function isSetSupported(name: string, version?: string | number): boolean {
  const [major = 1, minor = 0] = String(version ?? '1.1')
    .split('.')
    .map(Number);
  // 网页版才有的一组；npm 上的库把工作表改名、显隐的事件放在这里（正式编号是 ExcelApi 1.17）。
  if (name.toLowerCase() === 'excelapionline') return major === 1 && minor <= 1;
  if (name.toLowerCase() === 'excelapi') return major === 1 && minor <= EXCEL_API;
  return name.toLowerCase() === 'richapiruntime' && major === 1 && minor <= 1;
}

/** 把宿主接到刚加载的 office.js 上：执行请求、传事件、说明自己是什么。 */
export function connect(library: OfficeLibrary, bridge: Bridge): void {
  const host = { host: 'Excel', platform: 'OfficeOnline' } as const;
  const context = {
    ...host,
    contentLanguage: 'zh-CN',
    displayLanguage: 'zh-CN',
    diagnostics: { ...host, version: '16.0.0.0' },
    requirements: { isSetSupported },
  };
  library.OSF._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web', hostSpecificFileVersion: '16.00' }),
  };
  library.OSF.DDA.RichApi.executeRichApiRequestAsync = bridge.executeRichApiRequestAsync;
  library.OSF.DDA.RichApi.richApiMessageManager = bridge.richApiMessageManager;
  // 同一份库换工作簿时，上一个工作簿登记的事件处理不带过来。
  library.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
  library.Office.onReady = async (callback?: (info: typeof host) => unknown) => {
    callback?.(host);
    return host;
  };
}
