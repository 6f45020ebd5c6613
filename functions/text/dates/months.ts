import { readNumeral } from '../numerals.ts';
import { BY, oneOf } from './words.ts';

const MONTH_TAILS = ['月底', '月末', '月份', '月初', '月中旬', '月上旬', '月下旬', '月'] as const;

interface Month {
  readonly month: number;
  readonly end: number;
}

/** 漏了「日」字的：2022年7月20，、7月20前。 */
const isBareDay = (key: string, start: number, end: number): boolean =>
  /^(?:[1-9]|[12]\d|3[01])$/.test(key.slice(start, end)) && ',，。;；、)）前'.includes(key.charAt(end));

/** 6月底、7月31日、9月；`strict` 时须有底、日、前一类的字，免得把「3月培训」当作期限。 */
export function monthAt(key: string, start: number, strict: boolean): Month | undefined {
  const number = readNumeral(key, start);
  if (number === undefined || number.percent || number.scale !== '') return undefined;
  if (!Number.isInteger(number.value) || number.value < 1 || number.value > 12) return undefined;
  const tail = oneOf(key, number.end, MONTH_TAILS);
  if (tail === '') return undefined;
  let end = number.end + tail.length;
  const day = readNumeral(key, end);
  const named = day !== undefined && day.value <= 31 && oneOf(key, day.end, ['日', '号']) !== '';
  const bare = day !== undefined && !named && isBareDay(key, end, day.end);
  const hasDay = named || bare;
  if (day !== undefined && hasDay) end = named ? day.end + 1 : day.end;
  const by = oneOf(key, end, BY);
  if (strict && tail === '月' && !hasDay && by === '') return undefined;
  return { month: number.value, end: end + by.length };
}
