import type { CellValue } from '../../shared/api/validations.ts';
import { type Content, isFormula } from './cell.ts';

/** 账上只记写进去的内容的摘要：四个字符，二十四位。记许多格时一格挨一格，不另加分隔。 */
export const DIGEST_LENGTH = 4;
/** 没有写的格。 */
export const NOT_WRITTEN = '.'.repeat(DIGEST_LENGTH);

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** 文字的摘要（FNV-1a，三十二位折成二十四位）。 */
function textDigest(text: string): string {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME) >>> 0;
  const folded = (hash ^ (hash >>> 24)) & 0xffffff;
  return [18, 12, 6, 0].map((shift) => LETTERS[(folded >>> shift) & 63]).join('');
}

/** 公式格只看公式：算出来的值会自己变。数与同样的文字不算一样。 */
const keyOf = (content: CellValue): string => (typeof content === 'string' ? content : `\u0001${content ?? ''}`);

export const valueDigest = (value: CellValue): string => textDigest(keyOf(value));

export const contentDigest = (content: Content): string => valueDigest(isFormula(content) ? content.formula : content);

/** 一整行内容的摘要；行末的空格不计，读回来的比写进去的宽也无妨。 */
export function rowDigest(cells: readonly CellValue[]): string {
  let last = cells.length;
  while (last > 0 && (cells[last - 1] ?? '') === '') last -= 1;
  return last === 0
    ? NOT_WRITTEN
    : textDigest(
        cells
          .slice(0, last)
          .map((cell) => keyOf(cell === '' ? null : cell))
          .join('\u0000'),
      );
}

const KEY_LENGTH = 2 * DIGEST_LENGTH;

/** 一行的键的摘要，四十八位：几万行里也不会撞上，又不把各行的文字再存一遍。两半起头不同，互不相干。 */
export const keyDigest = (key: string): string => textDigest(key) + textDigest(`键${key}`);

/** 一个挨一个的各个键的摘要。 */
export const keysIn = (keys: string): string[] =>
  Array.from({ length: keys.length / KEY_LENGTH }, (_, i) => keys.slice(i * KEY_LENGTH, (i + 1) * KEY_LENGTH));

/** 第 `index` 个摘要。 */
export const digestAt = (digests: string, index: number): string =>
  digests.slice(index * DIGEST_LENGTH, (index + 1) * DIGEST_LENGTH);
