import type { Milestone } from '../../../shared/text.ts';
import { type Folded, within } from '../scan/fold.ts';
import { ClauseReader } from './clause-reader.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { Course } from './course.ts';
import { actionOpener } from './openers.ts';
import { isTarget, predicateBefore, senseOf } from './quantities.ts';
import { tokenize } from './tokens.ts';

/** 读一截：先数，后状态，再看括号里另说的数。 */
export function readClause(folded: Folded, clause: Clause, course: Course, withActions: boolean): Milestone[] {
  course.enter(clause);
  meetBracketed(folded, clause, course);
  if (course.stand(clause, (token) => folded.key.slice(token.start, token.end))) return [];
  const reader = new ClauseReader(folded, clause.tokens, course, withActions, clause.joined && course.awaiting);
  const milestones = reader.read();
  course.leave(milestones.length === 0 && actionOpener(folded, clause.tokens) === undefined);
  return [...milestones, ...readBrackets(folded, clause, course)];
}

/** 「新建幼儿园20所(2025年底前)」：括号里只说时间，管这一截；句中另有期限时不管。 */
function meetBracketed(folded: Folded, clause: Clause, course: Course): void {
  if (clause.tokens.some((token) => token.type === 'time' && token.time.base !== undefined)) return;
  for (const token of clause.tokens) {
    if (token.type !== 'bracket') continue;
    const inner = tokenize(within(folded, token.start + 1, token.end - 1));
    const timed = inner.every((each) => each.type === 'time' || senseOf(each)?.kind === 'complete');
    if (timed) for (const each of inner) course.meet(each);
  }
}

/** 括号里补说的数：「基本消除超大班额(控制在2%以内)」。没有谓语的括号（市、区）不看。 */
function readBrackets(folded: Folded, clause: Clause, course: Course): Milestone[] {
  const found: Milestone[] = [];
  for (const token of clause.tokens) {
    if (token.type !== 'bracket') continue;
    const inner = within(folded, token.start + 1, token.end - 1);
    for (const part of clausesOf(tokenize(inner))) {
      const index = part.tokens.findIndex(
        (each, at) => each.type === 'quantity' && isTarget(inner, part.tokens, at, 0),
      );
      const { bound, verb } = predicateBefore(inner, part.tokens, index, 0);
      const counted = inner.key.startsWith('其中');
      if (index < 0 || (verb === undefined && bound === undefined && !counted)) continue;
      if (part.tokens.some((each) => each.type === 'time')) continue;
      found.push(
        ...new ClauseReader(inner, part.tokens, course, true, false).read().map((each) => ({ ...each, unsure: true })),
      );
    }
  }
  return found;
}
