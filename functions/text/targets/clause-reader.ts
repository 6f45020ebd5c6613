import type { Deadline, Milestone } from '../../../shared/text.ts';
import { type Folded, spanOf } from '../scan/fold.ts';
import type { Course } from './course.ts';
import { LEXICON, type Sense } from './lexicon.ts';
import { chooseName, nameOf, nounAfter, nounBetween, nounStart, opensWithVerb } from './metric.ts';
import {
  continues,
  distantDelta,
  endOf,
  hedgeNear,
  isAmong,
  isShared,
  reports,
  seriesOf,
  targetsOf,
} from './outlines.ts';
import { coordinated, endsPredicate, predicateCut } from './predicates.ts';
import { boundAfter, comparatorOf, isRate, isTarget, type Predicate, predicateBefore, senseOf } from './quantities.ts';
import { listBefore, membersOf, sharesOf } from './respectively.ts';
import { type State, stateOf } from './states.ts';
import type { Quantity, Token } from './tokens.ts';

/** 读一截里的各个目标：先数，后状态。 */
export class ClauseReader {
  readonly #found: Milestone[] = [];
  readonly #folded: Folded;
  readonly #tokens: readonly Token[];
  readonly #course: Course;
  readonly #withActions: boolean;
  /** 前一截只说了主语，谓语在这一截：主体建设并投入使用。 */
  readonly #continued: boolean;
  /** 已走到的词：其前的时间词都已计入期限。 */
  #met = 0;

  constructor(folded: Folded, tokens: readonly Token[], course: Course, withActions: boolean, continued: boolean) {
    this.#folded = folded;
    this.#tokens = tokens;
    this.#course = course;
    this.#withActions = withActions;
    this.#continued = continued;
  }

  read(): Milestone[] {
    if (reports(this.#tokens)) {
      this.#advance(this.#tokens.length);
      return [];
    }
    const shared = this.#tokens.findIndex((token) => senseOf(token)?.kind === 'respectively');
    const targets = targetsOf(this.#folded, this.#tokens, shared);
    const first = targets[0];
    const series = seriesOf(this.#tokens, this.#course, first ?? 0, targets.length);
    if (continues(this.#folded, this.#tokens, targets) || isAmong(this.#folded, this.#tokens)) this.#course.resume();
    let floor = 0;
    if (
      first !== undefined &&
      (series.length > 0 || (shared >= 0 && isShared(this.#folded, this.#tokens, targets, shared)))
    ) {
      this.#readShared(targets, shared >= 0 && shared < first ? shared : first, series);
      floor = endOf(this.#tokens, targets.at(-1) ?? first);
    } else {
      for (const index of targets) {
        this.#readMeasure(index, this.#readHead(floor, index));
        floor = endOf(this.#tokens, index);
      }
    }
    this.#readTail(floor, targets.length > 0);
    this.#advance(this.#tokens.length);
    return this.#found;
  }

  #advance(to: number): void {
    for (; this.#met < to; this.#met += 1) {
      const token = this.#tokens[this.#met];
      if (token !== undefined && !isRate(this.#tokens, this.#met)) this.#course.meet(token);
    }
  }

  /** 数前面、顿号隔开的另一层意思：「制度全面建立、覆盖率达到90%」；返回这个数自己的话从哪里起。 */
  #readHead(floor: number, index: number): number {
    const cut = predicateCut(this.#folded, this.#tokens, floor, index);
    this.#readStates(floor, cut);
    const some = this.#readSome(cut, index);
    return some < 0 ? floor : some + 1;
  }

  /** 最后一个数之后的话；没有数时即整截。 */
  #readTail(floor: number, measured: boolean): void {
    if (measured && this.#tokens[floor]?.type !== 'list') {
      this.#readSome(floor, this.#tokens.length);
      return;
    }
    const from = measured ? floor + 1 : floor;
    const whole = measured ? [] : coordinated(this.#tokens, from, this.#tokens.length);
    const cut = whole.length > 1 ? from : predicateCut(this.#folded, this.#tokens, from, this.#tokens.length);
    this.#readStates(from, cut);
    for (const [start, end] of coordinated(this.#tokens, Math.max(from, cut), this.#tokens.length))
      this.#readState(start, end);
  }

  /** 与数并说的一批：建成5个基地和一批中心。 */
  #readSome(from: number, to: number): number {
    const at = this.#tokens.findIndex((token, each) => each >= from && each < to && senseOf(token)?.kind === 'some');
    if (at >= 0) this.#readState(at, to);
    return at;
  }

  /** 顿号隔开的几个谓语，各读各的。 */
  #readStates(from: number, to: number): void {
    let start = from;
    for (let at = from; at < to; at += 1) {
      if (this.#tokens[at]?.type !== 'list' || !endsPredicate(this.#folded, this.#tokens, at)) continue;
      this.#readState(start, at);
      start = at + 1;
    }
  }

  #readState(from: number, to: number): void {
    const tokens = this.#tokens.slice(from, to);
    this.#advance(to);
    const { deadline } = this.#course;
    const inForce = Object.keys(deadline).length > 0;
    const setting = {
      inForce,
      dated: this.#continued || this.#course.datedHere || (inForce && !this.#withActions),
      withActions: this.#withActions,
    };
    const state = stateOf(this.#folded, tokens, setting);
    if (state !== undefined) this.#found.push(this.#stated(state, tokens, deadline));
  }

  #stated(state: State, tokens: readonly Token[], deadline: Deadline): Milestone {
    const end = tokens.at(-1)?.end ?? state.end;
    const from = nounStart(tokens, state.start);
    const before = nounBetween(this.#folded, tokens, from, state.start);
    const behind = nameOf(this.#folded, state.end, end);
    const verbal = state.comparator === 'some' || (behind !== '' && LEXICON.get(before)?.kind === 'complete');
    const named = verbal ? chooseName(before, behind) : before || behind;
    // 「…全面消除」承前省了主语；「建立…机制」自己说全了，宾语就是指标。
    const whole = state.end - state.start > 4 ? nameOf(this.#folded, state.object ?? state.start, state.end) : '';
    const metric = named || whole || this.#course.metric || nameOf(this.#folded, state.start, end);
    this.#course.metric = metric;
    const start = before === '' ? state.start : from;
    return {
      deadline,
      metric,
      comparator: state.comparator,
      ...(state.value !== undefined && { value: state.value }),
      ...(state.unit !== undefined && { unit: state.unit }),
      ...this.#hedged(state.hedge),
      ...(state.unsure === true && { unsure: true }),
      span: spanOf(this.#folded, start, before === '' ? Math.max(end, state.end) : state.end),
    };
  }

  #hedged(own: Token | undefined): { hedge?: string } {
    const hedge = own ?? this.#course.hedge;
    return hedge === undefined
      ? {}
      : { hedge: this.#folded.print.slice(hedge.start, hedge.end).replace('有条件的', '') };
  }

  #readMeasure(index: number, floor: number): void {
    const quantity = this.#tokens[index];
    if (quantity?.type !== 'quantity') return;
    this.#advance(index);
    this.#meetFollowing(index);
    const predicate = predicateBefore(this.#folded, this.#tokens, index, floor);
    const after = boundAfter(this.#tokens, index);
    const distant = predicate.verb === undefined ? distantDelta(this.#tokens, floor, predicate.from) : undefined;
    const verb = predicate.verb ?? distant ?? this.#elidedChange(index, predicate);
    this.#course.change = verb?.kind === 'delta' ? verb : undefined;
    const subject = this.#tokens.slice(floor, predicate.until);
    const limit = this.#tokens[predicate.until]?.start ?? quantity.start;
    const from = nounStart(subject, quantity.start);
    const before = nounBetween(this.#folded, subject, from, limit);
    const last = after?.index ?? index;
    const end = this.#tokens[last]?.end ?? quantity.end;
    const behind =
      quantity.unit === '%' && before !== '' && !opensWithVerb(before)
        ? ''
        : nounAfter(this.#folded, this.#tokens, last + 1);
    const own = floor > 0 && /[和及与]$/.test(before) ? '' : before;
    const metric = chooseName(own, behind) || this.#course.metric;
    this.#course.metric = metric;
    const hedge = predicate.hedge ?? hedgeNear(this.#tokens, floor, index);
    const unsure = distant !== undefined || quantity.ratio === true;
    this.#push(quantity, this.#course.deadline, metric, {
      comparator: comparatorOf(quantity, { ...predicate, ...(verb && { verb }) }, after?.sense),
      ...this.#hedged(hedge),
      ...(unsure && { unsure: true }),
      span: spanOf(this.#folded, before === '' ? limit : from, end),
    });
  }

  /** 「增长7.5%以上,力争8%以上」：后一截只有力争和数，说的还是增长。 */
  #elidedChange(index: number, { hedge, from }: Predicate): Sense | undefined {
    const quantity = this.#tokens[index];
    const alone =
      hedge !== undefined &&
      from === 0 &&
      (boundAfter(this.#tokens, index)?.index ?? index) === this.#tokens.length - 1;
    return alone && quantity?.type === 'quantity' && quantity.unit === '%' ? this.#course.change : undefined;
  }

  #push(
    quantity: Quantity,
    deadline: Deadline,
    metric: string,
    rest: Pick<Milestone, 'comparator' | 'span' | 'hedge' | 'unsure' | 'part'>,
  ): void {
    this.#found.push({
      deadline,
      metric,
      value: quantity.value,
      ...(quantity.max !== undefined && { valueMax: quantity.max }),
      ...(quantity.unit !== undefined && { unit: quantity.unit }),
      ...rest,
    });
  }

  /** 「85%的学校于2025年前达到标准」：数在前、时间在后，其间没有别的数，时间管它。 */
  #meetFollowing(index: number): void {
    const earlier = this.#tokens.slice(0, index).some((token) => token.type === 'time');
    const next = this.#tokens.findIndex((token, at) => at > index && (token.type === 'time' || token.type === 'list'));
    const time = this.#tokens[next];
    const later = this.#tokens
      .slice(next + 1)
      .some((token, at) => token.type === 'quantity' && isTarget(this.#folded, this.#tokens, next + 1 + at, index + 1));
    if (!earlier && time?.type === 'time' && time.time.base !== undefined && !later) this.#advance(next + 1);
  }

  /** 分别达到50%、90%；年份也成对时各配各的。 */
  #readShared(targets: readonly number[], respectively: number, series: readonly Deadline[]): void {
    this.#advance(targets[0] ?? 0);
    const paired = series.length > 0;
    const own = listBefore(this.#folded, this.#tokens, respectively);
    const list = own || this.#course.list || this.#course.metric;
    const members = paired ? { metric: list, parts: [] } : membersOf(list);
    const hedge = this.#tokens.slice(0, targets[0]).find((token) => senseOf(token)?.kind === 'hedge');
    this.#course.metric = members.metric;
    if (!paired) this.#course.list = list;
    sharesOf(this.#folded, this.#tokens, targets, members.parts, paired).forEach((share, order) => {
      this.#push(share.quantity, series[order] ?? this.#course.deadline, members.metric, {
        comparator: share.comparator,
        ...(share.part !== undefined && { part: share.part }),
        ...this.#hedged(hedge),
        ...(share.unsure && { unsure: true }),
        span: share.span,
      });
    });
  }
}
