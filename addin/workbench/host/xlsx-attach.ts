import type { HostWorkbook } from './model.ts';
import {
  addRelationship,
  copyContentType,
  elements,
  type Parts,
  parseXml,
  reachableParts,
  readRelationships,
  relationshipsPath,
  removeContentTypes,
  removeRelationships,
  resolveTarget,
} from './package-parts.ts';
import type { Home } from './xlsx-carry.ts';
import { drawingPart, writeCharts } from './xlsx-drawing.ts';

/** hucre 按工作表的次序认这些部件；表移动、增删之后就挂错了表，由这里照原件重新挂。 */
const CARRIED = ['/drawing', '/pivotTable', '/threadedComment'];
/** 只有绘图用的部件；没有人引用了就不留。 */
const SWEPT = ['xl/drawings/', 'xl/charts/', 'xl/media/', 'xl/diagrams/', 'xl/embeddings/'];

/** 工作表名 → 它在包里的部件。 */
export function worksheetParts(parts: Parts): Map<string, string> {
  const bytes = parts['xl/workbook.xml'];
  if (!bytes) return new Map();
  const targets = new Map(
    readRelationships(parts, 'xl/workbook.xml').map((each) => [each.id, resolveTarget('xl/workbook.xml', each.target)]),
  );
  return new Map(
    elements(parseXml(bytes), 'sheet').flatMap((element): [string, string][] => {
      const id = [...element.attributes].find((each) => each.localName === 'id' && each.prefix)?.value;
      const part = id === undefined ? undefined : targets.get(id);
      return part === undefined ? [] : [[element.getAttribute('name') ?? '', part]];
    }),
  );
}

/** 图片、形状、透视表照原件挂回各自的表，图表照模型写；`homes` 是工作表编号 → 它在原件里的样子。 */
export function attachParts(
  saved: Parts,
  original: Parts,
  workbook: HostWorkbook,
  homes: ReadonlyMap<string, Home>,
): void {
  for (const [index, sheet] of workbook.sheets.entries()) {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const home = homes.get(sheet.id)?.part;
    removeRelationships(saved, part, ({ type }) => CARRIED.some((each) => type.endsWith(each)));
    const before = home === undefined ? undefined : drawingPart(original, home);
    if (before !== undefined) restore(saved, original, before);
    const drawing = writeCharts(saved, workbook, sheet, before);
    placeDrawing(saved, part, drawing);
    if (home !== undefined) relink(saved, part, original, home);
  }
  sweep(saved);
}

/** 把原件里的部件连同它引用的一并放回。 */
export function restore(saved: Parts, original: Parts, part: string): void {
  for (const path of [part, ...reachableParts(original, part)]) {
    const bytes = original[path];
    if (!bytes) continue;
    saved[path] = bytes;
    const relationships = relationshipsPath(path);
    const links = original[relationships];
    if (links) saved[relationships] = links;
    copyContentType(saved, original, path);
  }
}

function relink(saved: Parts, part: string, original: Parts, home: string): void {
  for (const { type, target, mode } of readRelationships(original, home)) {
    const path = resolveTarget(home, target);
    if (mode !== undefined || !saved[path] || type.endsWith('/drawing')) continue;
    if (CARRIED.some((each) => type.endsWith(each))) addRelationship(saved, part, { type, target: `/${path}` });
  }
}

/** `<drawing>` 之后才能有的元素（CT_Worksheet 的次序）。 */
const AFTER_DRAWING =
  /<(?:legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s>/]|<\/worksheet>/u;

function placeDrawing(saved: Parts, part: string, drawing: string | undefined): void {
  const bytes = saved[part];
  if (!bytes) return;
  const xml = new TextDecoder().decode(bytes);
  const tail = Math.max(xml.lastIndexOf('</sheetData>'), xml.lastIndexOf('<sheetData/>'));
  const kept = xml.slice(tail).replace(/<drawing [^>]*\/>/u, '');
  if (drawing === undefined) {
    if (kept.length !== xml.length - tail) saved[part] = new TextEncoder().encode(xml.slice(0, tail) + kept);
    return;
  }
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing';
  const id = addRelationship(saved, part, { type, target: `/${drawing}` });
  const element = `<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`;
  const end = kept.search(AFTER_DRAWING);
  saved[part] = new TextEncoder().encode(xml.slice(0, tail) + kept.slice(0, end) + element + kept.slice(end));
}

/** 删掉的表带走它的图表。 */
function sweep(saved: Parts): void {
  const reachable = reachableParts(saved);
  const removed = new Set(
    Object.keys(saved).filter((path) => {
      const part = path.replace(/_rels\/([^/]+)\.rels$/u, '$1');
      return SWEPT.some((prefix) => path.startsWith(prefix)) && !reachable.has(part);
    }),
  );
  for (const path of removed) delete saved[path];
  removeContentTypes(saved, removed);
}
