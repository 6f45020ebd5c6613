import type { Comparator } from '../../../shared/text.ts';
import { type Folded, within } from '../scan/fold.ts';
import {
  AMBIGUOUS_ENDINGS,
  BARE_NOUNS,
  CAUSATIVES,
  MANNERS,
  PREDICATE_ENDINGS,
  PROGRESSIVE,
  QUALITIES,
  STATE_ENDINGS,
} from './lexicon.ts';
import { actionOpener, hasDegree, hedgeIn, isAttributive, openerOf } from './openers.ts';
import { senseOf } from './quantities.ts';
import { type Token, tokenize } from './tokens.ts';

/** 没有数的目标：全部、清零、一批、方向、建成、状态。 */
export interface State {
  readonly comparator: Comparator;
  readonly value?: number;
  readonly unit?: string;
  readonly hedge?: Token;
  readonly unsure?: boolean;
  /** 读出它的词；指标名取其前，其前没有则取其后。 */
  readonly start: number;
  readonly end: number;
  /** 动词在前、宾语在后的（完成专项规划编制），宾语从哪里起。 */
  readonly object?: number;
}

/** 一截文字所处的环境。 */
export interface Setting {
  /** 这一句里说了期限，或沿用前文的期限而全句不说做法。 */
  readonly dated: boolean;
  /** 前文的期限还管着这里。 */
  readonly inForce: boolean;
  /** 同一句里有没有只说做法的一截。 */
  readonly withActions: boolean;
}

type Sensed = Extract<Token, { type: 'sense' }>;

/** 引号里的“常态清零”“零辍学”照状态读，其余引语不看里面。 */
function withinQuote(folded: Folded, token: Token): Sensed | undefined {
  if (token.type !== 'quoted') return undefined;
  const inner = within(folded, token.start + 1, token.end - 1);
  const found = tokenize(inner).find((each) => ['none', 'full'].includes(senseOf(each)?.kind ?? ''));
  return found?.type === 'sense' ? { ...found, start: token.start, end: token.end } : undefined;
}

function sensed(folded: Folded, tokens: readonly Token[], kind: string): Sensed | undefined {
  for (const token of tokens) {
    const found = token.type === 'sense' ? token : withinQuote(folded, token);
    if (found?.sense.kind === kind) return found;
  }
  return undefined;
}

const PURPOSES = ['奠定', '提供', '打下', '作出', '做出', '贡献', '夯实'];

/** 「为进入创新型国家前列奠定基础」：说的是目的，不是状态。 */
const tellsPurpose = (text: string): boolean => text.startsWith('为') && PURPOSES.some((word) => text.includes(word));

const EXAMINED = ['验收', '评估', '认定', '认证', '审核', '评审', '考核', '督导', '检查', '复核', '鉴定'];

/** 「通过统筹优化资源布局,」：说的是办法；「通过省级验收」才是状态。 */
const tellsMeans = (text: string): boolean => text.startsWith('通过') && !EXAMINED.some((word) => text.includes(word));

const CONDITIONS = ['的情况下', '的条件下', '的前提下', '的同时', '的基础上'];

/** 「在来水水质保持优良的情况下,」：说的是条件。 */
const tellsCondition = (text: string): boolean => CONDITIONS.some((word) => text.endsWith(word));

/** 一截里没有数时，读出至多一个状态。 */
export function stateOf(folded: Folded, tokens: readonly Token[], setting: Setting): State | undefined {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const text = folded.key.slice(first.start, last.end);
  if (tellsPurpose(text) || tellsMeans(text) || tellsCondition(text)) return undefined;
  const hedge = hedgeIn(tokens);
  const found =
    amountless(folded, tokens) ??
    direction(folded, tokens, setting) ??
    completion(folded, tokens, setting) ??
    quality(folded, tokens, setting);
  if (found === undefined) return undefined;
  // 「基本建成」一个词里就带着「基本」。
  const own = tokens.find((token) => token.start === found.start && folded.key.startsWith('基本', token.start));
  const basic = own === undefined ? undefined : { ...own, end: own.start + 2 };
  return { ...found, ...((hedge ?? basic) && { hedge: hedge ?? basic }) };
}

/** 清零、全部、一批、稳定、没有数的限定（不低于市级）。 */
function amountless(folded: Folded, tokens: readonly Token[]): State | undefined {
  const none = sensed(folded, tokens, 'none');
  if (none !== undefined && !folded.key.slice(0, none.start).endsWith('及时')) {
    return { comparator: 'none', value: 0, start: none.start, end: none.end };
  }
  const full = sensed(folded, tokens, 'full');
  const delta = sensed(folded, tokens, 'delta');
  const towards = delta !== undefined && full !== undefined && delta.start === full.end;
  if (full !== undefined && !towards) {
    // 「全部建成一处」：说的是全部，也说得是一处。
    const counted = tokens.some(
      (token) => token.type === 'quantity' && token.unit !== undefined && token.value === 1 && token.start > full.end,
    );
    return {
      comparator: 'full',
      value: 100,
      unit: '%',
      start: full.start,
      end: full.end,
      ...(counted && { unsure: true }),
    };
  }
  const each = tokens.findIndex((token) => senseOf(token)?.kind === 'each');
  const member = tokens[each];
  if (member !== undefined && each === openerOf(folded, tokens)) {
    const whole = { comparator: 'full', value: 100, unit: '%' } as const;
    // 人人享有…、每个社区都有…
    if (folded.key.startsWith('人人', member.start)) return { ...whole, start: member.start, end: member.end };
    const last = tokens.at(-1)?.end ?? member.end;
    const both = folded.key.slice(0, last).indexOf('都', member.end);
    if (both > member.end) return { ...whole, start: both, end: both + 1 };
  }
  const some = sensed(folded, tokens, 'some');
  if (some !== undefined) return { comparator: 'some', start: some.start, end: some.end };
  const bound = sensed(folded, tokens, 'bound');
  const last = tokens.at(-1);
  if (
    // 「不低于市级」；「高于规定学历教师数」只是名称的一部分。
    bound?.sense.side === 'before' &&
    folded.key.charAt(bound.start) === '不' &&
    bound.sense.comparator !== undefined &&
    last !== undefined &&
    last.end > bound.end
  ) {
    return { comparator: bound.sense.comparator, unsure: true, start: bound.start, end: last.end };
  }
  const keep = sensed(folded, tokens, 'keep');
  const lowered = sensed(folded, tokens, 'delta');
  if (keep !== undefined && lowered?.start !== keep.end && actionOpener(folded, tokens) === undefined)
    return { comparator: 'maintain', start: keep.start, end: keep.end };
  return undefined;
}

/** 逐步提升、显著下降、翻一番。 */
function direction(folded: Folded, tokens: readonly Token[], setting: Setting): State | undefined {
  const index = tokens.findLastIndex((token) => senseOf(token)?.kind === 'delta' && senseOf(token)?.weak !== true);
  const token = tokens[index];
  const sense = senseOf(token);
  if (token === undefined || sense === undefined || sense.comparator === undefined) return undefined;
  const comparator = sense.comparator;
  const placed = { comparator, start: token.start, end: token.end };
  if (sense.percent !== undefined) return { ...placed, value: sense.percent, unit: '%' };
  const before = tokens.slice(0, index);
  const opener = openerOf(folded, tokens);
  const graded = hasDegree(before);
  const action = actionOpener(folded, before);
  if (index === tokens.length - 1) {
    const blocked = action !== undefined && !(graded && CAUSATIVES.has(action));
    return opener < index && (graded || !blocked) && !blocked ? placed : graded ? placed : undefined;
  }
  const end = tokens.at(-1)?.end ?? token.end;
  const object = folded.key.slice(token.end, end);
  if (!QUALITIES.some((noun) => object.endsWith(noun))) return undefined;
  if (index !== opener && action !== undefined) return undefined;
  const progressing = before.some((each) => PROGRESSIVE.has(folded.key.slice(each.start, each.end)));
  if (index === opener)
    return progressing || setting.dated || !setting.withActions ? { ...placed, end, object: token.end } : undefined;
  return graded ? { ...placed, end, object: token.end } : undefined;
}

/** 建成、出台、基本形成。 */
function completion(folded: Folded, tokens: readonly Token[], setting: Setting): State | undefined {
  const index = tokens.findIndex((token) => senseOf(token)?.kind === 'complete');
  const token = tokens[index];
  if (token === undefined) return undefined;
  const weak = senseOf(token)?.weak === true;
  const placed: State = { comparator: 'complete', start: token.start, end: token.end };
  const action = actionOpener(folded, tokens.slice(0, index));
  if (action !== undefined && !CAUSATIVES.has(action) && !isAttributive(folded, tokens)) return undefined;
  // 「建立的」「完成后」是定语或时间。
  if (/^[的后时]/.test(folded.key.slice(token.end, token.end + 1))) return undefined;
  const last = tokens.at(-1);
  // 「2025年底前完成」：承前省了主语。
  if (index === tokens.length - 1)
    return openerOf(folded, tokens) < index || (setting.dated && !weak) ? placed : undefined;
  if (weak && !setting.dated) return undefined;
  const leading = openerOf(folded, tokens) === index;
  return leading || setting.dated || hasDegree(tokens.slice(0, index))
    ? { ...placed, end: last?.end ?? token.end, object: token.end }
    : undefined;
}

/** 说得出状态、说不出数：达到省定标准、配备齐全、更加优化、原则上应交流。 */
function quality(folded: Folded, tokens: readonly Token[], setting: Setting): State | undefined {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const text = folded.key.slice(first.start, last.end);
  const either = AMBIGUOUS_ENDINGS.some((word) => text.endsWith(word));
  const placed = (start: number, unsure = either): State => ({
    comparator: 'qualitative',
    start,
    end: last.end,
    ...(unsure && { unsure }),
  });
  const action = actionOpener(folded, tokens);
  const opener = openerOf(folded, tokens);
  const obliged = tokens.findIndex(
    (token) => senseOf(token)?.kind === 'hedge' && folded.key.startsWith('原则上应', token.start),
  );
  if (obliged >= 0) return placed(tokens[obliged]?.start ?? first.start, true);
  const bare = BARE_NOUNS.some((noun) => text.endsWith(noun));
  const held = tokens.findIndex(
    (token, index) => isHolding(token, bare || !setting.dated) && index >= opener && index < tokens.length - 1,
  );
  const holder = tokens[held];
  const blocked = action !== undefined && !(CAUSATIVES.has(action) && setting.dated);
  if (holder !== undefined && !blocked && (setting.dated || !setting.withActions)) {
    if (!/的(地方|地区|县|学校|单位)?$/.test(text.slice(-5))) return placed(holder.start);
  }
  const degree = tokens.findLastIndex((token) => senseOf(token)?.kind === 'degree');
  const graded = tokens[degree];
  if (
    graded !== undefined &&
    degree > opener &&
    !blocked &&
    (setting.dated || setting.inForce || !setting.withActions) &&
    last.end - graded.end <= 4 &&
    last.end > graded.end
  )
    return placed(graded.start);
  const manner = action === undefined && setting.dated ? mannerAt(text) : -1;
  if (manner > 0) return placed(first.start + manner);
  const ending = STATE_ENDINGS.find((word) => text.endsWith(word) && text.length > word.length + 1);
  if (ending === undefined || action !== undefined) return undefined;
  const basic = ['基本', '大体', '总体', '大致'].some((word) => text.endsWith(`${word}${ending}`));
  return setting.dated || (!setting.withActions && (basic || PREDICATE_ENDINGS.has(ending)))
    ? placed(last.end - ending.length)
    : undefined;
}

const LONGEST_VERB = 4;
/** 「更好融入所在城市」：动词可以带着宾语。 */
const LONGEST_BETTER = 12;

/** 「短板加快补齐」「智能化建设管理深入推进」：主语之后是情状副词带着动词，动词是哪一个不必列举。 */
function mannerAt(text: string): number {
  for (const word of MANNERS) {
    const at = text.lastIndexOf(word);
    const verb = text.length - at - word.length;
    if (
      at >= 2 &&
      verb >= 2 &&
      verb <= (word.startsWith('更') ? LONGEST_BETTER : LONGEST_VERB) &&
      !'的之'.includes(text.charAt(at - 1))
    )
      return at;
  }
  return -1;
}

/** 「实现」只在有期限、宾语不止是个名词时算。 */
function isHolding(token: Token, strict: boolean): boolean {
  const sense = senseOf(token);
  return (
    (sense?.kind === 'hold' && !(strict && sense.weak === true)) || (sense?.kind === 'reach' && sense.weak !== true)
  );
}
