import type { Milestone } from '../../../shared/text.ts';

const LOWER = new Set(['>=', '>']);
const UPPER = new Set(['<=', '<']);

/** 不低于20%且不高于50%：同一指标、同一期限的上下两界合成一个区间。 */
export function joinBounds(milestones: readonly Milestone[]): Milestone[] {
  const joined: Milestone[] = [];
  for (const next of milestones) {
    const last = joined.at(-1);
    const range = last === undefined ? undefined : rangeOf(last, next);
    if (range === undefined) joined.push(next);
    else joined.splice(-1, 1, range);
  }
  return joined;
}

function rangeOf(first: Milestone, second: Milestone): Milestone | undefined {
  const opposite =
    (LOWER.has(first.comparator) && UPPER.has(second.comparator)) ||
    (UPPER.has(first.comparator) && LOWER.has(second.comparator));
  if (!opposite || first.unit !== second.unit || first.metric !== second.metric || first.part !== second.part)
    return undefined;
  if (JSON.stringify(first.deadline) !== JSON.stringify(second.deadline)) return undefined;
  const low = LOWER.has(first.comparator) ? first.value : second.value;
  const high = LOWER.has(first.comparator) ? second.value : first.value;
  if (low === undefined || high === undefined || high <= low) return undefined;
  return { ...first, comparator: 'range', value: low, valueMax: high, span: [first.span[0], second.span[1]] };
}
