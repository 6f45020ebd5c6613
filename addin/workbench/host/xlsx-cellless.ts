import {
  addRelationship,
  elements,
  type Parts,
  parseXml,
  readRelationships,
  resolveTarget,
  writeXml,
} from './package-parts.ts';
import { restore } from './xlsx-attach.ts';

const WORKBOOK = 'xl/workbook.xml';

/**
 * 图表工作表、宏表没有格，不在模型里，hucre 存盘时也不列；照原件带回，排在各工作表之后
 * （插在中间，按次序指表的名称、打印区域就都要改）。
 */
export function attachCellless(saved: Parts, original: Parts): void {
  const bytes = original[WORKBOOK];
  const target = saved[WORKBOOK];
  if (!bytes || !target) return;
  const links = new Map(readRelationships(original, WORKBOOK).map((link) => [link.id, link]));
  const lost = elements(parseXml(bytes), 'sheet').flatMap((element) => {
    const link = links.get(idOf(element) ?? '');
    return link && !link.type.endsWith('/worksheet') ? [{ element, link }] : [];
  });
  if (lost.length === 0) return;
  const document = parseXml(target);
  const [sheets] = elements(document, 'sheets');
  if (!sheets) return;
  for (const { element, link } of lost) {
    const part = resolveTarget(WORKBOOK, link.target);
    restore(saved, original, part);
    const listed = readRelationships(saved, WORKBOOK).find((each) => resolveTarget(WORKBOOK, each.target) === part);
    const id = listed?.id ?? addRelationship(saved, WORKBOOK, { type: link.type, target: `/${part}` });
    const copy = document.createElementNS(sheets.namespaceURI, 'sheet');
    copy.setAttribute('name', element.getAttribute('name') ?? '');
    copy.setAttribute('sheetId', String(freeId(document)));
    const state = element.getAttribute('state');
    if (state) copy.setAttribute('state', state);
    copy.setAttributeNS('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:id', id);
    sheets.appendChild(copy);
  }
  saved[WORKBOOK] = writeXml(document);
}

const idOf = (element: ReturnType<typeof elements>[number]) =>
  [...element.attributes].find((each) => each.localName === 'id' && each.prefix)?.value;

const freeId = (document: ReturnType<typeof parseXml>) =>
  1 + Math.max(0, ...elements(document, 'sheet').map((element) => Number(element.getAttribute('sheetId'))));
