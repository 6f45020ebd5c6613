import type { Deadline } from '../../../shared/text.ts';
import type { Clause } from './clauses.ts';
import type { Sense } from './lexicon.ts';
import { senseOf } from './quantities.ts';
import type { Token } from './tokens.ts';

/** 单独成截的时间词（至2027年,每个培养周期内,）里可以有的虚字。 */
const EMPTY_WORDS = new Set([
  '的',
  '起',
  '我市',
  '全市',
  '全省',
  '全县',
  '我省',
  '我县',
  '确保',
  '要',
  '和',
  '及',
  '与',
]);

/**
 * 期限的行程：年份与期间管到下一个时间词为止，只向后，不向前；
 * 「每年」独占一截时同样向后管，跟在句中时只管这一截。
 */
export class Course {
  #base: Deadline = {};
  /** 并说的几个年份：到2025年和2027年,…分别达到…。 */
  #series: readonly Deadline[] = [];
  #standing: string | undefined;
  #local: string | undefined;
  /** 三年内一类的期限，管到句末或下一个年份。 */
  #lasting: string | undefined;
  /** 前一截里跟在句中的「每年」：后一截若也是动词带着数，沿用它。 */
  #fading: string | undefined;
  #hedge: Token | undefined;
  #metric = '';
  #sentence = -1;
  #datedHere = false;
  #awaiting = false;

  /** 上一个指标的名，省略主语时沿用。 */
  get metric(): string {
    return this.#metric;
  }

  set metric(name: string) {
    this.#metric = name;
  }

  /** 上一个「分别」所分的名单，省略时沿用：2024年…分别达到85%、95%;2025年分别达到88%、97%。 */
  list = '';

  /** 本句里上一个数的增减，只说了「力争8%以上」的一截沿用。 */
  change: Sense | undefined;

  /** 本句里单独说的「力争」，管到句末。 */
  get hedge(): Token | undefined {
    return this.#hedge;
  }

  get series(): readonly Deadline[] {
    return this.#series;
  }

  get deadline(): Deadline {
    const recurring = this.#local ?? this.#lasting ?? this.#standing;
    return recurring === undefined ? this.#base : { ...this.#base, recurring };
  }

  /** 一截开始：不是被「并」接上的，句中的「每年」到此为止。 */
  enter(clause: Clause): void {
    if (!clause.joined) {
      this.#fading = clause.sentence === this.#sentence ? (this.#local ?? this.#fading) : undefined;
      this.#local = undefined;
    }
    if (clause.sentence !== this.#sentence) {
      this.#datedHere = false;
      this.#lasting = undefined;
      this.#hedge = undefined;
      this.change = undefined;
    }
    this.#sentence = clause.sentence;
  }

  /** 期限是本句自己说的，不是前文带来的。 */
  get datedHere(): boolean {
    return this.#datedHere;
  }

  /** 「每年培训1000名,选派500名」：选派也是每年的事。 */
  resume(): void {
    this.#local ??= this.#fading;
  }

  /** 一截读完；`awaiting` 表示它只说了主语。 */
  leave(awaiting: boolean): void {
    this.#awaiting = awaiting;
  }

  /** 前一截只说了主语，话还没完。 */
  get awaiting(): boolean {
    return this.#awaiting;
  }

  /** 遇到一个时间词。 */
  meet(token: Token): void {
    if (token.type !== 'time') return;
    const { base, month, recurring, lasting } = token.time;
    if (base !== undefined || recurring !== undefined) this.#datedHere = true;
    if (base !== undefined) {
      this.#series = [];
      this.#base = base;
      this.#standing = undefined;
      this.#local = undefined;
      this.#lasting = undefined;
      this.#fading = undefined;
    } else if (month !== undefined) {
      const { year } = this.#base;
      this.#base = year === undefined ? { month } : { year, month };
    } else if (lasting === true) this.#lasting = recurring;
    else if (recurring !== undefined) this.#local = recurring;
  }

  /** 只有时间的一截：管后面各截。返回真时这一截没有别的可读。 */
  stand(clause: Clause, printed: (token: Token) => string): boolean {
    const times = clause.tokens.filter((token) => token.type === 'time');
    const rest = clause.tokens.filter((token) => token.type !== 'time');
    const empty = rest.every(
      (token) =>
        token.type === 'list' ||
        ['hedge', 'reach', 'source'].includes(senseOf(token)?.kind ?? '') ||
        EMPTY_WORDS.has(printed(token)),
    );
    if (!empty) return false;
    this.#hedge = rest.find((token) => senseOf(token)?.kind === 'hedge') ?? this.#hedge;
    for (const time of times) this.meet(time);
    const bases = times.flatMap((token) => token.time.base ?? []);
    if (bases.length > 1) this.#series = bases;
    if (times.length > 0) {
      this.#standing = this.#local ?? this.#lasting ?? this.#standing;
      this.#local = undefined;
    }
    return true;
  }
}
