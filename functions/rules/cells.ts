import type { CellValue } from '../../shared/api/validations.ts';
import type { EnumValue } from '../../shared/sheets/column.ts';
import { EMPTY_WORDS, FALSE_WORDS, TRUE_WORDS } from '../../shared/sheets/values.ts';
import { statedBoolean } from './statements.ts';

const DIGITS = '零一二三四五六七八九';

/** 一百以内的汉字数：七、十二、四十一。 */
function chineseNumber(text: string): number | undefined {
  const parts = text.split('十');
  if (parts.length > 2) return undefined;
  const digit = (part: string | undefined, otherwise: number): number =>
    part === '' || part === undefined ? otherwise : part.length === 1 ? DIGITS.indexOf(part) : -1;
  const [tens, ones] = parts.length === 2 ? [digit(parts[0], 1), digit(parts[1], 0)] : [0, digit(parts[0], -1)];
  return tens < 0 || ones < 0 ? undefined : tens * 10 + ones;
}

/** 序号格里的数。12、"12"、"１２"、"第12项"、"（十二）"、"12." 都是 12；读不成整数、或大到不能精确表示时为 undefined。 */
export function readOrdinal(value: CellValue | undefined): number | undefined {
  const exact = (number: number) => (Number.isSafeInteger(number) ? number : undefined);
  if (typeof value === 'number') return exact(value);
  if (typeof value !== 'string') return undefined;
  const text = value.normalize('NFKC').replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '');
  const bare = text.replace(/^[第(]*/u, '').replace(/[)项号、.]*$/u, '');
  return /^-?\d+$/.test(bare) ? exact(Number(bare)) : chineseNumber(bare);
}

export interface CellDate {
  readonly year: number;
  readonly month: number;
  /** 只写到月时没有。 */
  readonly day?: number;
}

const DATE = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})[日号]?|月?)$/u;
/** 日期后面的时刻；与日期之间的空白去掉以后就分不清了，所以先去它。 */
const TIME = /(?<=\d[日号]?)(?:T|\s*(?:上午|下午|AM|PM)|\s)\s*\d{1,2}[:：]\d{2}[\d:.]*(?:Z|\s*[AP]M)?\s*$/iu;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const DAY = 86_400_000;
/** Excel 序列号的第 0 天；1900-03-01 以前的序列号因其闰年之误而不准，也不会出现。 */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const SERIAL_RANGE = [18_264, 73_415] as const;

/** 新中国的教育台账里不会有的年份：多半是打错了字（2202年）。 */
export const isImpossibleYear = (year: number): boolean => year < 1949 || year > 2100;

/** 日期格里不可能的年份；没有这样的为 undefined。 */
export function impossibleYear(value: CellValue | undefined): number | undefined {
  if (typeof value !== 'string') return undefined;
  const years = value.normalize('NFKC').matchAll(/(?<!\d)(\d{4})(?=[-/.年])/gu);
  return [...years].map(([, year]) => Number(year)).find(isImpossibleYear);
}

function realDate(year: number, month: number, day: number | undefined): CellDate | undefined {
  if (isImpossibleYear(year) || month < 1 || month > 12) return undefined;
  if (day === undefined) return { year, month };
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : undefined;
}

/** 二〇二二年七月二十日。 */
const CHINESE_DATE =
  /^([零〇○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?$/u;

function readChineseDate([, years = '', month = '', day]: RegExpExecArray): CellDate | undefined {
  const year = Number([...years.replaceAll(/[〇○]/gu, '零')].map((digit) => DIGITS.indexOf(digit)).join(''));
  const read = day === undefined ? undefined : chineseNumber(day);
  return day !== undefined && read === undefined ? undefined : realDate(year, chineseNumber(month) ?? 0, read);
}

/** 日期格里的日子（domain.md §2 的五种写法、序列号、汉字写的、末尾带括注的）；不是日期、没有那一天、年份不可能，为 undefined。 */
export function readDate(value: CellValue | undefined): CellDate | undefined {
  if (typeof value === 'number') {
    if (value >= 19_500_101 && value <= 21_001_231) return readDate(String(value));
    if (value < SERIAL_RANGE[0] || value > SERIAL_RANGE[1]) return undefined;
    const date = new Date(SERIAL_ZERO + Math.floor(value) * DAY);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  if (typeof value !== 'string') return undefined;
  const text = value
    .normalize('NFKC')
    .replaceAll(/[^\S\n ]|\p{Cf}/gu, ' ')
    .replace(TIME, '')
    .replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '')
    .replace(/\([^()]*\)$/u, '')
    // 秋季学期从九月算起；春季学期有二月、有三月，说不定。
    .replace(/(?<=\d年)秋(?:季|学期|季学期)?$/u, '9月')
    .replace(/(?<=月)(?:份|初|底|末|[上中下]旬)$/u, '')
    .replace(/(?<=[年月日号])(?:起|开始|起始|止|截止|为止|到期|届满|签订|签署|签约|备案|召开)$/u, '');
  const chinese = CHINESE_DATE.exec(text);
  if (chinese) return readChineseDate(chinese);
  const match = DATE.exec(text) ?? COMPACT.exec(text);
  if (match) return realDate(Number(match[1]), Number(match[2]), match[3] === undefined ? undefined : Number(match[3]));
  return /^\d{5}(\.\d+)?$/.test(text) ? readDate(Number(text)) : undefined;
}

/** 几个日子之间的分隔；「第一次」「①」一类的编号也在其间。 */
const BETWEEN_DATES = /[、，,;；\n\r]|(?<=[日号\d])[\s和与及](?=\d)|(?<=[日号\d])\s*[至到~—–]\s*(?=\d{4})/u;
const DATE_NOTES = /[(（][^()（）]*[)）]|第[一二三四五六七八九十\d]+次[:：]?/gu;
/** 开了两天的，从头一天算：5月20日至21日。 */
const UNTIL_DAY = /(?<=月\d{1,2})[日号]?[-至到~—–]\d{1,2}[日号]/gu;

/** 一格里并列的几个日子，各是怎样写的。 */
export const datePartsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/[①-⑳]/gu, '、')
    .normalize('NFKC')
    .replaceAll(DATE_NOTES, '、')
    .replaceAll(UNTIL_DAY, '日')
    .split(BETWEEN_DATES)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * 一格里的几个日子（2019-05-20、2019-11-08），后面的可以不写年份，可以带括注与「第一次」。
 * 有一个读不出就算读不出，为空。
 */
export function readDates(value: CellValue | undefined): readonly CellDate[] {
  const whole = readDate(value);
  if (whole) return [whole];
  if (typeof value !== 'string') return [];
  let year = '';
  const dates = datePartsOf(value).map((part) => {
    const date = readDate(part) ?? (year === '' ? undefined : readDate(`${year}年${part}`));
    if (date) year = String(date.year);
    return date;
  });
  return dates.every((date) => date !== undefined) ? dates : [];
}

/** 联席会议还没有开：未召开、拟于6月召开。写不出日子，等于没有填。 */
export const isNotHeld = (text: string): boolean =>
  /^(?:未|尚未|暂未|还未|没有|还没有|还没|没|待|拟|计划).{0,12}(?:开|举行|举办)(?:会议)?[。]?$/u.test(text.trim());

const iso = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** 最早、最晚可能是哪一天，`YYYY-MM-DD`；只写到月的是月初与月末。 */
export const firstDay = ({ year, month, day = 1 }: CellDate): string => iso(year, month, day);
export const lastDay = ({ year, month, day }: CellDate): string =>
  day === undefined ? iso(year, month + 1, 0) : iso(year, month, day);

/** 空白、看不见的字符、表情变体符、引号（文件写“一对一”）与大小写都不计。 */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cc}\p{Cf}\p{Variation_Selector}"'“”‘’「」『』]/gu, '')
    .toLowerCase();
const among = (words: readonly string[]) => {
  const set = new Set(words.map(plain));
  return (text: string): boolean => set.has(plain(text));
};
const isTrue = among(TRUE_WORDS);
const isFalse = among(FALSE_WORDS);

/** 没有填：空白，或可空之格里的「无」「/」等。 */
export const isEmptyWord = among(EMPTY_WORDS);

/** 只写“同上”，没有自己的内容。 */
export const isAsAbove = (text: string): boolean => /^(?:同上|同前|〃|″|")+$/u.test(text.trim());

/** 末尾的括注：是（市长出席）、公办（2021年回收）；或「，见附件」。 */
const NOTE = /\s*(?:[(（][^()（）]*[)）]|[,，;；]\s*(?:详?见|另?附).{0,20})\s*$/u;

/** 两方各写了一个：是、是。 */
function bothSides(text: string): boolean | undefined {
  const parts = text.split(/[\s、,，;；/／]+/u).filter((part) => part !== '');
  if (parts.length !== 2) return undefined;
  if (parts.every(isTrue)) return true;
  return parts.every(isFalse) ? false : undefined;
}

/** 是或否，可以带括注，可以是一句话；读不出为 undefined。 */
export function readBoolean(value: CellValue | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === null || value === undefined) return undefined;
  const text = String(value);
  if (isTrue(text)) return true;
  if (isFalse(text)) return false;
  const bare = text.replace(NOTE, '');
  const noted = bare !== text && bare.trim() !== '' ? readBoolean(bare) : undefined;
  return noted ?? bothSides(text) ?? statedBoolean(text);
}

/** 文件的题名、文号、文件名。 */
const TITLE = /《.+》|[〔[【]\d{4}[〕\]】]\d*号?|\.(?:docx?|wps|pdf|ofd|xlsx?)$|(?:计划|方案|规划|意见)$/iu;
/** 还没有的说法，哪怕写了题名。 */
const NOT_YET = /^(?:无|没有|未|尚未|暂无|待|拟|正在|计划)/u;

/** 有没有一份文件：是、否，或写出它的题名、文号、文件名（就是有）；读不出为 undefined。 */
export function readDocument(value: CellValue | undefined): boolean | undefined {
  const said = readBoolean(value);
  if (said !== undefined || typeof value !== 'string') return said;
  const text = value.normalize('NFKC').replaceAll(/\s/gu, '');
  return TITLE.test(text) && !NOT_YET.test(text) ? true : undefined;
}

const indexes = new WeakMap<readonly EnumValue[], ReadonlyMap<string, string>>();

/** 清单里各种写法对到取值；一张清单只造一次。 */
function writtenForms(values: readonly EnumValue[]): ReadonlyMap<string, string> {
  const known =
    indexes.get(values) ??
    new Map(
      values.toReversed().flatMap(({ value, synonyms }) => [value, ...synonyms].map((word) => [plain(word), value])),
    );
  indexes.set(values, known);
  return known;
}

/** 逐条写的编号：①、1.、2）。 */
const ITEM_MARKS = /[①-⑳]|(?<![\d.])[(（]?\d{1,2}[.．)）](?!\d)/gu;
/** 逐条编了号的（第一条前也有编号），编号改作顿号；别处的数字（XX小学（2））不动。 */
export const withoutItemMarks = (text: string): string =>
  text.trimStart().search(ITEM_MARKS) === 0 ? text.replaceAll(ITEM_MARKS, '、') : text;

interface Choice {
  readonly text: string;
  readonly value?: string;
}

/** 名称里也有这些字（食宿和交通补助），所以是不是连接，看连起来读不读得成清单里的取值。 */
const JOINTS = /\s+|以及|[和与及]/gu;
/** 更多的段不是并列的取值，是一段话，不去拆。 */
const MOST_JOINTS = 24;

/** 一段里由空白、「和」「与」「及」连起来的几个取值：从左起取最长的。一个也读不出的不拆。 */
function readJoined(part: string, find: (text: string) => string | undefined): readonly Choice[] {
  const text = part.trim();
  const joints = [...text.matchAll(JOINTS)].map((match) => [match.index, match.index + match[0].length] as const);
  if (joints.length > MOST_JOINTS) return [{ text }];
  const starts = [0, ...joints.map(([, end]) => end)];
  const ends = [...joints.map(([start]) => start), text.length];
  const choices: Choice[] = [];
  for (let at = 0; at < starts.length; at += 1) {
    let last = ends.length - 1;
    while (last > at && find(text.slice(starts[at], ends[last])) === undefined) last -= 1;
    const piece = text.slice(starts[at], ends[last]);
    const value = find(piece);
    if (piece !== '') choices.push(value === undefined ? { text: piece } : { text: piece, value });
    at = last;
  }
  return choices.some(({ value }) => value !== undefined) ? choices : [{ text }];
}

/**
 * 格里的取值，依次对到清单；对不上的为 `{ text }`。`many` 时可有几个，以顿号、逗号、分号、斜线、换行隔开，
 * 或以空白、「和」「与」「及」相连。
 */
export function readChoices(cell: string, values: readonly EnumValue[], many: boolean): readonly Choice[] {
  const forms = writtenForms(values);
  const find = (text: string) => forms.get(plain(text)) ?? forms.get(plain(text.replace(NOTE, '')));
  const whole = find(cell);
  if (whole !== undefined) return [{ text: cell.trim(), value: whole }];
  if (!many) return [{ text: cell.trim() }];
  return cell
    .replaceAll(ITEM_MARKS, '、')
    .split(/[、,，;；/／\n+]/u)
    .filter((part) => part.trim() !== '')
    .flatMap((part) => readJoined(part, find));
}
