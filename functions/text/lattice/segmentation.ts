import type { Folded } from '../normalise.ts';
import { type Edge, Edges, INDEX, type Piece, STATES } from './edges.ts';
import type { Lexicon } from './lexicon.ts';
import type { Register } from './register-forms.ts';
import { scan } from './tokens.ts';

interface Step {
  readonly cost: number;
  readonly previous: Step | undefined;
  readonly edge: Edge | undefined;
  readonly glued: boolean;
}

/** 到某处为止各种状态下最省的走法，按 STATES 的次序。 */
type Column = (Step | undefined)[];

const GLUING = new Set([INDEX.whole, INDEX.cut, INDEX.generic]);

const cheapest = (column: Column): Step | undefined => {
  let best: Step | undefined;
  for (const step of column) if (step && (!best || step.cost < best.cost)) best = step;
  return best;
};

/** 从一列出发走一条边；只留下到每种状态最省的走法。 */
const relax = (from: Column, edge: Edge, to: Column): void => {
  const target = INDEX[edge.to];
  for (let state = 0; state < from.length; state++) {
    const previous = from[state];
    const extra = edge.from[state] ?? Infinity;
    if (!previous || extra === Infinity) continue;
    const cost = previous.cost + edge.cost + extra;
    const known = to[target];
    if (!known || cost < known.cost) to[target] = { cost, previous, edge, glued: GLUING.has(state) };
  }
};

const piecesOf = (last: Step | undefined): Piece[] => {
  const pieces: Piece[] = [];
  for (let step = last; step; step = step.previous) {
    const piece = step.edge?.piece?.(step.glued);
    if (piece) pieces.push(piece);
  }
  return pieces.reverse();
};

/** 在整格文字上求最省的切分（Viterbi）：在册名称的各种写法、合式的生名称、用语、标点、杂字各是一种边。 */
export const segment = (folded: Folded, register: Register, lexicon: Lexicon): Piece[] => {
  const scanned = scan(folded, lexicon);
  const edges = new Edges(scanned, register, lexicon);
  const columns: Column[] = Array.from({ length: scanned.text.length + 1 }, () => STATES.map(() => undefined));
  const begin: Step = { cost: 0, previous: undefined, edge: undefined, glued: false };
  columns[0]?.splice(INDEX.open, 1, begin);
  columns.forEach((column, at) => {
    if (at === scanned.text.length) return;
    if ((scanned.gap[at] ?? 0) > 0) column[INDEX.open] = cheapest(column);
    for (const edge of edges.from(at)) {
      const next = columns[edge.end];
      if (next) relax(column, edge, next);
    }
  });
  return piecesOf(cheapest(columns.at(-1) ?? []));
};
