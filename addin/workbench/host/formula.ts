import { areaAddress, parseArea, quoteSheet, splitSheet } from './address.ts';
import { shiftArea } from './areas.ts';
import type { HostArea, HostShift } from './model.ts';

/** 一个引用：原文里的工作表前缀（可无）与地址。 */
const REFERENCE =
  /((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** 改动公式里的每个引用，字符串与更长的名字不动。`change` 返回空表示引用失效（#REF!）。 */
export function mapReferences(
  formula: string,
  change: (sheet: string | undefined, area: HostArea) => HostArea | undefined,
): string {
  return formula
    .split(/("(?:[^"]|"")*")/u)
    .map((part, index) => (index % 2 === 1 ? part : mapPlain(part, change)))
    .join('');
}

function mapPlain(text: string, change: (sheet: string | undefined, area: HostArea) => HostArea | undefined): string {
  return text.replace(REFERENCE, (whole: string, prefix: string | undefined, body: string, at: number) => {
    const before = text[at - 1];
    if (prefix === undefined && before !== undefined && /[\p{L}\p{N}_.$!\]]/u.test(before)) return whole;
    const area = parseArea(body);
    if (!area) return whole;
    const sheet = prefix === undefined ? undefined : splitSheet(whole).sheet;
    const moved = change(sheet, area);
    if (moved === area) return whole;
    return `${prefix ?? ''}${moved ? withAnchors(areaAddress(moved), body) : '#REF!'}`;
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
        : part.replaceAll(`'${from.replaceAll("'", "''")}'!`, `${quoteSheet(to)}!`).replace(
            /(^|[^\p{L}\p{N}_.'])([\p{L}_][\p{L}\p{N}_.]*)!/gu,
            (whole: string, before: string, name: string) => (name === from ? `${before}${quoteSheet(to)}!` : whole),
          ),
    )
    .join('');
}
