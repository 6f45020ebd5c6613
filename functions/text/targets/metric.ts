import type { Folded } from '../scan/fold.ts';
import { ACTION_OPENERS, MAKERS, METRIC_LEAD_INS, METRIC_TAILS } from './lexicon.ts';
import { senseOf } from './quantities.ts';
import type { Token } from './tokens.ts';

/** 只剩一个助动词的不是名。 */
const MODALS = new Set(['要', '应', '需', '须', '都要', '也要', '将']);

/** 「农村要达到86%」：结尾的要字不是名；需要、重要是。 */
const withoutModal = (name: string): string =>
  name.endsWith('要') && !'需主重必紧纪提概首次'.includes(name.at(-2) ?? '') ? name.slice(0, -1) : name;

/** 取一段原词作指标名，去掉开头的虚字与结尾的程度词。 */
export function nameOf(folded: Folded, start: number, end: number): string {
  if (end <= start) return '';
  let name = folded.print.slice(start, end);
  let lead = METRIC_LEAD_INS.find((word) => name.startsWith(word));
  while (lead !== undefined) {
    name = name.slice(lead.length);
    lead = METRIC_LEAD_INS.find((word) => name.startsWith(word));
  }
  const tail = METRIC_TAILS.find((word) => name.endsWith(word) && name.length > word.length);
  const trimmed = tail === undefined ? name : name.slice(0, -tail.length);
  return MODALS.has(trimmed) ? '' : withoutModal(trimmed);
}

/** 开头的时间词、力争之后，指标名从哪里起。 */
export function nounStart(tokens: readonly Token[], limit: number): number {
  let start = tokens[0]?.start ?? limit;
  for (const token of tokens) {
    const leading = token.type === 'time' || token.type === 'list' || senseOf(token)?.kind === 'hedge';
    if (token.start >= limit || token.start !== start || !leading) break;
    start = token.end;
  }
  return Math.min(start, limit);
}

/** 谓语之前的名词：句中有时间词的取其后，其后没有再取其前；起点（由…、较…）不入。 */
export function nounBetween(folded: Folded, tokens: readonly Token[], start: number, limit: number): string {
  const inside = tokens.filter((token) => token.start >= start && token.start < limit);
  const from = inside.findIndex((token) => senseOf(token)?.kind === 'source' || startsFrom(folded, token));
  const figured = from >= 0 && inside.slice(from).some((token) => token.type === 'quantity' || token.type === 'time');
  const source = (figured ? inside[from]?.start : undefined) ?? limit;
  const led = inside.findLast(
    (token) => (token.type === 'time' || senseOf(token)?.kind === 'hedge') && token.start < source,
  );
  const after = led === undefined ? '' : nameOf(folded, led.end, beforeDegree(tokens, source));
  const first = inside.find((token) => token.type === 'time')?.start ?? source;
  return after || nameOf(folded, start, beforeDegree(tokens, Math.min(first, source)));
}

/** 「从2020年的10.8年提高到」：从字并在时间词里，说的是起点。 */
const startsFrom = (folded: Folded, token: Token): boolean =>
  token.type === 'time' && token.time.base === undefined && '从由自'.includes(folded.key.charAt(token.start));

/** 状态词之前的程度词、力争不入指标名。 */
function beforeDegree(tokens: readonly Token[], start: number): number {
  let end = start;
  for (const token of [...tokens].reverse()) {
    const kind = senseOf(token)?.kind;
    if (token.end === end && (kind === 'degree' || kind === 'hedge' || kind === 'each')) end = token.start;
  }
  return end;
}

const ENDS_NOUN = new Set<Token['type']>(['list', 'time', 'quantity']);

/** 数后的名词：到下一个标点、谓语或数为止。 */
export function nounAfter(folded: Folded, tokens: readonly Token[], after: number): string {
  // 「1.2万个(其中公办0.9万个)」：紧跟着的括号是补说，不是名词。
  let from = after;
  while (tokens[from]?.type === 'bracket') from += 1;
  const start = tokens[from]?.start;
  if (start === undefined) return '';
  let end = start;
  for (const token of tokens.slice(from)) {
    const kind = senseOf(token)?.kind;
    if (ENDS_NOUN.has(token.type) || (kind !== undefined && kind !== 'word')) break;
    end = token.end;
  }
  return nameOf(folded, start, end);
}

/** 「覆盖全市30%以上…」「将培养…」：数前以动词开头。 */
export const opensWithVerb = (before: string): boolean =>
  MAKERS.some((verb) => verb.length > 1 && before.replace(/^[将拟]/, '').startsWith(verb));

/** 「遴选50所乡村温馨校园」：数前只是动词时，指标名在数后。 */
export function chooseName(before: string, behind: string): string {
  const verbal =
    before.length <= 2 ||
    opensWithVerb(before) ||
    MAKERS.some((verb) => before.endsWith(verb)) ||
    ACTION_OPENERS.some((verb) => before.endsWith(verb));
  return behind !== '' && verbal ? behind : before || behind;
}
