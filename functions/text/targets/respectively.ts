import type { Comparator, Milestone } from '../../../shared/text.ts';
import { type Folded, spanOf } from '../scan/fold.ts';
import { boundAfter, comparatorOf, predicateBefore, senseOf } from './quantities.ts';
import type { Quantity, Token } from './tokens.ts';

/** 「分别」所分的几个指标：共有的部分与各自的名。 */
export interface Members {
  readonly metric: string;
  readonly parts: readonly string[];
}

/** 分到一个指标的数。 */
export interface Share {
  readonly quantity: Quantity;
  readonly comparator: Comparator;
  readonly part?: string;
  readonly unsure: boolean;
  readonly span: Milestone['span'];
}

const JOINTS = new Set('、和与及');

/** 把「学前教育公办率和普惠率」分成公办率、普惠率：顿号处必分；最后一处还按和、与、及分。 */
function split(text: string): string[] {
  const commas = text.split('、');
  const last = commas.at(-1) ?? '';
  const at = [...last].findLastIndex((char, index) => JOINTS.has(char) && index > 0 && index < last.length - 1);
  const tail = at < 0 ? [last] : [last.slice(0, at), last.slice(at + 1)];
  return [...commas.slice(0, -1), ...tail].filter((part) => part !== '');
}

/** 省了限定的后项（普惠率）最长这么多字。 */
const SHORT = 4;

/** 首项前头是各项共有的限定：末字相同者（公办率、普惠率）按后项的长短截出首项。 */
export function membersOf(text: string): Members {
  const parts = split(text);
  const first = parts[0];
  const second = parts[1];
  if (first === undefined || second === undefined) return { metric: text, parts };
  // 后项短，才是省了共有的限定；几个全名（毛入园率、巩固率、毛入学率）并列时没有共有的。
  const short = parts.length === 2 && second.length <= SHORT;
  if (short && first.at(-1) === second.at(-1) && first.length > second.length + 2) {
    const own = first.slice(first.length - second.length);
    return { metric: first.slice(0, first.length - second.length), parts: [own, ...parts.slice(1)] };
  }
  return { metric: text, parts };
}

/** 「分别」之前的文字，即指标的名单。 */
export function listBefore(folded: Folded, tokens: readonly Token[], respectively: number): string {
  let from = 0;
  for (let at = 0; at < respectively; at += 1) {
    const token = tokens[at];
    if (token?.type === 'time' || senseOf(token)?.kind === 'hedge') from = at + 1;
  }
  const start = tokens[from]?.start;
  const end = tokens[respectively]?.start;
  return start === undefined || end === undefined ? '' : folded.print.slice(start, Math.max(start, end));
}

/** 「分别提高5和3个百分点」：前面的数省了量词，用最后一个的。 */
function unitOf(quantity: Quantity, last: Token | undefined): string | undefined {
  const final = last?.type === 'quantity' ? last.unit : undefined;
  if (quantity.unit === undefined || final?.startsWith(quantity.unit) === true) return final;
  return quantity.unit;
}

/**
 * 各指标分到的数。`parts` 为空时按年份分（`paired`）；名单与数不一样多的、
 * 「以上」只说在最后一个数后的，可有两读，标 `unsure`。
 */
export function sharesOf(
  folded: Folded,
  tokens: readonly Token[],
  targets: readonly number[],
  parts: readonly string[],
  paired: boolean,
): Share[] {
  const first = targets[0] ?? 0;
  const last = targets.at(-1) ?? first;
  const predicate = predicateBefore(folded, tokens, first, 0);
  const matched = parts.length === targets.length;
  /** 不止一个数自带「以上」，便是各说各的；只有末一个带的，管前面各个。 */
  const shareable = targets.filter((index) => boundAfter(tokens, index) !== undefined).length <= 1;
  const only = tokens[first];
  if (targets.length === 1 && parts.length > 1 && only?.type === 'quantity') {
    const after = boundAfter(tokens, first);
    const span = spanOf(folded, only.start, tokens[after?.index ?? first]?.end ?? only.end);
    const comparator = comparatorOf(only, predicate, after?.sense);
    return parts.map((part) => ({ quantity: only, comparator, part, unsure: false, span }));
  }
  return targets.flatMap((index, order) => {
    const quantity = tokens[index];
    if (quantity?.type !== 'quantity') return [];
    const own = boundAfter(tokens, index);
    const after = own ?? (shareable ? boundAfter(tokens, last) : undefined);
    const unit = unitOf(quantity, tokens[last]);
    const part = matched ? parts[order] : undefined;
    const inherited = own === undefined && after !== undefined && predicate.bound === undefined;
    return {
      quantity: { ...quantity, ...(unit !== undefined && { unit }) },
      comparator: comparatorOf(quantity, predicate, after?.sense),
      ...(part !== undefined && { part }),
      unsure: (!matched && !paired) || inherited,
      span: spanOf(folded, quantity.start, tokens[own?.index ?? index]?.end ?? quantity.end),
    };
  });
}
