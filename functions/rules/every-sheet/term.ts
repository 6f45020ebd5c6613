import { z } from 'zod';
import type { SheetKind } from '../../../shared/sheets/kinds.ts';
import { firstDay, lastDay, readDate } from '../cells.ts';
import type { Row } from '../rule.ts';
import { readExit } from '../school-pairs/exit.ts';

/** 一条记录从哪天到哪天有效。空是没有写；`ended` 是到所选的日子已经终止。 */
export const Term = z.strictObject({ from: z.string(), to: z.string(), ended: z.boolean() });
export type Term = z.infer<typeof Term>;

/** 还没有终止的日子。 */
const OPEN = '9999-12-31';

type Reading = (row: Row, asOf: string) => Term;

const startOf = (row: Row): string => {
  const date = readDate(row.cell('startsOn'));
  return date ? firstDay(date) : '';
};

/** 有起止的表种；别的表没有先后之分。 */
const READINGS: Partial<Record<SheetKind, Reading>> = {
  'school-pairs'(row, asOf) {
    const exit = readExit(row.text('exit'));
    const ended = exit.endedBy(asOf);
    return { from: startOf(row), to: ended ? (exit.date ? lastDay(exit.date) : '') : OPEN, ended };
  },
  custody(row, asOf) {
    const ends = readDate(row.cell('endsOn'));
    const to = ends ? lastDay(ends) : '';
    return { from: startOf(row), to, ended: to !== '' && to < asOf };
  },
};

export const termOf = (row: Row, kind: SheetKind, asOf: string): Term | undefined => READINGS[kind]?.(row, asOf);

const year = (date: string): string => date.slice(0, 4);

/**
 * 两条同名目的记录是不是同一时期的。一条已终止、一条还有效的，是退出后又结对；起止不相交的，是前后两个周期，
 * 后一个从前一个终止当日起算也算不相交。有一头没有写的，年份都相同才算同一时期。
 */
export function isSameTerm(left: Term, right: Term): boolean {
  if (left.ended !== right.ended) return false;
  if (left.to === OPEN && right.to === OPEN) return true;
  if (left.from === right.from && left.to === right.to) return true;
  const written = [left, right].every(({ from, to }) => from !== '' && to !== '');
  if (written) return left.from < right.to && right.from < left.to;
  return year(left.from) === year(right.from) && year(left.to) === year(right.to);
}
