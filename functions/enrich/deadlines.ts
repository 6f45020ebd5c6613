import type { DeadlineStatus } from '../../shared/enrichment.ts';
import type { Deadline } from '../../shared/text.ts';
import { endDate, endYear, sayDeadline } from '../rules/projects/milestones.ts';
import type { PlanYears } from '../rules/projects/plan-years.ts';

/** 没有写明年份的目标，在各表里这样说。 */
export const NO_YEAR = '未写明年份';

const isDated = ({ year, from, to }: Deadline): boolean => (year ?? from ?? to) !== undefined;

/** 期限写进表里的说法：2025年、2020年6月、2021–2025年每年、至2027年每年、每年。 */
export function sayWhen(deadline: Deadline): string {
  const { recurring, ...dated } = deadline;
  if (!isDated(dated)) return recurring ?? NO_YEAR;
  if (recurring === undefined) return sayDeadline(dated);
  return dated.year === undefined ? `${sayDeadline(dated)}${recurring}` : `至${sayDeadline(dated)}${recurring}`;
}

/** 目标年份一列：先后排列，同一年只说一次；不说月份。没有年份的只说每年一类的原词。 */
export function sayYears(deadlines: readonly Deadline[]): string | null {
  const ends = (deadline: Deadline) => endYear(deadline) ?? Number.MAX_SAFE_INTEGER;
  const years = deadlines
    .filter(isDated)
    .toSorted((a, b) => ends(a) - ends(b) || (a.from ?? 0) - (b.from ?? 0))
    .map(({ month: _month, recurring: _recurring, ...rest }) => sayDeadline(rest));
  const recurring = deadlines.filter((deadline) => !isDated(deadline)).flatMap((deadline) => deadline.recurring ?? []);
  return [...new Set([...years, ...recurring])].join('、') || null;
}

/** 一个期限到 `asOf` 这天过了没有：写到年的到 12 月 31 日，写到月的到月末；当天还不算过。没有年份的没有。 */
export function statusOf(deadline: Deadline, asOf: string): DeadlineStatus | undefined {
  const end = endDate(deadline);
  if (end === undefined) return undefined;
  if (end < asOf) return '已到期';
  return end.slice(0, 4) === asOf.slice(0, 4) ? '年内到期' : '未到期';
}

/** 几个期限合起来的状态：以还没有过的里最近的为准，都过了才是已到期。 */
export function statusOfAll(deadlines: readonly Deadline[], asOf: string): DeadlineStatus | null {
  const statuses = new Set(deadlines.map((deadline) => statusOf(deadline, asOf)));
  return (['年内到期', '未到期', '已到期'] as const).find((status) => statuses.has(status)) ?? null;
}

/** 起讫年之间的各年；印错了的（起在讫后、相隔上百年）只算讫年。 */
const LONGEST_PERIOD = 100;
const yearsFrom = (from: number, to: number): number[] =>
  from > to || to - from > LONGEST_PERIOD ? [to] : Array.from({ length: to - from + 1 }, (_, offset) => from + offset);

/**
 * 一个目标落在哪些年度：期间展开到各年；“至2027年每年”从方案的头一年起，不知是哪个方案的只算 2027 年。
 * 没有印年份的为空。
 */
export function yearsOf({ year, from, to, recurring }: Deadline, plan: PlanYears | undefined): number[] {
  if (from !== undefined) return yearsFrom(from, to ?? (plan && plan.last >= from ? plan.last : from));
  const end = year ?? to;
  if (end === undefined) return [];
  return recurring !== undefined && plan && plan.first <= end ? yearsFrom(plan.first, end) : [end];
}
