import type { Deadline } from '../../shared/text.ts';
import type { TimeExpression } from './dates/expression.ts';
import { monthAt } from './dates/months.ts';
import { every, MEANS, planPeriod, within } from './dates/periods.ts';
import { BY, CLOSINGS, LEAD_INS, oneOf, QUARTERS, skip } from './dates/words.ts';
import { yearly } from './dates/years.ts';
import { readNumeral } from './numerals.ts';
import type { Folded } from './scan/fold.ts';

/** 年底前、年内、当年、6月底前：没有年份，随前文的年份走。 */
function undated(key: string, start: number): TimeExpression | undefined {
  const word = oneOf(key, start, [
    '今年年底前',
    '今年底前',
    '明年年底前',
    '明年底前',
    '明年',
    '年底前',
    '年末前',
    '年底以前',
    '当年底前',
    '当年内',
    '年度内',
    '年内',
  ]);
  if (word !== '') return { start, end: start + word.length };
  // 「到本世纪中叶」：有期限而没有年份，前文的年份到此为止。
  const age = skip(key, start, LEAD_INS);
  const century = oneOf(key, age, ['本世纪中叶', '本世纪末']);
  if (century !== '') return { start, end: age + century.length, base: {} };
  if (key.charAt(start) === '近') {
    const years = readNumeral(key, start + 1);
    return years !== undefined && key.charAt(years.end) === '年'
      ? { start, end: skip(key, years.end + 1, ['来']), past: true }
      : undefined;
  }
  const quarter = skip(key, start, QUARTERS);
  if (quarter > start) return { start, end: skip(key, skip(key, quarter, CLOSINGS), BY) };
  const lead = skip(key, start, ['到', '至', '于', '在', '截至']);
  const month = monthAt(key, lead, true);
  return month === undefined ? undefined : { start, end: month.end, month: month.month };
}

/** 时间词的头一个字，别的字不必试。 */
const OPENERS = new Set('0123456789OoIl〇零一二两三四五六七八九十“每未今近用利力经通年明第当到至截不在于从自争本');

/** 从折叠后文字的 `start` 起读一处时间词。 */
export function readTime(folded: Folded, start: number): TimeExpression | undefined {
  const { key, print } = folded;
  if (!OPENERS.has(key.charAt(start))) return undefined;
  const lead = skip(key, start, LEAD_INS);
  const plan = planPeriod(key, lead);
  if (plan !== undefined) return { ...plan, start };
  const year = yearly(key, start);
  if (year !== undefined) return year;
  const cycle = every(key, start);
  if (cycle !== undefined) return { start, end: cycle, recurring: print.slice(start, cycle) };
  const bounded = within(key, start);
  if (bounded !== undefined) {
    const words = print.slice(skip(key, start, MEANS), bounded);
    return { start, end: bounded, recurring: words, lasting: true };
  }
  return undated(key, start);
}

/** 最迟哪一年到期：印明的年份，或期间的末年；只有每年一类或没有期限的返回 undefined。 */
export function deadlineYear(deadline: Deadline): number | undefined {
  return deadline.year ?? deadline.to;
}
