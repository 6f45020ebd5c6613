import type { Folded } from '../scan/fold.ts';
import { senseOf } from './quantities.ts';
import type { Token } from './tokens.ts';

/** 「分别」所分的几个指标：共有的部分与各自的名。 */
export interface Members {
  readonly metric: string;
  readonly parts: readonly string[];
}

const JOINTS = new Set('、和与及');

/** 把「学前教育公办率和普惠率」分成公办率、普惠率：顿号处必分；只在没有顿号时或最后一处按和、与、及分。 */
function split(text: string): string[] {
  const commas = text.split('、');
  const last = commas.at(-1) ?? '';
  const at = [...last].findLastIndex((char, index) => JOINTS.has(char) && index > 0 && index < last.length - 1);
  const tail = at < 0 ? [last] : [last.slice(0, at), last.slice(at + 1)];
  return [...commas.slice(0, -1), ...tail].filter((part) => part !== '');
}

/** 首项前头是各项共有的限定：末字相同者（公办率、普惠率）按后项的长短截出首项。 */
export function membersOf(text: string): Members {
  const parts = split(text);
  const first = parts[0];
  const second = parts[1];
  if (first === undefined || second === undefined) return { metric: text, parts };
  const tail = second.at(-1);
  if (first.at(-1) === tail && first.length > second.length) {
    const own = first.slice(first.length - second.length);
    return { metric: first.slice(0, first.length - second.length) || text, parts: [own, ...parts.slice(1)] };
  }
  return { metric: text, parts };
}

/** 各项共有的谓语之前的文字，即指标的名单。 */
export function listBefore(folded: Folded, tokens: readonly Token[], floor: number, respectively: number): string {
  let from = floor;
  for (let at = floor; at < respectively; at += 1) {
    const token = tokens[at];
    if (token?.type === 'time' || senseOf(token)?.kind === 'hedge') from = at + 1;
  }
  const start = tokens[from]?.start;
  const end = tokens[respectively]?.start;
  return start === undefined || end === undefined ? '' : folded.print.slice(start, Math.max(start, end));
}
