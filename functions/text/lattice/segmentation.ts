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

const relax = (column: Column, state: number, previous: Step, edge: Edge): void => {
  const cost = previous.cost + edge.cost + (edge.from[state] ?? Infinity);
  const known = column[INDEX[edge.to]];
  if (cost >= (known?.cost ?? Infinity)) return;
  column[INDEX[edge.to]] = { cost, previous, edge, glued: GLUING.has(state) };
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
      for (const [state, step] of column.entries()) if (next && step) relax(next, state, step, edge);
    }
  });
  return piecesOf(cheapest(columns.at(-1) ?? []));
};
