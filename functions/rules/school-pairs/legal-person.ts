import { LEGAL_PERSON } from '../../../shared/sheets/values.ts';
import { isEmptyWord, readChoices } from '../cells.ts';

export type LegalPerson = '独立' | '合并';

/** 不止一个说法并列时（法人独立、编制合并），有一样合并就是合并。 */
const KEPT = ['不合并', '未合并', '没有合并', '不统一', '独立', '不变', '各自', '单独'];
const MERGED = ['合并', '并入', '统一', '同一法人', '一个法人', '一体化', '撤销法人', '取消法人'];

/** 法人与编制一格：独立（隶属、法人、编制不变）还是合并；读不出为 undefined，空着为 null。 */
export function readLegalPerson(printed: string): LegalPerson | null | undefined {
  const text = printed.normalize('NFKC').replaceAll(/\s/gu, '');
  if (isEmptyWord(text)) return null;
  const listed = /[()]/u.test(text) ? undefined : readChoices(text, LEGAL_PERSON, false)[0]?.value;
  if (listed === '独立' || listed === '合并') return listed;
  const rest = KEPT.reduce((left, word) => left.replaceAll(word, ''), text);
  if (MERGED.some((word) => rest.includes(word))) return '合并';
  return rest === text ? undefined : '独立';
}
