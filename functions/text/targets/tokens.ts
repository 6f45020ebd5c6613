import type { TimeExpression } from '../dates/expression.ts';
import { readTime } from '../dates.ts';
import { type Numeral, readNumeral } from '../numerals.ts';
import type { Folded } from '../scan/fold.ts';
import {
  DURATION_UNITS,
  GRADE_UNITS,
  LEXICON,
  MAKERS,
  NAME_UNITS,
  PHYSICAL_UNITS,
  type Sense,
  UNITS,
} from './lexicon.ts';

interface Placed {
  readonly start: number;
  readonly end: number;
}

/** 数量：数与量词，区间（3—5所）带 `max`。 */
export interface Quantity extends Placed {
  readonly type: 'quantity';
  readonly value: number;
  readonly max?: number;
  readonly unit?: string;
  readonly chinese: boolean;
  readonly ratio?: boolean;
  /** 1000余名、3万多个。 */
  readonly over?: boolean;
  /** 带着万、亿：没有量词也是数量（扫除600万文盲）。 */
  readonly scaled?: boolean;
}

export type Token =
  | Quantity
  | (Placed & { readonly type: 'time'; readonly time: TimeExpression })
  | (Placed & { readonly type: 'sense'; readonly sense: Sense })
  /** 句号类结束一句，逗号类结束一段，顿号与连词在段内并列。 */
  | (Placed & { readonly type: 'stop' | 'comma' | 'list' })
  /** 书名号、引号、括号里的文字，整个算一个词；括号里另有数时由读者再读。 */
  | (Placed & { readonly type: 'title' | 'quoted' | 'bracket' })
  | (Placed & { readonly type: 'text' });

const STOPS = new Set('。;!?！？；');
const COMMAS = new Set(',，:：');
const LISTS = new Set('、');
const CLOSERS: Readonly<Record<string, { readonly close: string; readonly type: 'title' | 'quoted' | 'bracket' }>> = {
  '《': { close: '》', type: 'title' },
  '<': { close: '>', type: 'title' },
  '“': { close: '”', type: 'quoted' },
  '(': { close: ')', type: 'bracket' },
};
/** 括号最长看这么远，没有合上的当作普通字，免得吞掉全文。 */
const ENCLOSED = 120;

const byFirst = new Map<string, string[]>();
for (const word of LEXICON.keys()) {
  const list = byFirst.get(word.charAt(0)) ?? [];
  list.push(word);
  byFirst.set(word.charAt(0), list);
}
for (const list of byFirst.values()) list.sort((left, right) => right.length - left.length);

function wordAt(key: string, at: number): string | undefined {
  return byFirst.get(key.charAt(at))?.find((word) => key.startsWith(word, at));
}

function unitAt(key: string, at: number): string {
  const first = key.charCodeAt(at);
  return UNITS.find((unit) => unit.charCodeAt(0) === first && key.startsWith(unit, at)) ?? '';
}

/** 量词，或「微克/立方米」一类的两个。 */
function perUnit(key: string, at: number): string {
  const unit = unitAt(key, at);
  const slash = at + unit.length;
  const per = PHYSICAL_UNITS.has(unit) && key.charAt(slash) === '/' ? unitAt(key, slash + 1) : '';
  return per === '' ? unit : `${unit}/${per}`;
}

/** 万元、亿元连着记；其余的万、亿已经乘开。 */
function measure(key: string, numeral: Numeral): { value: number; unit: string; end: number; over?: boolean } {
  if (numeral.percent) return { value: numeral.value, unit: '%', end: numeral.end };
  const money = ['元', '美元', '港元', '欧元'].find((unit) => key.startsWith(unit, numeral.end));
  if (money !== undefined && numeral.scale !== '') {
    return { value: numeral.mantissa, unit: `${numeral.scale}${money}`, end: numeral.end + money.length };
  }
  if (key.charAt(numeral.end) === '/') {
    // 72/万：分母是一个单位，没有数字。
    if ('万亿'.includes(key.charAt(numeral.end + 1) || '-'))
      return { value: numeral.value, unit: key.slice(numeral.end, numeral.end + 2), end: numeral.end + 2 };
    const per = readNumeral(key, numeral.end + 1);
    if (per !== undefined && per.scale !== '')
      return { value: numeral.value, unit: key.slice(numeral.end, per.end), end: per.end };
  }
  const over = '余多'.includes(key.charAt(numeral.end) || '-');
  const unit = perUnit(key, numeral.end + (over ? 1 : 0));
  if (over && unit === '') return { value: numeral.value, unit, end: numeral.end };
  return { value: numeral.value, unit, end: numeral.end + (over ? 1 : 0) + unit.length, over };
}

const ROUND: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };

/** 千所以上、打造百项场景：没有数字的百、千、万，紧跟量词，前有动词或后有限定词时是数。 */
function roundAt(key: string, start: number): Quantity | undefined {
  const value = ROUND[key.charAt(start)];
  if (value === undefined) return undefined;
  const unit = unitAt(key, start + 1);
  if (unit === '' || GRADE_UNITS.has(unit) || NAME_UNITS.has(unit) || DURATION_UNITS.has(unit)) return undefined;
  const end = start + 1 + unit.length;
  const bounded = ['以上', '左右', '以内'].some((word) => key.startsWith(word, end));
  const before = key.slice(Math.max(0, start - 3), start);
  const made = MAKERS.some((verb) => verb.length > 1 && before.endsWith(verb));
  return bounded || made ? { type: 'quantity', start, end, value, unit, chinese: false } : undefined;
}

function quantityAt(key: string, start: number, source: boolean): Quantity | undefined {
  // 过半、过半数：超过一半。
  if (key.startsWith('过半', start)) {
    const end = start + (key.charAt(start + 2) === '数' ? 3 : 2);
    return { type: 'quantity', start, end, value: 50, unit: '%', chinese: true, over: true };
  }
  const round = roundAt(key, start);
  if (round !== undefined) return round;
  const first = readNumeral(key, start);
  if (first === undefined) return undefined;
  const low = measure(key, first);
  const base = {
    type: 'quantity',
    start,
    chinese: first.chinese,
    ...(first.scale !== '' && { scaled: true }),
  } as const;
  const joint = key.charAt(low.end);
  if (joint === ':' || joint === '∶' || joint === '比') {
    const over = readNumeral(key, low.end + 1);
    if (over !== undefined && low.unit === '' && !over.percent && over.value > 0) {
      return { ...base, end: over.end, value: Math.round((low.value / over.value) * 1e4) / 1e4, ratio: true };
    }
  }
  if (joint === '-' || (!source && (joint === '至' || joint === '到'))) {
    const second = readNumeral(key, low.end + 1);
    if (second !== undefined) {
      const high = measure(key, second);
      const scaled =
        low.unit === '' && first.scale === '' ? low.value * (high.value / (second.mantissa || 1)) : low.value;
      const money = low.unit === '' && high.unit.endsWith('元') ? low.value : scaled;
      const unit = high.unit || low.unit;
      if ((low.unit === '' || low.unit === high.unit || low.unit === '%') && high.value > money) {
        return { ...base, end: high.end, value: money, max: high.value, ...(unit === '' ? {} : { unit }) };
      }
    }
  }
  return {
    ...base,
    end: low.end,
    value: low.value,
    ...(low.over === true && { over: true }),
    ...(low.unit === '' ? {} : { unit: low.unit }),
  };
}

function enclosed(key: string, at: number): Token | undefined {
  const kind = CLOSERS[key.charAt(at)];
  // 「<8/10万」是小于，不是书名号。
  if (kind === undefined || /^<[0-9=]/.test(key.slice(at, at + 2))) return undefined;
  const from = at + 1;
  const window = key.slice(from, from + ENCLOSED);
  let offset = window.indexOf(kind.close);
  // 直引号两头同形，折叠后都成了左引号。
  if (kind.type === 'quoted' && offset < 0) offset = window.indexOf('“');
  return offset < 0 ? undefined : { type: kind.type, start: at, end: from + offset + 1 };
}

function punctuation(key: string, at: number): Token | undefined {
  const char = key.charAt(at);
  const placed = { start: at, end: at + 1 };
  if (STOPS.has(char)) return { type: 'stop', ...placed };
  if (COMMAS.has(char)) return { type: 'comma', ...placed };
  if (LISTS.has(char)) return { type: 'list', ...placed };
  if (char === '-' && key.charAt(at + 1) === '-') return { type: 'comma', start: at, end: at + 2 };
  return undefined;
}

/** 应补尽补、应建尽建：应…尽…，同一个字，意思是全部。 */
function exhaustive(key: string, at: number): Token | undefined {
  if (key.charAt(at) !== '应' || key.charAt(at + 2) !== '尽' || key.charAt(at + 1) !== key.charAt(at + 3))
    return undefined;
  return { type: 'sense', sense: { kind: 'full' }, start: at, end: at + 4 };
}

/** 换行是否断句：前面没有标点而后面是新的一条（时间、编号）时断，其余的换行只是单元格太窄。 */
function breaksLine(folded: Folded, at: number): boolean {
  const from = folded.at[at - 1];
  const to = folded.at[at];
  if (from === undefined || to === undefined || to - from < 2) return false;
  if (!folded.text.slice(from, to).includes('\n')) return false;
  const time = readTime(folded, at);
  if (time?.base !== undefined) return true;
  const number = readNumeral(folded.key, at);
  return number !== undefined && '.、．)'.includes(folded.key.charAt(number.end) || '-');
}

/** 把文字切成有类型的词，逐词相接，不重不漏。 */
export function tokenize(folded: Folded): Token[] {
  const { key } = folded;
  const tokens: Token[] = [];
  let plain = -1;
  let source = false;
  const flush = (end: number) => {
    if (plain >= 0) tokens.push({ type: 'text', start: plain, end });
    plain = -1;
  };
  for (let at = 0; at < key.length; ) {
    const found = breaksLine(folded, at) ? [{ type: 'stop', start: at, end: at } as const] : [];
    const token = tokenAt(folded, at, source);
    if (token === undefined) {
      if (found.length > 0) flush(at);
      tokens.push(...found);
      if (plain < 0) plain = at;
      at += 1;
      continue;
    }
    flush(at);
    tokens.push(...found, token);
    if (token.type === 'stop' || token.type === 'comma') source = false;
    if (token.type === 'sense' && token.sense.kind === 'source') source = true;
    at = token.end;
  }
  flush(key.length);
  return tokens;
}

function tokenAt(folded: Folded, at: number, source: boolean): Token | undefined {
  const { key } = folded;
  const time = readTime(folded, at);
  if (time !== undefined) return { type: 'time', time, start: at, end: time.end };
  const closed = enclosed(key, at) ?? punctuation(key, at) ?? exhaustive(key, at);
  if (closed !== undefined) return closed;
  const word = wordAt(key, at);
  const sense = word === undefined ? undefined : LEXICON.get(word);
  if (word !== undefined && sense !== undefined) return { type: 'sense', sense, start: at, end: at + word.length };
  return quantityAt(key, at, source);
}
