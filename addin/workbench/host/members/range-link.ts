import { parseEntry } from '../entry.ts';
import { type RangeTarget, refuseProtected } from '../host.ts';
import type { HostArea, HostCell, HostLink, HostSheet } from '../model.ts';
import { asText } from '../object-class.ts';
import { OfficeError } from '../office-error.ts';
import { cellKey, coveredCells, putCell } from '../structure.ts';

/** Excel 给链接的格式。 */
const LINK_STYLE = { fontColor: '#0563C1', underline: true } as const;

/** 左上角那一格的链接；没有时是 null。 */
export function readLink({ sheet, area }: RangeTarget): Record<string, string> | null {
  const cell = sheet.rows.get(area.top)?.get(area.left);
  return cell?.hyperlink ? { ...cell.hyperlink, textToDisplay: String(cell.value ?? '') } : null;
}

/** 链接给区域里的每一格；`textToDisplay` 写进左上角，没写而格空着时写链接本身。 */
export function writeLink({ host, sheet, area }: RangeTarget, value: unknown): void {
  refuseProtected(sheet, area);
  const link = parseLink(value);
  const shown = textToDisplay(value);
  const first = sheet.rows.get(area.top)?.get(area.left);
  const empty = first === undefined || first.value === null || first.value === '';
  const text = shown ?? (empty ? (link.address ?? link.documentReference) : undefined);
  const entry = text === undefined ? undefined : parseEntry(text, first?.numberFormat ?? 'General');
  const covered = coveredCells(sheet, area);
  eachCell(area, (row, column) => {
    if (covered.has(cellKey(row, column))) return;
    const before: HostCell = sheet.rows.get(row)?.get(column) ?? { value: null };
    putCell(sheet, row, column, { ...before, hyperlink: link, style: { ...before.style, ...LINK_STYLE } });
  });
  host.workbook.touched({ type: 'formats', sheet: sheet.id, area, source: 'addin' });
  if (entry) host.workbook.write(sheet.id, area.top, area.left, [[entry]], 'addin');
}

/** 只去链接，内容与格式不动。 */
export function removeLinks(sheet: HostSheet, area: HostArea): void {
  for (const [row, cells] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, { hyperlink, ...rest }] of cells) {
      if (hyperlink && column >= area.left && column <= area.right) cells.set(column, rest);
    }
  }
}

function eachCell(area: HostArea, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) visit(row, column);
  }
}

function field(value: unknown, name: string): string | undefined {
  if (typeof value !== 'object' || value === null) throw new OfficeError('InvalidArgument');
  const found: unknown = Reflect.get(value, name);
  return found === undefined || found === null || found === '' ? undefined : asText(found);
}

const textToDisplay = (value: unknown) => field(value, 'textToDisplay');

/** 网址与本工作簿的位置只能有一个。 */
function parseLink(value: unknown): HostLink {
  const address = field(value, 'address');
  const documentReference = field(value, 'documentReference');
  const screenTip = field(value, 'screenTip');
  if ((address === undefined) === (documentReference === undefined)) throw new OfficeError('InvalidArgument');
  return {
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
  };
}
