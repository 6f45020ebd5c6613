import { areaAddress, columnIndex, columnName, parseArea, quoteSheet, splitSheet } from './address.ts';
import { LAST_COLUMN, LAST_ROW, shiftArea } from './areas.ts';
import type { HostArea, HostShift } from './model.ts';

/** 一个引用：原文里的工作表前缀（可无）与地址。 */
const REFERENCE =
  /((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

const LITERAL = '"(?:[^"]|"")*"(?:\\s*&\\s*"(?:[^"]|"")*")*';
const LINK = new RegExp(`^=HYPERLINK\\(\\s*(${LITERAL})\\s*(?:,\\s*(${LITERAL}|[-+]?[\\d.]+)\\s*)?\\)$`, 'isu');

/** 写明文字的 HYPERLINK 公式显示什么；别的公式宿主不算。 */
export function linkText(formula: string): string | number | undefined {
  const [, target, shown = target] = LINK.exec(formula) ?? [];
  if (shown === undefined) return undefined;
  if (!shown.startsWith('"')) return Number(shown);
  return [...shown.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, part = '']) => part.replaceAll('""', '"')).join('');
}

/** 逐个引用改写，字符串与更长的名字不动。 */
function replaceReferences(formula: string, replace: (prefix: string | undefined, body: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/u)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(REFERENCE, (whole: string, prefix: string | undefined, body: string, at: number) => {
            const before = part[at - 1];
            const inside = prefix === undefined && before !== undefined && /[\p{L}\p{N}_.$!\]]/u.test(before);
            return inside ? whole : `${prefix ?? ''}${replace(prefix, body)}`;
          }),
    )
    .join('');
}

/** 改动公式里的每个引用。`change` 返回空表示引用失效（#REF!），返回原物表示不动。 */
function mapReferences(
  formula: string,
  change: (sheet: string | undefined, area: HostArea) => HostArea | undefined,
): string {
  return replaceReferences(formula, (prefix, body) => {
    const area = parseArea(body);
    if (!area) return body;
    const moved = change(prefix === undefined ? undefined : splitSheet(`${prefix}A1`).sheet, area);
    if (moved === area) return body;
    return moved ? withAnchors(areaAddress(moved), body) : '#REF!';
  });
}

/** 照原文的 $ 写新地址。 */
function withAnchors(address: string, original: string): string {
  const marks = original.split(':').map((corner) => ({
    column: /^\$[A-Za-z]/.test(corner),
    row: /\$\d/.test(corner),
  }));
  const corners = address.includes(':') || marks.length === 1 ? address.split(':') : [address, address];
  return corners
    .map((corner, index) => {
      const mark = marks[index] ?? marks[0];
      const parts = /^([A-Z]*)(\d*)$/.exec(corner);
      const [, column = '', row = ''] = parts ?? [];
      return `${mark?.column && column !== '' ? '$' : ''}${column}${mark?.row && row !== '' ? '$' : ''}${row}`;
    })
    .join(':');
}

/** 在 `shifted` 表上插入、删除之后，写在 `home` 表里的公式成了什么。 */
export function shiftFormula(formula: string, home: string, shifted: string, shift: HostShift): string {
  return mapReferences(formula, (sheet, area) => {
    if ((sheet ?? home) !== shifted) return area;
    const moved = shiftArea(area, shift);
    return moved && areaAddress(moved) === areaAddress(area) ? area : moved;
  });
}

/** 工作表改名之后公式里的前缀。 */
export function renameInFormula(formula: string, from: string, to: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/u)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replaceAll(`'${from.replaceAll("'", "''")}'!`, `${quoteSheet(to)}!`)
            .replace(
              /(^|[^\p{L}\p{N}_.'])([\p{L}_][\p{L}\p{N}_.]*)!/gu,
              (whole: string, before: string, name: string) => (name === from ? `${before}${quoteSheet(to)}!` : whole),
            ),
    )
    .join('');
}

/** 公式抄到别处：没有 $ 的行列随之偏移，越界的成为 #REF!。 */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  return replaceReferences(formula, (_prefix, body) => {
    const corners = body.split(':').map((corner) => offsetCorner(corner, rows, columns));
    return corners.includes(undefined) ? '#REF!' : corners.join(':');
  });
}

function offsetCorner(corner: string, rows: number, columns: number): string | undefined {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] =
    /^(\$?)([A-Za-z]{0,3})(\$?)(\d{0,7})$/.exec(corner) ?? [];
  const column = letters === '' ? undefined : columnIndex(letters);
  const nextColumn = column === undefined || fixedColumn !== '' ? column : column + columns;
  const nextRow = digits === '' || fixedRow !== '' ? Number(digits) : Number(digits) + rows;
  if (nextColumn !== undefined && (nextColumn < 0 || nextColumn > LAST_COLUMN)) return undefined;
  if (digits !== '' && (nextRow < 1 || nextRow > LAST_ROW + 1)) return undefined;
  const name = nextColumn === undefined ? '' : columnName(nextColumn);
  return `${fixedColumn}${name}${fixedRow}${digits === '' ? '' : nextRow}`;
}
