import type { Document, Element } from '@xmldom/xmldom';
import { XMLSerializer } from '@xmldom/xmldom';
import { areaAddress } from './address.ts';
import { shiftArea } from './areas.ts';
import { renameInFormula, shiftFormula } from './formula.ts';
import type { HostChange, HostPage, HostSheet, HostShift, HostWorkbook } from './model.ts';
import { elements, type Parts, parseXml } from './package-parts.ts';
import { parseSqref } from './xlsx-read.ts';

/** 引用别的工作表的数据验证，Excel 2010 起写在扩展里，hucre 不认。 */
const VALIDATIONS = '{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}';

/** 打开以来的插删行列与改名；存盘时照着改扩展里的引用。 */
export type Move =
  | { readonly kind: 'shift'; readonly sheet: string; readonly name: string; readonly shift: HostShift }
  | { readonly kind: 'rename'; readonly before: string; readonly after: string };

export function moveOf(workbook: HostWorkbook, change: HostChange): Move | undefined {
  if (change.type === 'structure' && change.shift) {
    const name = workbook.sheet(change.sheet)?.name ?? '';
    return { kind: 'shift', sheet: change.sheet, name, shift: change.shift };
  }
  if (change.type === 'sheets' && change.event?.kind === 'renamed') {
    return { kind: 'rename', before: change.event.before, after: change.event.after };
  }
  return undefined;
}

/** 一张表打开时的样子：部件与页面设置。 */
export interface Home {
  readonly part: string;
  readonly page: HostPage;
}

/**
 * hucre 重写工作表时丢掉的，照原件放回：默认行高、保护的口令、筛选的条件、
 * 页面设置里它不认的项、引用别的表的数据验证。官员没有改过的才放。
 */
export function carryOver(
  saved: Parts,
  part: string,
  original: Parts,
  home: Home,
  sheet: HostSheet,
  moves: readonly Move[],
): void {
  const [before, after] = [original[home.part], saved[part]];
  if (!before || !after) return;
  const source = parseXml(new TextEncoder().encode(withoutCells(new TextDecoder().decode(before))));
  const found = (name: string) => elements(source, name)[0];
  let xml = new TextDecoder().decode(after);
  const put = (pattern: RegExp, element: Element | undefined) => {
    if (element) xml = xml.replace(pattern, () => serialize(element));
  };
  put(/<sheetFormatPr [^>]*\/>/u, found('sheetFormatPr'));
  const protection = found('sheetProtection');
  if (sheet.protected) put(/<sheetProtection [^>]*\/>/u, protection);
  const range = /<autoFilter [^>]*ref="([^"]+)"/u.exec(xml)?.[1];
  const filter = found('autoFilter');
  if (range !== undefined && filter) {
    filter.setAttribute('ref', range);
    put(/<autoFilter [^>]*?(?:\/>|>.*?<\/autoFilter>)/u, filter);
  }
  const setup = found('pageSetup');
  if (setup && JSON.stringify(home.page) === JSON.stringify(sheet.page)) {
    xml = xml.replace(
      /(<pageMargins [^>]*\/>)(?:<pageSetup [^>]*\/>)?/u,
      (_whole, margins) => margins + serialize(setup),
    );
  }
  xml = withValidations(xml, source, sheet, moves);
  saved[part] = new TextEncoder().encode(xml);
}

/** 工作簿结构的口令。 */
export function carryWorkbookProtection(saved: Parts, original: Parts): void {
  const [before, after] = [original['xl/workbook.xml'], saved['xl/workbook.xml']];
  const protection = before && elements(parseXml(before), 'workbookProtection')[0];
  if (!protection || !after) return;
  const xml = new TextDecoder().decode(after);
  saved['xl/workbook.xml'] = new TextEncoder().encode(
    xml.replace(/<workbookProtection [^>]*\/>/u, () => serialize(protection)),
  );
}

/** 单元格占了文件的绝大部分，用不着解析。 */
function withoutCells(xml: string): string {
  const start = xml.search(/<sheetData[\s>/]/u);
  const end = xml.lastIndexOf('</sheetData>');
  if (start < 0 || end < 0) return xml;
  return xml.slice(0, start) + xml.slice(end + '</sheetData>'.length);
}

/** 关系编号与修订标识在新文件里没有意义。 */
function serialize(element: Element): string {
  for (const each of [element, ...elements(element, '*')]) {
    for (const attribute of [...each.attributes]) {
      const foreign = attribute.prefix && attribute.prefix !== 'xmlns' && attribute.prefix !== 'xml';
      if (foreign) each.removeAttributeNode(attribute);
    }
  }
  return new XMLSerializer().serializeToString(element);
}

function withValidations(xml: string, source: Document, sheet: HostSheet, moves: readonly Move[]): string {
  const extension = elements(source, 'ext').find((each) => each.getAttribute('uri') === VALIDATIONS);
  if (!extension) return xml;
  for (const move of moves) follow(extension, sheet, move);
  if (elements(extension, 'dataValidation').length === 0) return xml;
  const text = serialize(extension);
  return xml.includes('</extLst>')
    ? xml.replace(/<\/extLst>(?=<\/worksheet>)/u, () => `${text}</extLst>`)
    : xml.replace('</worksheet>', () => `<extLst>${text}</extLst></worksheet>`);
}

function follow(extension: Element, sheet: HostSheet, move: Move): void {
  for (const formula of elements(extension, 'f')) {
    const text = formula.textContent ?? '';
    formula.textContent =
      move.kind === 'rename'
        ? renameInFormula(text, move.before, move.after)
        : shiftFormula(text, move.sheet === sheet.id ? move.name : '', move.name, move.shift);
  }
  if (move.kind !== 'shift' || move.sheet !== sheet.id) return;
  for (const range of elements(extension, 'sqref')) {
    const areas = parseSqref(range.textContent ?? '').flatMap((area) => shiftArea(area, move.shift) ?? []);
    range.textContent = areas.map(areaAddress).join(' ');
    const validation = range.parentNode;
    if (areas.length === 0) validation?.parentNode?.removeChild(validation);
  }
}
