import { withoutInvisible } from '../../shared/sheets/blank.ts';
import type { ColumnSpec } from '../../shared/sheets/column.ts';
import { areSeveral } from './several.ts';

export { withoutInvisible };

const BLANKS = /[\s\v]+/gu;
const INNER_BLANKS = /(?<=\p{Script=Han})[^\S\n\r]+(?=\p{Script=Han})/gu;
/** 一串数字里混进了形近的字母或圈：2O25、l00。前后是字母的（H2O、5G）不算。 */
const MIXED_DIGITS = /(?<![A-Za-z])[0-9０-９OoＯ〇○lI]{2,}(?![A-Za-z])/gu;
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', o: '0', Ｏ: '0', 〇: '0', '○': '0', l: '1', I: '1' };

/** 单元格里该怎样排字：一行短语、成段的文字、并列的名称。 */
type Layout = 'line' | 'paragraph' | 'list';

function layoutOf(text: string, column: Pick<ColumnSpec, 'id' | 'content'>): Layout {
  const { id, content } = column;
  if (content.type === 'targets' || id === 'task') return 'paragraph';
  const list = content.type === 'departments' || content.type === 'offices';
  return list || (content.type === 'enum' && content.many) || areSeveral(text, column) ? 'list' : 'line';
}

/** 去掉首尾空白；短语中的空白与换行去掉（西文词之间留一个），成段文字只去汉字之间的空白，并列名称中的可能是分隔，不动。 */
export function withoutStrayBlanks(text: string, column: Pick<ColumnSpec, 'id' | 'content'>): string {
  const trimmed = text.trim();
  const layout = layoutOf(trimmed, column);
  if (layout === 'list') return trimmed;
  if (layout === 'paragraph') return trimmed.replaceAll(INNER_BLANKS, '');
  return trimmed.replaceAll(BLANKS, (blanks, offset: number) => {
    const before = trimmed.charAt(offset - 1);
    const after = trimmed.charAt(offset + blanks.length);
    return /[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(after) ? ' ' : '';
  });
}

export interface MistypedNumber {
  readonly span: [number, number];
  readonly text: string;
  readonly value: string;
}

/** 混有形近字的数，及其唯一的读法。 */
export function mistypedNumbers(text: string): MistypedNumber[] {
  return [...text.matchAll(MIXED_DIGITS)].flatMap((match) => {
    const run = match[0];
    if (!/[0-9０-９]/.test(run) || !/[^0-9０-９]/.test(run)) return [];
    const value = [...run].map((character) => LOOK_ALIKES[character] ?? character).join('');
    return [{ span: [match.index, match.index + run.length], text: run, value }];
  });
}

const withDigits = (text: string): string =>
  mistypedNumbers(text).reduceRight(
    (done, { span, value }) => done.slice(0, span[0]) + value + done.slice(span[1]),
    text,
  );

/** 写法上的毛病一次改净：控制符、多余空白、错打的数字。各写法规则的改法都是它，于是先改哪条都一样。 */
export function tidy(text: string, column: Pick<ColumnSpec, 'id' | 'content'>): string {
  const clean = withoutStrayBlanks(withoutInvisible(text), column);
  return layoutOf(clean, column) === 'paragraph' ? withDigits(clean) : clean;
}

/** 比较用的写法：全半角、空白、引号、看不见的字符、错打的数字都不计。 */
export function folded(text: string): string {
  return withDigits(
    withoutInvisible(text.normalize('NFKC'))
      .replaceAll(BLANKS, '')
      .replaceAll(/["“”『』「」＂]/gu, '"')
      .replaceAll(/['‘’]/gu, "'")
      .replaceAll(/[。.;；,，]+$/gu, ''),
  );
}
