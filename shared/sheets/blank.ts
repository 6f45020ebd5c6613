import type { CellValue } from '../api/validations.ts';

/** 看不见的控制符与格式符；换行和制表符是空白，不在其内。 */
const INVISIBLE = /(?![\t\n\v\r])[\p{Cc}\p{Cf}]/gu;

export const withoutInvisible = (text: string): string => text.replaceAll(INVISIBLE, '');

/** 长文字不会全是看不见的字符，不必细看。 */
const LONGEST_INVISIBLE = 20;

/** 只有空白和看不见的字符，也是空。 */
export const isBlankText = (text: string): boolean =>
  text.trim() === '' || (text.length < LONGEST_INVISIBLE && withoutInvisible(text).trim() === '');

export const isBlankCell = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || isBlankText(String(value));
