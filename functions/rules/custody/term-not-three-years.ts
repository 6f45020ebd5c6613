import { type CellDate, firstDay, lastDay } from '../cells.ts';
import type { RowRule } from '../rule.ts';
import { binding, citeAgreement, dateOf, sayDate } from './agreement.ts';

const YEARS = 3;

/** 前一天。 */
const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** 三年后终止的最早与最晚一天：周年的前一天与周年当日都算。只写到月的，从月初算到月末。 */
function threeYears(starts: CellDate): readonly [string, string] {
  const after = { ...starts, year: starts.year + YEARS };
  return [dayBefore(firstDay(after)), lastDay(after)];
}

/** 终止日期会不会正好满三年；只写到月的，有一天合就算合。 */
export function isThreeYears(starts: CellDate, ends: CellDate): boolean {
  const [earliest, latest] = threeYears(starts);
  return firstDay(ends) <= latest && lastDay(ends) >= earliest;
}

export const termNotThreeYears: RowRule<'custody'> = {
  scope: 'row',
  meta: {
    id: 'custody/term-not-three-years',
    sheets: ['custody'],
    severity: 'error',
    pack: 'moe-2022',
    article: '第5条',
    title: '周期不是三年',
    description: '起始到终止不是三年。终止写三周年的前一天或当日都算三年；只写到月的按月看。终止早于起始的另有规则说。',
    example: {
      wrong: '起始日期：2022-09-01；终止日期：2024-08-31',
      right: '起始日期：2022-09-01；终止日期：2025-08-31',
    },
    fixable: false,
  },
  needs: ['startsOn', 'endsOn'],
  *check(row, context) {
    const [starts, ends] = [dateOf(row, 'startsOn'), dateOf(row, 'endsOn')];
    if (!starts || !ends || lastDay(ends) < firstDay(starts) || isThreeYears(starts, ends)) return;
    const [earliest] = threeYears(starts);
    yield {
      column: 'endsOn',
      severity: binding(row, context, 'error'),
      message: `第${row.number}行从${sayDate(starts)}到${sayDate(ends)}不是三年，一个周期应到${earliest}，请核对起止`,
      citation: citeAgreement(context, '托管帮扶工作以三年为一个周期'),
    };
  },
};
