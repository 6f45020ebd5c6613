import type { Formula } from './cell.ts';
import type { CellLink } from './sheet-draft.ts';

/** 公式里一段文字的上限（微软文档）。 */
const LONGEST_LITERAL = 255;
/** 一个公式的上限是 8,192 个字符；写不下的就不加链接。 */
const LONGEST_FORMULA = 8_000;

/**
 * 转到本工作簿某一格的链接，写成公式：随块写入，几千个也只是一次往返；逐格设 `hyperlink` 要几千个动作。
 * 工作表名里的单引号、双引号都照写。文字太长、公式装不下时只写文字。
 */
export function linkContent(value: string | number, { worksheet, address }: CellLink): string | number | Formula {
  const target = `#'${worksheet.replaceAll("'", "''")}'!${address}`;
  const shown = typeof value === 'number' ? String(value) : literal(value);
  const formula = `=HYPERLINK(${literal(target)},${shown})`;
  return value === '' || formula.length > LONGEST_FORMULA ? value : { formula };
}

/** 一段放不下就切成几段相连，不把一个字（两个码元的生僻字）切成两半：半个字存不进文件。 */
function literal(text: string): string {
  const pieces: string[] = [];
  let start = 0;
  do {
    const whole = text.slice(start, start + LONGEST_LITERAL);
    const piece = start + whole.length < text.length ? whole.replace(/[\ud800-\udbff]$/, '') : whole;
    pieces.push(`"${piece.replaceAll('"', '""')}"`);
    start += piece.length;
  } while (start < text.length);
  return pieces.join('&');
}

const LINK = /^=HYPERLINK\(("#(?:[^"]|"")*"(?:&"(?:[^"]|"")*")*),(.+)\)$/su;

/** 本工具写的那一种链接公式。 */
export const isLink = (formula: string): boolean => LINK.test(formula);

/** 链接公式显示的文字；不是链接的，照公式显示。 */
export function shownBy({ formula }: Formula): string | number {
  const [, , shown] = LINK.exec(formula) ?? [];
  if (shown === undefined) return formula;
  if (!shown.startsWith('"')) return Number(shown);
  return [...shown.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, part = '']) => part.replaceAll('""', '"')).join('');
}
