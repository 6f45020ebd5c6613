import {
  addContentTypes,
  addRelationship,
  elements,
  type Parts,
  parseXml,
  readRelationships,
  resolveTarget,
  writeXml,
} from './package-parts.ts';

/**
 * 加载项的设置在 .xlsx 里的位置与 Excel 相同：xl/webextensions/webextensionN.xml 的 properties，
 * 由 taskpanes.xml 引用（[MS-OWEXML] 2.1.10）。`addin` 是清单里的标识，别的加载项的部件原样不动。
 */
const WEBEXTENSION = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const TASKPANES = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WEBEXTENSION_TYPE = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const TASKPANES_TYPE = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const TASKPANES_PART = 'xl/webextensions/taskpanes.xml';

export function readSettings(parts: Parts, addin: string): Map<string, unknown> {
  const part = findPart(parts, addin);
  const bytes = part === undefined ? undefined : parts[part];
  if (!bytes) return new Map();
  return new Map(
    elements(parseXml(bytes), 'property').map((element) => [
      element.getAttribute('name') ?? '',
      parseValue(element.getAttribute('value') ?? ''),
    ]),
  );
}

export function writeSettings(parts: Parts, addin: string, settings: ReadonlyMap<string, unknown>): void {
  const existing = findPart(parts, addin);
  if (existing === undefined && settings.size === 0) return;
  const part = existing ?? addPart(parts, addin);
  const bytes = parts[part];
  if (!bytes) return;
  const document = parseXml(bytes);
  const root = document.documentElement;
  const properties =
    elements(document, 'properties')[0] ?? root?.appendChild(document.createElementNS(WEBEXTENSION, 'we:properties'));
  if (!properties) return;
  while (properties.firstChild) properties.removeChild(properties.firstChild);
  for (const [name, value] of settings) {
    const property = document.createElementNS(WEBEXTENSION, 'we:property');
    property.setAttribute('name', name);
    property.setAttribute('value', JSON.stringify(value));
    properties.appendChild(property);
  }
  parts[part] = writeXml(document);
}

/** Excel 把设置存成 JSON；不是 JSON 的照原文。 */
function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function findPart(parts: Parts, addin: string): string | undefined {
  return Object.keys(parts).find((part) => {
    const bytes = part.startsWith('xl/webextensions/webextension') ? parts[part] : undefined;
    if (!bytes) return false;
    const id = elements(parseXml(bytes), 'reference')[0]?.getAttribute('id');
    return id?.toLowerCase() === addin.toLowerCase();
  });
}

function addPart(parts: Parts, addin: string): string {
  let number = 1;
  while (parts[`xl/webextensions/webextension${number}.xml`]) number += 1;
  const part = `xl/webextensions/webextension${number}.xml`;
  const encoder = new TextEncoder();
  parts[part] = encoder.encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<we:webextension xmlns:we="${WEBEXTENSION}" id="{${addin}}"><we:reference id="${addin}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/></we:webextension>`,
  );
  const types = new Map([[part, 'application/vnd.ms-office.webextension+xml']]);
  const taskpanes = readRelationships(parts, '').find((each) => each.type === TASKPANES_TYPE);
  const pane = taskpanes ? resolveTarget('', taskpanes.target) : TASKPANES_PART;
  if (!taskpanes) {
    parts[pane] = encoder.encode(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<wetp:taskpanes xmlns:wetp="${TASKPANES}"/>`,
    );
    types.set(pane, 'application/vnd.ms-office.webextensiontaskpanes+xml');
    addRelationship(parts, '', { type: TASKPANES_TYPE, target: pane });
  }
  addContentTypes(parts, types);
  const id = addRelationship(parts, pane, { type: WEBEXTENSION_TYPE, target: `webextension${number}.xml` });
  addTaskpane(parts, pane, id);
  return part;
}

function addTaskpane(parts: Parts, pane: string, id: string): void {
  const bytes = parts[pane];
  if (!bytes) return;
  const document = parseXml(bytes);
  const taskpane = document.createElementNS(TASKPANES, 'wetp:taskpane');
  const attributes = { dockstate: 'right', visibility: '0', width: '350', row: '1' };
  for (const [name, value] of Object.entries(attributes)) taskpane.setAttribute(name, value);
  const reference = document.createElementNS(TASKPANES, 'wetp:webextensionref');
  reference.setAttributeNS(OFFICE_RELATIONSHIPS, 'r:id', id);
  taskpane.appendChild(reference);
  document.documentElement?.appendChild(taskpane);
  parts[pane] = writeXml(document);
}
