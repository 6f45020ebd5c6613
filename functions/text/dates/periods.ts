import { readNumeral } from '../numerals.ts';
import type { TimeExpression } from './expression.ts';
import { BY, oneOf, skip } from './words.ts';

/** 五年规划的起讫：“十四五”是 2021–2025 年，往后每期五年。 */
const PLAN_ORDINALS = '一二三四五六七八九';
const PLAN_TAILS = ['规划期末', '规划期间', '规划时期', '规划末', '期末', '期间', '时期', '末期', '末', '内'] as const;
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

/** “十四五”期间：引号可有可无，后须有期间、末等字，否则只是文件名的一部分。 */
export function planPeriod(key: string, start: number): TimeExpression | undefined {
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

/** 每年、每学期、每三年、每个培养周期内。 */
export function every(key: string, start: number): number | undefined {
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
export const MEANS = ['用', '利用', '经过', '通过'] as const;
/** 「6个月内婴儿」「三年内的」：说的是人或物，不是期限。 */
const QUALIFIED = ['的', '婴儿', '婴幼儿', '幼儿', '新生'] as const;

/** 三年内、5年内、一个周期内、未来三年、用三年时间。 */
export function within(key: string, start: number): number | undefined {
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
