import type { Table, WorkbookReport } from '../rule.ts';
import { type Share, sayGaps, sayRate, total } from './counties.ts';
import type { Goal } from './goal.ts';

/** 覆盖率低于目标的各县，与全部，每个一条，说在第一张表上；`what` 是「公办乡村学校（含幼儿园）」，`done` 是「有效结对」，`basis` 见 `basisOf`。 */
export function* sharesBelowGoal(
  shares: readonly Share[],
  tables: readonly Table[],
  what: string,
  done: string,
  goal: Goal,
  basis: string,
): Generator<WorkbookReport> {
  const [table] = tables;
  if (!table) return;
  const judged = shares.length > 1 ? [...shares, total(shares)] : shares;
  for (const share of judged) {
    if (share.schools === 0 || share.covered * 100 >= share.schools * goal.percent) continue;
    const gaps = shares.includes(share) ? `；没有${done}的：${sayGaps(share.gaps)}` : '';
    yield {
      sheet: table.name,
      severity: goal.severity,
      message: `${basis}${share.county}${what}共${share.schools}所，${done}${share.covered}所，覆盖率${sayRate(share, goal.percent)}，低于${goal.deadline}${goal.percent}%的目标${gaps}`,
      citation: goal.citation,
    };
  }
}
