/** 数字：阿拉伯数字（含误植的 O、l）、汉字数字、万亿、百分之、几分之几、几成、一半。读的是折叠后的文字（scan/fold.ts）。 */
export interface Numeral {
  /** 万、亿乘开后的数；百分数即百分之几的几。 */
  readonly value: number;
  /** 万、亿未乘开的数与其万、亿：「15万元」照原样记作 15、万元。 */
  readonly mantissa: number;
  readonly scale: string;
  readonly percent: boolean;
  /** 用汉字写的：「一所」「三个」常常不是指标，要另看。 */
  readonly chinese: boolean;
  readonly end: number;
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** 打字时误作数字的字母。 */
const MISTYPED: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };

/** 「成」后接这些字时是另一个词（成立、成员、成效…），不是十分之一。 */
const NOT_TENTHS = new Set('立为员果功绩熟本都人长就型品效套交群年因片像语才分份');

const isDigit = (char: string): boolean => char >= '0' && char <= '9';
const isLatin = (char: string): boolean => (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z');

/** 更长的一串不是数量（编号、乱码），也免得逐位重读。 */
const LONGEST = 16;

interface Run {
  readonly value: number;
  readonly end: number;
}

/** 一串阿拉伯数字，首尾不挨字母（5G、K12、O2O 不是数）；`4` 位误植如 2O25 读作 2025。 */
function arabic(key: string, start: number): Run | undefined {
  if (isLatin(key.charAt(start - 1)) || isDigit(key.charAt(start - 1))) return undefined;
  let digits = '';
  let real = 0;
  let end = start;
  for (; end < key.length; end += 1) {
    const char = key.charAt(end);
    if (isDigit(char)) {
      digits += char;
      real += 1;
    } else if (MISTYPED[char] !== undefined) digits += MISTYPED[char];
    else if (char === ',' && isThousands(key, end)) continue;
    else break;
  }
  if (real === 0 || real * 2 < digits.length || digits.length > LONGEST || isLatin(key.charAt(end))) return undefined;
  if (key.charAt(end) === '.' && isDigit(key.charAt(end + 1))) {
    digits += '.';
    for (end += 1; isDigit(key.charAt(end)); end += 1) digits += key.charAt(end);
  }
  return isLatin(key.charAt(end)) ? undefined : { value: Number(digits), end };
}

/** 千分位逗号：其后恰有三位数字，其前不是四位以上的数。 */
function isThousands(key: string, comma: number): boolean {
  for (let offset = 1; offset <= 3; offset += 1) if (!isDigit(key.charAt(comma + offset))) return false;
  return !isDigit(key.charAt(comma + 4)) && !isDigit(key.charAt(comma - 4));
}

/** 万以下的汉字数：十五、两千三百、二〇二五；不合规矩的（十四五）不是数。 */
function section(key: string, start: number): Run | undefined {
  // 「十四五」读不成数时，不从「四五」再读起。
  const previous = key.charAt(start - 1);
  if (previous === '十' || DIGITS[previous] !== undefined) return undefined;
  let total = 0;
  let digit: number | undefined;
  let place = 10_000;
  let end = start;
  let positional = '';
  for (; end < key.length; end += 1) {
    if (end - start > LONGEST) return undefined;
    const char = key.charAt(end);
    const value = DIGITS[char] ?? (end > start && (char === 'O' || char === '0') ? 0 : undefined);
    const unit = PLACES[char];
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0 && place < 10_000) return undefined;
      positional += String(value);
      digit = value;
    } else if (unit !== undefined) {
      if (unit >= place || positional.length > 1) return undefined;
      if (digit === undefined && (unit !== 10 || place < 10_000)) return undefined;
      total += (digit ?? 1) * unit;
      place = unit;
      digit = undefined;
      positional = '';
    } else break;
  }
  if (end === start) return undefined;
  if (place === 10_000) return { value: Number(positional), end };
  return { value: total + (digit ?? 0), end };
}

/** 数后的千、百、万、亿。 */
function scaleAt(key: string, start: number): { factor: number; small: number; scale: string; end: number } {
  let factor = 1;
  let small = 1;
  let scale = '';
  let end = start;
  const place = PLACES[key.charAt(end)];
  if (place !== undefined && place >= 100) {
    small = place;
    end += 1;
  }
  for (let next = SCALES[key.charAt(end)]; next !== undefined; next = SCALES[key.charAt(end)]) {
    factor *= next;
    scale += key.charAt(end);
    end += 1;
  }
  return { factor, small, scale, end };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
const round2 = (value: number): number => Math.round(value * 100) / 100;

function plain(key: string, start: number): Numeral | undefined {
  const digits = arabic(key, start);
  const run = digits ?? section(key, start);
  if (run === undefined) return undefined;
  const { factor, small, scale, end } = scaleAt(key, run.end);
  const mantissa = round(run.value * small);
  let value = round(mantissa * factor);
  let last = end;
  if (digits === undefined && scale === '万' && factor > 1) {
    // 一万二千：万后还有几千几百。
    const rest = section(key, end);
    if (rest !== undefined && PLACES[key.charAt(rest.end - 1)] !== undefined) {
      value += rest.value;
      last = rest.end;
    }
  }
  return {
    value,
    mantissa: last === end ? mantissa : value,
    scale: last === end ? scale : '',
    percent: false,
    chinese: digits === undefined,
    end: last,
  };
}

const percentage = (value: number, end: number, chinese: boolean): Numeral => ({
  value,
  mantissa: value,
  scale: '',
  percent: true,
  chinese,
  end,
});

/** 1/3：真分数，前后都不再接斜线（2022/7/20 是日期）。 */
function slashFraction(key: string, start: number, top: Numeral): Numeral | undefined {
  if (key.charAt(top.end) !== '/' || key.charAt(start - 1) === '/' || top.scale !== '' || top.chinese) return undefined;
  const under = plain(key, top.end + 1);
  if (under === undefined || under.scale !== '' || under.chinese || key.charAt(under.end) === '/') return undefined;
  const proper =
    Number.isInteger(top.value) && Number.isInteger(under.value) && top.value > 0 && top.value < under.value;
  return proper && under.value <= 20
    ? percentage(round2((top.value / under.value) * 100), under.end, false)
    : undefined;
}

/** 从 `start` 起读一个数；读不出返回 undefined。 */
export function readNumeral(key: string, start: number): Numeral | undefined {
  if (key.startsWith('百分之', start)) {
    if (key.charAt(start + 3) === '百') return percentage(100, start + 4, true);
    const of = plain(key, start + 3);
    return of === undefined ? undefined : percentage(of.value, of.end, of.chinese);
  }
  if (key.startsWith('一半', start) || key.startsWith('半数', start)) return percentage(50, start + 2, true);
  const first = plain(key, start);
  if (first === undefined) return undefined;
  if (key.startsWith('分之', first.end)) {
    const over = plain(key, first.end + 2);
    if (over !== undefined && first.value > 0)
      return percentage(round2((over.value / first.value) * 100), over.end, true);
  }
  const slashed = slashFraction(key, start, first);
  if (slashed !== undefined) return slashed;
  if (key.charAt(first.end) === '成' && first.value <= 10 && !NOT_TENTHS.has(key.charAt(first.end + 1))) {
    const half = key.charAt(first.end + 1) === '半' ? 5 : 0;
    return percentage(round(first.value * 10) + half, first.end + (half > 0 ? 2 : 1), true);
  }
  return first;
}

/** 台账里的年份从建国之年到这一年。 */
const FIRST_YEAR = 1949;
export const LAST_YEAR = 2100;

/** 四位年份：2025、2O25、二〇二五。 */
export function readYear(key: string, start: number): Run | undefined {
  const run = arabic(key, start) ?? section(key, start);
  if (run === undefined || run.end - start !== 4 || !Number.isInteger(run.value)) return undefined;
  return run.value >= FIRST_YEAR && run.value <= LAST_YEAR ? run : undefined;
}
