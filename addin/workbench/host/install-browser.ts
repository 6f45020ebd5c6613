import { type Bridge, createBridge, type HostOptions } from './bridge.ts';
import type { HostWorkbook } from './model.ts';
import { connect, type OfficeLibrary } from './office-context.ts';

let loading: Promise<void> | undefined;

/** 载入一次 `excel-web-16.00.debug.js`；它自己设好全局的 Office、Excel。 */
function loadLibrary(url: string): Promise<void> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => {
      loading = undefined;
      script.remove();
      reject(new Error(`没有载入 office.js（${url}）。请刷新页面重试。`));
    };
    document.head.append(script);
  });
  return loading;
}

/** 在浏览器里把 office.js 接到 `workbook` 上。换工作簿时先 `dispose` 上一个，再装新的。 */
export async function installOfficeInBrowser(
  workbook: HostWorkbook,
  scriptUrl: string,
  options: HostOptions = {},
): Promise<Bridge> {
  await loadLibrary(scriptUrl);
  const bridge = createBridge(workbook, options);
  connect(window as unknown as OfficeLibrary, bridge);
  return bridge;
}
