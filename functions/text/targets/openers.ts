import type { Folded } from '../scan/fold.ts';
import { ACTION_OPENERS, NOMINAL_ACTIONS, NOUN_HEADS } from './lexicon.ts';
import { senseOf } from './quantities.ts';
import type { Token } from './tokens.ts';

const SKIPPED = new Set(['hedge', 'degree', 'and']);
const OPENING_FILLERS = ['要', '应', '需', '将', '能', '各县(市、区)', '各地'];

/** 时间、程度、力争之后，真正开头的词。 */
export function openerOf(folded: Folded, tokens: readonly Token[]): number {
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.type === 'time' || token.type === 'list') continue;
    // 条目的编号：一、
    if (token.type === 'quantity' && token.unit === undefined) continue;
    if (
      token.type === 'sense' &&
      (SKIPPED.has(token.sense.kind) || (token.sense.kind === 'reach' && token.sense.weak === true))
    )
      continue;
    if (OPENING_FILLERS.includes(folded.key.slice(token.start, token.end))) continue;
    return index;
  }
  return tokens.length;
}

/** 开头是不是只说做法的词；是则给出它。 */
export function actionOpener(folded: Folded, tokens: readonly Token[]): string | undefined {
  const start = tokens[openerOf(folded, tokens)]?.start;
  if (start === undefined) return undefined;
  // 「实现」「确保」一类能带出状态，不算。
  const end = tokens.at(-1)?.end ?? start;
  const open = actionAt(folded, start);
  if (open !== undefined) return open;
  // 「某县将加快…」：主语之后才是做法。
  for (let at = start + 2; at < Math.min(start + LONGEST_SUBJECT, end); at += 1) {
    if (!'将要'.includes(folded.key.charAt(at - 1))) continue;
    const later = actionAt(folded, at);
    if (later !== undefined) return later;
  }
  return undefined;
}

/** 「将」字之前的主语最长这么多字。 */
const LONGEST_SUBJECT = 10;

const actionAt = (folded: Folded, at: number): string | undefined =>
  ACTION_OPENERS.find(
    (word) =>
      folded.key.startsWith(word, at) && !isNominal(word, folded.key.slice(at + word.length, at + word.length + 2)),
  );

const isNominal = (word: string, next: string): boolean =>
  NOMINAL_ACTIONS.has(word) && NOUN_HEADS.some((noun) => next.startsWith(noun));

/** 「提升…水平」算不算方向，要看整句：句中另有做法的，它也是做法。 */
export function isPlainAction(folded: Folded, tokens: readonly Token[]): boolean {
  const hedge = hedgeIn(tokens);
  if (hedge !== undefined && folded.key.startsWith('鼓励', hedge.start)) return true;
  if (actionOpener(folded, tokens) === undefined) return false;
  if (isAttributive(folded, tokens)) return false;
  // 「创新人才培养水平显著提高」：开头像做法，末了有谓语。
  if (senseOf(tokens.at(-1))?.kind === 'delta' && hasDegree(tokens.slice(1))) return false;
  const first = tokens[openerOf(folded, tokens)];
  return senseOf(first)?.kind !== 'delta';
}

/** 「统筹规范的城市感知体系基本建成」：开头的做法词是定语，末了的建成才是谓语。 */
export function isAttributive(folded: Folded, tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  const start = tokens[openerOf(folded, tokens)]?.start;
  if (last === undefined || start === undefined || senseOf(last)?.kind !== 'complete') return false;
  return senseOf(last)?.weak !== true && folded.key.slice(start, last.start).includes('的');
}

export const hedgeIn = (tokens: readonly Token[]): Token | undefined =>
  tokens.find((token) => senseOf(token)?.kind === 'hedge');
export const hasDegree = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => senseOf(token)?.kind === 'degree');
