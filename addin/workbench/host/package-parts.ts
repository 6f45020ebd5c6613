import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';

/** OPC 包：部件路径 → 字节。 */
export type Parts = Record<string, Uint8Array>;

export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly mode?: string;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = '[Content_Types].xml';

export function parseXml(bytes: Uint8Array): Document {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new SyntaxError(message);
    },
  }).parseFromString(new TextDecoder().decode(bytes), 'text/xml');
}

export function writeXml(document: Document): Uint8Array {
  return new TextEncoder().encode(new XMLSerializer().serializeToString(document));
}

export function elements(document: Document | Element, name: string): Element[] {
  return [...document.getElementsByTagNameNS('*', name)];
}

export function escapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/gu, (letter) => entities[letter] ?? letter);
}

/** `part` 的关系表在包里的位置；包自己的是 `_rels/.rels`。 */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

export function readRelationships(parts: Parts, part: string): Relationship[] {
  const bytes = parts[relationshipsPath(part)];
  if (!bytes) return [];
  return elements(parseXml(bytes), 'Relationship').map((element) => ({
    id: element.getAttribute('Id') ?? '',
    type: element.getAttribute('Type') ?? '',
    target: element.getAttribute('Target') ?? '',
    ...(element.getAttribute('TargetMode') ? { mode: element.getAttribute('TargetMode') ?? '' } : {}),
  }));
}

/** 相对目标在包里的路径。 */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** 添一条关系，编号不与已有的重复。 */
export function addRelationship(parts: Parts, part: string, relationship: Omit<Relationship, 'id'>): string {
  const path = relationshipsPath(part);
  const document = parseXml(parts[path] ?? new TextEncoder().encode(`<Relationships xmlns="${RELATIONSHIPS}"/>`));
  const taken = new Set(elements(document, 'Relationship').map((element) => element.getAttribute('Id')));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const element = document.createElementNS(RELATIONSHIPS, 'Relationship');
  element.setAttribute('Id', `rId${number}`);
  element.setAttribute('Type', relationship.type);
  element.setAttribute('Target', relationship.target);
  if (relationship.mode) element.setAttribute('TargetMode', relationship.mode);
  document.documentElement?.appendChild(element);
  parts[path] = writeXml(document);
  return `rId${number}`;
}

export function contentTypes(parts: Parts): ReadonlyMap<string, string> {
  const bytes = parts[CONTENT_TYPES];
  if (!bytes) return new Map();
  return new Map(
    elements(parseXml(bytes), 'Override').map((element) => [
      (element.getAttribute('PartName') ?? '').replace(/^\//, ''),
      element.getAttribute('ContentType') ?? '',
    ]),
  );
}

export function addContentTypes(parts: Parts, types: ReadonlyMap<string, string>): void {
  const bytes = parts[CONTENT_TYPES];
  if (!bytes || types.size === 0) return;
  const document = parseXml(bytes);
  for (const [part, type] of types) {
    const element = document.createElementNS(
      'http://schemas.openxmlformats.org/package/2006/content-types',
      'Override',
    );
    element.setAttribute('PartName', `/${part}`);
    element.setAttribute('ContentType', type);
    document.documentElement?.appendChild(element);
  }
  parts[CONTENT_TYPES] = writeXml(document);
}

/** 部件去掉之后，内容类型里的登记也去掉。 */
export function removeContentTypes(parts: Parts, removed: ReadonlySet<string>): void {
  const bytes = parts[CONTENT_TYPES];
  if (!bytes || removed.size === 0) return;
  const document = parseXml(bytes);
  for (const element of elements(document, 'Override')) {
    const part = (element.getAttribute('PartName') ?? '').replace(/^\//, '');
    if (removed.has(part)) element.parentNode?.removeChild(element);
  }
  parts[CONTENT_TYPES] = writeXml(document);
}

/** 照原件登记 `part` 的内容类型：单独写明的，或按扩展名的。 */
export function copyContentType(parts: Parts, original: Parts, part: string): void {
  const type = contentTypes(original).get(part);
  if (type !== undefined) {
    if (!contentTypes(parts).has(part)) addContentTypes(parts, new Map([[part, type]]));
    return;
  }
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const found = defaultType(original, extension);
  const bytes = parts[CONTENT_TYPES];
  if (!bytes || !found || defaultType(parts, extension)) return;
  const document = parseXml(bytes);
  const element = document.importNode(found, true);
  document.documentElement?.insertBefore(element, document.documentElement.firstChild);
  parts[CONTENT_TYPES] = writeXml(document);
}

function defaultType(parts: Parts, extension: string): Element | undefined {
  const bytes = parts[CONTENT_TYPES];
  if (!bytes) return undefined;
  return elements(parseXml(bytes), 'Default').find(
    (element) => element.getAttribute('Extension')?.toLowerCase() === extension,
  );
}

export function removeRelationships(parts: Parts, part: string, drop: (each: Relationship) => boolean): void {
  const path = relationshipsPath(part);
  const bytes = parts[path];
  if (!bytes) return;
  const ids = new Set(readRelationships(parts, part).flatMap((each) => (drop(each) ? [each.id] : [])));
  if (ids.size === 0) return;
  const document = parseXml(bytes);
  for (const element of elements(document, 'Relationship')) {
    if (ids.has(element.getAttribute('Id') ?? '')) element.parentNode?.removeChild(element);
  }
  parts[path] = writeXml(document);
}

/** 从包的根起，顺着关系走得到的部件。 */
export function reachableParts(parts: Parts, from = ''): Set<string> {
  const found = new Set<string>();
  const visit = (part: string) => {
    for (const { target, mode } of readRelationships(parts, part)) {
      const path = resolveTarget(part, target);
      if (mode !== undefined || found.has(path)) continue;
      found.add(path);
      visit(path);
    }
  };
  visit(from);
  return found;
}

/**
 * hucre 存盘时重写内容类型与关系表，只列它自己认得的部件；原件里其余部件的字节还在，却没人引用了。
 * 把它们的登记接回去：自定义属性、其他加载项、自定义 XML。计算链随公式作废，不接。
 */
export function reconnectParts(saved: Parts, original: Parts): void {
  const missing = new Map<string, string>();
  const registered = contentTypes(saved);
  for (const [part, type] of contentTypes(original)) {
    if (saved[part] && !registered.has(part) && !part.endsWith('calcChain.xml')) missing.set(part, type);
  }
  addContentTypes(saved, missing);
  for (const part of ['', 'xl/workbook.xml']) {
    const known = new Set(readRelationships(saved, part).map((each) => resolveTarget(part, each.target)));
    for (const { type, target, mode } of readRelationships(original, part)) {
      const path = resolveTarget(part, target);
      const lost = mode === undefined && saved[path] !== undefined && !known.has(path);
      const rewritten = path.startsWith('xl/worksheets/') || path.endsWith('calcChain.xml');
      if (lost && !rewritten) addRelationship(saved, part, { type, target });
    }
  }
}
