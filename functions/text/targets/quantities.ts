import type { Comparator } from '../../../shared/text.ts';
import type { Folded } from '../scan/fold.ts';
import {
  DURATION_UNITS,
  EXTENT_UNITS,
  GRADE_UNITS,
  LOOSE_UNITS,
  MAKERS,
  NAME_UNITS,
  PREPOSITIONS,
  SCOPE_NOUNS,
  SCOPE_PREFIXES,
  type Sense,
} from './lexicon.ts';
import type { Quantity, Token } from './tokens.ts';

export const senseOf = (token: Token | undefined): Sense | undefined =>
  token?.type === 'sense' ? token.sense : undefined;

/** 数前的谓语链：限定词、达到、提高…，由近及远。 */
export interface Predicate {
  readonly bound?: Sense;
  readonly verb?: Sense;
  readonly hedge?: Token;
  /** 链上最靠前的词的下标；没有链时即数自己的下标。 */
  readonly from: number;
  /** 指标名到哪里为止：限定词远在前面时（不低于公用经费的5%）到它为止。 */
  readonly until: number;
}

const FILLERS = new Set([
  '的',
  '了',
  '再',
  '也',
  '都',
  '应',
  '要',
  '需',
  '将',
  '能',
  '可',
  '须',
  '应当',
  '会',
  '人数',
  '已',
  '又',
  '各',
  '县',
  '新',
]);
const CHAIN = new Set(['bound', 'reach', 'delta', 'keep', 'hedge', 'degree', 'full', 'respectively']);

/** 从数往回走，收下紧挨着的谓语。 */
export function predicateBefore(folded: Folded, tokens: readonly Token[], index: number, floor: number): Predicate {
  let bound: Sense | undefined;
  let verb: Sense | undefined;
  let hedge: Token | undefined;
  let from = index;
  /** 数与它的「每生每年」合起来从哪里起。 */
  let counted = index;
  for (let at = index - 1; at >= floor; at -= 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const sense = senseOf(token);
    if (at === counted - 1 && (sense?.kind === 'each' || isRate(tokens, at))) {
      counted = at;
      continue;
    }
    if (sense === undefined) {
      // 「增长至2025年的3.7万亿元」：谓语与数之间隔着年份。
      if (token.type === 'time' && folded.key.charAt(token.end) === '的') continue;
      if (token.type !== 'text' || !FILLERS.has(folded.key.slice(token.start, token.end))) break;
      continue;
    }
    if (!CHAIN.has(sense.kind) || (sense.kind === 'bound' && sense.side === 'after')) break;
    if (sense.weak === true && at !== counted - 1 && senseOf(tokens[at + 1])?.kind !== 'bound') break;
    if (sense.kind === 'bound') bound ??= sense;
    else if (sense.kind === 'hedge') hedge ??= token;
    else if (sense.kind === 'reach' || sense.kind === 'delta' || sense.kind === 'keep') verb ??= sense;
    from = at;
  }
  let until = from;
  if (verb === undefined && bound === undefined) {
    const at = distantBound(tokens, from, floor);
    bound = senseOf(tokens[at]);
    if (at >= 0) until = at;
  }
  return { from, until, ...(bound && { bound }), ...(verb && { verb }), ...(hedge && { hedge }) };
}

/** 「至少联系1所」「不低于公用经费的5%」：限定词与数之间隔着动词或名词。 */
function distantBound(tokens: readonly Token[], before: number, floor: number): number {
  for (let at = before - 1; at >= floor; at -= 1) {
    const token = tokens[at];
    const sense = senseOf(token);
    if (sense?.kind === 'bound' && sense.side === 'before') return sense.weak === true ? -1 : at;
    if (token === undefined || token.type === 'list' || token.type === 'quantity' || token.type === 'time') return -1;
  }
  return -1;
}

/** 数后的限定词：以上、以内、左右；其间可隔「(含)」。 */
export function boundAfter(tokens: readonly Token[], index: number): { sense: Sense; index: number } | undefined {
  for (const at of [index + 1, index + 2]) {
    const sense = senseOf(tokens[at]);
    if (sense?.kind === 'bound' && sense.side === 'after') return { sense, index: at };
    if (tokens[at]?.type !== 'bracket') return undefined;
  }
  return undefined;
}

/** 保持、变化先于区间，区间先于限定词；变化上的限定词不重记。 */
export function comparatorOf(quantity: Quantity, predicate: Predicate, after: Sense | undefined): Comparator {
  const verb = predicate.verb;
  if (verb?.kind === 'keep') return 'maintain';
  if (verb?.kind === 'delta') return verb.comparator ?? 'increase';
  if (quantity.max !== undefined) return 'range';
  const before = predicate.bound?.comparator;
  const behind = after?.comparator;
  if (before !== undefined && before !== '~=') return before;
  if (behind !== undefined && behind !== '~=') return behind;
  return before ?? behind ?? (quantity.over === true ? '>' : '=');
}

/** 名词：文字、括号、引号，或被切成别的词的字；标点、时间与另一个数不是。 */
function isNoun(folded: Folded, token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (token.type === 'text') return folded.key.slice(token.start, token.end) !== '的';
  return token.type === 'quoted' || token.type === 'title';
}

/** 「2公里以上的走读学生」「56人以上大班额」：限定词之后紧跟名词。 */
function qualifiesNoun(folded: Folded, tokens: readonly Token[], index: number): boolean {
  const after = boundAfter(tokens, index);
  const next = tokens[(after?.index ?? index) + 1];
  if (next === undefined) return false;
  const sense = senseOf(next);
  if (sense !== undefined) return after !== undefined && !['bound', 'reach', 'and'].includes(sense.kind);
  return isNoun(folded, next) || (next.type === 'text' && after !== undefined);
}

/** 「按不低于20万元的标准」：说的还是这个数。 */
const STANDARDS = /^(?:标准|水平|比例|要求|规模|速度|增速|幅度)/u;

/** 「人口超过5万人的乡镇至少办好2所」「超过200人的学校配备…」：限定的是哪些学校，后面另有要做到的事。 */
function delimits(folded: Folded, tokens: readonly Token[], index: number): boolean {
  const end = tokens[index]?.end ?? 0;
  if (folded.key.charAt(end) !== '的' || STANDARDS.test(folded.key.slice(end + 1, end + 3))) return false;
  return tokens.slice(index + 1).some((token) => {
    if (token.type === 'quantity' || ['full', 'none'].includes(senseOf(token)?.kind ?? '')) return true;
    const said = token.type === 'text' ? folded.key.slice(token.start, token.end) : '';
    return MAKERS.some((verb) => verb.length > 1 && said.indexOf(verb) > 1);
  });
}

/** 「由60%提高到90%」「较目前的76岁」：起点，不是目标。 */
function isBaseline(folded: Folded, tokens: readonly Token[], index: number, floor: number): boolean {
  const quantity = tokens[index];
  let source = -1;
  for (let at = index - 1; at >= floor; at -= 1) {
    const kind = senseOf(tokens[at])?.kind;
    if (kind === 'source') source = at;
    if (kind === 'reach' && senseOf(tokens[at])?.weak !== true) return false;
    if (kind === 'delta' || tokens[at]?.type === 'quantity') break;
  }
  const timed = tokens
    .slice(floor, index)
    .some(
      (token) =>
        token.type === 'time' &&
        token.time.base === undefined &&
        token.time.recurring === undefined &&
        token.time.month === undefined,
    );
  const later = tokens.slice(index + 1).some((token) => token.type === 'quantity');
  const ofPast = quantity !== undefined && folded.key.charAt(quantity.start - 1) === '的';
  if (source >= 0) return later || ofPast || source === index - 1;
  return timed && (ofPast || later) && senseOf(tokens[index - 1])?.kind !== 'delta';
}

function isOrdinalOrTenure(folded: Folded, previous: Token | undefined, quantity: Quantity): boolean {
  if (previous === undefined || previous.type === 'time') return false;
  const before = folded.key.slice(Math.max(0, quantity.start - 2), quantity.start);
  return SCOPE_PREFIXES.some((prefix) => before.endsWith(prefix));
}

/** 一个数是不是目标值。年龄、距离、等级、次序、起点、分母、成语里的数都不是。 */
export function isTarget(folded: Folded, tokens: readonly Token[], index: number, floor: number): boolean {
  const quantity = tokens[index];
  if (quantity?.type !== 'quantity') return false;
  const { key } = folded;
  const unit = quantity.unit ?? '';
  const previous = senseOf(tokens[index - 1]);
  const { bound, verb } = predicateBefore(folded, tokens, index, floor);
  const governed = bound !== undefined || verb !== undefined;
  if (previous?.kind === 'each' && !isMoney(quantity)) return false;
  if (isOrdinalOrTenure(folded, tokens[index - 1], quantity)) return false;
  if (isBaseline(folded, tokens, index, floor)) return false;
  if (GRADE_UNITS.has(unit) || (DURATION_UNITS.has(unit) && !governed)) return false;
  if (key.startsWith('或多', quantity.end) || key.startsWith('或者多', quantity.end)) return false;
  if (unit.endsWith('个') && SCOPE_NOUNS.some((noun) => key.startsWith(noun, quantity.end))) return false;
  if (isExhausted(folded, tokens, index) || isDivided(folded, tokens, index)) return false;
  if (unit === '年' && (key.charAt(quantity.end) === '制' || key.startsWith('为一', quantity.end))) return false;
  if (unit === '对' && /[0-9一多]/.test(key.charAt(quantity.end))) return false;
  if (key.charAt(quantity.end) === '+' || key.charAt(quantity.start - 1) === '+') return false;
  const after = boundAfter(tokens, index);
  if (unit === '' && quantity.scaled === true && !quantity.chinese)
    return governed || !isWithin(folded, tokens, index, floor);
  if (unit === '') return (governed && !quantity.chinese) || (quantity.ratio === true && after !== undefined);
  if (key.charAt(quantity.start - 1) === '达' && key.charAt(quantity.end) === '的') return false;
  if (unit === '%' || unit === '‰') return true;
  if (unit === '倍' && !quantity.chinese) return true;
  // 「全国2800多个县」说的是范围；说在末了的（培养教师1000余名）才是目标。
  if (quantity.over === true && !governed && !isMade(folded, quantity) && isNoun(folded, tokens[index + 1]))
    return false;
  if (EXTENT_UNITS.has(unit) && verb === undefined && delimits(folded, tokens, index)) return false;
  if (EXTENT_UNITS.has(unit) && qualifiesNoun(folded, tokens, index))
    return governed && (after === undefined || !isAgeLike(unit));
  // 「托管帮扶的3所学校」「确定了48所」：已有所指；「建成满足需要的24所学校」不是。
  if (!governed && /[的了]/.test(key.charAt(quantity.start - 1)) && !makesObject(folded, tokens, index, floor))
    return false;
  if (!governed && after === undefined && isCoveredWhole(folded, tokens, index)) return false;
  if (!governed && after === undefined && isWithin(folded, tokens, index, floor)) return false;
  if (!quantity.chinese) return !NAME_UNITS.has(unit) || governed || after !== undefined;
  return isCountInWords(folded, tokens, index, governed || after !== undefined);
}

/** 「面向中西部23个省份」：介词开头，数后还有名词。 */
function isWithin(folded: Folded, tokens: readonly Token[], index: number, floor: number): boolean {
  const quantity = tokens[index];
  const start = tokens[floor]?.start;
  if (quantity?.type !== 'quantity' || start === undefined || isMade(folded, quantity)) return false;
  return PREPOSITIONS.some((word) => folded.key.startsWith(word, start)) && isNoun(folded, tokens[index + 1]);
}

/** 句首是「建成」一类的词，管到这个数。 */
function makesObject(folded: Folded, tokens: readonly Token[], index: number, floor: number): boolean {
  const start = tokens[floor]?.start ?? 0;
  const end = tokens[index]?.start ?? start;
  const head = folded.key.slice(start, Math.min(start + 8, end));
  return folded.key.charAt(end - 1) === '的' && MAKERS.some((verb) => verb.length > 1 && head.includes(verb));
}

/** 「对全市34所学校实行全覆盖」：后面说的是全部，前面的数是范围。 */
function isCoveredWhole(folded: Folded, tokens: readonly Token[], index: number): boolean {
  const quantity = tokens[index];
  if (quantity?.type !== 'quantity' || isMade(folded, quantity) || !isNoun(folded, tokens[index + 1])) return false;
  for (const token of tokens.slice(index + 1)) {
    if (token.type === 'list' || token.type === 'quantity') return false;
    const kind = senseOf(token)?.kind;
    if (kind === 'full' || kind === 'none') return true;
  }
  return false;
}

/** 「完成全部22个乡镇的改造」：说的是全部，数是范围。 */
function isExhausted(folded: Folded, tokens: readonly Token[], index: number): boolean {
  const quantity = tokens[index];
  const whole = tokens[index - 1];
  if (quantity?.type !== 'quantity' || quantity.unit === '%' || whole === undefined) return false;
  const said = folded.key.slice(whole.start, whole.end);
  return (said === '全部' || said === '所有') && isNoun(folded, tokens[index + 1]);
}

/** 「完成30所学校改造任务的三分之二」：前一个数是整体，后一个才是目标。 */
function isDivided(folded: Folded, tokens: readonly Token[], index: number): boolean {
  const quantity = tokens[index];
  if (quantity?.type !== 'quantity' || quantity.unit === undefined || quantity.unit === '%') return false;
  const next = tokens.slice(index + 1).find((token) => token.type !== 'text' && senseOf(token)?.kind !== 'word');
  return next?.type === 'quantity' && next.unit === '%' && folded.key.charAt(next.start - 1) === '的';
}

const isMoney = (token: Token | undefined): boolean =>
  token?.type === 'quantity' && token.unit?.endsWith('元') === true;

/** 「每生每年1000元」「每人每月补助300元」「不低于每年600元」：说的是标准，不是频次。 */
export function isRate(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.type !== 'time' || token.time.recurring === undefined || token.time.lasting === true) return false;
  const before = senseOf(tokens[index - 1])?.kind;
  const beside = before === 'each' || senseOf(tokens[index + 1])?.kind === 'each';
  const next = tokens[index + 1];
  if (before === 'bound' && next?.type === 'quantity' && next.unit === '元') return true;
  return beside && isMoney(tokens.slice(index + 1).find((each) => each.type === 'quantity'));
}

const isAgeLike = (unit: string): boolean => unit.endsWith('岁');

const isMade = (folded: Folded, quantity: Quantity): boolean => {
  const before = folded.key.slice(Math.max(0, quantity.start - 3), quantity.start);
  return MAKERS.some((verb) => before.endsWith(verb) || before.endsWith(`${verb}了`));
};

function isCountInWords(folded: Folded, tokens: readonly Token[], index: number, governed: boolean): boolean {
  const quantity = tokens[index];
  if (quantity?.type !== 'quantity') return false;
  const unit = quantity.unit ?? '';
  if (NAME_UNITS.has(unit)) return false;
  if (governed || quantity.max !== undefined) return true;
  if (quantity.value > 10) return !LOOSE_UNITS.has(unit) || quantity.value >= 100;
  if (LOOSE_UNITS.has(unit) || EXTENT_UNITS.has(unit)) return false;
  if (!isMade(folded, quantity)) return false;
  // 有「全部」「均」在前时，「一处」是冠词，说的是全部。
  return !tokens.slice(0, index).some((token) => senseOf(token)?.kind === 'full');
}
