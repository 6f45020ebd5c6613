import type { Milestone } from '../../../shared/text.ts';
import { containment, similarity } from '../similarity.ts';
import { folded } from '../text-form.ts';
import { endYear, sayDeadline } from './milestones.ts';

/** 同一指标的两个目标；`theirs` 是依据的那个。 */
export interface Pair {
  readonly mine: Milestone;
  readonly theirs: Milestone;
  /** 依据的那个是越低越好的指标（降至、控制在）。只印一个数时看不出，要看原话。 */
  readonly falling?: boolean;
}

/** 原话说的是往下走的指标。 */
export const isFalling = (words: string): boolean =>
  /降至|降到|降低|下降|减至|减到|减少|缩小|控制在|压缩|压减/u.test(words);

const metricOf = ({ metric, part = '' }: Milestone): string => `${metric}${part}`;

/** 两个指标有多像：字面相似，或一方说得更全。 */
export function metricLikeness(left: Milestone, right: Milestone): number {
  // 「分别」所分的两个名目，再像也是两个指标。
  if (left.part && right.part && left.metric === right.metric && left.part !== right.part) return 0;
  const [a, b] = [metricOf(left), metricOf(right)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const contained = folded(short).length >= 2 ? containment(short, long) * 0.9 : 0;
  return Math.max(similarity(a, b), contained);
}

/** 低于此就不当作同一指标。 */
const SAME_METRIC = 0.5;
/** 位置相同、个数相同时的加成：改写指标用语的人多不动次序。 */
const SAME_PLACE = 0.25;

/** 把两边的目标按指标一一配对，最像的先配。 */
export function pairTargets(
  mine: readonly Milestone[],
  theirs: readonly Milestone[],
): { readonly pairs: readonly Pair[]; readonly unmatched: readonly Milestone[] } {
  const aligned = mine.length === theirs.length;
  const candidates = theirs
    .flatMap((their, row) =>
      mine.map((my, column) => ({
        their,
        my,
        score: metricLikeness(my, their) + (aligned && row === column ? SAME_PLACE : 0),
      })),
    )
    .filter(({ score }) => score >= SAME_METRIC)
    .toSorted((a, b) => b.score - a.score);
  const taken = new Set<Milestone>();
  const pairs: Pair[] = [];
  for (const { their, my } of candidates) {
    if (taken.has(their) || taken.has(my)) continue;
    taken.add(their).add(my);
    pairs.push({ mine: my, theirs: their });
  }
  pairs.sort((a, b) => theirs.indexOf(a.theirs) - theirs.indexOf(b.theirs));
  return { pairs, unmatched: theirs.filter((their) => !taken.has(their)) };
}

/** 晚了几时：两边都有年份而我方靠后。 */
export function isLater({ mine, theirs }: Pair): boolean {
  const [my, their] = [endYear(mine.deadline), endYear(theirs.deadline)];
  if (my === undefined || their === undefined) return false;
  const month = (milestone: Milestone) => milestone.deadline.month ?? 12;
  return my > their || (my === their && month(mine) > month(theirs));
}

type Direction = 'up' | 'down';
const UP = new Set(['>=', '>', '=', '~=', 'range', 'full', 'increase']);
const DOWN = new Set(['<=', '<', 'none', 'decrease']);
const VAGUE = new Set(['qualitative', 'some', 'increase', 'decrease', 'maintain']);

const amount = ({ comparator, value }: Milestone): number | undefined =>
  comparator === 'full' ? 100 : comparator === 'none' ? 0 : value;

const BARE = new Set(['=', '~=', 'range']);

function direction({ theirs: { comparator }, falling }: Pair): Direction | undefined {
  if (DOWN.has(comparator) || (falling && BARE.has(comparator))) return 'down';
  return UP.has(comparator) ? 'up' : undefined;
}

const isPercent = ({ comparator, unit }: Milestone): boolean => unit === '%' || comparator === 'full';

/** 单位相同，可以比大小。 */
export function comparable(mine: Milestone, theirs: Milestone): boolean {
  if (isPercent(mine) || isPercent(theirs)) return isPercent(mine) && isPercent(theirs);
  return mine.unit === theirs.unit || mine.comparator === 'none' || theirs.comparator === 'none';
}

/** 数低了，或上限放宽了。 */
export function isLowered(pair: Pair): boolean {
  const { mine, theirs } = pair;
  const [my, their] = [amount(mine), amount(theirs)];
  if (my === undefined || their === undefined || !comparable(mine, theirs)) return false;
  if (direction(pair) === 'up') return my < their;
  if (theirs.comparator === 'decrease') return mine.comparator === 'decrease' && my < their;
  return direction(pair) === 'down' && mine.comparator !== 'decrease' && my > their;
}

function reversed({ mine, theirs }: Pair): boolean {
  const floor = (milestone: Milestone) => milestone.comparator === '>=' || milestone.comparator === '>';
  const ceiling = (milestone: Milestone) => milestone.comparator === '<=' || milestone.comparator === '<';
  return (floor(theirs) && ceiling(mine)) || (ceiling(theirs) && floor(mine));
}

/** 弱在哪里，说给人看；不弱为 undefined。数低了、方向反了、从有数到没数、添了「基本」「力争」、不再每年。 */
export function weakness(pair: Pair): string | undefined {
  const { mine, theirs } = pair;
  if (reversed(pair)) return '上下限相反';
  if (isLowered(pair)) return direction(pair) === 'down' ? '放宽了上限' : '指标降低';
  const measured = amount(theirs) !== undefined;
  if (measured && VAGUE.has(mine.comparator) && amount(mine) === undefined) return '由有数变为没有数';
  if (theirs.comparator === '>=' && mine.comparator === '~=' && comparable(mine, theirs)) return '由下限变为约数';
  if (mine.hedge && !theirs.hedge) return `添了“${mine.hedge}”`;
  const recurring = theirs.deadline.recurring;
  const counted = measured || theirs.comparator === 'some';
  if (recurring && !mine.deadline.recurring && counted) return `不再是“${recurring}”`;
  return undefined;
}

export const sayLater = ({ mine, theirs }: Pair): string =>
  `${sayDeadline(mine.deadline)}，晚于${sayDeadline(theirs.deadline)}`;
