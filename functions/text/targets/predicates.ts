import type { Folded } from '../scan/fold.ts';
import { senseOf } from './quantities.ts';
import type { Token } from './tokens.ts';

/** 顿号之前的一截说完了没有：末了是谓语（制度全面建立、），或谓语带着宾语（教学应用覆盖全体教师、）。 */
export function endsPredicate(folded: Folded, tokens: readonly Token[], list: number): boolean {
  const kind = senseOf(tokens[list - 1])?.kind;
  if (kind === 'delta' && qualifies(folded, tokens, list)) return false;
  return (
    kind === 'full' ||
    kind === 'none' ||
    kind === 'delta' ||
    kind === 'complete' ||
    coversAll(folded, tokens, list) ||
    bringsResult(folded, tokens, list)
  );
}

/** 「形成全环节提升、全链条增值的发展格局」：都是宾语的定语。 */
function qualifies(folded: Folded, tokens: readonly Token[], list: number): boolean {
  const made = tokens.slice(0, list - 1).some((token) => senseOf(token)?.kind === 'complete');
  const rest = folded.key.slice(tokens[list]?.end ?? 0, tokens.at(-1)?.end ?? 0);
  return made && /的[^的、]{2,8}$/u.test(rest);
}

const RESULTS = ['成效', '进展', '成果', '突破', '实效'];

/** 「一体化发展取得明显成效、辐射带动力进一步增强」：顿号之前已有谓语和宾语。 */
function bringsResult(folded: Folded, tokens: readonly Token[], list: number): boolean {
  const start = tokens.slice(0, list).findLast((token) => token.type === 'list')?.end ?? tokens[0]?.start ?? 0;
  const said = folded.key.slice(start, tokens[list]?.start ?? start);
  return said.indexOf('取得') > 0 && RESULTS.some((word) => said.endsWith(word));
}

function coversAll(folded: Folded, tokens: readonly Token[], list: number): boolean {
  for (let at = list - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.type === 'list') return false;
    if (senseOf(token)?.kind === 'full' && folded.key.startsWith('覆盖', token.start)) return true;
  }
  return false;
}

/** 最后一个前面是谓语的顿号之后；没有这样的顿号时为 `from`。 */
export function predicateCut(folded: Folded, tokens: readonly Token[], from: number, to: number): number {
  const cut = tokens.findLastIndex(
    (token, at) => token.type === 'list' && at > from && at < to && endsPredicate(folded, tokens, at),
  );
  return cut + 1 || from;
}

/** 顿号隔开的各段都自成一句（建成…体系、普及…教育、能力显著提升）时，各段的起讫；有一段不是，或只有两段（安全、实惠餐品全覆盖），整截是一句。 */
export function coordinated(
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    if (at < to && tokens[at]?.type !== 'list') continue;
    if (at > start) parts.push([start, at]);
    start = at + 1;
  }
  return parts.length > 2 && parts.every(([first, end]) => isSentence(tokens.slice(first, end))) ? parts : [[from, to]];
}

const VERBS = new Set(['complete', 'hold']);
const LEADS = new Set(['degree', 'hedge']);

/** 动词开头带着宾语，或末了是谓语，或中间有「享有」一类的动词。 */
function isSentence(part: readonly Token[]): boolean {
  const opener = part.findIndex((token) => token.type !== 'time' && !LEADS.has(senseOf(token)?.kind ?? ''));
  const opens = VERBS.has(senseOf(part[opener])?.kind ?? '') && opener < part.length - 1;
  const last = senseOf(part.at(-1))?.kind;
  const closes = part.length > 1 && (last === 'delta' || last === 'full' || last === 'none' || last === 'complete');
  const held = part.some(
    (token, at) => at > opener && at < part.length - 1 && senseOf(token)?.kind === 'hold' && !senseOf(token)?.weak,
  );
  return opens || closes || held;
}
