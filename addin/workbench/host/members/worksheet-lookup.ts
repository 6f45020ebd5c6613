import { parseAddress, parseArea, splitAreas } from '../address.ts';
import { WHOLE_SHEET } from '../areas.ts';
import type { Host } from '../host.ts';
import type { HostArea, HostSheet } from '../model.ts';
import { OfficeError } from '../office-error.ts';

/** Excel 收的地址长度（getRanges）。 */
const MAX_ADDRESS = 8192;

export interface SheetArea {
  readonly sheet: HostSheet;
  readonly area: HostArea;
}

/** 名称指着的区域；不是区域（常数、公式、失效）时没有。 */
export function nameArea(host: Host, name: string): SheetArea | undefined {
  const formula = findName(host, name)?.[1];
  const address = formula === undefined ? undefined : parseAddress(formula);
  const sheet = address?.sheet === undefined ? undefined : host.workbook.sheet(address.sheet);
  return address && sheet ? { sheet, area: address.area } : undefined;
}

export function findName(host: Host, name: string): [string, string] | undefined {
  return [...host.workbook.names].find(([key]) => key.toLowerCase() === name.toLowerCase());
}

/** `Worksheet.getRange` 的参数：没有、地址、整行整列、带表名的地址、名称。 */
export function lookUp(host: Host, sheet: HostSheet, address: string | undefined): SheetArea {
  if (address === undefined || address === '') return { sheet, area: WHOLE_SHEET };
  const plain = parseArea(address);
  if (plain) return { sheet, area: plain };
  const qualified = parseAddress(address);
  if (qualified) {
    if (qualified.sheet?.toLowerCase() !== sheet.name.toLowerCase()) throw new OfficeError('InvalidArgument');
    return { sheet, area: qualified.area };
  }
  const named = nameArea(host, address) ?? tableArea(host, address);
  if (!named) throw new OfficeError('InvalidArgument');
  return named;
}

function tableArea(host: Host, name: string): SheetArea | undefined {
  for (const sheet of host.workbook.sheets) {
    const table = sheet.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (table) return { sheet, area: { ...table.area, top: table.area.top + (table.showHeaders ? 1 : 0) } };
  }
  return undefined;
}

export function lookUpAreas(host: Host, sheet: HostSheet, addresses: string | undefined): HostArea[] {
  if (addresses === undefined || addresses === '') return [WHOLE_SHEET];
  if (addresses.length > MAX_ADDRESS) throw new OfficeError('InvalidArgument');
  return splitAreas(addresses).map((address) => lookUp(host, sheet, address).area);
}
