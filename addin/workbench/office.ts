import officeUrl from '@microsoft/office-js/dist/excel-web-16.00.debug.js?url';
import { installOfficeInBrowser } from './host/install-browser.ts';
import type { HostWorkbook } from './host/model.ts';

let close: (() => void) | undefined;

/** 让页上的 Office.js 从此对着这一本工作簿说话。库只载入一次。 */
export async function openInOffice(workbook: HostWorkbook): Promise<void> {
  close?.();
  close = undefined;
  const bridge = await installOfficeInBrowser(workbook, officeUrl);
  close = () => bridge.dispose();
}
