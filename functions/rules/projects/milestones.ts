import type { Deadline, Milestone } from '../../../shared/text.ts';
import { perRow } from '../per-row.ts';
import { sentenceAround } from '../quote.ts';
import type { Row } from '../rule.ts';
import { folded } from '../text-form.ts';

/** 一格目标再多也不过几条；超过的是误把整篇文章贴进一格，两两相比既慢也没有意义。 */
const MOST = 60;

export const goalMilestones = perRow((row: Row<'projects'>, { reader }): readonly Milestone[] =>
  row.filled('goal') ? reader.targets(row.text('goal')).slice(0, MOST) : [],
);

/** 到哪一年为止；只说每年、每周期而无年份的没有。 */
export const endYear = ({ year, to }: Deadline): number | undefined => year ?? to;

const YEAR = /(?:19|20|21)\d{2}(?=年|[-—–~至到/.]|$)|十[一二三四五六七八九]五[”"]?(?:规划)?(?:期间|时期|期末|末)/gu;

/** 文中印着的年份或期间，不论读没读出目标。纯行动的目标（2025年开展试点）也有时限。 */
export function printsDeadline(text: string): boolean {
  return folded(text).search(YEAR) >= 0;
}

/** 一直要做到的，不是到哪一年为止：常年、保持在、动态清零、帮扶周期内。 */
const STANDING = /常年|长年|长期|始终|持续|逐年|保持|动态清零|常态|周期(?:之)?内|每(?:学?年|学期|个?月|周|季度)/u;

/** 目标都是一直要做到的，所以没有时限可写。 */
export function isStanding(goal: string, milestones: readonly Milestone[]): boolean {
  const parts = milestones.map(({ span }) => sentenceAround(goal, span));
  return parts.length === 0 ? STANDING.test(goal) : parts.every((part) => STANDING.test(part));
}

/** 期限的最后一天，`YYYY-MM-DD`；没有年份的没有。 */
export function endDate(deadline: Deadline): string | undefined {
  const year = endYear(deadline);
  if (year === undefined) return undefined;
  const month = deadline.month ?? 12;
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${day}`;
}

/** 可以拿来检查做没做到：有数、全覆盖、不再新增、升降、完成。只描述状态的（明显增强）不算。 */
export const isMeasurable = ({ comparator }: Milestone): boolean => comparator !== 'qualitative';

/** 有确定的尺度，可以拿来要求别处：有数、全覆盖、不再新增、完成；只说方向（逐步提升）或一批的不算。 */
export const isDefinite = ({ comparator, value }: Milestone): boolean =>
  value !== undefined || comparator === 'full' || comparator === 'none' || comparator === 'complete';

/** 期限怎样说给人看：2025年、2025年6月、2021–2025年。 */
export function sayDeadline({ year, month, from, to, recurring }: Deadline): string {
  if (year !== undefined) return month === undefined ? `${year}年` : `${year}年${month}月`;
  if (to !== undefined) return from === undefined ? `${to}年` : `${from}–${to}年`;
  if (from !== undefined) return `${from}年起`;
  return recurring ?? '没有期限';
}
