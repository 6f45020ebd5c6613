import { EXIT_STATES } from '../../../shared/sheets/values.ts';
import { type CellDate, isEmptyWord, readBoolean, readDate } from '../cells.ts';

/** 考核结果不好的说法：集团、学区或联盟应当整改甚至撤销（he-2020 第四部分）。 */
const FAILED = ['不合格', '未合格', '不达标', '未达标', '成效不明显', '成效不显著', '效果不明显', '效果不显著'];
/** 说明结对仍有效的写法。 */
const IN_FORCE = [
  '正常',
  '有效',
  '在帮',
  '存续',
  '合格',
  '未退出',
  '未撤销',
  '没有退出',
  '尚未退出',
  '不退出',
  '无退出',
  '继续',
  '帮扶中',
  '履行中',
  '履约中',
  '进行中',
  '实施中',
  '执行中',
  '未到期',
];
const DATE = /\d{4}[-/.年]\d{1,2}(?:[-/.月](?:\d{1,2}日?)?)?|(?<!\d)(?:\d{8}|\d{5})(?!\d)/gu;

export type ExitState = '整改' | '撤销' | '退出';

/** 退出情况一格的读法。 */
export interface Exit {
  /** 空着，或写明仍有效。 */
  readonly inForce: boolean;
  readonly state?: ExitState;
  /** 写明考核不合格、成效不明显一类。 */
  readonly failed: boolean;
  readonly date?: CellDate;
  /** 像日期而没有这一天的文字。 */
  readonly impossible?: string;
  /** 到某日结对是否已终止；撤销、退出没有写日期的算已终止，整改的仍在。 */
  endedBy(asOf: string): boolean;
}

const STATES: readonly ExitState[] = ['撤销', '退出', '整改'];
const wordsOf = (state: ExitState): readonly string[] =>
  EXIT_STATES.flatMap(({ value, synonyms }) => (value === state ? [value, ...synonyms] : []));

const pad = (part: number): string => String(part).padStart(2, '0');
/** 写到月的按月初算。 */
export const isoDate = ({ year, month, day }: CellDate): string => `${year}-${pad(month)}-${pad(day ?? 1)}`;

export function readExit(printed: string): Exit {
  const text = printed.normalize('NFKC').replaceAll(/\s/gu, '');
  const says = (words: readonly string[]) => words.some((word) => text.includes(word));
  const failed = says(FAILED);
  const empty = isEmptyWord(text) || readBoolean(text) === false;
  const inForce = empty || (!failed && says(IN_FORCE));
  const state = inForce ? undefined : STATES.find((one) => says(wordsOf(one)));
  const printedDates = text.match(DATE) ?? [];
  const date = printedDates.map((part) => readDate(part)).find((read) => read !== undefined);
  const impossible = printedDates.find((part) => readDate(part) === undefined);
  return {
    inForce,
    failed,
    ...(state && { state }),
    ...(date && { date }),
    ...(impossible !== undefined && { impossible }),
    endedBy: (asOf) => (state === '撤销' || state === '退出') && (date === undefined || isoDate(date) <= asOf),
  };
}
