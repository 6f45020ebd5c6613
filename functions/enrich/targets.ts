import type { Comparator, Milestone } from '../../shared/text.ts';
import { sayWhen } from './deadlines.ts';

const SEE_TEXT = '见原文';

type Amount = Pick<Milestone, 'value' | 'valueMax' | 'unit'>;
const amountOf = ({ value, valueMax, unit = '' }: Amount): string =>
  valueMax === undefined ? `${value}${unit}` : `${value}–${valueMax}${unit}`;

/** 有数的各种要求怎样说；`amount` 是数与单位。 */
const WITH_AMOUNT: Readonly<Record<Comparator, (amount: string) => string>> = {
  '>=': (amount) => `${amount}以上`,
  '>': (amount) => `超过${amount}`,
  '<=': (amount) => `不超过${amount}`,
  '<': (amount) => `低于${amount}`,
  '=': (amount) => amount,
  '~=': (amount) => `${amount}左右`,
  range: (amount) => amount,
  full: (amount) => amount,
  none: () => '清零',
  increase: (amount) => `提高${amount}`,
  decrease: (amount) => `降低${amount}`,
  maintain: (amount) => `保持在${amount}`,
  complete: (amount) => `完成${amount}`,
  some: () => '一批',
  qualitative: () => '定性',
};

/** 没有数的。 */
const WITHOUT_AMOUNT: Partial<Record<Comparator, string>> = {
  full: '全部',
  none: '清零',
  increase: '提升',
  decrease: '降低',
  maintain: '保持',
  complete: '完成',
  some: '一批',
  qualitative: '定性',
};

/** 同是零，不再增加与清零是两回事。 */
const NO_MORE = /不再|零增长|新增|增加/u;

/** 目标值一列的说法：60%以上、不超过1.05、100%（基本）、一批、定性。`words` 是原话。 */
export function sayTarget(milestone: Milestone, words: string): string {
  const { comparator, value, hedge } = milestone;
  const said =
    comparator === 'none' && NO_MORE.test(words)
      ? '不再增加'
      : value === undefined
        ? (WITHOUT_AMOUNT[comparator] ?? SEE_TEXT)
        : WITH_AMOUNT[comparator](amountOf(milestone));
  return hedge === undefined ? said : `${said}（${hedge}）`;
}

/** 指标的名字：“分别”的各个指标，共同的部分加上自己的。 */
const sayMetric = ({ metric, part = '' }: Milestone): string => `${metric}${part}`;

/**
 * 指标分解一列的一行：期限、原话；“分别达到”的各写各的。定性的、读得没有把握的，写明。
 *
 * @example 「2025年：普惠率达到90%以上」「2025年：乡镇学前教育公办率50%」「2025年：管理更加优化（定性）（请核对）」
 */
export function sayMilestone(milestone: Milestone, words: string): string {
  const what = milestone.part === undefined ? words : `${sayMetric(milestone)}${sayTarget(milestone, words)}`;
  const qualitative = milestone.comparator === 'qualitative' ? '（定性）' : '';
  const unsure = milestone.unsure ? '（请核对）' : '';
  return `${sayWhen(milestone.deadline)}：${what}${qualitative}${unsure}`;
}
