import type { Token } from './tokens.ts';

/** 一段话里逗号、句号之间的一截；`and` 截开的（并、且）与前一截同属一个逗号段。 */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly sentence: number;
  /** 与前一截之间只隔着「并」「且」。 */
  readonly joined: boolean;
}

/** 一截最多这么多词：再长的不是话，切开来读，读法的花费才与长短成正比。 */
const LONGEST = 64;

/** 按标点与「并」「且」分截。 */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let current: Token[] = [];
  let sentence = 0;
  let joined = false;
  const close = (next: boolean) => {
    if (current.length > 0) clauses.push({ tokens: current, sentence, joined });
    if (current.length > 0 || !next) joined = next;
    current = [];
  };
  for (const token of tokens) {
    if (token.type === 'stop') {
      close(false);
      sentence += 1;
    } else if (token.type === 'comma') close(false);
    else if (token.type === 'sense' && token.sense.kind === 'and') close(true);
    else {
      if (current.length >= LONGEST) close(true);
      current.push(token);
    }
  }
  close(false);
  return clauses;
}
