// 一截的大势：哪些数是目标，怎样相配，承不承前一截；只看，不记。

import type { Deadline } from '../../../shared/text.ts';
import type { Folded } from '../scan/fold.ts';
import type { Course } from './course.ts';
import { DURATION_UNITS, MAKERS } from './lexicon.ts';
import { boundAfter, isTarget, senseOf } from './quantities.ts';
import { listBefore, membersOf } from './respectively.ts';
import type { Token } from './tokens.ts';

/** 「目前…」「近年来…」：说的是现状。 */
export function reports(tokens: readonly Token[]): boolean {
  const first = tokens.find((token) => token.type !== 'time');
  return senseOf(first)?.kind === 'past' || tokens.some((token) => token.type === 'time' && token.time.past === true);
}

/** 几个数分给几个指标，或几个指标各得同一个数（幼儿园数、幼儿数分别占80%以上）。 */
export function isShared(
  folded: Folded,
  tokens: readonly Token[],
  targets: readonly number[],
  shared: number,
): boolean {
  if (targets.length > 1) return true;
  return shared < (targets[0] ?? 0) && membersOf(listBefore(folded, tokens, shared)).parts.length > 1;
}

/** 没有主语、动词开头、带着个数：承前一截的「每年」。 */
export function continues(folded: Folded, tokens: readonly Token[], targets: readonly number[]): boolean {
  const start = tokens[0]?.start ?? 0;
  const made = MAKERS.some((verb) => verb.length > 1 && folded.key.startsWith(verb, start));
  const counted = targets.some((index) => {
    const token = tokens[index];
    return token?.type === 'quantity' && token.unit !== undefined && token.unit !== '%';
  });
  return made && counted && !tokens.some((token) => token.type === 'time');
}

/** 同一句里说过「其中」；再远的不看。 */
const AMONG = /其中[^。;；]*$/u;
const AMONG_REACH = 40;

/** 「每年培训2000人次,其中省级500人次,市级800人次」：是前一截那个数的几部分，期限也是它的。 */
export function isAmong(folded: Folded, tokens: readonly Token[]): boolean {
  const { start = 0, end = 0 } = tokens[0] ?? {};
  return AMONG.test(folded.key.slice(Math.max(0, start - AMONG_REACH), end));
}

/** 「分别」之后没有量词的数也是目标：分别达到50、90%。 */
export function targetsOf(folded: Folded, tokens: readonly Token[], shared: number): number[] {
  const found: number[] = [];
  let floor = 0;
  tokens.forEach((token, index) => {
    const bare =
      shared >= 0 &&
      index > shared &&
      token.type === 'quantity' &&
      (token.unit === undefined || (found.length > 0 && DURATION_UNITS.has(token.unit)));
    if (!bare && !isTarget(folded, tokens, index, floor)) return;
    found.push(index);
    floor = index + 1;
  });
  return found;
}

/** 「2023年、2025年达到60%、80%」：年份与数一样多、都在数前，各配各的。 */
export function seriesOf(tokens: readonly Token[], course: Course, before: number, count: number): readonly Deadline[] {
  const own = tokens.slice(0, before).flatMap((token) => (token.type === 'time' ? (token.time.base ?? []) : []));
  const series = own.length > 0 ? own : course.series;
  return series.length > 1 && series.length === count ? series : [];
}

/** 数连同其后的限定词（90%以上），其后从哪里起。 */
export function endOf(tokens: readonly Token[], index: number): number {
  return (boundAfter(tokens, index)?.index ?? index) + 1;
}

/** 数前的力争，或数后同一层意思里的「基本」。 */
export function hedgeNear(tokens: readonly Token[], floor: number, index: number): Token | undefined {
  for (let at = floor; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (senseOf(token)?.kind === 'hedge') return token;
    if (at > index && (token?.type === 'list' || token?.type === 'quantity')) return undefined;
  }
  return undefined;
}

/** 「减少大班额100个」：开头是增减，中间隔着宾语。 */
export function distantDelta(tokens: readonly Token[], floor: number, before: number) {
  for (let at = floor; at < before; at += 1) {
    const token = tokens[at];
    const sense = senseOf(token);
    if (token?.type === 'time' || sense?.kind === 'hedge' || sense?.kind === 'degree' || token?.type === 'list')
      continue;
    return sense?.kind === 'delta' && sense.weak !== true ? sense : undefined;
  }
  return undefined;
}
