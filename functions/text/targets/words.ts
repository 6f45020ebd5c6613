import type { Deadline, Milestone } from '../../../shared/text.ts';
import { bounded } from '../bounded.ts';
import { fold, spanOf } from '../scan/fold.ts';
import { type Token, tokenize } from './tokens.ts';

/** 标点之间的一段，去掉开头的时间词；`start`、`end` 是原文的位置。 */
interface Segment {
  readonly start: number;
  readonly end: number;
  /** 与前一段之间只隔着逗号。 */
  readonly follows: boolean;
}

const isBreak = ({ type }: Token): boolean => type === 'comma' || type === 'stop';

/** 同样的目标一张表里有很多，记住近来的。 */
const REMEMBERED = 4_096;

const segmentsOf = bounded((text): readonly Segment[] => {
  const folded = fold(text);
  const segments: Segment[] = [];
  let held: Token[] = [];
  let follows = false;
  const close = () => {
    const body = held.slice(held.findIndex(({ type }) => type !== 'time'));
    const [first, last] = [body[0], body.at(-1)];
    if (first && last && first.type !== 'time') {
      const [start, end] = spanOf(folded, first.start, last.end);
      segments.push({ start, end, follows });
      follows = true;
    }
    held = [];
  };
  for (const token of tokenize(folded)) {
    if (!isBreak(token)) held.push(token);
    else {
      close();
      if (token.type === 'stop') follows = false;
    }
  }
  close();
  return segments;
}, REMEMBERED);

/** 没有主语的一段以此起头，主语在前一段（有住宿需求的乡村学校，均具备寄宿条件）。 */
const LACKS_SUBJECT = /^(?:均|都|皆|普遍|也)/u;
const EDGES = /^[、，,；;]+|[、，,；;]+$/gu;
/** 连着后一个目标的词，不是前一个的话。 */
const TRAILING_JOINER = /(?:并且|并|且|以及|和|与)$/u;
const LISTS = '、';

const printed = (text: string): string => fold(text).print.replaceAll(EDGES, '');

/**
 * 前后两个目标从哪里分开：其间有顿号的从最后一个顿号，没有的从后一个的开头。
 * 紧接着的（30%以上|的行政村达到标准、50%以上的乡镇），后一个的开头还是前一个的话，从后一个里的顿号。
 */
function borderBetween(text: string, { span: [, end] }: Milestone, { span: [start, stop] }: Milestone): number {
  const gap = text.slice(end, start).lastIndexOf(LISTS);
  if (gap >= 0) return end + gap;
  const inside = end === start ? text.slice(start, stop).indexOf(LISTS) : -1;
  return inside < 0 ? start : start + inside;
}

/**
 * 各目标节点的原话：所在的一段，去掉时间词；一段里有几个的，各到邻近的一个为止。逐字取自原文，空白不计。
 *
 * @example '到2025年,普惠率达到90%以上。' → ['普惠率达到90%以上']
 */
export function milestoneWords(text: string, milestones: readonly Milestone[]): readonly string[] {
  const segments = segmentsOf(text);
  const isTaken = ({ start, end }: Segment) => milestones.some(({ span }) => span[0] < end && span[1] > start);
  const before = ({ span: [start] }: Milestone) => milestones.findLast(({ span }) => span[1] <= start);
  const after = ({ span: [, end] }: Milestone) => milestones.find(({ span }) => span[0] >= end);
  return milestones.map((milestone) => {
    const [start, end] = milestone.span;
    const within = segments.filter((segment) => segment.start < end && segment.end > start);
    const [first, last] = [within[0], within.at(-1)];
    const [earlier, later] = [before(milestone), after(milestone)];
    const left = earlier ? borderBetween(text, earlier, milestone) : 0;
    const right = later ? borderBetween(text, milestone, later) : text.length;
    const from = Math.max(first?.start ?? start, left);
    const to = Math.min(last?.end ?? end, right);
    const own = text.slice(from, to);
    const words =
      printed(to === right && later ? own.replace(TRAILING_JOINER, '') : own) || printed(text.slice(start, end));
    const previous = first && segments[segments.indexOf(first) - 1];
    if (!previous || !first.follows || from !== first.start || isTaken(previous) || !LACKS_SUBJECT.test(words))
      return words;
    return printed(text.slice(previous.start, to));
  });
}

/** 文中印着的期限，不论管不管着目标：纯行动的目标（2025年开展试点）也有时限。 */
export const printedDeadlines = (text: string): readonly Deadline[] =>
  tokenize(fold(text)).flatMap((token) =>
    token.type === 'time' && token.time.base !== undefined && !token.time.past
      ? [{ ...token.time.base, ...(token.time.month !== undefined && { month: token.time.month }) }]
      : [],
  );
