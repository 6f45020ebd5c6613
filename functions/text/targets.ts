import type { Milestone } from '../../shared/text.ts';
import { fold } from './scan/fold.ts';
import { joinBounds } from './targets/bounds.ts';
import { clausesOf } from './targets/clauses.ts';
import { Course } from './targets/course.ts';
import { isPlainAction } from './targets/openers.ts';
import { readClause } from './targets/reading.ts';
import { tokenize } from './targets/tokens.ts';

/**
 * 读一格“工作目标”里的各个目标，记法见 shared/text.ts。
 *
 * 先折叠（空白、全角），切词，再按标点分截；期限自左向右管到下一个时间词为止；
 * 每截先找数，没有数再看状态。读不出的不编造；可有两读的标 `unsure`。
 *
 * @example readTargets('2025年,普惠率达到90%以上。')
 * // [{ deadline: { year: 2025 }, metric: '普惠率', comparator: '>=', value: 90, unit: '%', span: [0, 16] }]
 */
export function readTargets(text: string): readonly Milestone[] {
  const folded = fold(text);
  const clauses = clausesOf(tokenize(folded));
  const withActions = new Set<number>();
  for (const clause of clauses) if (isPlainAction(folded, clause.tokens)) withActions.add(clause.sentence);
  const course = new Course();
  const milestones: Milestone[] = [];
  for (const clause of clauses)
    milestones.push(...readClause(folded, clause, course, withActions.has(clause.sentence)));
  // 括号里、并说的目标可能后读到，一律按原文先后。
  return joinBounds(milestones.toSorted((one, other) => one.span[0] - other.span[0]));
}
