import type { Deadline } from '../../shared/text.ts';
import { readNumeral, readYear } from './numerals.ts';
import type { Folded } from './scan/fold.ts';

/**
 * 一处时间词。`base` 是期限本身（年、期间、起始），`recurring` 是每年、三年内一类的原词；
 * 两者皆无的（年底前、以2020年为基期）只是占位，不改变期限。
 */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  readonly base?: Deadline;
  readonly month?: number;
  readonly recurring?: string;
  /** 三年内、用5年时间：是期限，管到句末；每年只是频次。 */
  readonly lasting?: boolean;
  /** 近三年：说的是过去。 */
  readonly past?: boolean;
}

/** 五年规划的起讫：“十四五”是 2021–2025 年，往后每期五年。 */
const PLAN_ORDINALS = '一二三四五六七八九';
const PLAN_TAILS = ['规划期末', '规划期间', '规划时期', '规划末', '期末', '期间', '时期', '末期', '末', '内'] as const;
const LEAD_INS = ['争取到', '截至到', '截至', '截止', '到了', '不晚于', '到', '至', '在', '于', '从', '自'] as const;
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
/** 一年里的第几季度，后可有底、末。 */
const QUARTERS = ['一', '二', '三', '四'].flatMap((ordinal) => [`第${ordinal}季度`, `${ordinal}季度`]);
/** 开学、开学前、前后：都不改变年份。 */
const OPENINGS = ['开学'] as const;
const CLOSINGS = ['底', '末'] as const;
const BY = ['以前', '之前', '前后', '前'] as const;
const FROM = ['开始', '起', '以后', '之后'] as const;
const MONTH_TAILS = ['月底', '月末', '月份', '月初', '月中旬', '月上旬', '月下旬', '月'] as const;
/** 年份后接这些词时，它是比较的起点或已过去的事，不是期限。 */
const COMPARED_TAILS = ['的基础上', '基础上', '为基数', '为基期', '为基础', '为基准', '为起点', '相比'] as const;
const PAST_TAILS = ['以来', '版', '级', '的水平', '印发', '出台的', '制定的', '修订'] as const;
const COMPARING = new Set('比较');

/** 「每」后表示时间的量。 */
const CYCLES = [
  '学年度',
  '学年',
  '学期',
  '年度',
  '年',
  '季度',
  '个月',
  '月',
  '周期',
  '周',
  '星期',
  '天',
  '日',
  '聘期',
  '任期',
  '届',
] as const;
const SPANS_OF_TIME = [
  '年',
  '个月',
  '个学期',
  '个学年',
  '天',
  '个工作日',
  '个周期',
  '个培养周期',
  '周',
  '个聘期',
  '个任期',
] as const;
const WITHIN = ['之内', '内'] as const;
const NOT_WITHIN = new Set('涵容部地外');

function oneOf(key: string, at: number, words: readonly string[]): string {
  const first = key.charCodeAt(at);
  for (const word of words) if (word.charCodeAt(0) === first && key.startsWith(word, at)) return word;
  return '';
}

function skip(key: string, at: number, words: readonly string[]): number {
  return at + oneOf(key, at, words).length;
}

/** “十四五”期间：引号可有可无，后须有期间、末等字，否则只是文件名的一部分。 */
function planPeriod(key: string, start: number): TimeExpression | undefined {
  let at = key.charAt(start) === '“' ? start + 1 : start;
  if (key.charAt(at) !== '十' || key.charAt(at + 2) !== '五') return undefined;
  const ordinal = PLAN_ORDINALS.indexOf(key.charAt(at + 1)) + 1;
  if (ordinal === 0) return undefined;
  at += 3;
  if (key.charAt(at) === '”' || key.charAt(at) === '“') at += 1;
  const tail = oneOf(key, at, PLAN_TAILS);
  if (tail === '' || (tail === '内' && NOT_WITHIN.has(key.charAt(at + 1)))) return undefined;
  const from = 2021 + (ordinal - 4) * 5;
  const end = skip(key, at + tail.length, BY);
  return { start, end, base: tail.includes('末') ? { to: from + 4 } : { from, to: from + 4 } };
}

interface Month {
  readonly month: number;
  readonly end: number;
}

/** 6月底、7月31日、9月；`strict` 时须有底、日、前一类的字，免得把「3月培训」当作期限。 */
function monthAt(key: string, start: number, strict: boolean): Month | undefined {
  const number = readNumeral(key, start);
  if (number === undefined || number.percent || number.scale !== '') return undefined;
  if (!Number.isInteger(number.value) || number.value < 1 || number.value > 12) return undefined;
  const tail = oneOf(key, number.end, MONTH_TAILS);
  if (tail === '') return undefined;
  let end = number.end + tail.length;
  const day = readNumeral(key, end);
  const hasDay = day !== undefined && day.value <= 31 && (key.charAt(day.end) === '日' || key.charAt(day.end) === '号');
  if (day !== undefined && hasDay) end = day.end + 1;
  const by = oneOf(key, end, BY);
  if (strict && tail === '月' && !hasDay && by === '') return undefined;
  return { month: number.value, end: end + by.length };
}

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
function yearly(key: string, start: number): TimeExpression | undefined {
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

/** 每年、每学期、每三年、每个培养周期内。 */
function every(key: string, start: number): number | undefined {
  if (key.charAt(start) !== '每') return undefined;
  let at = start + 1;
  const number = readNumeral(key, at);
  if (number !== undefined && !number.percent && number.scale === '') at = number.end;
  if (key.charAt(at) === '个' && key.charAt(at + 1) !== '月') at += 1;
  const cycle = oneOf(key, at, CYCLES);
  if (cycle !== '') {
    // 每年级、每日制不是时间。
    if (cycle === '年' && key.charAt(at + 1) === '级') return undefined;
    return withinAt(key, at + cycle.length);
  }
  for (let end = at; end < Math.min(at + 6, key.length) && isHan(key.charAt(end)); end += 1) {
    if (key.startsWith('周期', end)) return withinAt(key, end + 2);
  }
  return undefined;
}

function withinAt(key: string, at: number): number {
  const word = oneOf(key, at, WITHIN);
  return word !== '' && !NOT_WITHIN.has(key.charAt(at + word.length)) ? at + word.length : at;
}

const isHan = (char: string): boolean => char >= '一' && char <= '鿿';

/** 「用三年时间」的用、经过，不是时间词的一部分。 */
const MEANS = ['用', '利用', '经过', '通过'] as const;
/** 「6个月内婴儿」「三年内的」：说的是人或物，不是期限。 */
const QUALIFIED = ['的', '婴儿', '婴幼儿', '幼儿', '新生'] as const;

/** 三年内、5年内、一个周期内、未来三年、用三年时间。 */
function within(key: string, start: number): number | undefined {
  const lead = oneOf(key, start, ['未来', '今后', ...MEANS]);
  const from = readNumeral(key, start + lead.length);
  if (from === undefined || from.percent) return undefined;
  // 3至5年、5—10年
  const number = ('-至到'.includes(key.charAt(from.end) || '+') ? readNumeral(key, from.end + 1) : from) ?? from;
  const unit = oneOf(key, number.end, SPANS_OF_TIME);
  if (unit === '') return undefined;
  const end = number.end + unit.length;
  const closed = withinAt(key, end);
  if (closed > end) return oneOf(key, closed, QUALIFIED) === '' ? closed : undefined;
  if (lead === '未来' || lead === '今后') return end;
  // 三年实现全覆盖
  if (unit === '年' && oneOf(key, end, ['实现', '完成', '建成', '达到']) !== '') return end;
  for (const tail of ['左右时间', '左右的时间', '的时间', '时间', '的努力', '左右的努力', '努力']) {
    if (lead !== '' && key.startsWith(tail, end)) return end + tail.length;
  }
  return undefined;
}

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
const OPENERS = new Set('0123456789OoIl〇零一二两三四五六七八九十“每未今近用利力经通年明第当到至截不在于从自争');

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
