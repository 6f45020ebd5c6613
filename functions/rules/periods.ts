import type { CellValue } from '../../shared/api/validations.ts';
import { datePartsOf, firstDay, isImpossibleYear, lastDay, readDate, readDates } from './cells.ts';

/** 说的是哪一天到哪一天之间，`YYYY-MM-DD`。 */
export type Period = readonly [first: string, last: string];

/**
 * 日期格怎样读：是日期；只说到年（2023年、2023年下半年、2023—2024学年）；一句话里写了日期；
 * 说的是多久一次（每年一次）；都不是。
 */
export interface DateCell {
  readonly reading: 'dates' | 'years' | 'sentence' | 'frequency' | 'none';
  readonly periods: readonly Period[];
}

const YEAR =
  /^(\d{4})(?:年度?)?(?:初|底|末|年[初中底末]|[上下]半年|第?[一二三四1-4]季度|春季?(?:学期)?|夏季?|冬季?|暑假|寒假|起)?(?:[各已均]?(?:召开|举行|开)?(?:了)?[一二两三四五六\d]*次)?$/u;
const SCHOOL_YEAR = /^(\d{4})(?:[-—–~至](\d{4}))?学年度?(?:第?[一二]学期|[上下]学期)?$/u;
const FREQUENCY = /^(?:每|[一二两三半]年|一学期|按[年季]|不?定期|适时)/u;
/** 一句话里的日期，写到月或日。 */
const DATE_IN_SENTENCE = /\d{4}\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}\s*日?|\s*月)?/gu;
/** 还没有定的，不凭其中的日期。 */
const NOT_SETTLED = /[拟待未]|计划|预计/u;

function yearOf(text: string): Period | undefined {
  const bare = text.replaceAll(/\s/gu, '');
  const [, from, to = from] = YEAR.exec(bare) ?? SCHOOL_YEAR.exec(bare) ?? [];
  if (from === undefined || to === undefined || isImpossibleYear(Number(from)) || to < from) return undefined;
  return [`${from}-01-01`, `${to}-12-31`];
}

function periodOf(text: string): Period | undefined {
  const date = readDate(text);
  return date ? [firstDay(date), lastDay(date)] : yearOf(text);
}

const all = (periods: readonly (Period | undefined)[]): readonly Period[] => {
  const read = periods.flatMap((period) => (period ? [period] : []));
  return read.length === periods.length ? read : [];
};

/** `many`：一格可以写几个日子（联席会议），也就常有人写成一句话。 */
export function readDateCell(value: CellValue | undefined, many: boolean): DateCell {
  const date = readDate(value);
  const dates = date ? [date] : many ? readDates(value) : [];
  if (dates.length > 0) return { reading: 'dates', periods: dates.map((one) => [firstDay(one), lastDay(one)]) };
  const text = String(value ?? '')
    .normalize('NFKC')
    .trim();
  const years = many ? all(datePartsOf(text).map(periodOf)) : all([yearOf(text)]);
  if (years.length > 0) return { reading: 'years', periods: years };
  if (!many) return { reading: 'none', periods: [] };
  if (FREQUENCY.test(text)) return { reading: 'frequency', periods: [] };
  const said = NOT_SETTLED.test(text) ? [] : all((text.match(DATE_IN_SENTENCE) ?? []).map(periodOf));
  return { reading: said.length > 0 ? 'sentence' : 'none', periods: said };
}
