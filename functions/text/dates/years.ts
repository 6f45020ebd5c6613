import type { Deadline } from '../../../shared/text.ts';
import { readNumeral, readYear } from '../numerals.ts';
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

/** 2025-07-31、2025/7/31、2025.7.31：单元格里的日期写法。 */
function numericDate(key: string, year: number, at: number): { base: Deadline; end: number } | undefined {
  const mark = key.charAt(at);
  if (mark !== '-' && mark !== '/' && mark !== '.') return undefined;
  const digits = (from: number): number => (/^\d{1,2}/.exec(key.slice(from, from + 2))?.[0] ?? '').length;
  const monthWidth = digits(at + 1);
  const second = at + 1 + monthWidth;
  if (monthWidth === 0 || key.charAt(second) !== mark) return undefined;
  const dayWidth = digits(second + 1);
  const month = Number(key.slice(at + 1, second));
  if (dayWidth === 0 || month < 1 || month > 12) return undefined;
  return { base: { year, month }, end: skip(key, second + 1 + dayWidth, BY) };
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
  const first = readYear(key, at);
  if (first === undefined) return undefined;
  const numeric = numericDate(key, first.value, first.end);
  if (numeric !== undefined) return { start, end: numeric.end, base: numeric.base };
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
