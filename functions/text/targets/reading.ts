import type { Deadline, Milestone } from '../../../shared/text.ts';
import { type Folded, spanOf, within } from '../scan/fold.ts';
import { type Clause, clausesOf } from './clauses.ts';
import type { Course } from './course.ts';
import { DURATION_UNITS, MAKERS } from './lexicon.ts';
import { chooseName, nameOf, nounAfter, nounBetween, nounStart, opensWithVerb } from './metric.ts';
import { coordinated, endsPredicate, predicateCut } from './predicates.ts';
import { boundAfter, comparatorOf, isRate, isTarget, predicateBefore, senseOf } from './quantities.ts';
import { listBefore, membersOf, sharesOf } from './respectively.ts';
import { actionOpener, type State, stateOf } from './states.ts';
import { type Quantity, type Token, tokenize } from './tokens.ts';

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

/** 同一句里说过「其中」；再远的不看。 */
const AMONG = /其中[^。;；]*$/u;
const AMONG_REACH = 40;

class ClauseReader {
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
    if (this.#reports()) {
      this.#advance(this.#tokens.length);
      return [];
    }
    const shared = this.#tokens.findIndex((token) => senseOf(token)?.kind === 'respectively');
    const targets = this.#targets(shared);
    const first = targets[0];
    const series = this.#series(first ?? 0, targets.length);
    if (this.#continues(targets) || this.#isAmong()) this.#course.resume();
    let floor = 0;
    if (first !== undefined && (series.length > 0 || (shared >= 0 && this.#isShared(targets, shared)))) {
      this.#readShared(targets, shared >= 0 && shared < first ? shared : first, series);
      floor = this.#endOf(targets.at(-1) ?? first);
    } else {
      for (const index of targets) {
        this.#readMeasure(index, this.#readHead(floor, index));
        floor = this.#endOf(index);
      }
    }
    this.#readTail(floor, targets.length > 0);
    this.#advance(this.#tokens.length);
    return this.#found;
  }

  /** 「目前…」「近年来…」：说的是现状。 */
  #reports(): boolean {
    const first = this.#tokens.find((token) => token.type !== 'time');
    return (
      senseOf(first)?.kind === 'past' || this.#tokens.some((token) => token.type === 'time' && token.time.past === true)
    );
  }

  /** 几个数分给几个指标，或几个指标各得同一个数（幼儿园数、幼儿数分别占80%以上）。 */
  #isShared(targets: readonly number[], shared: number): boolean {
    if (targets.length > 1) return true;
    return shared < (targets[0] ?? 0) && membersOf(listBefore(this.#folded, this.#tokens, shared)).parts.length > 1;
  }

  /** 没有主语、动词开头、带着个数：承前一截的「每年」。 */
  #continues(targets: readonly number[]): boolean {
    const start = this.#tokens[0]?.start ?? 0;
    const made = MAKERS.some((verb) => verb.length > 1 && this.#folded.key.startsWith(verb, start));
    const counted = targets.some((index) => {
      const token = this.#tokens[index];
      return token?.type === 'quantity' && token.unit !== undefined && token.unit !== '%';
    });
    return made && counted && !this.#tokens.some((token) => token.type === 'time');
  }

  /** 「每年培训2000人次,其中省级500人次,市级800人次」：是前一截那个数的几部分，期限也是它的。 */
  #isAmong(): boolean {
    const { start = 0, end = 0 } = this.#tokens[0] ?? {};
    return AMONG.test(this.#folded.key.slice(Math.max(0, start - AMONG_REACH), end));
  }

  /** 「分别」之后没有量词的数也是目标：分别达到50、90%。 */
  #targets(shared: number): number[] {
    const found: number[] = [];
    let floor = 0;
    this.#tokens.forEach((token, index) => {
      const bare =
        shared >= 0 &&
        index > shared &&
        token.type === 'quantity' &&
        (token.unit === undefined || (found.length > 0 && DURATION_UNITS.has(token.unit)));
      if (!bare && !isTarget(this.#folded, this.#tokens, index, floor)) return;
      found.push(index);
      floor = index + 1;
    });
    return found;
  }

  /** 「2023年、2025年达到60%、80%」：年份与数一样多、都在数前，各配各的。 */
  #series(before: number, count: number): readonly Deadline[] {
    const own = this.#tokens
      .slice(0, before)
      .flatMap((token) => (token.type === 'time' ? (token.time.base ?? []) : []));
    const series = own.length > 0 ? own : this.#course.series;
    return series.length > 1 && series.length === count ? series : [];
  }

  #endOf(index: number): number {
    return (boundAfter(this.#tokens, index)?.index ?? index) + 1;
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
    const named = state.comparator === 'some' ? chooseName(before, behind) : before || behind;
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
    const distant = predicate.verb === undefined ? this.#distantDelta(floor, predicate.from) : undefined;
    const verb = predicate.verb ?? distant;
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
    const hedge = predicate.hedge ?? this.#hedgeNear(floor, index);
    const unsure = distant !== undefined || quantity.ratio === true;
    this.#push(quantity, this.#course.deadline, metric, {
      comparator: comparatorOf(quantity, { ...predicate, ...(verb && { verb }) }, after?.sense),
      ...this.#hedged(hedge),
      ...(unsure && { unsure: true }),
      span: spanOf(this.#folded, before === '' ? limit : from, end),
    });
  }

  /** 数前的力争，或数后同一层意思里的「基本」。 */
  #hedgeNear(floor: number, index: number): Token | undefined {
    for (let at = floor; at < this.#tokens.length; at += 1) {
      const token = this.#tokens[at];
      if (senseOf(token)?.kind === 'hedge') return token;
      if (at > index && (token?.type === 'list' || token?.type === 'quantity')) return undefined;
    }
    return undefined;
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

  /** 「减少大班额100个」：开头是增减，中间隔着宾语。 */
  #distantDelta(floor: number, before: number) {
    for (let at = floor; at < before; at += 1) {
      const token = this.#tokens[at];
      const sense = senseOf(token);
      if (token?.type === 'time' || sense?.kind === 'hedge' || sense?.kind === 'degree' || token?.type === 'list')
        continue;
      return sense?.kind === 'delta' && sense.weak !== true ? sense : undefined;
    }
    return undefined;
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
