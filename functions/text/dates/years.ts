import { LAST_YEAR, readNumeral, readYear } from '../numerals.ts';
import type { TimeExpression } from './expression.ts';
import { monthAt } from './months.ts';
import { BY, CLOSINGS, LEAD_INS, oneOf, QUARTERS, skip } from './words.ts';

/** 年份后面的词：何时。都不改变年份。 */
const YEAR_TAILS = [
  '上半年',
  '下半年',
  '秋季学期',
  '春季学期',
  '秋季',
  '春季',
  '暑假',
  '暑期',
  '寒假',
  '秋学期',
  '春学期',
  '年度',
  '年底',
  '年末',
  '度',
  '底',
  '末',
  '初',
  '内',
  '中',
] as const;
/** 开学、开学前、前后：都不改变年份。 */
const OPENINGS = ['开学'] as const;
const FROM = ['开始', '起', '以后', '之后'] as const;
/** 年份后接这些词时，它是比较的起点或已过去的事，不是期限。 */
const COMPARED_TAILS = ['的基础上', '基础上', '为基数', '为基期', '为基础', '为基准', '为起点', '相比'] as const;
const PAST_TAILS = ['以来', '版', '级', '的水平', '印发', '出台的', '制定的', '修订'] as const;
const COMPARING = new Set('比较');

interface NumericDate {
  readonly year: number;
  readonly month: number;
  readonly day: boolean;
  readonly end: number;
}

const NUMERIC_DATE = /^((?:19|20)\d{2})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)/;
const NUMERIC_LENGTH = 11;
/** 只写到月的（2022.7）与小数、编号同形：前后都是断处，或后面说前、底、起，才是日期。 */
const MONTH_BREAKS = ',，。;；、:：()（）';
const AFTER_MONTH = '前底末起至到-';

/** 2025-07-31、2025/7/31、2025.7.31、2025.7：单元格里的日期写法。 */
function numericAt(key: string, at: number): NumericDate | undefined {
  if (/[0-9A-Za-z.]/.test(key.charAt(at - 1))) return undefined;
  const [text = '', year, , month, day] = NUMERIC_DATE.exec(key.slice(at, at + NUMERIC_LENGTH)) ?? [];
  const read = { year: Number(year), month: Number(month), day: day !== undefined, end: at + text.length };
  return text !== '' && read.year <= LAST_YEAR && read.month >= 1 && read.month <= 12 && Number(day ?? 1) <= 31
    ? read
    : undefined;
}

const isBreak = (key: string, at: number): boolean =>
  at < 0 || at >= key.length || MONTH_BREAKS.includes(key.charAt(at));

/** 单个日期，或两个日期之间的一段：2022.7.20前、2022.7-2025.7。 */
function numericDate(key: string, start: number, at: number): TimeExpression | undefined {
  const first = numericAt(key, at);
  if (first === undefined) return undefined;
  const { year, month, end } = first;
  const stands = isBreak(key, end) || AFTER_MONTH.includes(key.charAt(end));
  if (!first.day && !(stands && (at > start || isBreak(key, start - 1)))) return undefined;
  const last = '-至到'.includes(key.charAt(end) || '+') ? numericAt(key, end + 1) : undefined;
  if (last !== undefined && last.year >= year)
    return { start, end: skip(key, last.end, BY), base: { from: year, to: last.year } };
  return { start, end: skip(key, skip(key, end, CLOSINGS), BY), base: { year, month } };
}

/** 年份后的底、前、起、月日。 */
function yearTail(key: string, at: number): { end: number; month?: number; from: boolean } {
  let end = skip(key, at, [...QUARTERS, ...YEAR_TAILS]);
  const found = monthAt(key, end, false);
  if (found !== undefined) end = found.end;
  end = skip(key, skip(key, skip(key, end, CLOSINGS), OPENINGS), BY);
  const from = oneOf(key, end, FROM);
  return { end: end + from.length, from: from !== '', ...(found === undefined ? {} : { month: found.month }) };
}

/** 年份后的「年」或「学年」有几个字；都不是为 0。 */
const yearWord = (key: string, at: number): number => oneOf(key, at, ['学年', '年']).length;

/** 年份与年份区间。 */
export function yearly(key: string, start: number): TimeExpression | undefined {
  const lead = oneOf(key, start, LEAD_INS);
  const at = start + lead.length;
  const numeric = numericDate(key, start, at);
  if (numeric !== undefined) return numeric;
  const first = readYear(key, at);
  if (first === undefined) return undefined;
  const word = yearWord(key, first.end);
  const named = word > 0;
  let at2 = first.end + word;
  const tail = named ? yearTail(key, at2) : { end: at2, from: false };
  // 区间：2023—2025年、2023年至2025年、从2023年9月到2025年8月
  at2 = tail.end;
  if (key.charAt(at2) === '-' || key.charAt(at2) === '至' || key.charAt(at2) === '到') {
    const last = readYear(key, at2 + 1);
    const lastNamed = last === undefined ? 0 : yearWord(key, last.end);
    if (last !== undefined && lastNamed > 0 && last.value >= first.value) {
      const source = (lead === '从' || lead === '自') && key.charAt(at2) !== '-';
      const closed = yearTail(key, last.end + lastNamed);
      const period = skip(key, closed.end, ['期间']);
      return {
        start,
        end: period,
        base: source || named || key.charAt(at2) === '-' ? { from: first.value, to: last.value } : { year: last.value },
      };
    }
  }
  if (!named) {
    // 两头都没有「年」字的「2022-2025,」
    const last = key.charAt(first.end) === '-' && isBreak(key, start - 1) ? readYear(key, first.end + 1) : undefined;
    if (last !== undefined && isBreak(key, last.end) && last.value > first.value)
      return { start, end: last.end, base: { from: first.value, to: last.value } };
    // 漏了「年」字的「到2025,」
    const stops = lead === '到' || lead === '至' || lead === '截至';
    return stops && ',，。;前底'.includes(key.charAt(first.end) || '-')
      ? { start, end: skip(key, skip(key, first.end, ['底']), BY), base: { year: first.value } }
      : undefined;
  }
  const period = skip(key, tail.end, ['期间']);
  const compared = oneOf(key, period, COMPARED_TAILS);
  const baseline = compared !== '' || oneOf(key, period, PAST_TAILS) !== '' || COMPARING.has(key.charAt(start - 1));
  const source = (lead === '从' || lead === '自') && !tail.from;
  if (baseline || source || isFigureSource(key, start, period)) return { start, end: period + compared.length };
  if (tail.from) return { start, end: period, base: { from: first.value } };
  return {
    start,
    end: period,
    base: { year: first.value, ...(tail.month === undefined ? {} : { month: tail.month }) },
  };
}

/** 「由2020年的60%提高到…」：由字之后、数字之前的年份是起点。 */
function isFigureSource(key: string, start: number, end: number): boolean {
  return key.charAt(start - 1) === '由' && (key.charAt(end) === '的' || readNumeral(key, end) !== undefined);
}
